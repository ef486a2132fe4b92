package chancery.web;

/// Words of a page within their sentence.
record Passage(String before, String exact, String after) {}
