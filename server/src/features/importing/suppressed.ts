// Comments that suppress what rules say, in what is still to be written.
import {
  type Body,
  type BodyItem,
  type Commented,
  commentsOf,
  type NewBodyItem,
  type NewValue,
  type Value,
} from "../../model/index";

/** Which rules say something about what begins between two offsets. */
type RulesIn = (start: number, end: number) => readonly string[];

/** Goes through what is written and what is read of it in parallel: body items are read back in the order in which they were written. */
export function suppressedBodyItems(
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
export function withComment<T extends Commented>(what: T, ids: readonly string[], reason: string): T {
  if (ids.length === 0) return what;
  return {
    ...what,
    comments: [...(what.comments ?? []), `azureml-terraform-ignore: ${ids.join(", ")} -- ${reason}`],
  };
}
