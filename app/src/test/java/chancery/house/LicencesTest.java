package chancery.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// Whether every library, also those that only tests use, may be used in an Apache-2.0 program: one
/// of the licences that it offers must be on the list.
class LicencesTest {

    // The last two are Apache-1.1 without its clause on advertising, and BSD, in names of their
    // own.
    private static final Pattern ALLOWED =
            Pattern.compile(
                    "apache|mit|bsd|epl|eclipse public|eclipse distribution|mozilla public|cddl|similar to apache license|ical4j - license",
                    Pattern.CASE_INSENSITIVE);

    @Test
    void everyLibraryHasALicenceOnTheList() throws Exception {
        Map<String, List<String>> others = new TreeMap<>();
        int libraries = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path pom = Path.of(entry.replaceAll("\\.jar$", ".pom"));
            if (entry.endsWith(".jar") && Files.exists(pom)) {
                libraries++;
                List<String> licences = licences(pom);
                if (licences.stream().noneMatch(name -> ALLOWED.matcher(name).find())) {
                    others.put(entry, licences);
                }
            }
        }
        assertThat(libraries).isGreaterThan(50);
        assertThat(others).isEmpty();
    }

    /// Those that the project's description names, or the nearest of its parents that names any.
    private static List<String> licences(Path pom) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Element project = factory.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
        List<String> names = new ArrayList<>();
        for (Element licence :
                child(project, "licenses").map(LicencesTest::children).orElse(List.of())) {
            child(licence, "name").ifPresent(name -> names.add(name.getTextContent().strip()));
        }
        Optional<Element> parent = child(project, "parent");
        return names.isEmpty() && parent.isPresent()
                ? licences(pom(pom, project, parent.get()))
                : names;
    }

    private static Path pom(Path pom, Element project, Element parent) {
        String group =
                text(
                        child(project, "groupId")
                                .orElseGet(() -> child(parent, "groupId").orElseThrow()));
        // above the file: its version, its artifact, and a folder for each part of the group
        Path repository = pom;
        for (int i = 0; i < 3 + Arrays.asList(group.split("\\.", -1)).size(); i++) {
            repository = Objects.requireNonNull(repository.getParent());
        }
        String artifact = text(child(parent, "artifactId").orElseThrow());
        String version = text(child(parent, "version").orElseThrow());
        return repository
                .resolve(text(child(parent, "groupId").orElseThrow()).replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ".pom");
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }

    private static Optional<Element> child(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getTagName().equals(name))
                .findFirst();
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
