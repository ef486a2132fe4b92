package chancery.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who is answered, and what every answer carries.
///
/// A page of another site can make a browser send requests here under a name that it controls; so
/// only our own names are answered, before anything else is looked at.
final class Loopback {

    private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    // A blob is an image that our own script made: a picture on its way to a PNG file.
    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' blob:; script-src 'self'; connect-src 'self';"
                    + " font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Map<String, String> GUARDS =
            Map.of(
                    "Content-Security-Policy", CONTENT_POLICY,
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Referrer-Policy", "no-referrer",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Cross-Origin-Resource-Policy", "same-origin",
                    "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    private Loopback() {}

    static boolean isMeant(Context context) {
        String host =
                Optional.ofNullable(context.header("Host")).orElse("").toLowerCase(Locale.ROOT);
        int colon = host.lastIndexOf(':');
        boolean withPort = colon > host.lastIndexOf(']');
        String name = withPort ? host.substring(0, colon) : host;
        boolean ownPort =
                !withPort
                        || host.substring(colon + 1)
                                .equals(Integer.toString(context.req().getLocalPort()));
        return OWN_NAMES.contains(name) && ownPort;
    }

    /// Whether a page of another site asks for a change. It does not know the key either; this
    /// holds should the key ever be known.
    static boolean isForged(Context context) {
        if (READING.contains(context.req().getMethod())) {
            return false;
        }
        String site = header(context, "Sec-Fetch-Site");
        String origin = header(context, "Origin");
        boolean ownSite = site.isEmpty() || site.equals("same-origin") || site.equals("none");
        return !ownSite
                || !(origin.isEmpty() || origin.equals("http://" + header(context, "Host")));
    }

    private static String header(Context context, String name) {
        return Optional.ofNullable(context.header(name)).orElse("").toLowerCase(Locale.ROOT);
    }

    /// What every answer carries, also those that no page of ours has written.
    static Map<String, String> guards() {
        return GUARDS;
    }

    static void guard(Context context) {
        GUARDS.forEach(context::header);
        context.header("Cache-Control", "no-store");
    }
}
