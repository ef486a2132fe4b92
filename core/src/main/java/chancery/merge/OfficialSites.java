package chancery.merge;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whose own site a page is from: a government's readout outweighs the press.
public final class OfficialSites {

    /// Sites that do not follow the rule of a government label before a country code.
    private static final Map<String, String> BY_SUFFIX =
            Map.ofEntries(
                    Map.entry("gov", "USA"),
                    Map.entry("mil", "USA"),
                    Map.entry("kremlin.ru", "RUS"),
                    Map.entry("mid.ru", "RUS"),
                    Map.entry("elysee.fr", "FRA"),
                    Map.entry("bundesregierung.de", "DEU"),
                    Map.entry("bundeskanzler.de", "DEU"),
                    Map.entry("auswaertiges-amt.de", "DEU"),
                    Map.entry("canada.ca", "CAN"),
                    Map.entry("gc.ca", "CAN"),
                    Map.entry("quirinale.it", "ITA"),
                    Map.entry("royal.uk", "GBR"),
                    Map.entry("europa.eu", "EUU"),
                    Map.entry("un.org", "UNO"),
                    Map.entry("nato.int", "NATO"),
                    Map.entry("asean.org", "ASEAN"),
                    Map.entry("iaea.org", "IAEA"));

    private static final Set<String> GOVERNMENT_LABELS =
            Set.of("gov", "go", "gob", "gouv", "govt", "gub", "mil");

    private OfficialSites() {}

    /// The state or body whose site the address is on; empty for all others.
    public static Optional<String> ownerOf(String url) {
        return host(url).flatMap(OfficialSites::ownerOfHost);
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(new URI(url.strip()).getHost())
                    .map(host -> host.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> ownerOfHost(String host) {
        String suffix = host;
        while (true) {
            String owner = BY_SUFFIX.get(suffix);
            if (owner != null) {
                return Optional.of(owner);
            }
            int dot = suffix.indexOf('.');
            if (dot < 0) {
                return byCountry(host);
            }
            suffix = suffix.substring(dot + 1);
        }
    }

    private static Optional<String> byCountry(String host) {
        String[] labels = host.split("\\.", -1);
        if (labels.length < 2 || !GOVERNMENT_LABELS.contains(labels[labels.length - 2])) {
            return Optional.empty();
        }
        String code = labels[labels.length - 1];
        String country = code.equals("uk") ? "GB" : code.toUpperCase(Locale.ROOT);
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country)) {
            return Optional.empty();
        }
        return Optional.of(Locale.of("", country).getISO3Country());
    }
}
