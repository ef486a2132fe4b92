package chancery.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// Which addresses may be connected to. Asked about the very address that is connected to, after
/// the name was resolved, so that no spelling of an address and no change of a name leads around
/// it.
interface AddressRule {

    boolean allows(InetAddress address);

    /// Public addresses only.
    static AddressRule publicOnly() {
        return address ->
                switch (address) {
                    case Inet4Address four -> isPublic(four.getAddress());
                    case Inet6Address six -> isPublic6(six.getAddress());
                    default -> false;
                };
    }

    private static boolean isPublic(byte[] four) {
        int a = four[0] & 0xff;
        int b = four[1] & 0xff;
        int c = four[2] & 0xff;
        boolean own = a == 0 || a == 10 || a == 127 || (a == 172 && b >= 16 && b <= 31);
        boolean local = (a == 192 && b == 168) || (a == 169 && b == 254);
        boolean shared = a == 100 && b >= 64 && b <= 127;
        boolean special =
                (a == 192 && b == 0 && (c == 0 || c == 2))
                        || (a == 192 && b == 88 && c == 99)
                        || (a == 198 && (b == 18 || b == 19 || (b == 51 && c == 100)))
                        || (a == 203 && b == 0 && c == 113);
        return !own && !local && !shared && !special && a < 224;
    }

    // Only global unicast (2000::/3); what wraps an address of the older kind is judged by that
    // one.
    private static boolean isPublic6(byte[] six) {
        if (starts(six, 0x20, 0x02)) {
            return isPublic(Arrays.copyOfRange(six, 2, 6));
        }
        boolean global = (six[0] & 0xe0) == 0x20;
        boolean documentation = starts(six, 0x20, 0x01, 0x0d, 0xb8);
        boolean special = starts(six, 0x20, 0x01, 0x00) || starts(six, 0x20, 0x01, 0x01);
        return global && !documentation && !special;
    }

    private static boolean starts(byte[] address, int... first) {
        for (int i = 0; i < first.length; i++) {
            if ((address[i] & 0xff) != first[i]) {
                return false;
            }
        }
        return true;
    }

    /// All addresses of a name, or of an address in any spelling.
    ///
    /// @throws ForbiddenAddress if one of them is not allowed: a name that has both is a trap
    default InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        for (InetAddress address : found) {
            if (!allows(address)) {
                throw new ForbiddenAddress(host, address);
            }
        }
        return found;
    }

    /// An address on this machine, in a private network, or of no network at all.
    final class ForbiddenAddress extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        ForbiddenAddress(String host, InetAddress address) {
            super(
                    host.equals(address.getHostAddress())
                            ? host + " is no public address"
                            : "%s is %s, which is no public address"
                                    .formatted(host, address.getHostAddress()));
        }
    }
}
