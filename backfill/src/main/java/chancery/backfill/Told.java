package chancery.backfill;

import chancery.merge.ToldReport;
import chancery.pipeline.ReportJson;
import chancery.reference.Edtf;
import java.io.Serializable;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/// A report in the form in which it travels between workers: words, and the cells as JSON.
record Told(
        String key,
        String sha256,
        String document,
        @Nullable String published,
        int told,
        @Nullable String copyOf,
        @Nullable String official,
        String cells)
        implements Serializable {

    static final StructType SCHEMA =
            new StructType()
                    .add("key", DataTypes.StringType)
                    .add("sha256", DataTypes.StringType)
                    .add("document", DataTypes.StringType)
                    .add("published", DataTypes.StringType)
                    .add("told", DataTypes.IntegerType)
                    .add("copy_of", DataTypes.StringType)
                    .add("official", DataTypes.StringType)
                    .add("cells", DataTypes.StringType)
                    .add("bare", DataTypes.StringType);

    /// A row with the cells twice: whole, and bare of evidence, which merging does not look at.
    static Row row(ToldReport told) {
        return RowFactory.create(
                told.key(),
                told.document(),
                told.documentId(),
                told.published().map(Edtf::text).orElse(null),
                told.told(),
                told.copyOf().orElse(null),
                told.official().orElse(null),
                ReportJson.write(told.report()),
                ReportJson.write(told.report().bare()));
    }

    /// @param cells the column to take the cells from
    static Told of(Row row, String cells) {
        return new Told(
                row.getAs("key"),
                row.getAs("sha256"),
                row.getAs("document"),
                row.getAs("published"),
                row.<Integer>getAs("told"),
                row.getAs("copy_of"),
                row.getAs("official"),
                row.getAs(cells));
    }

    ToldReport report() {
        return new ToldReport(
                key,
                sha256,
                document,
                Optional.ofNullable(published).flatMap(Edtf::parse),
                told,
                Optional.ofNullable(copyOf),
                Optional.ofNullable(official),
                ReportJson.read(cells, sha256));
    }

    /// A number for the key: should two keys share one, their reports are merely merged in one
    /// step, which changes nothing.
    long number() {
        return number(key);
    }

    static long number(String key) {
        return Long.parseUnsignedLong(key.substring(0, 16), 16);
    }
}
