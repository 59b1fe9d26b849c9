/**
 * A provider's data file as facts. Reads the beginning of each line only; a type's line is parsed when somebody asks for what
 * is in that type, and only the last ones are kept.
 */
import { ownProperty } from "../../text/index";
import type { Outline, Outlined, SchemaKind, TypeSchema } from "../schema";
import type { ProviderFacts, TypeFacts } from "../source";
import { compareVersions, majorOf } from "../version/compareVersions";
import { type Header, isIn, type StoredAttribute, type StoredBody, type StoredType, type Turns } from "./format";
import { occurrenceIn, successorsIn } from "./occurrence";
import { unfold } from "./unfold";

const lineStart = /^\{"kind":"(\w+)","name":"(\w+)","in":\[([\d,]*)\](?:,"from":"([\d.]*)","to":"([\d.]*)")?/;

/** How much of a line may be what it begins with, in characters. */
const longestStart = 500;

/** The text of a data file that is read in parts: a string, or something that returns its parts. */
export type DataText = Pick<string, "length" | "indexOf" | "slice">;

/** The facts in the text of a file; undefined if it is not such a file. */
export function readProviderFile(text: DataText): ProviderFacts | undefined {
  const headerEnd = text.indexOf("\n");
  const header = headerOf(text.slice(0, headerEnd));
  if (!header) return undefined;
  const byKind = new Map<string, TypeFacts[]>();
  const byKey = new Map<string, TypeFacts>();
  const turns = new Map<string, Turns>();
  const lines = new ParsedLines(text);

  /** Most types are there since one of the snapshots. */
  function turnsIn(where: string): Turns {
    const parsed = turns.get(where) ?? (where === "" ? [] : where.split(",").map(Number));
    turns.set(where, parsed);
    return parsed;
  }

  for (let start = headerEnd + 1; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const found = lineStart.exec(text.slice(start, Math.min(end, start + longestStart)));
    if (found) {
      const [, kind = "", name = "", where = "", from, to] = found;
      const exact = from === undefined || to === undefined ? undefined : { from, to };
      const type = new StoredFacts(kind as SchemaKind, name, turnsIn(where), exact, lines, start, end);
      byKey.set(`${kind} ${name}`, type);
      const ofKind = byKind.get(kind);
      if (ofKind) ofKind.push(type);
      else byKind.set(kind, [type]);
    }
    start = end + 1;
  }
  return {
    name: header.provider,
    address: header.source,
    releases: header.releases,
    snapshots: header.snapshots,
    isFull: (snapshot) => isIn(header.full, snapshot),
    tells: (kind, snapshot) => isIn(ownProperty(header.tells, kind) ?? [], snapshot),
    types: (kind) => byKind.get(kind) ?? [],
    type: (kind, name) => byKey.get(`${kind} ${name}`),
    isInHistory: (version) => isInHistory(header, version),
  };
}

/** How many types are kept as they were parsed: as many as a module uses, which is asked about under one release after the other. */
const mostParsed = 32;

/** The types of a file, of which the last ones that were asked about are parsed. */
class ParsedLines {
  private readonly last = new Map<number, Parsed>();

  constructor(private readonly text: DataText) {}

  parsedAt(start: number, end: number): Parsed {
    const found = this.last.get(start);
    if (found) return found;
    const stored = JSON.parse(this.text.slice(start, end)) as StoredType;
    const type = { stored, at: unfold(stored) };
    for (const [first] of this.last) {
      if (this.last.size < mostParsed) break;
      this.last.delete(first);
    }
    this.last.set(start, type);
    return type;
  }
}

/** A type in the file. There are thousands, of which few are asked about: each holds no more than where its line is. */
class StoredFacts implements TypeFacts {
  constructor(
    readonly kind: SchemaKind,
    readonly name: string,
    private readonly there: Turns,
    readonly exact: { readonly from: string; readonly to: string } | undefined,
    private readonly lines: ParsedLines,
    private readonly start: number,
    private readonly end: number,
  ) {}

  private get parsed(): Parsed {
    return this.lines.parsedAt(this.start, this.end);
  }

  isIn(snapshot: number) {
    return isIn(this.there, snapshot);
  }

  at(snapshot: number) {
    return this.parsed.at(snapshot);
  }

  outline() {
    return outlineOf(this.parsed.stored);
  }

  history() {
    return this.exact && this.parsed.stored.history;
  }

  occurrence(path: readonly string[]) {
    return occurrenceIn(this.parsed.stored, path, this.exact);
  }

  successors(path: readonly string[], snapshot: number) {
    return successorsIn(this.parsed.stored, path, snapshot);
  }
}

interface Parsed {
  readonly stored: StoredType;
  readonly at: (snapshot: number) => TypeSchema;
}

/** Between the first and the last release of the history, but not where a major version has gone on after its last snapshot. */
function isInHistory({ snapshots, exact }: Header, version: string): boolean {
  const newest = snapshots.findLast((snapshot) => majorOf(snapshot) === majorOf(version));
  const isPast = newest !== undefined && compareVersions(version, newest) > 0;
  return (
    exact !== undefined && !isPast && compareVersions(exact[0], version) <= 0 && compareVersions(version, exact[1]) <= 0
  );
}

function headerOf(line: string): Header | undefined {
  try {
    const header: Partial<Header> = JSON.parse(line);
    const { provider, source, snapshots, full, tells, releases } = header;
    const isComplete = provider && source && snapshots?.length && full && tells && releases;
    return isComplete ? (header as Header) : undefined;
  } catch {
    return undefined;
  }
}

/** All names of a stored type, those of every snapshot together. */
function outlineOf({ attributes, timeoutMinutes }: StoredType): Outline {
  const outline = bodyOutline(attributes);
  if (!timeoutMinutes) return outline;
  const value: Outlined = { isBlock: false, isMap: false };
  const inside = new Map(Object.keys(timeoutMinutes).map((operation) => [operation, value]));
  return new Map([...outline, ["timeouts", { inside, isBlock: true, isMap: false }]]);
}

function bodyOutline(stored: StoredBody): Outline {
  return new Map(Object.entries(stored).map(([name, attribute]) => [name, outlined(attribute)]));
}

function outlined({ type, block, elem, configMode }: StoredAttribute): Outlined {
  const inside = block ?? elem?.block;
  return {
    ...(inside && { inside: bodyOutline(inside) }),
    isBlock: block !== undefined && configMode !== "attribute" && configMode !== "object",
    isMap: type === "map" && !inside,
  };
}
