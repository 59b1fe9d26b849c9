// What a tool answers: an object for programs and lines for models, both cut at the same place.
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import * as z from "zod";
import { escapeTerminal } from "../../text/index";
import { asLine } from "../cli/printable";

/** How much of a list one answer holds, in characters of JSON: about 800 tokens. */
const budget = 2800;

/** The fields of a list that may go on in another answer. */
export const pageShape = {
  total: z.number().int().describe("How many there are in all."),
  next: z.number().int().optional().describe("There are more: ask again with this as `after`."),
};

/** The schema of the offset into a list. */
export const afterShape = z
  .number()
  .int()
  .min(0)
  .optional()
  .describe("How many results to skip: `next` of the last answer.");

/** A page of a list. */
export interface Page<T> {
  readonly shown: readonly T[];
  readonly total: number;
  readonly next?: number;
}

/** A page that is filled with one item after the other; those that it does not hold are counted, and never made. */
interface PageBuilder<T> {
  add(make: () => T): void;
  readonly page: Page<T>;
}

/** Holds as many items from `after` on as one answer does, and at least one. */
export function pageBuilder<T>(after = 0, room = budget): PageBuilder<T> {
  const shown: T[] = [];
  let [total, length, isFull] = [0, 0, false];
  return {
    add(make) {
      total++;
      if (total <= after || isFull) return;
      const item = make();
      length += JSON.stringify(item).length + 1;
      isFull = shown.length > 0 && length > room;
      if (!isFull) shown.push(item);
    },
    get page() {
      const next = after + shown.length;
      return { shown, total, ...(next < total && { next }) };
    },
  };
}

/** A page of a list that is there already; `room` is in characters of JSON. */
export function pageOf<T>(items: readonly T[], after?: number, room?: number): Page<T> {
  const builder = pageBuilder<T>(after, room);
  for (const item of items) builder.add(() => item);
  return builder.page;
}

/** The end of a page as a sentence; empty where nothing is left. */
export function restOf({ total, next }: Pick<Page<unknown>, "total" | "next">): readonly string[] {
  return next === undefined ? [] : [`… ${total - next} more: ask again with after: ${next}.`];
}

/** Text of several lines, as code or Markdown: `kind` is what is at its fence. */
export interface Block {
  readonly kind: string;
  readonly text: string;
}

/** A tool's result, both as structured content and as text. */
export function answer(structured: Record<string, unknown>, lines: readonly (string | Block)[]): CallToolResult {
  return { structuredContent: structured, content: [{ type: "text", text: answerText(lines) }] };
}

/**
 * Lines as a model reads them. Whatever names files, labels and errors hold, each stays one line, and what has several is in a fence that nothing
 * in it closes: so no text of a file can look as if it were ours.
 */
export function answerText(lines: readonly (string | Block)[]): string {
  return lines.map((line) => (typeof line === "string" ? asLine(line) : fenced(line))).join("\n");
}

function fenced({ kind, text }: Block): string {
  const shown = escapeTerminal(text.replace(/\r\n/g, "\n"), true).trimEnd();
  const longest = Math.max(2, ...Array.from(shown.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${kind}\n${shown}\n${fence}`;
}
