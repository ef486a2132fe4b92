package chancery.clean;

import chancery.trace.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The dateline that a body begins with, and the agency that the page credits.
final class AgencyFinder {

    /// @param span from the place to the dash, both included
    /// @param agency as the dateline gives it
    record Dateline(Span span, Optional<String> agency) {}

    private static final String DASH = "(?:—|–|--|-|―)";
    // "NEW YORK (AP) —", "WASHINGTON, Sept. 18 (Xinhua) --", "(Reuters) -", "BEIJING - "
    private static final Pattern DATELINE =
            Pattern.compile(
                    "^((?:\\p{Lu}[\\p{Lu}\\p{L}.'’ -]{1,40})(?:/\\p{Lu}[\\p{L}. ]{1,30})?"
                            + "(?:, [\\p{L} .]{2,30})?(?:, \\p{L}{3,9}\\.? \\d{1,2})?\\s?)?"
                            + "(?:\\(([\\p{L}. /-]{2,40})\\)\\s?)?"
                            + DASH
                            + "\\s");
    private static final List<String> AGENCIES =
            List.of(
                    "AP",
                    "Reuters",
                    "AFP",
                    "Xinhua",
                    "TASS",
                    "Bloomberg",
                    "UPI",
                    "dpa",
                    "ANSA",
                    "EFE",
                    "Kyodo",
                    "Yonhap",
                    "PTI",
                    "ANI",
                    "IANS",
                    "Interfax",
                    "Anadolu",
                    "APA",
                    "PA",
                    "CNA",
                    "KUNA",
                    "WAM",
                    "SPA",
                    "IRNA",
                    "Ukrinform",
                    "CP",
                    "AAP",
                    "Bernama",
                    "Antara",
                    "JIJI",
                    "STT",
                    "NTB",
                    "TT",
                    "Ritzau",
                    "ANP",
                    "Belga",
                    "PAP",
                    "CTK",
                    "MTI",
                    "Agerpres",
                    "BTA",
                    "Lusa",
                    "SDA",
                    "Keystone-SDA");
    private static final List<String[]> LONG_NAMES =
            List.of(
                    new String[] {"associated press", "AP"},
                    new String[] {"agence france-presse", "AFP"},
                    new String[] {"agence france presse", "AFP"},
                    new String[] {"thomson reuters", "Reuters"},
                    new String[] {"anadolu agency", "Anadolu"},
                    new String[] {"the canadian press", "CP"},
                    new String[] {"xinhua news agency", "Xinhua"},
                    new String[] {"deutsche presse-agentur", "dpa"});

    private AgencyFinder() {}

    static Optional<Dateline> dateline(String pageText, Span paragraph) {
        String start =
                pageText.substring(
                        paragraph.start(), Math.min(paragraph.end(), paragraph.start() + 120));
        if (!hasDash(start)) {
            return Optional.empty();
        }
        Matcher m = DATELINE.matcher(start);
        if (!m.lookingAt() || (m.group(1) == null && m.group(2) == null)) {
            return Optional.empty();
        }
        Optional<String> agency = Optional.ofNullable(m.group(2)).flatMap(AgencyFinder::agency);
        boolean place = m.group(1) != null && isCapitals(m.group(1));
        if (!place && agency.isEmpty()) {
            return Optional.empty();
        }
        Span span =
                new Span(paragraph.start(), paragraph.start() + m.group().stripTrailing().length());
        return Optional.of(new Dateline(span, agency));
    }

    private static boolean hasDash(String start) {
        for (int i = 0; i < start.length(); i++) {
            if ("—–-―".indexOf(start.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// The first word of a dateline's place is in capitals, or the whole is a short proper name.
    private static boolean isCapitals(String place) {
        String first = place.strip().split("[ ,/]", 2)[0];
        return first.length() > 2 && first.equals(first.toUpperCase(java.util.Locale.ROOT));
    }

    /// The agency that a credit names, by its usual short name; two are joined by a slash.
    static Optional<String> agency(String credit) {
        String lower = credit.toLowerCase(java.util.Locale.ROOT);
        StringBuilder found = new StringBuilder();
        for (String[] name : LONG_NAMES) {
            if (lower.contains(name[0])) {
                add(found, name[1]);
            }
        }
        for (String word : credit.split("[^\\p{L}-]+", -1)) {
            for (String agency : AGENCIES) {
                if (word.equals(agency) || (agency.length() > 3 && word.equalsIgnoreCase(agency))) {
                    add(found, agency);
                }
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.toString());
    }

    private static void add(StringBuilder found, String agency) {
        if (found.indexOf(agency) < 0) {
            found.append(found.isEmpty() ? "" : "/").append(agency);
        }
    }
}
