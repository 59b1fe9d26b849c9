import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A text in Terraform's own language, and what was changed in it. */
export interface Case {
  readonly id: string;
  readonly edit: string;
  readonly text: string;
}

interface Program {
  readonly id: string;
  readonly text: string;
}

/** Lines `start` to `end` of the program `base` are replaced by `lines`. */
interface Change {
  readonly id: string;
  readonly base: string;
  readonly edit: string;
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** The programs of a folder as they are, and each with one thing changed. */
export function casesIn(folder: string): Case[] {
  const programs = rowsOf<Program>(join(folder, "programs.jsonl"));
  const texts = new Map(programs.map(({ id, text }) => [id, text]));
  const changes = ["edits.jsonl", "family.jsonl"].flatMap((file) => rowsOf<Change>(join(folder, file)));
  return [
    ...programs.map(({ id, text }) => ({ id, edit: "as written", text })),
    ...changes.map((change) => ({
      id: change.id,
      edit: change.edit,
      text: edited(texts.get(change.base) ?? "", change),
    })),
  ];
}

function edited(text: string, { start, end, lines }: Change): string {
  const before = text.replace(/\n$/, "").split("\n");
  return `${[...before.slice(0, start - 1), ...lines, ...before.slice(end)].join("\n")}\n`;
}

function rowsOf<T>(file: string): T[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line) as T);
}
