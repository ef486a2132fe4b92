import { describe, expect, it } from "vitest";
import { date, dated, lastName, quoted, who } from "./words";

describe("dates", () => {
    it.each([
        ["2023-09-18", "18 September 2023"],
        ["2023-09-16/2023-09-17", "16–17 September 2023"],
        ["2023-09-30/2023-10-02", "30 September – 2 October 2023"],
        ["2022-12-30/2023-01-02", "30 December 2022 – 2 January 2023"],
        ["2023-11", "November 2023"],
        ["2023-22", "Summer 2023"],
        ["2023-06~", "about June 2023"],
        ["2023", "2023"],
        [null, "Date unknown"],
    ])("are put as exactly as they are known: %s", (edtf, words) => {
        expect(date(edtf)).toBe(words);
    });
});

describe("parties", () => {
    const none = { id: null, role: null, level: null, role_class: null };
    it("are people first, and no state that a person stands for", () => {
        const parties = [
            { ...none, name: null, state: "CHN" },
            { ...none, name: "Ana Ruiz", state: "ESP" },
            { ...none, name: null, state: "ESP" },
        ];
        expect(who({ parties })).toBe("Ana Ruiz and CHN");
    });

    it.each([
        ["Antony Blinken", "Blinken"],
        ["Wang Yi", "Wang Yi"],
        ["Mohammed bin Salman", "bin Salman"],
        ["Ursula von der Leyen", "von der Leyen"],
        ["Ferdinand Marcos Jr", "Marcos"],
        ["Li", "Li"],
    ])("have short names: %s", (name, short) => {
        expect(lastName(name)).toBe(short);
    });
});

describe("words of a page", () => {
    it.each([
        ['"Much of it can be agreed on," she said.', "‘Much of it can be agreed on,’ she said."],
        ["He spoke of “trust” and (\"hope\").", "He spoke of ‘trust’ and (‘hope’)."],
        ["the ministry's talks", "the ministry's talks"],
    ])("bear single marks where marks are put around: %s", (words, inside) => {
        expect(quoted(words)).toBe(inside);
    });

    it("begin small within a sentence where no date is known", () => {
        expect(dated(null)).toBe("date unknown");
        expect(dated("2023-05~")).toBe("about May 2023");
    });
});
