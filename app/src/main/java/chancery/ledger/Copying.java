package chancery.ledger;

import chancery.clean.Article;
import chancery.ledger.CopyTable.Standing;
import chancery.pipeline.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Follows the coming and going of copies: who is whose copy, and which page must be read anew
/// because an earlier copy shows that its stamp is false.
final class Copying {

    private final Keeper keeper;
    private final Optional<DocumentReader> reader;
    private final List<Standing> moved = new ArrayList<>();

    /// @param reader empty where nothing can be read anew; then copies are marked and keep the days
    ///   they were read with
    Copying(Keeper keeper, Optional<DocumentReader> reader) {
        this.keeper = keeper;
        this.reader = reader;
    }

    /// Takes a document in among its copies.
    ///
    /// @param reading the document by itself
    /// @return the document as it reads beside its copies
    Reading takeIn(long document, Reading reading) {
        reading.article().ifPresent(article -> moved.addAll(keeper.copies.add(document, article)));
        return beside(document, reading);
    }

    /// Takes a document out, before its article changes.
    void takeOut(long document, Optional<Article> former) {
        former.ifPresent(article -> moved.addAll(keeper.copies.remove(document, article)));
    }

    /// A document as it reads beside its copies.
    Reading beside(long document, Reading reading) {
        Optional<Standing> standing = keeper.copies.standing(document);
        keeper.documents.setCopyOf(document, standing.flatMap(Standing::copyOf));
        Optional<Reading> anew =
                standing.flatMap(Standing::earlier)
                        .flatMap(day ->
                                reader.map(
                                        with -> with.read(reading.document(), Optional.of(day))));
        anew.ifPresent(read -> keeper.documents.setArticle(document, read));
        keeper.copies.readWith(
                document, standing.flatMap(Standing::earlier).filter(_ -> reader.isPresent()));
        return anew.orElse(reading);
    }

    /// Brings the other documents up to date that a step has moved.
    ///
    /// @param except the document that the step was about
    List<Change> others(long except) {
        List<Change> changes = new ArrayList<>();
        TreeSet<Long> done = new TreeSet<>(List.of(except));
        for (Standing standing : moved.reversed()) {
            if (done.add(standing.document())) {
                changes.addAll(bring(standing));
            }
        }
        return changes;
    }

    private List<Change> bring(Standing standing) {
        long id = standing.document();
        boolean otherOrigin = !keeper.documents.copyOf(id).equals(standing.copyOf());
        boolean otherDay = !keeper.copies.readWith(id).equals(standing.earlier());
        if (!otherOrigin && !otherDay) {
            return List.of();
        }
        keeper.documents.setCopyOf(id, standing.copyOf());
        StoredDocument stored = keeper.documents.find(keeper.documents.shaOf(id)).orElseThrow();
        List<Change> changes = new ArrayList<>();
        if (otherDay && reader.isPresent()) {
            Reading anew = reader.get().read(stored.document(), standing.earlier());
            changes.addAll(new Recoding(keeper).replace(id, anew));
            keeper.copies.readWith(id, standing.earlier());
        }
        changes.addAll(keeper.remake(keeper.rowsOf(stored.document().sha256())));
        return changes;
    }
}
