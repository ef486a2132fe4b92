package chancery.web;

import chancery.ledger.Counts;

/// What stands around every page.
final class Frame {

    private Frame() {}

    static String page(String title, Counts counts, Markup body) {
        return Markup.of(
                        """
                        <!doctype html>
                        <html lang="en">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <meta name="color-scheme" content="light dark">
                        <meta name="referrer" content="no-referrer">
                        <title>{} · Chancery</title>
                        <link rel="stylesheet" href="/chancery.css">
                        <link rel="icon" href="/chancery.svg" type="image/svg+xml">
                        </head>
                        <body>
                        <a class="skip" href="#main">Skip to the content</a>
                        <header class="masthead">
                        <a class="name" href="/">Chancery</a>
                        <p class="motto">The record of diplomacy, with its proof</p>
                        <nav aria-label="Main"><a href="/">Overview</a><a href="/documents">Documents</a></nav>
                        </header>
                        <main id="main" tabindex="-1">
                        {}
                        </main>
                        <footer>
                        <p>{} engagements from {} documents in this ledger. Nothing on this page was loaded from elsewhere.</p>
                        </footer>
                        </body>
                        </html>
                        """,
                        title,
                        body,
                        "%,d".formatted(counts.engagements()),
                        "%,d".formatted(counts.documents()))
                .toString();
    }
}
