import { describe, expect, it } from "vitest";
import { tickWords } from "./lanes";

const at = (day: string) => new Date(day + "T00:00:00Z");

describe("the axis of time", () => {
    it("names years alone where only years begin", () => {
        expect(tickWords([at("1990-01-01"), at("2000-01-01")])).toEqual([["1990"], ["2000"]]);
    });

    it("names the year once below its first month", () => {
        expect(tickWords([at("2022-10-01"), at("2023-01-01"), at("2023-04-01")])).toEqual([["Oct", "2022"], ["Jan", "2023"], ["Apr"]]);
    });

    it("names days with their month", () => {
        expect(tickWords([at("2023-01-08"), at("2023-01-15")])).toEqual([["8 Jan", "2023"], ["15 Jan"]]);
    });
});
