import { describe, expect, it } from "vitest";
import { laidOut } from "./pages/document";

describe("a stored page", () => {
    const text = "Menu\n\nTitle\n\nThey met in Oslo.\n\nRead more";
    const page = {
        text,
        headline_span: { start: 6, end: 11 },
        body: [{ start: 13, end: 30 }],
        cut: [{ start: 0, end: 4, reason: "menu" }],
        evidence: [
            { start: 18, end: 21, slot: "kind", engagement: "E" },
            { start: 18, end: 29, slot: "place", engagement: "E" },
        ],
    };

    it("shows every word once, kept or cut with its reason", () => {
        expect(laidOut(page).map((block) => (block.kind === "cut" ? `${block.why}: ${block.text}` : `${block.kind}: ${block.pieces.map((piece) => piece.text).join("")}`))).toEqual([
            "menu: Menu",
            "headline: Title",
            "kept: They met in Oslo.",
            "not body: Read more",
        ]);
    });

    it("parts evidence that overlaps", () => {
        const body = laidOut(page)[2];
        expect(body?.kind === "kept" && body.pieces.filter((piece) => piece.slots.length > 0).map((piece) => [piece.text, piece.slots])).toEqual([
            ["met", ["kind", "place"]],
            [" in Oslo", ["place"]],
        ]);
    });
});
