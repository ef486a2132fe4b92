package chancery.reference;

import java.util.Optional;

/// What an office is called in the news: "foreign minister", "treasury secretary".
///
/// @param phrase the words, folded
/// @param officeClass the class of offices it belongs to: `foreign_minister`
/// @param state whose office it is where none is named
/// @param plural "foreign ministers"
public record Role(String phrase, String officeClass, Optional<String> state, boolean plural) {

    /// The post below this one: "deputy foreign minister".
    public Role deputy() {
        boolean has =
                !officeClass.startsWith("deputy_") && !officeClass.startsWith("other_official");
        return new Role(
                "deputy " + phrase, has ? "deputy_" + officeClass : officeClass, state, plural);
    }

    /// Whether the word says no more than that someone is an official of some kind.
    public boolean isVague() {
        return officeClass.equals("other_official");
    }
}
