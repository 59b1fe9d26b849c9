/**
 * A provider's data file as a list of what is in it. Reads the beginning of each line only; a type's line is parsed
 * when somebody asks for that type.
 */
import type { SchemaKind } from "../schema";
import type { Header, StoredType } from "./stored";

/** What a line's beginning tells of a type. */
export interface TypeEntry {
  readonly kind: SchemaKind;
  readonly name: string;
  /** The snapshots that have it. */
  readonly in: number;
  /** Where its history is exact: the first release that has it, and the last, empty if it has it still. */
  readonly exact?: { readonly from: string; readonly to: string };
  readonly start: number;
  readonly end: number;
}

/** The data of a provider as it is stored. */
export interface ProviderData {
  readonly header: Header;
  entry(kind: SchemaKind, type: string): TypeEntry | undefined;
  entries(kind: SchemaKind): readonly TypeEntry[];
  /** The whole of a type. Parsed anew at each call. */
  parse(entry: TypeEntry): StoredType;
}

const lineStart = /\{"kind":"(\w+)","name":"(\w+)","in":(\d+)(?:,"from":"([\d.]*)","to":"([\d.]*)")?/y;

/** Undefined when the text is not such a file. */
export function readProviderData(text: string): ProviderData | undefined {
  const headerEnd = text.indexOf("\n");
  const header = headerOf(text.slice(0, headerEnd));
  if (!header) return undefined;
  const byKind = new Map<string, TypeEntry[]>();
  const byKey = new Map<string, TypeEntry>();
  for (let start = headerEnd + 1; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    lineStart.lastIndex = start;
    const found = lineStart.exec(text);
    if (found) {
      const [, kind = "", name = "", mask = "0", from, to] = found;
      const entry: TypeEntry = {
        kind: kind as SchemaKind,
        name,
        in: Number(mask),
        ...(from === undefined || to === undefined ? {} : { exact: { from, to } }),
        start,
        end,
      };
      byKey.set(`${kind} ${name}`, entry);
      const ofKind = byKind.get(kind);
      if (ofKind) ofKind.push(entry);
      else byKind.set(kind, [entry]);
    }
    start = end + 1;
  }
  return {
    header,
    entry: (kind, type) => byKey.get(`${kind} ${type}`),
    entries: (kind) => byKind.get(kind) ?? [],
    parse: (entry) => JSON.parse(text.slice(entry.start, entry.end)) as StoredType,
  };
}

function headerOf(line: string): Header | undefined {
  try {
    const header: Partial<Header> = JSON.parse(line);
    const isComplete = header.provider && header.source && header.snapshots?.length && header.releases;
    return isComplete ? (header as Header) : undefined;
  } catch {
    return undefined;
  }
}
