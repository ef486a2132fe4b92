import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3-force";
import { useMemo } from "preact/hooks";
import { go } from "../address";
import type { Data } from "../parts/figure";
import type { Line } from "../types";
import { count, lastName, state } from "../words";

interface Node extends SimulationNodeDatum {
    name: string;
    state: string;
    role: string | null;
    times: number;
}

interface Edge {
    source: Node;
    target: Node;
    times: number;
}

const MOST_PEOPLE = 60;
const LETTER = 6;

export function meetings(lines: Line[]): { nodes: Node[]; edges: Edge[]; left: number } {
    const people = new Map<string, Node>();
    const pairs = new Map<string, { a: string; b: string; times: number }>();
    for (const line of lines) {
        if (line.status !== "held") {
            continue;
        }
        const named = [...new Map(line.parties.filter((one) => one.name).map((one) => [one.name ?? "", one])).values()];
        for (const one of named) {
            const name = one.name ?? "";
            const node = people.get(name) ?? { name, state: one.state ?? "", role: one.role, times: 0 };
            node.times++;
            people.set(name, node);
        }
        for (const [i, a] of named.entries()) {
            for (const b of named.slice(i + 1)) {
                if (a.state !== b.state) {
                    const [first = "", second = ""] = [a.name ?? "", b.name ?? ""].sort();
                    const pair = pairs.get(`${first}|${second}`) ?? { a: first, b: second, times: 0 };
                    pair.times++;
                    pairs.set(`${first}|${second}`, pair);
                }
            }
        }
    }
    const met = new Set([...pairs.values()].flatMap((pair) => [pair.a, pair.b]));
    const ordered = [...people.values()].filter((node) => met.has(node.name)).sort((a, b) => b.times - a.times || a.name.localeCompare(b.name));
    const nodes = ordered.slice(0, MOST_PEOPLE);
    const kept = new Map(nodes.map((node) => [node.name, node]));
    const edges = [...pairs.values()].flatMap((pair) => {
        const source = kept.get(pair.a);
        const target = kept.get(pair.b);
        return source && target ? [{ source, target, times: pair.times }] : [];
    });
    return { nodes, edges, left: ordered.length - nodes.length };
}

export function networkData(lines: Line[]): Data {
    const { edges } = meetings(lines);
    const ordered = [...edges].sort((a, b) => b.times - a.times || a.source.name.localeCompare(b.source.name));
    return {
        head: ["Person", "State", "Met", "State of the other", "Times"],
        rows: ordered.map((edge) => [edge.source.name, state(edge.source.state), edge.target.name, state(edge.target.state), edge.times]),
        links: ordered.map((edge) => "/people/" + encodeURIComponent(edge.source.name)),
        numeric: [4],
    };
}

/** Who met whom. The places are computed from the same start each time, so the picture does not change. */
export function Network({ lines, width }: { lines: Line[]; width: number }) {
    const { laid, height } = useMemo(() => {
        const found = meetings(lines);
        const height = Math.max(230, Math.min(540, 170 + found.nodes.length * 13));
        const states = sides(found.nodes);
        found.nodes.forEach((node, i) => {
            node.x = width / 2 + (states.get(node.state) ?? 0) * width * 0.2 + Math.cos(i * 2.4) * 40;
            node.y = height / 2 + Math.sin(i * 2.4) * (30 + i * 3);
        });
        forceSimulation(found.nodes)
            .force("link", forceLink<Node, Edge>(found.edges).distance(74).strength((edge) => Math.min(0.7, 0.25 + edge.times * 0.08)))
            .force("apart", forceManyBody<Node>().strength(-190))
            .force("cover", forceCollide<Node>((node) => size(node) + 15))
            .force("x", forceX<Node>((node) => width / 2 + (states.get(node.state) ?? 0) * width * 0.26).strength(0.22))
            .force("y", forceY<Node>(height / 2).strength(0.13))
            .stop()
            .tick(320);
        found.nodes.forEach((node) => {
            node.x = Math.max(60, Math.min(width - 60, node.x ?? 0));
            node.y = Math.max(16, Math.min(height - 26, node.y ?? 0));
        });
        return { laid: { ...found, states }, height };
    }, [lines, width]);
    if (laid.nodes.length === 0) {
        return <p class="none">No held engagement here names people of two sides.</p>;
    }
    const top = [...laid.states.keys()].slice(0, 2);
    const named = names(laid.nodes);
    return (
        <>
            <svg class="picture network" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label="Network of who met whom">
                {laid.edges.map((edge) => (
                    <line class="edge" x1={edge.source.x} y1={edge.source.y} x2={edge.target.x} y2={edge.target.y} stroke-width={0.8 + Math.min(5, edge.times * 0.7)}>
                        <title>{`${edge.source.name} and ${edge.target.name}: ${count(edge.times, "time")}`}</title>
                    </line>
                ))}
                {laid.nodes.map((node) => (
                    <g class={`person side-${Math.max(0, top.indexOf(node.state))}${top.includes(node.state) ? "" : " side-other"}`} transform={`translate(${node.x},${node.y})`} onClick={() => go("/people/" + encodeURIComponent(node.name))}>
                        {node.state === top[1] ? <rect x={-size(node) * 0.9} y={-size(node) * 0.9} width={size(node) * 1.8} height={size(node) * 1.8} rx={1.5} /> : <circle r={size(node)} />}
                        {named.has(node) && <text y={named.get(node)}>{lastName(node.name)}</text>}
                        <title>{`${node.name}, ${state(node.state)}: ${count(node.times, "engagement")}`}</title>
                    </g>
                ))}
            </svg>
            <p class="note">
                <span class="legend network">
                    {top.map((code, i) => (
                        <span>
                            <svg class={`side-${i}`} width={12} height={12} aria-hidden="true">
                                {i === 0 ? <circle cx={6} cy={6} r={5} /> : <rect x={1.5} y={1.5} width={9} height={9} rx={1} />}
                            </svg>
                            {state(code)}
                        </span>
                    ))}
                    {laid.states.size > 2 && (
                        <span>
                            <svg class="side-other" width={12} height={12} aria-hidden="true">
                                <circle cx={6} cy={6} r={4.5} />
                            </svg>
                            others
                        </span>
                    )}
                </span>
                {laid.left > 0 ? ` ${count(laid.left, "person", "people")} with fewer meetings in the table.` : ""}
            </p>
        </>
    );
}

/** How far below or above its mark each name stands; the names of those met more often come first, and none covers another. */
function names(nodes: Node[]): Map<Node, number> {
    const taken: [number, number, number, number][] = nodes.map((node) => [(node.x ?? 0) - size(node), (node.y ?? 0) - size(node), (node.x ?? 0) + size(node), (node.y ?? 0) + size(node)]);
    const named = new Map<Node, number>();
    for (const node of [...nodes].sort((a, b) => b.times - a.times || a.name.localeCompare(b.name))) {
        const half = lastName(node.name).length * LETTER * 0.5;
        for (const shift of [size(node) + 12, -size(node) - 5]) {
            const [x, y] = [node.x ?? 0, (node.y ?? 0) + shift];
            const box: [number, number, number, number] = [x - half, y - 9, x + half, y + 2];
            if (taken.every((other) => box[2] < other[0] || box[0] > other[2] || box[3] < other[1] || box[1] > other[3])) {
                taken.push(box);
                named.set(node, shift);
                break;
            }
        }
    }
    return named;
}

function size(node: Node): number {
    return Math.min(14, 4 + Math.sqrt(node.times) * 1.9);
}

// The two states with most people pull to either side, the others to the middle.
function sides(nodes: Node[]): Map<string, number> {
    const totals = new Map<string, number>();
    nodes.forEach((node) => totals.set(node.state, (totals.get(node.state) ?? 0) + node.times));
    const ordered = [...totals].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([code]) => code);
    return new Map(ordered.map((code, i) => [code, i === 0 ? -1 : i === 1 ? 1 : 0]));
}
