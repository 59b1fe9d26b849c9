import { type Address, addressIn } from "../../model/address";
import type { Block } from "../../model/block";
import { type Body, type Entry, type Reference, type Value, valuesIn } from "../../model/value";

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
export function* dependenciesOf(own: string, declared: Block | Entry): Generator<Dependency> {
  const all = "value" in declared ? inValue(declared.value) : inBody(declared.body);
  for (const { address, rest, reference, isAfterwards } of all) {
    const isInstance = rest[0] !== undefined && rest[0].kind !== "name";
    if (address !== own || !(isInstance || isAfterwards)) yield { address, reference };
  }
}

interface Found extends Pick<Address, "address" | "rest"> {
  readonly reference: Reference;
  /** Whether it is read once the resource is made. */
  readonly isAfterwards?: boolean;
}

function* inBody(body: Body): Generator<Found> {
  for (const { name, key, value, labels, dynamic } of body.entries) {
    if (key) yield* inValue(key);
    for (const head of dynamic?.body.entries ?? []) if (head.name !== "content") yield* inValue(head.value);
    // Of nested blocks only provisioners have labels, however they are spelt.
    const isAfterwards = labels !== undefined || name === "provisioner" || name === "connection";
    for (const found of inValue(value)) yield isAfterwards ? { ...found, isAfterwards } : found;
  }
}

function* inValue(value: Value): Generator<Found> {
  if (value.kind === "body") return yield* inBody(value.body);
  if (value.kind === "list") {
    for (const item of value.items) yield* inValue(item);
    return;
  }
  if (value.kind !== "reference" && value.kind !== "expression") return;
  for (const part of valuesIn(value)) {
    const named = part.kind === "reference" ? addressIn(part.reference) : undefined;
    if (named && part.kind === "reference")
      yield { address: named.address, rest: named.rest, reference: part.reference };
  }
}
