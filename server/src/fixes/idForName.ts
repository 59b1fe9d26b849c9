import { idTypesOf } from "../azure/index";
import type { Attribute } from "../catalog/index";
import { addressIn, type Reference, type TraversalStep } from "../model/index";

/** A read `name` of a type: the step that reads it. Undefined of any other reference, and of what reads further inside. */
export function nameRead(reference: Reference): { readonly type: string; readonly step: TraversalStep } | undefined {
  const { type, rest = [] } = addressIn(reference) ?? {};
  const names = rest.filter((step) => step.kind === "name");
  const [step] = names;
  return type !== undefined && names.length === 1 && step?.name === "name" && rest.at(-1) === step
    ? { type, step }
    : undefined;
}

/** Whether an argument takes the id of what is of a type: by the facts, or since it is called so. */
export function takesIdOf(type: string, name: string, attribute: Attribute): boolean {
  return (
    name.endsWith("_id") && (idTypesOf(attribute).includes(type) || type === `azurerm_${name.slice(0, -"_id".length)}`)
  );
}
