package chancery.identify;

import java.util.Set;
import java.util.regex.Pattern;

/// The closed classes of words that the actor grammar turns on.
final class WordLists {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private WordLists() {}

    private static Set<String> words(String list) {
        return Set.of(WHITE_SPACE.split(list.strip()));
    }

    static final Set<String> ARTICLES =
            words(
                    """
                    a an another some that the these this those
                    """);

    static final Set<String> PERSONAL = Set.of("he", "she", "they", "him", "them");
    static final Set<String> OF_PERSONS = Set.of("his", "her", "their");
    static final Set<String> POSSESSIVE_PRONOUNS = Set.of("her", "his", "its", "our", "their");

    static final Set<String> NUMBERS =
            words(
                    """
                    all both five four many other several six three two various
                    """);

    /// Words that may stand before or between state and office and say nothing of who it is.
    static final Set<String> MODIFIERS =
            words(
                    """
                    acting appointed assistant authoritarian backed caretaker chief civilian
                    close conservative current de deputy designated elected embattled ex exiled
                    facto far federal fellow first foreign former hardline high highest highly
                    incoming influential interim iran junior key late lead leading left leftist
                    level local long longtime main military moderate most national new newly
                    number one onetime outgoing outspoken permanent political populist powerful
                    pro ranking reelected reformist regional retired right russian second self
                    senior sitting special styled then third time top transitional trusted under
                    unnamed veteran vice visiting western wing
                    """);

    static final Set<String> FORMER = Set.of("ex", "former", "late", "onetime", "retired", "then");

    /// "the country's president": of the state spoken of last.
    static final Set<String> COUNTRY = Set.of("country", "nation", "kingdom", "republic");

    /// Where someone stands in the picture that a caption tells of.
    static final Set<String> IN_PICTURE =
            Set.of("left", "right", "center", "centre", "l", "r", "c");

    static final Set<String> HONORIFICS =
            words(
                    """
                    adm admiral amb archbishop ayatollah baroness bishop brigadier capt captain
                    cardinal col colonel commander comrade congressman congresswoman crown dame
                    dr excellency gen general gov grand hajji honorable honourable her highness
                    his hon judge justice king lady lieutenant lord lt maj majesty major marshal miss mr mrs ms mullah
                    president prince princess prof professor queen rep representative rev royal
                    sayyid sen senator sgt shaikh sheikh sheikha sir
                    """);

    static final Set<String> FEMALE_HONORIFICS =
            words(
                    """
                    baroness chairwoman congresswoman dame lady miss mrs ms princess queen
                    sheikha spokeswoman
                    """);

    static final Set<String> NAME_PARTICLES =
            words(
                    """
                    abu af al ben bin bint da de del della den der di do dos e el ibn la le ould
                    st ter und van von y zu
                    """);

    static final Set<String> NAME_SUFFIXES = Set.of("ii", "iii", "iv", "jr", "sr");

    /// Words with a capital that no name goes on with.
    static final Set<String> NEVER_NAMES =
            words(
                    """
                    a about accuses administration afp after against agree agrees ahead all also
                    amid an and announces ap april are arrived arrives as at attends august
                    before begins between bilateral blasts both briefing but by call calls can
                    cancels center centre commission committee condemns conference congress
                    could council december delays delegation democrat democratic democrats
                    department departs discuss discusses down due during ends february first for
                    foreign friday from gets getty government greets had hails has have he heads
                    held here his holds hopes hosted hosts house how if images in institute
                    international into is it its january joins joint july june lands leaves
                    makes march may meet meeting meets met ministry monday month more most must
                    national new news no not november october of off old on out over parliament
                    party photo plans pledges postponed postpones praises press readout rejects
                    remarks republican republicans returns reuters said sat saturday says scraps
                    second seeks september set shake shakes she should sign signs sits skips
                    slams speaks spoke spokesman spokesperson spokeswoman starts state statement
                    street summit sunday talk talks tells that the their then there these they
                    third this those three thursday to today told tomorrow travel travels trip
                    tuesday two university up urged urges us via visit visited visiting visits
                    vows wants warns was wednesday week welcomes were what when where which
                    while who why will with would wraps year yesterday
                    """);

    /// Prepositions that lead in a place.
    static final Set<String> PLACE_PREPOSITIONS =
            words(
                    """
                    across around at from in inside into near outside throughout to toward
                    towards via
                    """);

    /// What may stand between a preposition and the place.
    static final Set<String> BEFORE_PLACES =
            words(
                    """
                    a an capital central city coastal downtown east eastern held historic
                    mainland nearby neighboring neighbouring north northeastern northern
                    northwestern occupied of rebel south southeastern southern southwestern the
                    port resort seaside torn town war west western
                    """);

    static final Set<String> COUNTS = words("two three four five six seven eight nine ten");

    static final Set<String> PAIR_PEOPLE =
            words(
                    """
                    ambassadors chiefs counterparts diplomats duo envoys foes heads leaders men
                    ministers negotiators officials pair politicians premiers presidents
                    principals secretaries statesmen women
                    """);

    static final Set<String> PAIR_STATES =
            words(
                    """
                    allies capitals countries economies governments militaries nations neighbors
                    neighbours parties peoples powers rivals sides states superpowers
                    """);

    static final Set<String> TOP = Set.of("chief", "highest", "most", "number", "senior", "top");
}
