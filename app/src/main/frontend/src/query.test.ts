import { describe, expect, it } from "vitest";
import { read, setting, toggled, values, write } from "./query";

describe("the query language", () => {
    it("is read into conditions and written back", () => {
        const query = 'parties:USA,CHN level>=cabinet person:"Wang Yi" taiwan';
        expect(read(query)).toEqual([
            { name: "parties", sign: ":", value: "USA,CHN" },
            { name: "level", sign: ">=", value: "cabinet" },
            { name: "person", sign: ":", value: "Wang Yi" },
            { name: "text", sign: ":", value: "taiwan" },
        ]);
        expect(write(read(query))).toBe('parties:USA,CHN level>=cabinet person:"Wang Yi" text:taiwan');
    });

    it.each([
        ["", "kind", "call", "kind:call"],
        ["kind:call", "kind", "call", ""],
        ["kind:call from:2023", "kind", "visit", "kind:call,visit from:2023"],
        ["from:2023 kind:call,visit", "kind", "call", "from:2023 kind:visit"],
    ])("toggles one value: %s, %s %s", (query, name, value, wanted) => {
        expect(toggled(query, name, value)).toBe(wanted);
    });

    it("keeps what it cannot read for the server to judge", () => {
        expect(setting("status:hold", "from", ["2023"])).toBe("status:hold from:2023");
        expect(values('text:"two words" more', "text")).toEqual(["two words", "more"]);
    });
});
