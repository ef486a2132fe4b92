package chancery.backfill;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class BoundariesTest {

    @Test
    void theJobRunsWithoutTheApp() {
        noClasses()
                .that()
                .resideInAPackage("chancery.backfill")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "chancery.ledger..",
                        "chancery.export..",
                        "chancery.web..",
                        "chancery.fetch..",
                        "chancery.evaluate..",
                        "chancery.cli..",
                        "java.sql..")
                .because("a cluster carries neither the store nor the pages")
                .check(
                        new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("chancery.backfill"));
    }
}
