import type { NewBlock } from "../../../../model/index";
import { type Edit, indented, marginAt, withLineEnds } from "../../../../text/index";
import type { BlockPosition, InsertionTarget, Placed } from "../../../language";
import { beginsLine, skipBlanks } from "../blanks";
import type { Imports } from "../imports";
import { importsOf } from "../importsOf";
import { packagesOf } from "../program/packagesOf";
import { constructorOf, newStackWidth, stackOf } from "../program/stackOf";
import { emptyProgram, type TargetProgram } from "../program/targetProgram";
import { writeBlocks } from "../program/writeBlocks";
import { lineWidth } from "../writeContext";
import { existingProgram } from "./existingProgram";
import { type StackClass, stacksOf } from "./stacksOf";

/** Statements at the end of a stack's constructor, or a new stack with them, and the imports that they need. */
export function placeBlocks(
  blocks: readonly NewBlock[],
  into: InsertionTarget,
  { stack, name }: BlockPosition,
): Placed {
  const { text } = into.document;
  const own = stack && stacksOf(into.document)?.find(({ span }) => span.start === stack.span.start);
  const { edits, ...made } = own ? placeInStack(blocks, into, own) : placeNewStack(blocks, into, name);
  return { ...made, edits: withLineEnds(text, edits) };
}

/** Statements behind those of a stack's constructor; with a constructor around them where it has none. */
function placeInStack(blocks: readonly NewBlock[], { document, about }: InsertionTarget, stack: StackClass): Placed {
  const { text } = document;
  const { body, opens, hasConstructor } = stack;
  const inside = text.slice(body.start, body.end);
  const offset = body.start + inside.trimEnd().length;
  const outer = marginAt(text, opens);
  const step = hasConstructor ? stepBetween(marginAt(text, stack.span.start), outer) : "  ";
  const first = skipBlanks(text, body.start);
  const margin = first < body.end && beginsLine(text, first) ? marginAt(text, first) : outer + step;
  const depth = margin.length + (hasConstructor ? 0 : step.length);
  const program = existingProgram(document, about, { offset, stack: stack.span, width: lineWidth - depth });
  const statements = writeBlocks(blocks, program).text;
  const written = hasConstructor ? statements : constructorOf(statements, program.imports, document.uri);
  const added = indented(stepped(written, step), margin);
  const isEmpty = inside.trim() === "";
  const edits: Edit[] = [
    ...program.imports.edits(),
    { span: { start: offset, end: body.end }, text: `${isEmpty ? "\n" : "\n\n"}${added}\n${outer}` },
  ];
  // What was on one line with its braces gets a line of its own.
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

/** A class behind everything, which makes the blocks. */
function placeNewStack(blocks: readonly NewBlock[], { document, about }: InsertionTarget, wanted?: string): Placed {
  const { text, uri } = document;
  const isBlank = text.trim() === "";
  if (isBlank) {
    const program = emptyProgram(packagesOf(about.packages), newStackWidth, true);
    const { made, written } = write(program, true);
    return {
      made,
      edits: [{ span: { start: 0, end: text.length }, text: `${program.imports.text()}\n\n${written}\n` }],
    };
  }
  const offset = text.trimEnd().length;
  const program = existingProgram(document, about, { offset, width: newStackWidth });
  const { made, written } = write(program, !importsOf(document).some(({ isRequire }) => isRequire));
  return {
    made,
    edits: [...program.imports.edits(), { span: { start: offset, end: text.length }, text: `\n\n${written}\n` }],
  };

  function write(program: TargetProgram & { readonly imports: Imports }, isModule: boolean) {
    const statements = writeBlocks(blocks, program).text;
    const { name, text } = stackOf(statements, program, { uri, wanted, isModule });
    return { made: name, written: text };
  }
}
