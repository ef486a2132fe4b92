package chancery.clean;

/// What the stamp on a document is worth where nothing on the page speaks for or against it.
public enum Stamps {
    /// It gives the day.
    BELIEVED,
    /// It gives no day: for collections that are known to stamp wrongly.
    CHECKED
}
