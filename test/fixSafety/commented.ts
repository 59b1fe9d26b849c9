import { languageOf } from "../../server/src/languages/index";
import type { Body, Value } from "../../server/src/model/value";
import { applyEdits, type Edit } from "../../server/src/text/edit";
import type { Span } from "../../server/src/text/span";
import { catalog, uriOf } from "../harness/service";

/** A text with a comment above and behind whatever has a line of its own: blocks, arguments, items of lists. */
export function commented(name: string, text: string): string {
  const sign = name.endsWith(".ts") ? "//" : "#";
  const edits = new Map<number, Edit>();
  for (const { span, body } of languageOf(name)!.parse(uriOf(name), text, catalog).blocks) {
    around(span);
    inBody(body);
  }
  return applyEdits(text, [...edits.values()]);

  function inBody({ span, items }: Body): void {
    if (/^\{[ \t]*\r?\n/.test(text.slice(span.start))) put(text.indexOf("\n", span.start), "opens");
    for (const item of items) {
      // What a statement elsewhere sets is no line of this object.
      if (item.span.start < span.start || item.span.end > span.end) continue;
      around(item.span);
      if (item.dynamic) inBody(item.dynamic.body);
      inValue(item.value);
    }
    const line = lineStart(span.end);
    if (line > span.start && /^\s*\}$/.test(text.slice(line, span.end))) put(line, "ends");
  }

  function inValue(value: Value): void {
    if (value.kind === "body") inBody(value.body);
    if (value.kind !== "list") return;
    for (const item of value.items) {
      around(item.span);
      inValue(item);
    }
  }

  function around({ start, end }: Span): void {
    const line = lineStart(start);
    if (text.slice(line, start).trim() === "") put(line, "above");
    // Nothing is behind the word that ends a heredoc.
    const last = text.slice(lineStart(end), end).trim();
    if (last !== "" && ["<<", "<<-"].some((begin) => text.slice(start, end).includes(`${begin}${last}`))) return;
    const rest = /^[ \t]*(?:,|\)?;)?[ \t]*(?=\r?\n)/.exec(text.slice(end))?.[0];
    if (rest !== undefined) put(text.indexOf("\n", end), "behind");
  }

  /** At the start of a line as one of its own, else at the end of one. */
  function put(at: number, what: string): void {
    const number = `${sign} ${what} ${edits.size}`;
    const comment = lineStart(at) === at ? `${/^[ \t]*/.exec(text.slice(at))![0]}${number}\n` : ` ${number}`;
    if (!edits.has(at)) edits.set(at, { span: { start: at, end: at }, text: comment });
  }

  function lineStart(at: number): number {
    return text.lastIndexOf("\n", at - 1) + 1;
  }
}
