package chancery.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;

/// Why an address gives nothing, in words for people: what happened, and what to do.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean forNow;

    private Refusal(String why, boolean forNow) {
        super(why);
        this.forNow = forNow;
    }

    /// Asking again later may help.
    static Refusal forNow(String why) {
        return new Refusal(why, true);
    }

    /// Asking again would give the same.
    static Refusal forGood(String why) {
        return new Refusal(why, false);
    }

    static Refusal noAddress() {
        return forGood("this is no address of the web; write it like https://example.org/page");
    }

    static Refusal slow() {
        return forNow("slower than is waited for a page; try again later");
    }

    static Refusal busy(int status, Duration later) {
        return forNow(
                "the server answers %d and asks to come back in %s"
                        .formatted(status, words(later)));
    }

    static Refusal leftAlone(Duration left) {
        return forNow(
                "the server asked to be left alone for another %s; fetch the address again then"
                        .formatted(words(left)));
    }

    private static String words(Duration time) {
        return time.toSeconds() <= 120
                ? time.toSeconds() + " s"
                : Math.ceilDiv(time.toSeconds(), 60) + " min";
    }

    static Refusal ofStatus(int status) {
        String answers = "the server answers %d".formatted(status);
        return switch (status) {
            case 404, 410 -> forGood(answers + ": it has no such page; look at the address");
            case 401, 402, 403, 451 ->
                    forGood(
                            answers
                                    + ": it does not give the page to programs; save the page in a browser and take in the file");
            case 301, 302, 303, 307, 308 -> forGood(answers + " without saying where the page is");
            default ->
                    status >= 500
                            ? forNow(answers + ", a fault of its own; try again later")
                            : forGood(answers);
        };
    }

    static Refusal of(IOException fault, URI address) {
        return switch (fault) {
            case AddressRule.ForbiddenAddress forbidden ->
                    forGood(String.valueOf(forbidden.getMessage()));
            case UnknownHostException _ ->
                    forNow(
                            "the name %s leads nowhere; look at its spelling, and whether this machine is online"
                                    .formatted(address.getHost()));
            case ConnectException _ ->
                    forNow(
                            "nothing answers at %s; try again later"
                                    .formatted(address.getAuthority()));
            case SocketTimeoutException _ ->
                    forNow("the server does not answer in time; try again later");
            case SSLException ssl ->
                    forGood("no safe connection can be made: %s".formatted(ssl.getMessage()));
            case ConnectionClosedException _ -> cutShort();
            case EOFException _ -> cutShort();
            case ZipException _ -> forGood("what the server packed cannot be unpacked");
            default -> forNow("the connection failed: " + fault.getMessage());
        };
    }

    private static Refusal cutShort() {
        return forNow("the connection ended before the page did; fetch it again");
    }

    /// The same, of an address that the one asked for leads to.
    Refusal after(String redirect) {
        return new Refusal("it leads to %s: %s".formatted(redirect, getMessage()), forNow);
    }

    Fetched.Refused of(String address) {
        return new Fetched.Refused(address, String.valueOf(getMessage()), forNow);
    }
}
