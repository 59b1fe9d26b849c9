/**
 * Sentences of the provider's documentation, from prose.jsonl (scripts/prose.mjs makes it).
 * Loaded at the first question; only the lines that are asked for are parsed.
 */
import { ownProperty } from "../../text/ownProperty";
import type { SchemaKind } from "../schema";

interface Line {
  readonly summary?: string;
  readonly args?: Readonly<Record<string, string>>;
}

/** Answers with a sentence about a type (empty path) or an argument, Markdown. */
export function readProse(
  load: (file: string) => string | undefined,
): (kind: SchemaKind, type: string, path: readonly string[]) => string | undefined {
  let text: string | undefined;
  const lines = new Map<string, Line>();

  function line(kind: SchemaKind, type: string): Line {
    text ??= load("prose.jsonl") ?? "";
    const start = text.indexOf(`{"kind":"${kind}","name":"${type}",`);
    if (start < 0) return {};
    const end = text.indexOf("\n", start);
    return JSON.parse(text.slice(start, end < 0 ? undefined : end));
  }

  return (kind, type, path) => {
    const key = `${kind} ${type}`;
    let found = lines.get(key);
    if (!found) {
      found = line(kind, type);
      lines.set(key, found);
    }
    return path.length === 0 ? found.summary : ownProperty(found.args, path.join("."));
  };
}
