/**
 * Sentences of the provider's documentation, from prose.jsonl (scripts/prose.mjs makes it).
 * Loaded at the first question; only the lines that are asked for are parsed.
 */
import { ownProperty } from "../../text/index";
import type { SchemaKind } from "../schema";

interface Line {
  readonly summary?: string;
  readonly args?: Readonly<Record<string, string>>;
}

/** Answers with a sentence about a type (empty path) or an argument, Markdown. */
export function readProse(
  load: (file: string) => string | undefined,
): (kind: SchemaKind, type: string, path: readonly string[]) => string | undefined {
  let text = "";
  let starts: ReadonlyMap<string, number> | undefined;
  const lines = new Map<string, Line>();

  function line(key: string): Line {
    if (!starts) {
      text = load("prose.jsonl") ?? "";
      const heads = text.matchAll(/(?<=^|\n)\{"kind":"(\w+)","name":"(\w+)",/g);
      starts = new Map(Array.from(heads, ({ 1: kind, 2: type, index }) => [`${kind} ${type}`, index]));
    }
    const start = starts.get(key);
    if (start === undefined) return {};
    const end = text.indexOf("\n", start);
    return JSON.parse(text.slice(start, end < 0 ? undefined : end));
  }

  return (kind, type, path) => {
    const key = `${kind} ${type}`;
    let found = lines.get(key);
    if (!found) {
      found = line(key);
      lines.set(key, found);
    }
    return path.length === 0 ? found.summary : ownProperty(found.args, path.join("."));
  };
}
