import type { Attribute } from "../../catalog/index";
import { convert, evaluate, isMismatch, knownText, type Result, textResult, unknown } from "../../evaluation/index";
import { weakMemo } from "../../memo/index";
import { literalText, type Value, valuesIn } from "../../model/index";
import { assumingEnvironment } from "../evaluated/assumingEnvironment";
import { environmentOf } from "../evaluated/environmentOf";
import { schemaType } from "../evaluated/schemaType";
import type { BodyItemNode } from "../nodes";
import { leadsOn, noValue, resolve, type VariableValue, variableValue } from "../resolve";
import type { Scope } from "../scope";
import { mismatchesIn } from "./conversion";

/** A known value as the text that the provider sees after conversion. */
export interface LiteralValue {
  readonly value: Value;
  readonly text: string;
  /** What it must satisfy: the attribute, or the element of a list, set or map. */
  readonly schema: Attribute;
}

const none: readonly LiteralValue[] = [];

/** Every single known value in a value that the attribute's checks apply to, for all values of variables. */
export function literalsIn(value: Value, schema: Attribute, scope: Scope): readonly LiteralValue[] {
  const { elem } = schema;
  if (elem && value.kind === "list") return value.items.flatMap((item) => literalsIn(item, elem, scope));
  if (elem && value.kind === "body" && schema.type === "map")
    return value.body.items.flatMap((item) => literalsIn(item.value, elem, scope));
  if (elem !== undefined || schema.block !== undefined) return none;
  const text = textOfLiteral(value, scope, noValue);
  return text === undefined ? none : [{ value, text, schema }];
}

/**
 * Whether Terraform refuses the type of what is in an argument, for all values of variables. Then the provider never
 * sees it.
 */
export function isOfWrongType({ value, text, schema }: LiteralValue, { item, attribute, body }: BodyItemNode): boolean {
  if (!attribute) return false;
  if (mismatchesIn(item.value, attribute).some((mismatch) => mismatch.value === value)) return true;
  if (!isMismatch(convert(textResult(text), schemaType(schema)))) return false;
  return isMismatch(convert(resultOf(item.value, body.node.scope, noValue), schemaType(attribute)));
}

/**
 * The value of an expression, as far as it is known without running Terraform. Attributes of resources are never
 * known.
 *
 * @param variables what a variable means: by default its one known value.
 */
export function resultOf(value: Value, scope: Scope, variables: VariableValue = variableValue): Result {
  const { value: meant } = resolve(value, scope, variables);
  const read = rootsIn(meant);
  if (read.has("other") || (variables === noValue && read.has("var"))) return unknown;
  const environment = variables === noValue ? environmentOf(scope) : assumingEnvironment(scope, undefined, variables);
  return evaluate(meant, environment).result;
}

/** What a value reads: asked of many that cannot be known, which are not evaluated each time. */
const rootsIn = weakMemo((value: Value): ReadonlySet<"local" | "var" | "other"> => {
  const roots = new Set<"local" | "var" | "other">();
  for (const one of valuesIn(value)) {
    if (one.kind !== "reference" || one.reference.bound === "for") continue;
    const root = one.reference.steps[0]?.name;
    roots.add(root === "local" || root === "var" ? root : "other");
  }
  return roots;
});

/** A string, number or bool as Terraform converts it to a string, through references. Undefined for anything else. */
export function textOfLiteral(
  value: Value,
  scope: Scope,
  variables: VariableValue = variableValue,
): string | undefined {
  // Most values are written out, or of resources.
  if (!leadsOn(value)) return literalText(value);
  return knownText(resultOf(value, scope, variables));
}
