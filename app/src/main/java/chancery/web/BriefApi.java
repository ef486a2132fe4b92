package chancery.web;

import chancery.brief.Brief;
import chancery.brief.BriefException;
import chancery.brief.BriefForm;
import chancery.brief.Briefing;
import chancery.ledger.Ledger;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/// A briefing for a meeting: as data for the page, and as a file in each of its forms.
final class BriefApi implements Api.Part {

    private final Ledger ledger;
    private final Lines lines;

    BriefApi(Ledger ledger, Lines lines) {
        this.ledger = ledger;
        this.lines = lines;
    }

    @Override
    public void register(JavalinDefaultRoutingApi routes) {
        routes.get(Api.BASE + "/brief", context -> Api.json(context, brief(context)));
        routes.get(Api.BASE + "/brief/{form}", this::file);
    }

    private Brief brief(Context context) {
        String with = Api.parameter(context, "with");
        String who = Api.parameter(context, "for");
        if (with.isEmpty() || who.isEmpty()) {
            throw Problem.badRequest(
                    "Say with whom and for whom: with=Wang Yi&for=Secretary of State.");
        }
        try {
            return Briefing.of(ledger, with, who, day(context));
        } catch (BriefException fault) {
            throw Problem.refused(fault.getMessage() + ".");
        }
    }

    private LocalDate day(Context context) {
        String on = Api.parameter(context, "on");
        try {
            return on.isEmpty() ? lines.today() : LocalDate.parse(on);
        } catch (DateTimeParseException _) {
            throw Problem.badRequest("on must be a day like 2023-10-26.");
        }
    }

    private void file(Context context) throws IOException {
        String name = context.pathParam("form");
        BriefForm form =
                BriefForm.of("." + name)
                        .filter(one -> one.ending().equals(name))
                        .orElseThrow(() ->
                                Problem.notFound(
                                        "A briefing has no form \"%s\"; one of %s."
                                                .formatted(
                                                        name,
                                                        String.join(", ", BriefForm.endings()))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.write(brief(context), out);
        context.contentType(form.mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"brief.%s\"".formatted(form.ending()))
                .result(out.toByteArray());
    }
}
