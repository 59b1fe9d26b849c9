import { moduleGraph, type Vertex } from "../../analysis/index";
import { thingsAt, wordOf } from "../../azure/index";
import { bodyItemOf, type Finding, isRepeated } from "../../model/index";
import { appendTo } from "../../text/index";
import type { Store } from "../../workspace/index";
import { orderFindings } from "../diagnostics/diagnostics";
import type { OneAfterAnother, Timeline, TimelineStep } from "./steps";
import { directNeeds, reversed, wavesOf } from "./waves";

export type { PlaceInDocument, Timeline, TimelineStep } from "./steps";
export { timelineMermaid } from "./timelineMermaid";
export { timelinePage, timelineStyle } from "./timelinePage";
export { timelineSvg } from "./timelineSvg";
export { timelineJson, timelineText } from "./timelineText";

/** Queries about the order in which a module is applied and destroyed. */
export interface TimelineQueries {
  /** That of the module of a document; undefined where the document is not known. */
  timeline(uri: string): Timeline | undefined;
}

/** How many modules' documents are checked for findings. */
const mostDocuments = 300;
/** How many pairs of what waits for what are gone through. */
const mostPairs = 1_000_000;

/** Answers from the store. */
export function timelineQueries(store: Store): TimelineQueries {
  const diagnose = orderFindings(store);
  return {
    timeline(uri) {
      if (!store.read(uri)) return undefined;
      const { vertices, uses: all, guessed, isCut, unmade } = moduleGraph(store.scopeOf(uri));
      const minutes = new Map([...vertices].map(([address, vertex]) => [address, minutesOf(vertex)]));
      // What is only read is between what is made.
      const isMade = (part: string) => (vertices.get(part)?.kind ?? "data") !== "data";
      // Where nothing is known of how long it takes, each counts as little as any other.
      const weigh = (address: string) => (minutes.get(address)?.[1] ?? 0) * 1000 + 1;
      const uses = withoutGuesses(all, guessed);
      const apply = wavesOf(uses, isMade, weigh);
      const needs = directNeeds(uses, apply.waveOf, mostPairs);
      const destroy = wavesOf(reversed(uses), isMade, () => 1);
      const marks = marksOf(vertices, diagnose);
      const first = madeFirst(vertices, uses);
      const steps = [...vertices.values()]
        .filter(({ address }) => isMade(address))
        .map((vertex): TimelineStep => {
          const { address, kind, block, calls } = vertex;
          const wave = apply.waveOf.get(address);
          const gone = destroy.waveOf.get(address);
          const taken = minutes.get(address);
          const isFirst = first.get(address);
          return {
            address,
            kind,
            uri: vertex.uri,
            span: block.head,
            ...(wave !== undefined && { apply: wave }),
            ...(gone !== undefined && { destroy: gone }),
            isRepeated: isRepeated(block.body) || calls.some(({ body }) => isRepeated(body)),
            after: needs?.get(address) ?? [],
            ...(taken && { minutes: taken }),
            ...(isFirst && { isMadeFirst: isFirst }),
            marks: marks.of.get(address) ?? [],
          };
        });
      return {
        steps: steps.sort((a, b) => (a.apply ?? Infinity) - (b.apply ?? Infinity)),
        applyWaves: apply.count,
        destroyWaves: destroy.count,
        longest: apply.longest,
        locked: lockedIn(vertices),
        marks: marks.others,
        unmade,
        isWithoutNeeds: needs === undefined,
        isCut,
      };
    },
  };
}

/** Leaves out of a graph what is only taken to be so, wherever that would make a circle. */
function withoutGuesses(
  uses: ReadonlyMap<string, readonly string[]>,
  guessed: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  if (guessed.size === 0) return uses;
  const { waveOf } = wavesOf(
    uses,
    () => true,
    () => 1,
  );
  const circular = [...guessed].filter((part) => !waveOf.has(part));
  return circular.length === 0 ? uses : new Map([...uses, ...circular.map((part) => [part, []] as const)]);
}

function minutesOf({ block, scope }: Vertex): readonly [number, number] | undefined {
  const word = wordOf(block, scope);
  const facts = word === undefined ? [] : scope.catalog.order.about(word);
  return facts.find(({ kind }) => kind === "takes")?.minutes;
}

/** Findings about the order, by the address of what they are about. */
function marksOf(
  vertices: ReadonlyMap<string, Vertex>,
  diagnose: (uri: string) => readonly Finding[],
): { readonly of: ReadonlyMap<string, readonly Finding[]>; readonly others: readonly Finding[] } {
  const byDocument = new Map<string, Vertex[]>();
  for (const vertex of vertices.values()) appendTo(byDocument, vertex.uri, vertex);
  const of = new Map<string, Finding[]>();
  const others: Finding[] = [];
  for (const [uri, own] of [...byDocument].slice(0, mostDocuments))
    for (const finding of diagnose(uri)) {
      const about = own.filter(
        ({ block: { span } }) => span.start <= finding.span.start && finding.span.end <= span.end,
      );
      for (const { address } of about) appendTo(of, address, finding);
      if (about.length === 0) others.push(finding);
    }
  return { of, others };
}

/** What the provider writes one after another, where that is more than one. */
function lockedIn(vertices: ReadonlyMap<string, Vertex>): readonly OneAfterAnother[] {
  const groups = new Map<string, { readonly says: string; readonly addresses: string[] }>();
  for (const { address, block, scope, calls } of vertices.values()) {
    const word = wordOf(block, scope);
    for (const { kind, id, at, says } of word === undefined ? [] : scope.catalog.order.about(word)) {
      if (kind !== "locked" || at === undefined) continue;
      const [thing] = thingsAt(block, at, scope);
      const place = address.slice(0, address.length - word!.length - (block.labels[1]?.text.length ?? 0) - 1);
      const key = `${id}\n${place}\n${calls.length}\n${thing}`;
      const known = groups.get(key);
      if (known) known.addresses.push(address);
      else if (thing !== undefined) groups.set(key, { says, addresses: [address] });
    }
  }
  return [...groups.values()].filter(({ addresses }) => addresses.length > 1);
}

/**
 * Resources of which a new one is made first. What others wait for that are made so is made so too, or there would be a circle. Source:
 * https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle.
 */
function madeFirst(
  vertices: ReadonlyMap<string, Vertex>,
  uses: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, "asked" | "implied"> {
  const found = new Map<string, "asked" | "implied">();
  for (const [address, { block }] of vertices) {
    const lifecycle = bodyItemOf(block.body, "lifecycle")?.value;
    const item = lifecycle?.kind === "body" ? bodyItemOf(lifecycle.body, "create_before_destroy") : undefined;
    if (item?.value.kind === "bool" && item.value.bool) found.set(address, "asked");
  }
  const seen = new Set(found.keys());
  for (const part of seen)
    for (const other of uses.get(part) ?? []) {
      if (vertices.get(other)?.kind === "resource" && !found.has(other)) found.set(other, "implied");
      seen.add(other);
    }
  return found;
}
