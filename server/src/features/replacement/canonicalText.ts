import {
  addressIn,
  type Body,
  type Expression,
  type Reference,
  type TraversalStep,
  type Value,
} from "../../model/index";

/** The context in which the canonical text of a value is made. */
export interface CanonicalContext {
  /** The text at a value of which the form is not known. */
  written(value: Value): string;
  /** The address that something has by now; undefined where it is the same. */
  renamed?(address: string): string | undefined;
}

/**
 * A text that two values share only if they are written the same, regardless of their results: without comments,
 * blanks and the order of arguments. It is for values of two texts, which may use different names. For what was read
 * again from one text, `languages/equalBlocks` requires more: the same order and the same places.
 */
export function canonicalText(value: Value, context: CanonicalContext): string {
  const all = (values: readonly Value[]) => values.map((one) => canonicalText(one, context)).join(",");
  switch (value.kind) {
    case "text":
      return JSON.stringify(value.text);
    case "number":
      return String(value.number);
    case "bool":
      return String(value.bool);
    case "null":
    case "missing":
      return value.kind;
    case "list":
      return `[${all(value.items)}]`;
    case "body":
      return `{${canonicalBody(value.body, context)}}`;
    case "reference":
      return referenceText(value.reference, context);
    case "expression":
      return value.call || value.operation
        ? `${formOf(value, context)}(${all(value.parts)})`
        : `text ${JSON.stringify(context.written(value))}`;
  }
}

/** The canonical text of a body. Items with the same name keep their order, because the order of nested blocks may count. */
export function canonicalBody({ items }: Body, context: CanonicalContext): string {
  const all = items.map((item, index) => ({ item, index }));
  all.sort((a, b) => compare(a.item.name, b.item.name) || a.index - b.index);
  return all
    .map(({ item: { name, key, value, labels = [], dynamic, form } }) => {
      const head = [name, key ? canonicalText(key, context) : "", ...labels.map(({ text }) => text), form ?? ""];
      const around = dynamic
        ? `${dynamic.iterator}:${canonicalBody(dynamic.body, context)}`
        : canonicalText(value, context);
      return `${JSON.stringify(head)}=${around}`;
    })
    .join(";");
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function formOf({ call, operation }: Expression, context: CanonicalContext): string {
  if (call) return `${call.name}${call.expands ? "..." : ""}`;
  return operation?.kind === "access"
    ? `access ${stepsText(operation.steps, context)}`
    : JSON.stringify(operation, withoutPlaces);
}

/** A replacer for JSON: where something is written means nothing. */
function withoutPlaces(name: string, value: unknown): unknown {
  return name === "declared" || name === "reach" ? undefined : value;
}

function referenceText(reference: Reference, context: CanonicalContext): string {
  const named = context.renamed ? addressIn(reference) : undefined;
  const renamed = named && context.renamed?.(named.address);
  return renamed === undefined ? stepsText(reference.steps, context) : `.${renamed}${stepsText(named!.rest, context)}`;
}

function stepsText(steps: readonly TraversalStep[], context: CanonicalContext): string {
  return steps
    .map(({ kind, name, key }) =>
      kind === "name" ? `.${name}` : kind === "splat" ? "[*]" : `[${key ? canonicalText(key, context) : name}]`,
    )
    .join("");
}
