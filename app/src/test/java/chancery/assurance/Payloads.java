package chancery.assurance;

import java.util.ArrayList;
import java.util.List;

/// Words that would run as a script where they reached a page unescaped. Each sets `window.hit`.
final class Payloads {

    private static final String RUN = "window.hit=1";

    private static final List<String> WHOLE =
            List.of(
                    "<script>%s</script>",
                    "<ScRiPt >%s</sCrIpT>",
                    "<script\n>%s</script\n>",
                    "<script/src=\"data:text/javascript,%s\"></script>",
                    "<scr<script>ipt>%s</scr</script>ipt>",
                    "<img src=x onerror=%s>",
                    "<img src=x onerror=\"%s\">",
                    "<IMG SRC=x ONERROR='%s'/>",
                    "<img/src/onerror=%s>",
                    "<img src=\"x\" `onerror=%s`>",
                    "<svg onload=%s>",
                    "<svg/onload=%s//",
                    "<svg><script>%s</script></svg>",
                    "<svg><animate onbegin=%s attributeName=x dur=1s>",
                    "<svg><a xlink:href=\"javascript:%s\"><text y=20>x</text></a></svg>",
                    "<math><mi xlink:href=\"javascript:%s\">x</mi></math>",
                    "<math><mtext><table><mglyph><style><img src=x onerror=%s></style>",
                    "<body onload=%s>",
                    "<iframe src=\"javascript:%s\"></iframe>",
                    "<iframe srcdoc=\"&lt;script&gt;parent.%s&lt;/script&gt;\"></iframe>",
                    "<object data=\"javascript:%s\"></object>",
                    "<embed src=\"javascript:%s\">",
                    "<a href=\"javascript:%s\">x</a>",
                    "<a href=\"JaVaScRiPt:%s\">x</a>",
                    "<a href=\"java\tscript:%s\">x</a>",
                    "<a href=\" &#1;javascript:%s\">x</a>",
                    "<a href=\"&#106;avascript:%s\">x</a>",
                    "<a href=\"data:text/html,<script>%s</script>\">x</a>",
                    "<form action=\"javascript:%s\"><button autofocus>x</button></form>",
                    "<button formaction=\"javascript:%s\" form=f>x</button>",
                    "<input autofocus onfocus=%s>",
                    "<select autofocus onfocus=%s>",
                    "<details open ontoggle=%s>",
                    "<video><source onerror=%s>",
                    "<audio src=x onerror=%s>",
                    "<marquee onstart=%s>",
                    "<meta http-equiv=\"refresh\" content=\"0;url=javascript:%s\">",
                    "<link rel=import href=\"data:text/html,<script>%s</script>\">",
                    "<base href=\"javascript:%s//\">",
                    "<style>@import 'javascript:%s';</style>",
                    "<div style=\"background:url(javascript:%s)\">",
                    "<p onmouseover=%s style=position:fixed;inset:0>",
                    "<template><script>%s</script></template>",
                    "<noscript><p title=\"</noscript><img src=x onerror=%s>\">",
                    "<!--><img src=x onerror=%s>-->",
                    "<![CDATA[><img src=x onerror=%s>]]>",
                    "<?xml version=\"1.0\"?><x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">%s</x:script>",
                    "javascript:%s",
                    "data:text/html,<script>%s</script>",
                    "vbscript:%s");

    // What would close the place in which a value stands.
    private static final List<String> BEFORE =
            List.of("", "\"'>", "</title></textarea></style></script>-->", "\\\"};\n");

    private Payloads() {}

    /// Two hundred of them.
    static List<String> all() {
        List<String> all = new ArrayList<>();
        for (String before : BEFORE) {
            for (String whole : WHOLE) {
                all.add(before + whole.formatted(RUN));
            }
        }
        return all;
    }
}
