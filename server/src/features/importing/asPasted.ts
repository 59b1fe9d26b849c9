// Code that was pasted is written as it was: what our rules say about it is suppressed by comments.
import type { Scope } from "../../analysis/index";
import {
  addressOf,
  type Block,
  type Body,
  type BodyItem,
  type Commented,
  commentsOf,
  type Document,
  type NewBlock,
  type NewBodyItem,
  type NewValue,
  type Value,
} from "../../model/index";
import { isOfStyle, leftBehind } from "../../rules/index";
import { diagnoseBlock, isAboutAzure } from "../diagnostics/diagnostics";

/** Which rules say something about what begins between two offsets. */
type RulesIn = (start: number, end: number) => readonly string[];

/** The blocks with a comment that suppresses each finding about the pasted text. */
export function asPasted(blocks: readonly NewBlock[], written: Document, scope: Scope): readonly NewBlock[] {
  const read = new Map(written.blocks.map((block) => [addressOf(block), block]));
  return blocks.map((block) => {
    const found = isRead(block) ? read.get(addressFor(block)) : undefined;
    return found ? suppressedBlock(block, found, scope) : block;
  });
}

function isRead({ kind }: NewBlock): boolean {
  return kind === "resource" || kind === "data" || kind === "provider" || kind === "variable";
}

function addressFor({ kind, labels }: NewBlock): string {
  const name = labels.join(".");
  return kind === "resource" ? name : kind === "variable" ? `var.${name}` : `${kind}.${name}`;
}

const reason = "The pasted text has it like this.";

function suppressedBlock(block: NewBlock, read: Block, scope: Scope): NewBlock {
  const offsets = new Map<string, number[]>();
  for (const { severity, rule, span } of diagnoseBlock(read, scope)) {
    // What stays after a destroy is so of what is there, however it is written.
    if (isOfStyle(rule) || rule === leftBehind.id) continue;
    if (severity !== "error" || isAboutAzure(rule)) offsets.set(rule, [...(offsets.get(rule) ?? []), span.start]);
  }
  if (offsets.size === 0) return block;
  const rulesIn = (start: number, end: number) =>
    [...offsets].flatMap(([rule, places]) => (places.some((at) => start <= at && at < end) ? [rule] : []));
  return {
    ...withComment(block, rulesIn(read.head.start, read.head.end), reason),
    items: suppressedBodyItems(block.items, read.body, rulesIn, reason),
  };
}

/** Goes through what is written and what is read of it in parallel: body items are read back in the order in which they were written. */
function suppressedBodyItems(
  items: readonly NewBodyItem[],
  body: Body,
  rulesIn: RulesIn,
  reason: string,
): readonly NewBodyItem[] {
  return items.map((item, index) => {
    const read = body.items[index];
    if (!read) return item;
    const value = suppressedValue(item.value, read.value, rulesIn, reason);
    return withComment({ ...item, value }, rulesIn(read.span.start, endOfHead(read)), reason);
  });
}

/** A comment reaches no further than the next line: what is written on several has its own inside. */
function endOfHead({ span, value }: BodyItem): number {
  return value.kind === "body" || value.kind === "list" ? value.span.start + 1 : span.end;
}

function suppressedValue(value: NewValue, read: Value, rulesIn: RulesIn, reason: string): NewValue {
  if (value.kind === "body" && read.kind === "body")
    return { ...value, items: suppressedBodyItems(value.items, read.body, rulesIn, reason) };
  if (value.kind === "map" && read.kind === "body") {
    const items = value.items.map((item, index) => {
      const there = read.body.items[index];
      if (!there) return item;
      const inner = suppressedValue(item.value, there.value, rulesIn, reason);
      return withComment({ ...item, value: inner }, rulesIn(there.span.start, endOfHead(there)), reason);
    });
    return { ...value, items };
  }
  if (value.kind !== "list" || read.kind !== "list") return value;
  const items = value.items.map((item, index) => {
    const there = read.items[index];
    if (!there) return item;
    const isLong = there.kind === "body" || there.kind === "list";
    const rules = rulesIn(there.span.start, isLong ? there.span.start + 1 : there.span.end);
    const inner: NewValue & Commented = { ...commentsOf(item), ...suppressedValue(item, there, rulesIn, reason) };
    return withComment(inner, rules, reason);
  });
  return { ...value, items };
}

/** A suppression has to be directly above. */
function withComment<T extends Commented>(what: T, ids: readonly string[], reason: string): T {
  if (ids.length === 0) return what;
  return {
    ...what,
    comments: [...(what.comments ?? []), `azureml-terraform-ignore: ${ids.join(", ")} -- ${reason}`],
  };
}
