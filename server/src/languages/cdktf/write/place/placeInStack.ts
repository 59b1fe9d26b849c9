import type { NewBlock } from "../../../../model/change";
import type { Edit } from "../../../../text/edit";
import { indented } from "../../../../text/indented";
import type { Into, Placed } from "../../../language";
import { beginsLine, marginAt, skipBlanks } from "../blanks";
import { lineWidth } from "../ink";

import { writeBlocks } from "../program/writeBlocks";
import { constructorOf } from "./constructorOf";
import { groundIn } from "./groundIn";
import type { StackClass } from "./stacksOf";

/** Statements behind those of a stack's constructor; with a constructor around them where it has none. */
export function placeInStack(blocks: readonly NewBlock[], { document, about }: Into, stack: StackClass): Placed {
  const { text } = document;
  const { body, opens, hasConstructor } = stack;
  const inside = text.slice(body.start, body.end);
  const offset = body.start + inside.trimEnd().length;
  const outer = marginAt(text, opens);
  const step = hasConstructor ? stepBetween(marginAt(text, stack.span.start), outer) : "  ";
  const first = skipBlanks(text, body.start);
  const margin = first < body.end && beginsLine(text, first) ? marginAt(text, first) : outer + step;
  const depth = margin.length + (hasConstructor ? 0 : step.length);
  const ground = groundIn(document, about, { offset, stack: stack.span, width: lineWidth - depth });
  const statements = writeBlocks(blocks, ground).text;
  const written = hasConstructor ? statements : constructorOf(statements, ground.imports, document.uri);
  const added = indented(stepped(written, step), margin);
  const isEmpty = inside.trim() === "";
  const edits: Edit[] = [
    ...ground.imports.edits(),
    { span: { start: offset, end: body.end }, text: `${isEmpty ? "\n" : "\n\n"}${added}\n${outer}` },
  ];
  // What stood on one line with its braces gets a line of its own.
  if (!isEmpty && !inside.includes("\n")) {
    const start = body.start + inside.length - inside.trimStart().length;
    edits.push({ span: { start: body.start, end: start }, text: `\n${margin}` });
  }
  return { edits };
}

/** By how much one line is further in than another. */
function stepBetween(outer: string, inner: string): string {
  return inner.startsWith(outer) && inner.length > outer.length ? inner.slice(outer.length) : "  ";
}

/** With another step for each of ours. */
function stepped(text: string, step: string): string {
  return step === "  " ? text : text.replace(/(?<![^\n])(?: {2})+/g, (blanks) => step.repeat(blanks.length / 2));
}
