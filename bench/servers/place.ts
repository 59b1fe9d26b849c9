// Where a key is pressed. Terraform and our YAML have their arguments on lines that look alike, so one search serves both.
import type { Position } from "vscode-languageserver/node";
import { pick } from "../inputs/random";

/** A place in a text; the key is pressed after `prepare` was inserted there. */
export interface Place {
  readonly at: Position;
  readonly prepare: string;
  readonly key: string;
}

/** An argument whose value is a string or a reference. */
const argument = /^( +)\w+ *[:=] (?:"[^"]*"|[a-z]\w*(?:\.\w+)+)$/;

/** Half of them begin a new argument on a line of its own, half are inside the value of an existing one. */
export function placesIn(text: string, count: number, random: () => number): Place[] {
  const lines = text.split("\n");
  const candidates = lines.flatMap((content, line) => (argument.test(content) ? [line] : []));
  return Array.from({ length: count }, (_, index) => {
    const line = pick(random, candidates);
    const content = lines[line]!;
    if (index % 2 === 1) {
      return { at: { line, character: content.replace(/"$/, "").length }, prepare: "", key: "a" };
    }
    const indent = argument.exec(content)?.[1] ?? "";
    return { at: { line, character: content.length }, prepare: `\n${indent}`, key: pick(random, [..."acdeilmnprst"]) };
  });
}
