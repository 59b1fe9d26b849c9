// Where a key is pressed. Terraform and our YAML have their arguments on lines that look alike, so one search serves both.
import type { Position } from "vscode-languageserver/node";
import { pick } from "../inputs/random";

/** A place in a text; the key is pressed after `prepare` was inserted there. */
export interface KeyPlace {
  readonly at: Position;
  readonly prepare: string;
  readonly key: string;
}

/** An argument whose value is a string or a reference. */
const argument = /^( +)\w+ *[:=] (?:"[^"]*"|[a-z]\w*(?:\.\w+)+)$/;

/** Whether an argument is begun on a line of its own, or one that is there gets another value. */
export type PlaceKind = "new argument" | "value";

/** A place somewhere in a text. */
export function placeIn(text: string, kind: PlaceKind, random: () => number): KeyPlace {
  const lines = text.split("\n");
  const line = pick(
    random,
    lines.flatMap((content, index) => (argument.test(content) ? [index] : [])),
  );
  const content = lines[line]!;
  if (kind === "value") return { at: { line, character: content.replace(/"$/, "").length }, prepare: "", key: "a" };
  const indent = argument.exec(content)?.[1] ?? "";
  return { at: { line, character: content.length }, prepare: `\n${indent}`, key: pick(random, [..."acdeilmnprst"]) };
}
