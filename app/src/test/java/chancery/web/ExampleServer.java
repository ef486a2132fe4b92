package chancery.web;

import chancery.acquire.Acquired;
import chancery.acquire.Source;
import chancery.ledger.Ledger;
import chancery.pipeline.Pipeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A server over a ledger made from the example pages.
final class ExampleServer implements AutoCloseable {

    static final Path PAGES = Path.of("..", "examples", "pages");

    final Ledger ledger;
    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private ExampleServer(Ledger ledger) {
        this.ledger = ledger;
        this.server = WebServer.start(ledger, 0);
    }

    static ExampleServer start() {
        Ledger ledger = Ledger.openInMemory();
        Pipeline pipeline = Pipeline.standard();
        try (Stream<Acquired> pages = Source.read(PAGES)) {
            pages.forEach(acquired -> {
                if (acquired instanceof Acquired.Taken taken) {
                    ledger.ingest(pipeline.read(taken.document()));
                }
            });
        }
        return new ExampleServer(ledger);
    }

    /// The address of a path: "search?q=visit".
    String at(String path) {
        return server.address() + path;
    }

    String key() {
        String address = server.addressWithKey();
        return address.substring(address.indexOf("key=") + 4);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(at(path))));
    }

    /// Posts JSON with the key for changes.
    HttpResponse<String> post(String path, String json) {
        return send(
                HttpRequest.newBuilder(URI.create(at(path)))
                        .header("Authorization", "Bearer " + key())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("stopped while waiting for the server", e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
        ledger.close();
    }
}
