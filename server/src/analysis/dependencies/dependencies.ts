import { addressIn } from "../../model/address";
import type { Block } from "../../model/block";
import { type Body, type Entry, isAlone, type Reference, type Value, valuesIn } from "../../model/value";

/** Something that a declaration is worked out from. */
export interface Dependency {
  /** As in `Module.declarations`. */
  readonly address: string;
  readonly reference: Reference;
}

/**
 * What a resource, a data source or a local refers to, in the order of the text: what Terraform works out first. Of itself
 * (`own` is its address) only where that is surely the same instance, and not yet made.
 */
export function dependenciesOf(own: string, declared: Block | Entry): Dependency[] {
  const found: Dependency[] = [];
  /** `isAfterwards`: whether it is read once the resource is made. */
  const add = (reference: Reference, isAfterwards: boolean) => {
    const named = addressIn(reference);
    if (!named) return;
    const { address, rest } = named;
    const isInstance = rest[0] !== undefined && rest[0].kind !== "name";
    if (address !== own || !(isInstance || isAfterwards)) found.push({ address, reference });
  };
  if ("value" in declared) inValue(declared.value, add, false);
  else inBody(declared.body, add, false);
  return found;
}

type Add = (reference: Reference, isAfterwards: boolean) => void;

function inBody(body: Body, add: Add, isAfterwards: boolean): void {
  for (const { name, key, value, labels, dynamic } of body.entries) {
    if (key) inValue(key, add, isAfterwards);
    for (const head of dynamic?.body.entries ?? []) if (head.name !== "content") inValue(head.value, add, isAfterwards);
    // Of nested blocks only provisioners have labels, however they are spelt.
    inValue(value, add, isAfterwards || labels !== undefined || name === "provisioner" || name === "connection");
  }
}

function inValue(value: Value, add: Add, isAfterwards: boolean): void {
  if (value.kind === "body") inBody(value.body, add, isAfterwards);
  else if (value.kind === "list") for (const item of value.items) inValue(item, add, isAfterwards);
  else if (value.kind === "reference" && isAlone(value.reference)) add(value.reference, isAfterwards);
  else if (value.kind === "reference" || value.kind === "expression") {
    for (const part of valuesIn(value)) if (part.kind === "reference") add(part.reference, isAfterwards);
  }
}
