package chancery.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Who is answered, and what every answer carries.
///
/// A page of another site can make a browser send requests here under a name that it controls; so
/// only our own names are answered, before anything else is looked at.
final class Loopback {

    private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    // A blob is an image that our own script made: a picture on its way to a PNG file.
    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' blob:; script-src 'self'; connect-src 'self';"
                    + " font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

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

    static void guard(Context context) {
        context.header("Content-Security-Policy", CONTENT_POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("X-Frame-Options", "DENY");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        context.header("Cache-Control", "no-store");
    }
}
