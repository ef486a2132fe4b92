package chancery.web;

import chancery.acquire.Acquired;
import chancery.acquire.Content;
import chancery.acquire.Document;
import chancery.acquire.Drop;
import chancery.acquire.Source;
import chancery.fetch.Fetcher;
import chancery.fetch.Pages;
import chancery.fetch.Visits;
import chancery.ledger.Ingested;
import chancery.ledger.Ledger;
import chancery.pipeline.Pipeline;
import chancery.pipeline.Reading;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import io.javalin.http.sse.SseClient;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Takes in what is dropped on a page, and tells how it goes while it goes.
final class IngestApi implements Api.Part {

    // Runs whose events can still be asked for.
    private static final int REMEMBERED = 50;
    private static final int MOST_AT_ONCE = 4;
    private static final int LONGEST_NAME = 60; // 240 bytes at most, as file systems allow 255
    private static final Pattern DEVICE =
            Pattern.compile(
                    "^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\.|$)", Pattern.CASE_INSENSITIVE);

    private final Ledger ledger;
    private final Token token;
    private final Supplier<Pipeline> pipeline;
    private final Map<String, Run> runs = new LinkedHashMap<>();

    IngestApi(Ledger ledger, Token token, Supplier<Pipeline> pipeline) {
        this.ledger = ledger;
        this.token = token;
        this.pipeline = pipeline;
    }

    record Started(String run) {}

    /// A document that was read.
    record Taken(
            String document, String name, Optional<String> headline, boolean isNew, int reports) {}

    /// Something left out, and why.
    record LeftOut(String source, String reason, String detail) {}

    record Done(int documents, int drops) {}

    private record Event(String name, Object data) {}

    /// The events of one run, kept so that a late listener hears all of them.
    private static final class Run {

        private final List<Event> events = new ArrayList<>();
        private boolean over;

        synchronized void add(String name, Object data) {
            events.add(new Event(name, data));
            over = over || name.equals("done");
            notifyAll();
        }

        synchronized boolean isUnderWay() {
            return !over;
        }

        /// The next event, which is waited for; empty when there are no more.
        synchronized Optional<Event> next(int from) throws InterruptedException {
            while (from >= events.size() && !over) {
                wait();
            }
            return from < events.size() ? Optional.of(events.get(from)) : Optional.empty();
        }
    }

    @Override
    public void register(JavalinDefaultRoutingApi routes) {
        routes.post(Api.BASE + "/ingest", this::start);
        routes.sse(Api.BASE + "/ingest/{run}/events", this::tell);
    }

    private void start(Context context) {
        Api.demandKey(context, token);
        Consumer<Run> work = context.isMultipartFormData() ? files(context) : text(context);
        Run run = new Run();
        String id = UUID.randomUUID().toString();
        synchronized (runs) {
            if (runs.values().stream().filter(Run::isUnderWay).count() >= MOST_AT_ONCE) {
                throw Problem.of(
                        429, "Too much at once", "Wait until one of the runs under way is done.");
            }
            runs.put(id, run);
            if (runs.size() > REMEMBERED) {
                runs.remove(runs.keySet().iterator().next());
            }
        }
        Thread.ofVirtual().name("ingest-" + id).start(() -> work(run, work));
        context.status(202);
        Api.json(context, new Started(id));
    }

    private static void work(Run run, Consumer<Run> work) {
        try {
            work.accept(run);
        } catch (RuntimeException fault) {
            System.getLogger(IngestApi.class.getName())
                    .log(System.Logger.Level.WARNING, "taking in", fault);
            run.add(
                    "drop",
                    new LeftOut("this run", "reading stopped", String.valueOf(fault.getMessage())));
        } finally {
            synchronized (run) {
                int drops =
                        (int)
                                run.events.stream()
                                        .filter(event -> event.name.equals("drop"))
                                        .count();
                run.add("done", new Done(run.events.size() - drops, drops));
            }
        }
    }

    private Consumer<Run> text(Context context) {
        JsonNode body = Json.object(context.body());
        String address = body.path("address").asString("").strip();
        if (!address.isEmpty()) {
            return run -> fetch(address, run);
        }
        String text = body.path("text").asString("").strip();
        if (text.isEmpty()) {
            throw Problem.badRequest(
                    "Send files as multipart/form-data, or {\"text\": \"...\"} or {\"address\": \"https://...\"} as application/json.");
        }
        Document document =
                Document.ofPage(
                        Optional.empty(),
                        Document.Form.TEXT,
                        Content.of(text.getBytes(StandardCharsets.UTF_8)),
                        Optional.of(StandardCharsets.UTF_8),
                        body.path("url").stringValueOpt(),
                        body.path("stamp").stringValueOpt());
        return run -> take(document, run);
    }

    // Only because somebody who has the key asked.
    private void fetch(String address, Run run) {
        try (Fetcher fetcher = Fetcher.standard()) {
            Pages pages =
                    new Pages(
                            fetcher,
                            Visits.none(),
                            same -> run.add("drop", new LeftOut(same, "nothing new", "")));
            pages.take(
                    address,
                    acquired -> {
                        switch (acquired) {
                            case Acquired.Taken(Document document) -> take(document, run);
                            case Acquired.Refused(Drop drop) ->
                                    run.add(
                                            "drop",
                                            new LeftOut(
                                                    drop.source(),
                                                    drop.reason().says(),
                                                    drop.detail()));
                        }
                    });
        }
    }

    // The files of a request are gone when it is answered, so they are put aside first.
    private Consumer<Run> files(Context context) {
        List<UploadedFile> uploaded = uploaded(context);
        if (uploaded.isEmpty()) {
            throw Problem.badRequest(
                    "No file came with the request; send each as a part of multipart/form-data.");
        }
        try {
            Path folder = Files.createTempDirectory("chancery-ingest");
            for (UploadedFile file : uploaded) {
                try (InputStream in = file.content()) {
                    Files.copy(in, unused(folder, safeName(file.filename())));
                }
            }
            return run -> folder(folder, run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // A name with a NUL, or parts that do not end, are the sender's fault.
    private static List<UploadedFile> uploaded(Context context) {
        try {
            return context.uploadedFiles();
        } catch (Exception _) {
            throw Problem.badRequest("The parts of the request cannot be told apart.");
        }
    }

    private static Path unused(Path folder, String name) {
        Path file = folder.resolve(name);
        for (int n = 2; Files.exists(file); n++) {
            file = folder.resolve(n + "-" + name);
        }
        return file;
    }

    /// Nothing of a name that came from outside may lead out of the folder.
    static String safeName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceAll("^\\.+", "");
        int from = Math.max(0, plain.length() - LONGEST_NAME);
        // Behind a mark of our own no name is that of a device.
        String kept = DEVICE.matcher(plain).find() ? "_" + plain : plain.substring(from);
        return kept.isEmpty() ? "page" : kept;
    }

    private void folder(Path folder, Run run) {
        try {
            try (Stream<Acquired> input = Source.read(folder)) {
                input.forEach(acquired -> {
                    switch (acquired) {
                        case Acquired.Taken(Document document) -> take(document, run);
                        case Acquired.Refused(Drop drop) -> run.add("drop", leftOut(drop, folder));
                    }
                });
            }
        } finally {
            remove(folder);
        }
    }

    private void take(Document document, Run run) {
        Reading reading = pipeline.get().read(document);
        Ingested ingested = ledger.ingest(List.of(reading), pipeline.get()::read).getFirst();
        run.add(
                "document",
                new Taken(
                        ingested.document(),
                        document.name(),
                        reading.article()
                                .flatMap(article ->
                                        article.headline()
                                                .map(span -> span.in(article.pageText()))),
                        ingested.isNew(),
                        reading.reports().size()));
        reading.dropped()
                .ifPresent(drop ->
                        run.add(
                                "drop",
                                new LeftOut(document.name(), drop.reason().says(), drop.detail())));
    }

    private static LeftOut leftOut(Drop drop, Path folder) {
        String source = drop.source().replace(folder + "/", "");
        return new LeftOut(source, drop.reason().says(), drop.detail());
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException fault) {
            System.getLogger(IngestApi.class.getName())
                    .log(System.Logger.Level.DEBUG, folder.toString(), fault);
        }
    }

    private void tell(SseClient client) {
        Optional<Run> run;
        synchronized (runs) {
            run = Optional.ofNullable(runs.get(client.ctx().pathParam("run")));
        }
        try {
            int heard = 0;
            Optional<Event> event = run.isPresent() ? run.get().next(heard) : Optional.empty();
            while (event.isPresent() && !client.terminated()) {
                client.sendEvent(event.get().name, Json.of(event.get().data));
                heard++;
                event = run.orElseThrow().next(heard);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.close();
    }
}
