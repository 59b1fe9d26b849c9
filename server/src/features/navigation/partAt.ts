import { type Block, type BodyItem, bodyItemOf, calledIn, type TraversalStep, type Value } from "../../model/index";
import type { Span } from "../../text/index";

/** A part of what is written: the whole of it, and its name, or all of it where it has none. */
interface Part {
  readonly span: Span;
  readonly selection: Span;
}

/** Where steps lead in a value as it is written: names and keys to what has them in an object, numbers to elements of a list and to blocks of one name. */
export function partAt(value: Value, steps: readonly TraversalStep[]): Part | undefined {
  let found: Part | undefined;
  let values: readonly Value[] = [value];
  for (const step of steps) {
    if (step.kind === "splat") continue;
    const number = numberOf(step);
    if (number === undefined) {
      const items = values.flatMap((one) => itemsIn(one).filter(({ name }) => name !== "" && name === step.name));
      const [first] = items;
      if (!first) return undefined;
      found = partOf(first);
      values = items.map((item) => item.value);
      if (items.length > 1) continue;
    } else {
      const among = values.length === 1 && values[0]!.kind === "list" ? values[0]!.items : values;
      const element = among[number];
      if (!element) return undefined;
      found = { span: element.span, selection: element.span };
      values = [element];
    }
  }
  return found;
}

/** Where the key of an instance is written: in the `for_each` of its block, an object or a set of texts. */
export function instanceAt({ body }: Block, { name, key }: TraversalStep): Part | undefined {
  const value = key?.kind === "text" ? bodyItemOf(body, "for_each")?.value : undefined;
  if (value?.kind === "body") {
    const item = itemsIn(value).find((one) => one.name === name);
    return item && partOf(item);
  }
  const list = value && calledIn(value) === "toset" && value.kind === "expression" ? value.parts[0] : undefined;
  const element =
    list?.kind === "list" ? list.items.find((one) => one.kind === "text" && one.text === name) : undefined;
  return element && { span: element.span, selection: element.kind === "text" ? element.inner : element.span };
}

function numberOf({ kind, name, key }: TraversalStep): number | undefined {
  return kind === "index" && key?.kind !== "text" && /^\d{1,9}$/.test(name) ? Number(name) : undefined;
}

/** What is in an object, also where it is the one of a list. */
function itemsIn(value: Value): readonly BodyItem[] {
  const only = value.kind === "list" && value.items.length === 1 ? value.items[0] : value;
  return only?.kind === "body" ? only.body.items : [];
}

function partOf({ span, nameSpan }: BodyItem): Part {
  return { span, selection: nameSpan };
}
