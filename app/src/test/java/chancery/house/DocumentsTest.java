package chancery.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    @Test
    void theArchitecturePageNamesEveryPackage() {
        String page = House.read("ARCHITECTURE.md");
        for (String module : House.MODULES) {
            for (String name : House.packagesOf(module)) {
                String last = name.substring(name.lastIndexOf('.') + 1);
                assertThat(page)
                        .as("ARCHITECTURE.md on package %s", name)
                        .contains("`" + last + "`");
            }
        }
    }

    @Test
    void theArchitecturePageNamesNoTypeThatIsGone() {
        Set<String> named =
                House.found(
                        "`([A-Z][a-z]+[A-Za-z]*)(?:\\.[a-z]\\w*)?(?:\\(\\))?`",
                        House.read("ARCHITECTURE.md"));
        assertThat(types()).containsAll(named);
    }

    @Test
    void everyLinkInTheDocumentsLeadsSomewhere() throws IOException {
        for (Path document : documents()) {
            Set<String> links =
                    House.found("\\]\\(([^)#:]+)(?:#[^)]*)?\\)", Files.readString(document));
            for (String link : links) {
                assertThat(document.resolveSibling(link).normalize())
                        .as("linked from %s", document)
                        .exists();
            }
        }
    }

    @Test
    void everyDecisionSaysWhyAndHowItIsConfirmed() throws IOException {
        try (Stream<Path> records = Files.list(House.ROOT.resolve("docs/decisions"))) {
            for (Path decision : records.filter(file -> file.toString().endsWith(".md")).toList()) {
                assertThat(Files.readString(decision))
                        .as("%s", decision.getFileName())
                        .contains(
                                "## Question",
                                "## Options",
                                "## Choice",
                                "## Consequences",
                                "## Confirmed by");
            }
        }
    }

    private static Set<String> types() {
        return House.CLASSES.stream()
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> documents() throws IOException {
        List<String> outside = List.of("target", ".git", "node_modules");
        try (Stream<Path> files = Files.walk(House.ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file ->
                            Stream.of(House.ROOT.relativize(file).toString().split("/"))
                                    .noneMatch(outside::contains))
                    .toList();
        }
    }
}
