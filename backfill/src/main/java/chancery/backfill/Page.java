package chancery.backfill;

import chancery.acquire.Document;
import chancery.clean.Article;
import chancery.pipeline.Reading;
import chancery.pipeline.ReadingJson;
import chancery.reference.Edtf;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/// The rows that reading makes: one for each page that is kept, with the columns of the export's
/// table of documents, and one for each file read to its end.
///
/// A bridge from records to rows, since the engine's own mapping of records gives empty rows
/// without a word.
final class Page {

    static final StructType SCHEMA =
            new StructType()
                    .add("file", DataTypes.IntegerType)
                    .add("ordinal", DataTypes.LongType)
                    .add("tally", DataTypes.StringType)
                    .add("document", DataTypes.StringType)
                    .add("sha256", DataTypes.StringType)
                    .add("url", DataTypes.StringType)
                    .add("stamp", DataTypes.StringType)
                    .add("title", DataTypes.StringType)
                    .add("published", DataTypes.StringType)
                    .add("agency", DataTypes.StringType)
                    .add("outlet", DataTypes.StringType)
                    .add("language", DataTypes.StringType)
                    .add("reports", DataTypes.IntegerType)
                    .add("content", DataTypes.BinaryType)
                    .add("reading", DataTypes.StringType);

    private Page() {}

    /// A page with what was read from it.
    static Row of(int file, long ordinal, Reading reading) {
        Document document = reading.document();
        Optional<Article> article = reading.article();
        return RowFactory.create(
                file,
                ordinal,
                null,
                document.id(),
                document.sha256(),
                document.url().orElse(""),
                document.stamp().orElse(""),
                document.title().orElse(""),
                article.flatMap(page -> page.published().date()).map(Edtf::text).orElse(""),
                article.flatMap(Article::agency).orElse(""),
                article.flatMap(Article::outlet).orElse(""),
                article.map(Article::language).orElse(""),
                reading.reports().size(),
                document.content().bytes(),
                ReadingJson.write(reading));
    }

    /// The end of a file: what was in it, in figures.
    static Row end(int file, Tally tally) {
        return RowFactory.create(
                file,
                -1L,
                tally.text(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null);
    }
}
