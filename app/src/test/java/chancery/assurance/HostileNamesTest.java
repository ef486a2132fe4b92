package chancery.assurance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.acquire.Acquired;
import chancery.acquire.Source;
import chancery.ledger.Ledger;
import chancery.web.WebServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Names of files that lead elsewhere, mean a device, or end a header: as names of what is dropped
/// on the page "Take in", and as links in a folder that is read.
@Tag("assurance")
class HostileNamesTest {

    private static final String PAGE =
            "Wang Yi met Antony Blinken in Munich on Saturday, officials said after the talks.";

    private static List<String> names(Path outside) {
        String target = outside.toString();
        List<String> names = new ArrayList<>();
        for (String up :
                List.of(
                        "../",
                        "..\\",
                        "....//",
                        "..././",
                        "%2e%2e/",
                        "..%2f",
                        "..%5c",
                        "%252e%252e%252f",
                        "..%c0%af",
                        "..\u2215",
                        "..\uff0f",
                        ".\u0000./",
                        "..\u0000/",
                        "\u2024\u2024/",
                        "//",
                        "\\\\?\\",
                        "file://",
                        "~/",
                        "./../",
                        "a/../../")) {
            for (int depth : new int[] {1, 4, 12}) {
                names.add(up.repeat(depth) + target.substring(1) + "/hit.html");
            }
        }
        for (String device :
                List.of(
                        "CON",
                        "con.html",
                        "PRN",
                        "AUX",
                        "NUL",
                        "nul.txt",
                        "COM1",
                        "COM9.html",
                        "LPT1",
                        "CLOCK$",
                        "CONIN$",
                        "a:b",
                        "C:\\hit.html",
                        "C:hit.html",
                        "\\\\host\\share\\hit.html",
                        "/dev/null",
                        "/dev/stdin",
                        "/proc/self/mem")) {
            names.add(device);
            names.add(target + "/" + device);
        }
        for (String odd :
                List.of(
                        "",
                        ".",
                        "..",
                        "...",
                        " ",
                        ". ",
                        ".hidden",
                        "-rf",
                        "--help",
                        "*",
                        "?",
                        "|",
                        ">",
                        "<",
                        "\"",
                        "'",
                        "`id`",
                        "$(id)",
                        "${HOME}",
                        "a\nb",
                        "a\rb",
                        "a\r\nSet-Cookie: x=y",
                        "a\"; filename=\"b",
                        "a\u202egpj.html",
                        "\u0000",
                        "a\u0000.html",
                        "\u0007",
                        "\ufeff",
                        "\ud83d\ude00",
                        "é".repeat(200),
                        "中".repeat(300),
                        "a".repeat(5000),
                        "a/".repeat(500) + "b",
                        ".".repeat(300),
                        "a.html/",
                        "a.html.",
                        "a.html ",
                        "a.html::$DATA",
                        target,
                        target + "/",
                        target + "/../hit",
                        "\u0130.html",
                        "index.html;.jpg",
                        "%00",
                        "%0d%0aX: y",
                        "hit.warc.gz",
                        "hit.jsonl",
                        "hit.xml",
                        "hit.zip",
                        "desktop.ini",
                        ".htaccess",
                        "core",
                        "lost+found",
                        "thumbs.db",
                        "name with spaces",
                        "tab\tname")) {
            names.add(odd);
        }
        return names;
    }

    @Test
    void noNameOfAnUploadLeadsOutOfTheFolder(@TempDir Path outside) throws Exception {
        List<String> names = names(outside);
        assertThat(names).hasSizeGreaterThanOrEqualTo(150);
        List<Path> before = here();
        try (Ledger ledger = Ledger.openInMemory();
                WebServer server = WebServer.start(ledger, 0)) {
            for (String name : names) {
                String answer = upload(server, name);
                assertThat(answer).as(name).matches("(?s)HTTP/1.1 (202|400|413|422|429) .*");
                assertThat(answer.toLowerCase(java.util.Locale.ROOT)).doesNotContain("set-cookie");
            }
            waitUntilRead(ledger);
        }
        try (Stream<Path> files = Files.walk(outside)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
        assertThat(here()).isEqualTo(before);
        Assurance.note(
                "%d hostile names: files outside the folder".formatted(names.size()), "0", "0");
    }

    private static List<Path> here() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(""))) {
            return files.sorted().toList();
        }
    }

    private static void waitUntilRead(Ledger ledger) throws InterruptedException {
        for (int i = 0; i < 100 && ledger.counts().documents() == 0; i++) {
            Thread.sleep(100);
        }
        assertThat(ledger.counts().documents()).isEqualTo(1);
    }

    private static String upload(WebServer server, String name)
            throws IOException, InterruptedException {
        String answer = once(server, name);
        for (int i = 0; i < 100 && answer.startsWith("HTTP/1.1 429"); i++) {
            Thread.sleep(100);
            answer = once(server, name);
        }
        return answer;
    }

    private static String once(WebServer server, String name) throws IOException {
        URI address = URI.create(server.address());
        String keyed = server.addressWithKey();
        byte[] body =
                ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                                + name
                                + "\"\r\nContent-Type: text/plain\r\n\r\n"
                                + PAGE
                                + "\r\n--b--\r\n")
                        .getBytes(UTF_8);
        String head =
                "POST /api/v1/ingest HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\nAuthorization: Bearer %s\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: %d\r\n\r\n"
                        .formatted(
                                address.getPort(),
                                keyed.substring(keyed.indexOf("key=") + 4),
                                body.length);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(UTF_8));
            out.write(body);
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void aLinkInAFolderDoesNotLeadOutOfIt(@TempDir Path folder) throws IOException {
        Path outside = Files.writeString(folder.resolve("secret.txt"), PAGE);
        Path inside = Files.createDirectory(folder.resolve("pages"));
        Path page = Files.writeString(inside.resolve("page.txt"), PAGE);
        Files.createSymbolicLink(inside.resolve("out.txt"), outside);
        Files.createSymbolicLink(inside.resolve("up"), folder);
        Files.createSymbolicLink(inside.resolve("round"), inside);
        Files.createSymbolicLink(inside.resolve("same.txt"), page);
        try (Stream<Acquired> taken = Source.read(inside)) {
            assertThat(taken).hasSize(2);
        }
        assertThat(Source.files(inside))
                .map(file -> file.getFileName().toString())
                .containsExactly("page.txt", "same.txt");
    }
}
