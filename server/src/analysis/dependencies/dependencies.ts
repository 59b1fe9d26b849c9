import { weakMemo } from "../../memo/index";
import {
  addressIn,
  type Block,
  type Body,
  type BodyItem,
  isAlone,
  quotedAddresses,
  type Reference,
  type Value,
  valuesIn,
} from "../../model/index";

/** Something that a declaration is worked out from. */
export interface Dependency {
  /** As in `Module.declarations`. */
  readonly address: string;
  readonly reference: Reference;
}

/**
 * What a resource, a data source or a local refers to, in the order of the text: what Terraform evaluates first.
 * Itself (`own` is its address) is included only if it is certainly the same instance, which is not made yet.
 */
export function dependenciesOf(own: string, declared: Block | BodyItem): Dependency[] {
  const found: Dependency[] = [];
  goThrough(own, declared, (address, reference) => void found.push({ address, reference }));
  return found;
}

/**
 * The same, including everything that it reads from itself, kept for each declaration, because all references to it
 * need it.
 */
export const allBehind = weakMemo((declared: Block | BodyItem): readonly Dependency[] => dependenciesOf("", declared));

/** The addresses that a block or an argument refers to, each once, without its own. */
export function addressesUsed(own: string, declared: Block | BodyItem): readonly string[] {
  let found: string[] | undefined;
  goThrough(own, declared, (address) => {
    if (!found) found = [address];
    else if (!found.includes(address)) found.push(address);
  });
  return found ?? noAddresses;
}

const noAddresses: readonly string[] = [];

/**
 * The same, including itself if it names itself, kept for each declaration: the same block or argument has the same
 * references.
 */
export const usedBy = weakMemo((declared: Block | BodyItem): readonly string[] => addressesUsed("", declared));

function goThrough(
  own: string,
  declared: Block | BodyItem,
  add: (address: string, reference: Reference) => void,
): void {
  /** `isAfterwards`: whether it is read once the resource is made. */
  const addReference: Add = (reference, isAfterwards) => {
    const named = addressIn(reference);
    if (!named) return;
    const { address, rest } = named;
    const isInstance = rest[0] !== undefined && rest[0].kind !== "name";
    if (address !== own || !(isInstance || isAfterwards)) add(address, reference);
  };
  if ("value" in declared) inValue(declared.value, addReference, false);
  else inBody(declared.body, addReference, false);
  for (const item of "value" in declared ? [declared] : declared.body.items)
    if (item.name === "depends_on") for (const one of quotedAddresses(item.value)) addReference(one, false);
}

/** What is evaluated once the resource is there, and of which another rule says whether it may name what has it. */
const readsItself: ReadonlySet<string> = new Set([
  "provisioner",
  "connection",
  "precondition",
  "postcondition",
  "ignore_changes",
]);

type Add = (reference: Reference, isAfterwards: boolean) => void;

function inBody(body: Body, add: Add, isAfterwards: boolean): void {
  for (const { name, key, value, labels, dynamic } of body.items) {
    if (key) inValue(key, add, isAfterwards);
    for (const head of dynamic?.body.items ?? []) if (head.name !== "content") inValue(head.value, add, isAfterwards);
    // Of nested blocks only provisioners have labels, however they are spelt.
    inValue(value, add, isAfterwards || labels !== undefined || readsItself.has(name));
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
