import { appendTo } from "../../text/index";
import type { SentBody, SentChild, SentInto, SentKinds, SentProperty, TakenFromOther } from "../sentBody";
import type { SentForm, SentText, SentValue } from "../sentValue";
import type { Documentation } from "../source";
import { linesByName } from "./linesByName";

type Named<Of> = Readonly<Record<string, Of>>;

interface Line {
  readonly azure: string;
  readonly id: string;
  readonly elsewhere?: true;
  readonly rows: Named<Row | readonly Row[]>;
  readonly always?: Named<Named<SentValue>>;
  readonly kinds?: Named<Kinds>;
  readonly taken?: Named<Taken>;
  readonly apart?: readonly (readonly string[])[];
  readonly parts?: Named<SentValue>;
  readonly reads?: Named<string>;
}

/** What is set of another resource, by an association: the argument that names it by its id, unless an id says otherwise. */
type Into = Pick<Line, "azure" | "rows"> &
  Partial<Pick<Line, "id" | "always" | "apart" | "taken">> & { readonly into: string };

/**
 * What azurerm's sources say beyond what it was seen to send, or in its place. With `azure` and `id` it is all that is known of a type that was not
 * learned; once it is, what was learned takes the place of all that the line says too, since it was seen.
 */
type BySource = Partial<Pick<Line, "azure" | "id" | "rows" | "always" | "kinds" | "apart">> & {
  /** By argument, the function that makes such a name. */
  readonly made?: Named<string>;
  readonly moved?: true;
  /** By list, the property whose values become keys, or the key. */
  readonly keyed?: Named<string>;
  readonly alone?: readonly string[];
  readonly children?: Named<{ readonly azure: string } & Omit<SentChild, "azureType">>;
};

interface Taken {
  readonly azure: string;
  readonly rows: Named<string | readonly string[]>;
}

/** Flags may be kinds. */
interface Kinds {
  readonly by: string;
  readonly order: readonly (string | boolean)[];
  /** Whether they are sent in another order each time. */
  readonly loose?: true;
  readonly apart?: readonly (readonly (string | boolean)[])[];
}

/** A property: its path alone, or more of it. */
type Row =
  | string
  | {
      readonly at: string;
      /** In pairs, one value alone is not sent. */
      readonly as?: "not" | "base64" | "json" | number | SentForm | SentText | readonly (readonly SentValue[])[];
      readonly order?: SentProperty["order"];
      /** What is sent wherever it is set: an empty list where nothing is. */
      readonly is?: readonly SentValue[];
      readonly join?: string;
      readonly rank?: number;
      readonly wrap?: NonNullable<SentProperty["wrap"]>;
      readonly entries?: NonNullable<SentProperty["entries"]>;
      readonly merged?: true;
      readonly each?: readonly [SentValue, SentValue?];
      readonly role?: string;
      readonly unless?: string;
      /** With words behind it, those of which it has to say one; null where it may be left out. */
      readonly where?: string | readonly [argument: string, ...words: (string | null)[]];
      readonly key?: string;
      readonly from?: string;
      readonly beside?: Named<SentValue>;
      readonly left?: SentValue;
      /** Whether what is sent without it depends on other things. */
      readonly open?: true;
      /** On which argument, and what is sent by its words, in pairs as in `as`. */
      readonly by?: readonly [argument: string, words: readonly (readonly [word: SentValue, sent?: SentValue])[]];
    };

/** Answers from azureBodies.jsonl, which scripts/facts.mjs writes, and from sentBySource.jsonl, which is written by hand. */
export function sentBodies(
  load: (file: string) => string | undefined,
): Pick<Documentation, "sentBody" | "sentInto" | "typesSentAs"> {
  let release = "";
  const text = () => {
    const found = load("azureBodies.jsonl") ?? "";
    release = /^\{[^\n]*"release":"([^"]*)"/.exec(found)?.[1] ?? "";
    return found;
  };
  const line = linesByName<Line | Into>(text, /(?<=^|\n)\{"type":"(\w+)",/g);
  const sources = () => load("sentBySource.jsonl") ?? "";
  const said = linesByName<BySource | Into>(sources, /(?<=^|\n)\{"type":"(\w+)",/g);
  let byAzure: Map<string, string[]> | undefined;
  return { sentBody, sentInto, typesSentAs };

  function typesSentAs(azureType: string): readonly string[] {
    if (!byAzure) {
      const heads = /(?<=^|\n)\{"type":"(\w+)","azure":"([^"]+)"/g;
      // What was learned is later, so that it counts.
      const azureOf = new Map([sources(), text()].flatMap((lines) => Array.from(lines.matchAll(heads), headOf)));
      byAzure = new Map();
      for (const [type, azure] of azureOf) appendTo(byAzure, azure.toLowerCase(), type);
    }
    return byAzure.get(azureType.toLowerCase()) ?? [];
  }

  function sentBody(type: string): SentBody | undefined {
    const own = said(type) ?? {};
    if ("into" in own) return undefined;
    const found = line(type) ?? lineOf(own);
    return found && !("into" in found) ? sentOf(found, own, release) : undefined;
  }

  function sentInto(type: string): SentInto | undefined {
    const found = [said(type), line(type)].find((one): one is Into => one !== undefined && "into" in one);
    if (!found) return undefined;
    const { into, id = `{${into}}`, ...others } = found;
    const part = sentOf({ id, ...others }, {}, release);
    return { into, part, keys: new Set(pathsOf(part).flatMap(namedIn)) };
  }
}

function sentOf(found: Line, own: BySource, release: string): SentBody {
  const { azure, id, elsewhere = false, taken = {}, apart = [], parts = {} } = found;
  const rows = own.azure ? { ...own.rows, ...found.rows } : { ...found.rows, ...own.rows };
  const kinds = (found.kinds || own.kinds) && { ...own.kinds, ...found.kinds };
  const always = own.azure ? { ...own.always, ...found.always } : { ...found.always, ...own.always };
  return {
    release,
    azureType: azure,
    id,
    ...(elsewhere && { isElsewhere: true }),
    ...(own.moved && { isMoved: true }),
    rows: new Map(Object.entries(rows).map(([name, one]) => [name, listOf(one).map(propertyOf)])),
    always: new Map(Object.entries(always).map(([name, values]) => [name, new Map(Object.entries(values))])),
    ...(kinds && { kinds: new Map(Object.entries(kinds).map(([at, one]) => [at, kindsOf(one)])) }),
    taken: new Map(Object.entries(taken).map(([argument, one]) => [argument, takenOf(one)])),
    apart: [
      ...apart.filter((pair) => !pair.every((one) => Object.hasOwn(own.rows ?? {}, nameIn(one)))),
      ...(own.apart ?? []),
    ],
    parts: new Map(Object.entries(parts)),
    keyed: new Map(Object.entries(own.keyed ?? {})),
    alone: own.alone ?? [],
    made: new Map(Object.entries(own.made ?? {})),
    children: new Map(
      Object.entries(own.children ?? {}).map(([name, { azure: azureType, ...one }]) => [name, { azureType, ...one }]),
    ),
    reads: new Map(Object.entries(found.reads ?? {})),
  };
}

/** The id, and all paths of what is sent. */
function pathsOf({ id, rows, always }: SentBody): readonly string[] {
  const constants = [...always.values()].flatMap((values) => [...values.keys()]);
  return [id, ...constants, ...[...rows.values()].flatMap((all) => all.map(({ path }) => path))];
}

function namedIn(path: string): readonly string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
}

function headOf([, type = "", azure = ""]: RegExpMatchArray): readonly [type: string, azure: string] {
  return [type, azure];
}

/** The line of a type that was not learned. */
function lineOf({ azure, id, rows = {}, always, kinds }: BySource = {}): Line | undefined {
  if (azure === undefined || id === undefined) return undefined;
  return { azure, id, rows, ...(always && { always }), ...(kinds && { kinds }) };
}

/** The argument in what is seen apart: `-name` where it is left out, `name=word`. */
function nameIn(one: string): string {
  return one.replace(/^-/, "").split("=", 1)[0]!;
}

function takenOf({ azure, rows }: Taken): TakenFromOther {
  return { azureType: azure, rows: new Map(Object.entries(rows).map(([path, at]) => [path, [at].flat()])) };
}

function kindsOf({ by, order, loose, apart = [] }: Kinds): SentKinds {
  return {
    by,
    ...(loose && { isLoose: true }),
    order: order.map(String),
    apart: apart.map((pair) => pair.map(String)),
  };
}

function listOf(rows: Row | readonly Row[]): readonly Row[] {
  return Array.isArray(rows) ? rows : [rows as Row];
}

function propertyOf(row: Row): SentProperty {
  if (typeof row === "string") return { path: row };
  const {
    at,
    as,
    order,
    is,
    join,
    rank,
    wrap,
    entries,
    merged,
    each,
    role,
    unless,
    where,
    key,
    from,
    beside,
    left,
    open,
    by,
  } = row;
  const pairs = Array.isArray(as) ? as.map(([written = null, sent]) => [written, sent] as const) : as;
  return {
    path: at,
    ...(pairs !== undefined && { as: pairs as NonNullable<SentProperty["as"]> }),
    ...(order && { order }),
    ...(join && { join }),
    ...(rank !== undefined && { rank }),
    ...(wrap && { wrap }),
    ...(entries && { entries }),
    ...(merged && { isMerged: true }),
    ...(each && { each }),
    ...(is && { is: is.length > 0 ? { value: is[0]! } : null }),
    ...(role && { role }),
    ...(unless && { unless }),
    ...(typeof where === "string" ? { where } : where && { whereWord: { argument: where[0], words: where.slice(1) } }),
    ...(key && { key }),
    ...(from && { from }),
    ...(beside && { beside: new Map(Object.entries(beside)) }),
    ...(by && { leftBy: leftByOf(by) }),
    ...(open ? { left: "unknown" } : left !== undefined && { left: { value: left } }),
  };
}

function leftByOf([argument, pairs]: NonNullable<Exclude<Row, string>["by"]>): NonNullable<SentProperty["leftBy"]> {
  return { argument, words: new Map(pairs.map(([word, sent]) => [word === null ? null : String(word), sent])) };
}
