import { blocksOfKind, noValue, type Scope, textOfLiteral } from "../analysis/index";
import { idTypesOf } from "../azure/index";
import type { Attribute } from "../catalog/index";
import {
  addressIn,
  bodyItemOf,
  type NewValue,
  type Reference,
  type TraversalStep,
  typeOf,
  type Value,
} from "../model/index";

/** A read `name` of a type: the step that reads it. Undefined of any other reference, and of what reads further inside. */
export function nameRead(reference: Reference): { readonly type: string; readonly step: TraversalStep } | undefined {
  const { type, rest = [] } = addressIn(reference) ?? {};
  const names = rest.filter((step) => step.kind === "name");
  const [step] = names;
  return type !== undefined && names.length === 1 && step?.name === "name" && rest.at(-1) === step
    ? { type, step }
    : undefined;
}

/** Whether an argument takes the id of a resource of a type: by the facts, or by its name. */
export function takesIdOf(type: string, name: string, attribute: Attribute): boolean {
  return (
    name.endsWith("_id") && (idTypesOf(attribute).includes(type) || type === `azurerm_${name.slice(0, -"_id".length)}`)
  );
}

/**
 * The id of what the module declares under a name that is written out, or read in the same way, for an argument that
 * takes an id instead of that name. Undefined if the module does not declare it, or declares several.
 */
export function idOfNamed(value: Value, name: string, attribute: Attribute, scope: Scope): NewValue | undefined {
  const text = textOfLiteral(value, scope, noValue);
  const read = namesRead(value);
  if (text === undefined && read === undefined) return undefined;
  const isSame = (own: Value) =>
    text === undefined ? namesRead(own) === read : textOfLiteral(own, scope, noValue) === text;
  const [only, ...others] = ["resource", "data"].flatMap((kind) =>
    blocksOfKind(scope.module, kind).filter((block) => {
      const own = takesIdOf(typeOf(block) ?? "", name, attribute) ? bodyItemOf(block.body, "name")?.value : undefined;
      return own !== undefined && isSame(own);
    }),
  );
  const isOne = only && others.length === 0 && !["count", "for_each"].some((one) => bodyItemOf(only.body, one));
  const labels = isOne ? only.labels.map((label) => label.text) : [];
  return labels.length > 0
    ? { kind: "reference", path: [...(only?.kind === "data" ? ["data"] : []), ...labels, "id"] }
    : undefined;
}

/** `var.account_name`, where nothing but names is in it; undefined of any other value. */
function namesRead(value: Value): string | undefined {
  if (value.kind !== "reference" || value.reference.bound) return undefined;
  const { steps } = value.reference;
  return steps.every(({ kind }) => kind === "name") ? steps.map(({ name }) => name).join(".") : undefined;
}
