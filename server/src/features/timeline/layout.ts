/** Where the boxes of a timeline stand, and how the lines between them run: each wave a column, as Terraform goes from left to right. */
import { lazy } from "./lazy";
import type { Timeline } from "./steps";
import { wavesIn } from "./summary";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A picture: boxes by their middles. */
interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Point>;
  readonly lines: readonly { readonly from: string; readonly to: string; readonly points: readonly Point[] }[];
}

/** The size of a box, in pixels. */
export const box = { width: 240, height: 40 } as const;

const gap = { across: 70, down: 14, around: 12 } as const;

/** More than that take dagre longer than anybody waits: they are put into columns, one below the other. */
const most = { boxes: 400, lines: 900 } as const;
/** More lines than that show nothing any more. */
const mostLines = 4000;

/** The layout of a timeline as boxes and lines. */
export function layoutOf({ steps, isWithoutNeeds }: Timeline): Layout {
  const shown = new Set(steps.flatMap(({ address, apply }) => (apply === undefined ? [] : [address])));
  const lines = steps.flatMap(({ address, after }) =>
    shown.has(address) ? after.filter((one) => shown.has(one)).map((from) => ({ from, to: address })) : [],
  );
  const isSmall = shown.size <= most.boxes && lines.length <= most.lines && !isWithoutNeeds;
  return isSmall ? byDagre([...shown], lines) : inColumns(steps, lines.length <= mostLines ? lines : []);
}

interface Line {
  readonly from: string;
  readonly to: string;
}

/** Lines lead back from what waits, since dagre puts what nothing leads on from into one column, and each before what leads to it. */
function byDagre(addresses: readonly string[], lines: readonly Line[]): Layout {
  const { graphlib, layout } = lazy();
  const graph = new graphlib.Graph();
  graph.setGraph({
    rankdir: "RL",
    ranker: "longest-path",
    nodesep: gap.down,
    edgesep: 6,
    ranksep: gap.across,
    marginx: gap.around,
    marginy: gap.around,
  });
  const names = new Map(addresses.map((address, index) => [address, String(index)]));
  for (const name of names.values()) graph.setNode(name, { ...box });
  for (const { from, to } of lines) graph.setEdge(names.get(to)!, names.get(from)!, {});
  layout(graph);
  const boxes = new Map([...names].map(([address, name]) => [address, pointOf(graph.node(name))]));
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width,
    height,
    boxes,
    lines: lines.map(({ from, to }) => {
      const { points } = graph.edge(names.get(to)!, names.get(from)!) as { points: readonly Point[] };
      // From the middle of a side to the middle of a side: where they meet the corners of boxes nothing can be told apart.
      const between = [...points].reverse().slice(1, -1).map(pointOf);
      return { from, to, points: [besides(boxes.get(from)!, 1), ...between, besides(boxes.get(to)!, -1)] };
    }),
  };
}

/** The middle of the right side of a box (1), or of the left one (-1). */
function besides({ x, y }: Point, side: 1 | -1): Point {
  return { x: x + (side * box.width) / 2, y };
}

function pointOf({ x, y }: Point): Point {
  return { x, y };
}

function inColumns(steps: Timeline["steps"], lines: readonly Line[]): Layout {
  const waves = wavesIn(steps, "apply");
  const boxes = new Map(
    waves.flatMap((wave, column) =>
      wave.map(({ address }, row): [string, Point] => [
        address,
        {
          x: gap.around + box.width / 2 + column * (box.width + gap.across),
          y: gap.around + box.height / 2 + row * (box.height + gap.down),
        },
      ]),
    ),
  );
  const rows = waves.reduce((longest, wave) => Math.max(longest, wave.length), 0);
  return {
    width: 2 * gap.around + waves.length * (box.width + gap.across) - gap.across,
    height: 2 * gap.around + rows * (box.height + gap.down) - gap.down,
    boxes,
    lines: lines.map(({ from, to }) => {
      const [start, end] = [boxes.get(from)!, boxes.get(to)!];
      return {
        from,
        to,
        points: [besides(start, 1), besides(end, -1)],
      };
    }),
  };
}
