package chancery.web;

import chancery.export.Export;
import chancery.export.Format;
import chancery.export.Schemas;
import chancery.export.Table;
import chancery.ledger.Ledger;
import chancery.ledger.Query;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// What a query finds, in every form of `chancery export`.
final class ExportApi implements Api.Part {

    private final Ledger ledger;
    private final Fingerprints fingerprints;

    ExportApi(Ledger ledger, Fingerprints fingerprints) {
        this.ledger = ledger;
        this.fingerprints = fingerprints;
    }

    record All(List<Form> formats, List<String> tables) {}

    record Form(String format, String says, boolean ofOneTable, String mediaType) {}

    @Override
    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(Api.BASE + "/exports", ExportApi::list);
        routes.get(Api.BASE + "/exports/{format}", this::one);
        routes.get(Api.BASE + "/schemas/{name}", ExportApi::schema);
    }

    private static void list(Context context) {
        Api.json(
                context,
                new All(
                        Arrays.stream(Format.values())
                                .map(format ->
                                        new Form(
                                                format.id(),
                                                format.says(),
                                                format.isOfOneTable(),
                                                format.mediaType()))
                                .toList(),
                        Arrays.stream(Table.values()).map(Table::id).toList()));
    }

    private static void schema(Context context) {
        String name = context.pathParam("name");
        if (!Schemas.names().contains(name)) {
            throw Problem.notFound(
                    "There is no schema \"%s\"; one of %s."
                            .formatted(name, String.join(", ", Schemas.names())));
        }
        context.contentType("application/schema+json").result(Schemas.text(name));
    }

    private void one(Context context) throws IOException {
        String name = context.pathParam("format");
        if (!Format.ids().contains(name)) {
            throw Problem.notFound(
                    "There is no export \"%s\"; one of %s."
                            .formatted(name, String.join(", ", Format.ids())));
        }
        send(context, Format.named(name));
    }

    // Made whole before the first byte goes out, so that a fault is a refusal and not half a file.
    void send(Context context, Format format) throws IOException {
        Query query = Api.query(context);
        Table table = table(context);
        Export export =
                new Export(
                        ledger,
                        query,
                        Api.parameter(context, "q"),
                        table,
                        Api.parameter(context, "raw").equals("true"),
                        Api.parameter(context, "reciprocal").equals("true"),
                        fingerprints.now());
        Path file = Files.createTempFile("chancery", ".export");
        try {
            try (var out = Files.newOutputStream(file)) {
                format.write(export, out);
            }
            context.contentType(format.mediaType())
                    .header("Chancery-Fingerprint", export.fingerprint())
                    .header(
                            "Content-Disposition",
                            "attachment; filename=\"%s\"".formatted(format.fileName(table)));
            Files.copy(file, context.outputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Table table(Context context) {
        String name = Api.parameter(context, "table");
        try {
            return name.isEmpty() ? Table.ENGAGEMENTS : Table.named(name);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(e.getMessage() + ".");
        }
    }
}
