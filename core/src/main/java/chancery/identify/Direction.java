package chancery.identify;

/// stub
public enum Direction {
    BACK,
    FORWARD,
    NEAREST
}
