package chancery.identify;

import chancery.reference.OfficeHolder;
import chancery.reference.Reference;
import chancery.reference.Role;
import chancery.reference.Tenure;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Asks the tables who holds an office of a state, as of the days of the page.
final class Incumbents {

    /// Half of the 753 foreign ministers whose days the tables know held the office for less than
    /// 725 days: two years after the last one was seen he is as likely gone as not.
    private static final long STILL_LIKELY = 730;

    private static final Set<String> OF_MANY =
            Set.of(
                    "ambassador",
                    "charge_daffaires",
                    "special_envoy",
                    "spokesperson",
                    "other_minister",
                    "other_official",
                    "org_head_other",
                    "party_official",
                    "military_chief",
                    "legislator",
                    "economy");

    private static final Set<String> KINGLY =
            Set.of("king", "queen", "emir", "sultan", "monarch", "emperor", "pope", "pontiff");

    private static final Pattern CROWNED =
            Pattern.compile(
                    "(?<!\\S)(?:King|Queen|Emir|Sultan|Emperor|Supreme Leader|Grand Duke|Prince|Pope)(?!\\S)");

    private final Reference reference;
    private final AnchorDays days;

    Incumbents(Reference reference, AnchorDays days) {
        this.reference = reference;
        this.days = days;
    }

    /// Who held the office on the days of the page; nobody is named whom the tables saw in it too
    /// long ago.
    ///
    /// @param roleText the office as the page words it, whole
    OfficeHolder holder(Role role, String roleText, boolean top, String state) {
        OfficeHolder holder = ofTables(role, roleText, top, state);
        boolean tooOld =
                holder instanceof OfficeHolder.LastKnown last
                        && days.latest()
                                .filter(day ->
                                        day.isAfter(seen(last.tenure()).plusDays(STILL_LIKELY)))
                                .isPresent();
        return tooOld
                ? new OfficeHolder.Unknown(holder.why() + "; too long ago to name anyone")
                : holder;
    }

    private static LocalDate seen(Tenure tenure) {
        return tenure.asOf().orElse(tenure.first());
    }

    private OfficeHolder ofTables(Role role, String roleText, boolean top, String state) {
        if (top && state.equals("CHN")) {
            // The party's foreign-affairs director outranks the foreign minister, and "top
            // diplomat" is he.
            OfficeHolder director = days.holder(reference.tenures(), "nsa", "", state);
            if (director instanceof OfficeHolder.Known) {
                return director;
            }
        }
        if (People.EXECUTIVE.contains(role.officeClass())) {
            return executive(role, state);
        }
        if (isOfMany(role.officeClass())) {
            return days.holderOfMany(reference.tenures(), role.officeClass(), roleText, state);
        }
        return ofClass(role.officeClass(), role, state);
    }

    /// Whether a state has many offices of the class, so that only the whole title tells which.
    private static boolean isOfMany(String officeClass) {
        boolean deputy =
                officeClass.startsWith("deputy_")
                        && !officeClass.startsWith("deputy_head")
                        && !officeClass.equals("deputy_nsa");
        return deputy || OF_MANY.contains(officeClass);
    }

    /// Some states' presidents are in the tables as heads of government, and a "leader" is whoever
    /// governs.
    private OfficeHolder executive(Role role, String state) {
        OfficeHolder own = ofClass(role.officeClass(), role, state);
        String word = lastWord(role.phrase());
        if (isTitled(own, word) || (isKnown(own) && word.equals("state"))) {
            return own;
        }
        if (!role.officeClass().equals("head_of_state")) {
            return own;
        }
        OfficeHolder governing = ofClass("head_of_government", role, state);
        if (isTitled(governing, word)) {
            return governing;
        }
        if (word.equals("leader") && !role.phrase().contains("supreme")) {
            return reference.states().isParliamentary(state) ? governing : own;
        }
        return own instanceof OfficeHolder.Known known && isOtherThan(known.tenure(), word)
                ? new OfficeHolder.Unknown(
                        "%s of %s is no %s".formatted(known.tenure().title(), state, word))
                : own;
    }

    private OfficeHolder ofClass(String officeClass, Role role, String state) {
        return days.holder(reference.tenures(), officeClass, role.phrase(), state);
    }

    private static String lastWord(String phrase) {
        return phrase.substring(phrase.lastIndexOf(' ') + 1);
    }

    private static boolean isKnown(OfficeHolder holder) {
        return holder instanceof OfficeHolder.Known;
    }

    private static boolean isTitled(OfficeHolder holder, String word) {
        return holder instanceof OfficeHolder.Known known && titleHas(known.tenure(), word);
    }

    private static boolean titleHas(Tenure tenure, String word) {
        return tenure.title().toLowerCase(Locale.ROOT).contains(word);
    }

    /// A king is no president.
    private static boolean isOtherThan(Tenure tenure, String word) {
        return !KINGLY.contains(word) && CROWNED.matcher(tenure.title()).find();
    }
}
