import type { Attribute } from "../../catalog/index";
import type { Expression, Value } from "../../model/index";
import { ownProperty } from "../../text/index";

/** A literal where the provider sees a single value, as the text that it becomes after conversion. */
export interface Literal {
  readonly value: Value;
  readonly text: string;
  /** What it must satisfy: the attribute, or the element of a list, set or map. */
  readonly schema: Attribute;
}

const none: readonly Literal[] = [];

/** Every literal in a value that the attribute's checks apply to; nothing for what only Terraform can evaluate. */
export function literalsIn(value: Value, schema: Attribute): readonly Literal[] {
  if (value.kind === "list" || value.kind === "body") return schema.elem ? [...literalsOf(value, schema)] : none;
  if (schema.elem !== undefined || schema.block !== undefined) return none;
  const text = textOf(value);
  return text === undefined ? none : [{ value, text, schema }];
}

function* literalsOf(value: Value, schema: Attribute): Generator<Literal> {
  if (value.kind === "list" && schema.elem) {
    for (const item of value.items) yield* literalsOf(item, schema.elem);
  } else if (value.kind === "body" && schema.type === "map" && schema.elem) {
    for (const entry of value.body.entries) yield* literalsOf(entry.value, schema.elem);
  } else if (schema.elem === undefined && schema.block === undefined) {
    const text = textOf(value);
    if (text !== undefined) yield { value, text, schema };
  }
}

/** Functions that make a text of one text, and nothing else. */
const functions: Readonly<Record<string, (text: string) => string>> = {
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
  trimspace: (text) => text.trim(),
};

/** What a function makes of a literal; of letters beyond ASCII Go and JavaScript may think otherwise. */
function resultOf({ call, parts: [part, ...others] }: Expression): string | undefined {
  const make = call && ownProperty(functions, call.name);
  const text = make && part && others.length === 0 ? textOf(part) : undefined;
  return make && text !== undefined && /^[ -~]*$/.test(text) ? make(text) : undefined;
}

/** A text, number or bool, or what a function makes of one, as Terraform converts it to a string. */
export function textOf(value: Value): string | undefined {
  switch (value.kind) {
    case "text":
      return value.text;
    case "number":
      return String(value.number);
    case "bool":
      return String(value.bool);
    case "expression":
      return value.call && resultOf(value);
    default:
      return undefined;
  }
}
