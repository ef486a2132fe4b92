package chancery.clean;

import chancery.trace.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Renders HTML as plain lines, the same way every time: block elements end lines, white space is
/// folded, what a reader never sees (scripts, styles, hidden elements) is left out.
///
/// Used once per page, by one thread. Walks without recursion: pages with a million nested tags
/// exist.
final class HtmlRendering {

    private static final Set<String> UNSEEN =
            Set.of(
                    "script",
                    "style",
                    "template",
                    "noscript",
                    "head",
                    "svg",
                    "iframe",
                    "object",
                    "embed",
                    "canvas",
                    "textarea",
                    "select",
                    "datalist",
                    "audio",
                    "video",
                    "map",
                    "frameset",
                    "link",
                    "meta",
                    "input",
                    "dialog");
    private static final Set<String> BLOCKS =
            Set.of(
                    "address",
                    "article",
                    "aside",
                    "blockquote",
                    "body",
                    "button",
                    "center",
                    "dd",
                    "details",
                    "dir",
                    "div",
                    "dl",
                    "dt",
                    "fieldset",
                    "figcaption",
                    "figure",
                    "footer",
                    "form",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "header",
                    "hgroup",
                    "hr",
                    "html",
                    "legend",
                    "li",
                    "main",
                    "menu",
                    "nav",
                    "ol",
                    "p",
                    "picture",
                    "pre",
                    "search",
                    "section",
                    "summary",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "ul",
                    "caption",
                    "option",
                    "amp-img",
                    "article-body",
                    "story-body");
    private static final List<String> NAMING =
            List.of(
                    "class",
                    "id",
                    "role",
                    "itemprop",
                    "data-component",
                    "data-testid",
                    "data-type",
                    "aria-label",
                    "data-module",
                    "data-qa");
    // Deeper nesting than any page made by hand or by a template; the text of what lies deeper is
    // taken with the block at this depth.
    private static final int DEPTH = 500;

    private final StringBuilder text = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();
    private final Block root = Block.root();
    private Block block = root;
    private int depth;
    private int links;
    private int lineStart;
    private int linked;
    private int linksOnLine;
    private Block lineBlock = root;
    private boolean pendingSpace;
    private int preformatted;

    private HtmlRendering(String before) {
        text.append(before);
        lineStart = text.length();
    }

    static PageText of(Element page) {
        return behind("", page);
    }

    /// Renders behind a text that the page text begins with, such as a title and a blank line.
    static PageText behind(String before, Element page) {
        HtmlRendering rendering = new HtmlRendering(before);
        rendering.walk(page);
        rendering.endLine();
        rendering.root.end(rendering.lines.size());
        return new PageText(rendering.text.toString(), rendering.lines, rendering.root);
    }

    private void walk(Element page) {
        Optional<Node> at = Optional.of(page);
        while (at.isPresent()) {
            Node node = at.get();
            boolean inside = enter(node);
            if (inside && node.childNodeSize() > 0) {
                at = Optional.of(node.childNode(0));
                continue;
            }
            if (inside) {
                leave(node);
            }
            at = onward(node, page);
        }
    }

    /// The node after this one, leaving the elements that end here.
    private Optional<Node> onward(Node from, Element page) {
        Node node = from;
        while (!node.equals(page)) {
            Node next = node.nextSibling();
            if (next != null) {
                return Optional.of(next);
            }
            Node above = node.parent();
            if (above == null) {
                return Optional.empty();
            }
            leave(above);
            node = above;
        }
        return Optional.empty();
    }

    private boolean enter(Node node) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
            return false;
        }
        if (!(node instanceof Element element)) {
            return false;
        }
        String tag = element.normalName();
        if (UNSEEN.contains(tag) || isHidden(element)) {
            return false;
        }
        if (tag.equals("br")) {
            endLine();
            return false;
        }
        if (leadsAway(element)) {
            links++;
            linksOnLine++;
        }
        if (tag.equals("pre")) {
            preformatted++;
        }
        if (isBlock(tag)) {
            endLine();
            depth++;
            if (depth <= DEPTH) {
                block = block.child(tag, names(element), lines.size());
            }
        }
        return true;
    }

    private void leave(Node node) {
        if (!(node instanceof Element element)) {
            return;
        }
        String tag = element.normalName();
        if (leadsAway(element)) {
            links--;
        }
        if (tag.equals("pre")) {
            preformatted--;
        }
        if (isBlock(tag)) {
            endLine();
            if (depth <= DEPTH) {
                block.end(lines.size());
                block = block.parent().orElse(root);
            }
            depth--;
        }
    }

    /// A link to another page; a heading that links to itself is none.
    private static boolean leadsAway(Element element) {
        if (!element.normalName().equals("a")) {
            return false;
        }
        String to = element.attr("href");
        return !to.isEmpty() && to.charAt(0) != '#';
    }

    private static boolean isBlock(String tag) {
        return BLOCKS.contains(tag) || tag.indexOf('-') > 0;
    }

    private static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty() && style.replace(" ", "").contains("display:none");
    }

    private static String names(Element element) {
        if (element.attributesSize() == 0) {
            return "";
        }
        StringBuilder names = new StringBuilder();
        for (String attribute : NAMING) {
            String value = element.attr(attribute);
            if (!value.isEmpty()) {
                names.append(' ').append(value);
            }
        }
        return names.toString();
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\n' && preformatted > 0) {
                endLine();
            } else if (Script.isSpace(c)) {
                pendingSpace |= c != '\u00ad' && c != '\u200b' && c != '\ufeff';
            } else {
                put(c);
            }
        }
    }

    private void put(char c) {
        if (text.length() == lineStart) {
            lineBlock = block;
        } else if (pendingSpace) {
            text.append(' ');
            linked += links > 0 ? 1 : 0;
        }
        pendingSpace = false;
        text.append(c);
        linked += links > 0 ? 1 : 0;
    }

    private void endLine() {
        pendingSpace = false;
        if (text.length() == lineStart) {
            linksOnLine = links;
            return;
        }
        Span span = new Span(lineStart, text.length());
        lines.add(Line.of(text.substring(lineStart), span, lineBlock, linked, linksOnLine));
        text.append('\n');
        lineStart = text.length();
        linked = 0;
        linksOnLine = links;
    }
}
