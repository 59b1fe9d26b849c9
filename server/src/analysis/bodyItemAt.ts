/** Which block an offset belongs to, and which item of a body. */
import type { Block, Body, BodyItem, Document, Value } from "../model/index";
import { type PiecedText, touches } from "../text/index";
import { blockOfProgramAt, mayComeTo } from "./alternatives";

/** The block around an offset. One without a closing brace ends where the next block begins. */
export function blockAt(document: Document, offset: number): Block | undefined {
  if (document.isProgram) return blockOfProgramAt(document.blocks, offset);
  const block = document.blocks.findLast((one) => one.span.start <= offset);
  return block && (offset < block.span.end || goesOn(block.body, document.pieces, offset)) ? block : undefined;
}

/** Whether a body that ends before an offset has yet to be closed there. What has not even a brace, such as two stray words, is only its line. */
function goesOn({ closed, span }: Body, text: PiecedText, offset: number): boolean {
  return !closed && (span.start < span.end || text.startOfLine(offset) <= span.end);
}

/** The body item around an offset. A nested block without a closing brace ends where the block around it ends. */
export function bodyItemAt(body: Body, text: PiecedText, offset: number): BodyItem | undefined {
  const touched = body.items.find((one) => touches(one.span, offset));
  if (touched) return touched;
  const seen = new Set<Value>();
  const elsewhere = body.items.find(({ value }) => mayComeTo(value, offset, seen));
  if (elsewhere) return elsewhere;
  const before = body.items.findLast((one) => one.span.end < offset);
  if (before?.value.kind === "body" && goesOn(before.value.body, text, offset)) return before;
  return waitingBodyItem(body, text, offset);
}

/** An argument without a value, with the cursor behind its equals sign. */
function waitingBodyItem(body: Body, text: PiecedText, offset: number): BodyItem | undefined {
  // In a program the value may be on the next line: a comma behind it says that it is still to come.
  const isAwaited = text.slice(offset, offset + 1) === ",";
  return body.items.find((item) => {
    if (item.value.kind !== "missing" || item.value.span.start <= item.nameSpan.end) return false;
    if (item.span.end > offset) return false;
    const between = text.slice(item.span.end, offset);
    return !between.trim() && (isAwaited || !between.includes("\n"));
  });
}

/** Whether a name may begin at an offset: on its line, only the brace or a separator is before it. */
export function startsBodyItem(text: PiecedText, body: Body, offset: number): boolean {
  const before = text.slice(Math.max(body.span.start, text.startOfLine(offset)), offset).trimEnd();
  return before === "" || before.endsWith("{") || before.endsWith(",");
}
