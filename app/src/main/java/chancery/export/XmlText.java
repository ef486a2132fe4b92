package chancery.export;

/// Words as XML 1.0 may hold them: it has no control characters, and a lone surrogate is no
/// character at all.
public final class XmlText {

    private XmlText() {}

    public static String legal(String words) {
        return words.codePoints()
                .map(point -> isLegal(point) ? point : 0xfffd)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLegal(int point) {
        boolean control = point < 0x20 && point != '\t' && point != '\n' && point != '\r';
        boolean surrogate = point >= 0xd800 && point <= 0xdfff;
        return !control && !surrogate && point != 0xfffe && point != 0xffff;
    }
}
