package chancery.interpret;

import java.util.Set;

/// Closed classes of English words that the clause grammar tells apart.
final class Words {

    static final Set<String> ADVERBS =
            Set.of("also", "again", "already", "just", "later", "then", "now", "ever", "still", "soon", "separately", "virtually", "briefly", "recently", "reportedly", "finally", "earlier", "previously", "even", "only", "currently", "jointly", "today", "yesterday", "personally", "formally", "officially", "instead", "likely", "potentially", "possibly", "once", "directly", "publicly", "privately", "secretly", "immediately", "together", "initially", "both", "all");

    static final Set<String> NEGATIONS =
            Set.of("not", "n't", "never", "no", "n’t", "cannot", "without", "neither", "nor");
    static final Set<String> WILL = Set.of("will", "'ll", "’ll", "shall", "wo", "gonna");
    static final Set<String> MAYBE = Set.of("may", "might", "could", "can", "ca", "should", "must");
    static final Set<String> HAVE = Set.of("have", "has", "had", "having", "'ve", "’ve", "'d");
    static final Set<String> BE =
            Set.of("be", "is", "are", "was", "were", "been", "being", "am", "'s", "’s", "'re", "’re");

    static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "this", "that", "these", "those", "his", "her", "their", "its", "our", "another", "any", "some", "each", "every", "both", "two", "three", "several", "no", "my", "your");

    static final Set<String> PREPOSITIONS =
            Set.of("with", "to", "in", "at", "on", "by", "from", "of", "for", "about", "over", "under", "against", "between", "among", "during", "after", "before", "since", "until", "amid", "following", "ahead", "through", "via", "into", "near", "outside", "toward", "towards", "alongside", "including", "without", "despite", "within", "across", "like", "per", "regarding", "as", "than", "upon");

    /// Words that begin a clause of its own.
    static final Set<String> SUBORDINATORS =
            Set.of("after", "before", "while", "when", "as", "because", "since", "although", "though", "whereas", "until", "amid", "following", "if", "unless", "once", "ahead", "despite", "that", "which", "who", "whose", "where", "whether", "but", "so", "during");

    static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");

    /// Verbs of saying and thinking: what follows them is a clause with its own subject.
    static final Set<String> SAYING =
            Set.of("said", "says", "say", "saying", "told", "tells", "tell", "telling", "announced", "announces", "announce", "confirmed", "confirms", "reported", "reports", "report", "believes", "believe", "believed", "think", "thinks", "thought", "added", "adds", "noted", "notes", "stated", "states", "claimed", "claims", "insisted", "insists", "suggested", "suggests", "warned", "warns", "wrote", "writes", "hopes", "hoped", "expects", "expected", "knows", "argued", "revealed", "reveals", "tweeted", "explained", "explains", "indicated", "indicates", "stressed", "denied", "denies", "declared", "declares", "asserted", "saw", "sees", "showed", "shows", "show", "means");

    /// Verbs whose object is the subject of the infinitive behind it: "invited Xi to visit".
    static final Set<String> OBJECT_CONTROL =
            Set.of("invite", "invites", "invited", "inviting", "ask", "asks", "asked", "asking", "urge", "urges", "urged", "urging", "allow", "allows", "allowed", "press", "pressed", "send", "sends", "sent", "sending", "dispatch", "dispatched", "dispatches", "appointed", "appoints", "tapped", "want", "wants", "wanted", "calls", "called", "encourage", "encouraged", "push", "pushed", "expect", "expects", "persuade", "persuaded", "designated", "permit", "permitted");

    /// Verbs that carry no meaning of their own beside a noun of engagement: "held talks", "made a
    /// visit".
    static final Set<String> LIGHT =
            Set.of("hold", "holds", "held", "holding", "have", "has", "had", "having", "conduct", "conducts", "conducted", "conducting", "begin", "begins", "began", "begun", "beginning", "start", "starts", "started", "starting", "open", "opens", "opened", "opening", "resume", "resumes", "resumed", "resuming", "continue", "continues", "continued", "continuing", "conclude", "concludes", "concluded", "concluding", "end", "ends", "ended", "ending", "finish", "finishes", "finished", "finishing", "wrap", "wraps", "wrapped", "wrapping", "kick", "kicks", "kicked", "lead", "leads", "led", "leading", "attend", "attends", "attended", "attending", "engage", "engages", "engaged", "engaging", "enter", "enters", "entered", "make", "makes", "made", "making", "pay", "pays", "paid", "paying", "complete", "completes", "completed", "completing", "chair", "chairs", "chaired", "co-chaired", "convene", "convenes", "convened", "convening", "join", "joins", "joined", "joining", "undertake", "undertakes", "undertook", "take", "takes", "took", "taking", "embark", "embarks", "embarked", "host", "hosts", "hosted", "hosting", "mediate", "mediates", "mediated", "broker", "brokers", "brokered", "sponsor", "sponsored", "facilitated", "participate", "participates", "participated", "participating", "restart", "restarted", "sit", "sat", "co-host", "co-hosts", "co-hosted", "launch", "launches", "launched", "arrive", "arrived", "arrives", "arriving", "hail", "hails", "hailed", "gather", "gathers", "gathered", "gathering", "cut", "extend", "extended", "meet", "meets", "met", "meeting", "speak", "speaks", "spoke", "speaking", "address", "addresses", "addressed", "do", "did", "does", "came", "come", "comes", "readies", "stage", "staged", "stages", "staging", "dominate", "dominated", "go", "goes", "went", "visit", "visits", "visited", "appeared", "appears", "co-chair", "exchange", "exchanged");

    /// Nouns that stand for people of a state when a state is named beside them.
    static final Set<String> PEOPLE =
            Set.of("officials", "official", "leaders", "leader", "delegation", "delegations", "delegates", "representatives", "ministers", "members", "group", "team", "counterparts", "counterpart", "diplomats", "negotiators", "heads", "envoys", "authorities", "government", "governments", "side", "sides", "presidents");

    /// Prepositions that lead in the other side of a meeting.
    static final Set<String> WITH = Set.of("with", "alongside");

    private Words() {}
}
