import { geoGraticule10, geoNaturalEarth1, geoPath } from "d3-geo";
import type { Feature, FeatureCollection } from "geojson";
import { useEffect, useState } from "preact/hooks";
import { feature, mesh } from "topojson-client";
import atlas from "world-atlas/countries-110m.json?url";
import { go, overview } from "../address";
import type { Data } from "../parts/figure";
import { toggled } from "../query";
import type { Line } from "../types";
import { count, state } from "../words";

interface Spot {
    city: string;
    state: string | null;
    longitude: number;
    latitude: number;
    held: number;
    others: number;
}

interface World {
    land: Feature | FeatureCollection;
    borders: unknown;
}

let world: Promise<World> | null = null;

function loadWorld(): Promise<World> {
    world ??= fetch(atlas)
        .then((response) => response.json())
        .then((topology) => ({
            land: feature(topology, topology.objects.land) as Feature,
            borders: mesh(topology, topology.objects.countries, (a: unknown, b: unknown) => a !== b),
        }));
    return world;
}

export function spots(lines: Line[]): Spot[] {
    const found = new Map<string, Spot>();
    for (const line of lines) {
        const where = line.place;
        if (where?.city && where.longitude !== undefined && where.latitude !== undefined) {
            const key = `${where.city}|${where.state}`;
            const spot = found.get(key) ?? { city: where.city, state: where.state, longitude: where.longitude, latitude: where.latitude, held: 0, others: 0 };
            spot[line.status === "held" ? "held" : "others"]++;
            found.set(key, spot);
        }
    }
    return [...found.values()].sort((a, b) => b.held + b.others - a.held - a.others || a.city.localeCompare(b.city));
}

export function mapData(lines: Line[]): Data {
    return {
        head: ["City", "State", "Held", "Not held", "Latitude", "Longitude"],
        rows: spots(lines).map((spot) => [spot.city, state(spot.state), spot.held, spot.others, spot.latitude, spot.longitude]),
        numeric: [2, 3, 4, 5],
    };
}

/** Where the contacts took or take place. */
export function PlaceMap({ lines, width, query }: { lines: Line[]; width: number; query: string }) {
    const [shapes, setShapes] = useState<World | null>(null);
    useEffect(() => {
        void loadWorld().then(setShapes, () => setShapes(null));
    }, []);
    const all = spots(lines);
    const height = Math.round(width * 0.5);
    const projection = geoNaturalEarth1().fitExtent([[2, 2], [width - 2, height + width * 0.045]], { type: "Sphere" });
    const path = geoPath(projection);
    const most = Math.max(1, ...all.map((spot) => spot.held + spot.others));
    const radius = (spot: Spot) => 3 + 11 * Math.sqrt((spot.held + spot.others) / most) * Math.min(1, most / 4);
    const labels = named(all, projection, radius);
    return (
        <>
            <svg class="picture map" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label="Map of places">
                <path class="graticule" d={path(geoGraticule10()) ?? ""} />
                {shapes && <path class="land" d={path(shapes.land) ?? ""} />}
                {shapes && <path class="borders" d={path(shapes.borders as Feature) ?? ""} />}
                {[...all].reverse().map((spot) => {
                    const at = projection([spot.longitude, spot.latitude]);
                    return (
                        at && (
                            <g class="spot" onClick={() => go(overview(toggled(query, "place", spot.city)))}>
                                <circle class={spot.held > 0 ? "full" : "hollow"} cx={at[0]} cy={at[1]} r={radius(spot)} />
                                <title>{`${spot.city}, ${state(spot.state)}: ${count(spot.held, "held", "held")}${spot.others ? `, ${spot.others} not` : ""}`}</title>
                            </g>
                        )
                    );
                })}
                {labels.map((one) => (
                    <text class="place-name" x={one.x} y={one.y} text-anchor={one.anchor}>{one.name}</text>
                ))}
            </svg>
            <p class="note">
                {count(lines.filter((line) => line.place?.city).length, "engagement")} with a city; {lines.filter((line) => !line.place).length.toLocaleString("en-GB")} without any place.
            </p>
        </>
    );
}

interface Label {
    name: string;
    x: number;
    y: number;
    anchor: "start" | "end";
}

/** Names of the most used places, left out where they would cover each other. */
function named(all: Spot[], projection: (at: [number, number]) => [number, number] | null, radius: (spot: Spot) => number): Label[] {
    // A name may cover neither another name nor another place.
    const taken = all.flatMap((spot): [number, number, number, number][] => {
        const at = projection([spot.longitude, spot.latitude]);
        return at ? [[at[0] - radius(spot), at[1] - radius(spot), at[0] + radius(spot), at[1] + radius(spot)]] : [];
    });
    const labels: Label[] = [];
    for (const spot of all.slice(0, 14)) {
        const at = projection([spot.longitude, spot.latitude]);
        const length = spot.city.length * 6.2;
        for (const anchor of ["start", "end"] as const) {
            if (!at) {
                break;
            }
            const x = anchor === "start" ? at[0] + radius(spot) + 3 : at[0] - radius(spot) - 3;
            const box: [number, number, number, number] = [anchor === "start" ? x : x - length, at[1] - 7, anchor === "start" ? x + length : x, at[1] + 7];
            if (taken.every((other) => box[2] < other[0] || box[0] > other[2] || box[3] < other[1] || box[1] > other[3])) {
                taken.push(box);
                labels.push({ name: spot.city, x, y: at[1] + 4, anchor });
                break;
            }
        }
    }
    return labels;
}
