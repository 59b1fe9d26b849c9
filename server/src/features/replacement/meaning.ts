import { addressIn, type Body, type Expression, type Reference, type Step, type Value } from "../../model/index";

/** What a value stands in. */
export interface Context {
  /** The text at a value of which the form is not known. */
  written(value: Value): string;
  /** The address that something has by now; undefined where it is the same. */
  renamed?(address: string): string | undefined;
}

/** A text that two values share only if they say the same, whatever they come to: without comments, blanks and the order of arguments. */
export function meaningOf(value: Value, context: Context): string {
  const all = (values: readonly Value[]) => values.map((one) => meaningOf(one, context)).join(",");
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
      return `{${meaningOfBody(value.body, context)}}`;
    case "reference":
      return referenceText(value.reference, context);
    case "expression":
      return value.call || value.operation
        ? `${formOf(value, context)}(${all(value.parts)})`
        : `text ${JSON.stringify(context.written(value))}`;
  }
}

/** The same for all that stands in a body: of one name in its order, since that of nested blocks may count. */
export function meaningOfBody({ entries }: Body, context: Context): string {
  const all = entries.map((entry, index) => ({ entry, index }));
  all.sort((a, b) => compare(a.entry.name, b.entry.name) || a.index - b.index);
  return all
    .map(({ entry: { name, key, value, labels = [], dynamic, form } }) => {
      const head = [name, key ? meaningOf(key, context) : "", ...labels.map(({ text }) => text), form ?? ""];
      const around = dynamic
        ? `${dynamic.iterator}:${meaningOfBody(dynamic.body, context)}`
        : meaningOf(value, context);
      return `${JSON.stringify(head)}=${around}`;
    })
    .join(";");
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function formOf({ call, operation }: Expression, context: Context): string {
  if (call) return `${call.name}${call.expands ? "..." : ""}`;
  return operation?.kind === "access"
    ? `access ${stepsText(operation.steps, context)}`
    : JSON.stringify(operation, withoutPlaces);
}

/** A replacer for JSON: where something is written means nothing. */
function withoutPlaces(name: string, value: unknown): unknown {
  return name === "declared" || name === "reach" ? undefined : value;
}

function referenceText(reference: Reference, context: Context): string {
  const named = context.renamed ? addressIn(reference) : undefined;
  const renamed = named && context.renamed?.(named.address);
  return renamed === undefined ? stepsText(reference.steps, context) : `.${renamed}${stepsText(named!.rest, context)}`;
}

function stepsText(steps: readonly Step[], context: Context): string {
  return steps
    .map(({ kind, name, key }) =>
      kind === "name" ? `.${name}` : kind === "splat" ? "[*]" : `[${key ? meaningOf(key, context) : name}]`,
    )
    .join("");
}
