// Texts that our documentation of types names for their arguments.
import { readFileSync } from "node:fs";
import { parsedLines } from "./lines.mjs";

/** Tells which, by a type and the path of an argument of a resource: what is in backticks, and words that are no words of a sentence. */
export function namedTexts() {
  const lines = parsedLines(readFileSync("server/data/prose.jsonl", "utf8"));
  const byType = new Map(lines.filter(({ kind }) => kind === "resource").map(({ name, args }) => [name, args]));
  return (type, path) => {
    const sentence = byType.get(type)?.[path] ?? "";
    const quoted = [...sentence.matchAll(/`([^`\n]{1,80})`/g)].map(([, text]) => text);
    const words = (sentence.match(/[\w./:-]*[\d_/][\w./:-]*/g) ?? []).map((word) => word.replace(/[.,:]+$/, ""));
    return [...new Set([...quoted, ...words])].slice(0, 8);
  };
}
