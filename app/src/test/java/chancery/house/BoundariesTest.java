package chancery.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BoundariesTest {

    private static final List<String> STAGES =
            List.of("acquire", "clean", "detect", "identify", "interpret", "merge");

    private static final List<String> APP =
            List.of("ledger", "fetch", "export", "brief", "evaluate", "web", "cli");

    @TestFactory
    Stream<DynamicTest> aStageKnowsOnlyTheStagesBeforeIt() {
        return STAGES.stream()
                .map(stage ->
                        DynamicTest.dynamicTest(
                                stage,
                                () -> {
                                    List<String> later =
                                            STAGES.subList(
                                                    STAGES.indexOf(stage) + 1, STAGES.size());
                                    never(
                                            stage,
                                            later,
                                            "data flows forward and imports point back");
                                    never(
                                            stage,
                                            List.of("pipeline"),
                                            "only the pipeline knows all stages");
                                }));
    }

    @Test
    void theFoundationUsesNoStage() {
        never("trace", STAGES, "every fact leads back through trace, so trace stands below all");
        never("trace", List.of("pipeline", "reference"), "trace uses nothing of ours");
        never("reference", STAGES, "reference is known before any page is read");
        never("reference", List.of("pipeline"), "reference is known before any page is read");
    }

    /// The digits of the default locale may be others: in Egypt they are.
    @Test
    void coreWritesNumbersAlikeInEveryLocale() {
        String localNumber = "\"([^\"\n]*%[-,.0-9]*[dfxe][^\"\n]*)\"\\s*\\.formatted\\(";
        assertThat(House.found(localNumber, House.sourcesOf("core"))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> coreDoesNotKnowTheApp() {
        return Stream.concat(STAGES.stream(), Stream.of("trace", "reference", "pipeline"))
                .map(name ->
                        DynamicTest.dynamicTest(
                                name, () -> never(name, APP, "the cluster job runs core alone")));
    }

    @Test
    void theAppPointsOneWay() {
        never(
                "ledger",
                List.of("web", "export", "brief", "cli", "fetch", "evaluate"),
                "the store stands below its users");
        never(
                "fetch",
                List.of("ledger", "web", "export", "brief", "cli", "evaluate"),
                "what comes from outside never opens the ledger");
        never(
                "export",
                List.of("web", "cli", "fetch", "evaluate", "brief"),
                "exports are views of a ledger");
        never(
                "brief",
                List.of("web", "cli", "fetch", "evaluate"),
                "a briefing is a view of a ledger");
        never(
                "evaluate",
                List.of("web", "cli", "fetch"),
                "figures do not depend on how they are shown");
        never("web", List.of("cli"), "the pages run without the command line");
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("chancery.(*)..").should().beFreeOfCycles().check(House.CLASSES);
    }

    @Test
    void onlyTheCommandLinePrintsAndExits() {
        noClasses()
                .that()
                .resideOutsideOfPackage("chancery.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .because("a library that prints or exits cannot be used by another program")
                .check(House.CLASSES);
    }

    @Test
    void coreOpensNoSocket() {
        noClasses()
                .that()
                .resideOutsideOfPackages(app())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net.http..",
                        "java.nio.channels..",
                        "javax.net..",
                        "jakarta.servlet..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(Socket|ServerSocket|DatagramSocket|InetAddress|URLConnection|HttpURLConnection|URL)")
                .because("reading a page never leaves the machine")
                .check(House.CLASSES);
    }

    @Test
    void onlyTheLedgerKnowsTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage("chancery.ledger..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.sqlite..")
                .because("the store can be exchanged only where nobody else speaks its language")
                .check(House.CLASSES);
        // docs/decisions/0015-exports.md: a DuckDB file is a form to take away, never the store.
        noClasses()
                .that()
                .resideOutsideOfPackage("chancery.ledger..")
                .and()
                .haveNameNotMatching("chancery[.]export[.]DuckDbFile([$].*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb..")
                .because("a database is spoken to in one place")
                .check(House.CLASSES);
    }

    @Test
    void noPackageLivesInTwoModules() {
        Map<String, String> homes = new HashMap<>();
        for (String module : House.MODULES) {
            for (String name : House.packagesOf(module)) {
                assertThat(homes.put(name, module)).as("%s is in %s too", name, module).isNull();
            }
        }
    }

    private static void never(String from, List<String> to, String because) {
        noClasses()
                .that()
                .resideInAPackage(inside(from))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(to.stream().map(BoundariesTest::inside).toArray(String[]::new))
                .because(because)
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    private static String[] app() {
        return APP.stream().map(BoundariesTest::inside).toArray(String[]::new);
    }

    private static String inside(String name) {
        return "chancery." + name + "..";
    }
}
