/**
 * What a block of azapi's says about a resource, evaluated: its type, and its body with what the provider puts into it before it looks at
 * it (resource.go of Azure/terraform-provider-azapi: name, location, tags and identity).
 */

import { type BlockNode, bodyItemResult, environmentOf, unset } from "../../analysis/index";
import {
  attributesOf,
  convert,
  type Environment,
  elementsOf,
  evaluate,
  isMismatch,
  nullValue,
  objectResult,
  type Pair,
  pairsOf,
  type Result,
  type Type,
  unknown,
} from "../../evaluation/index";
import { bodyItemOf, type Reference } from "../../model/index";

/** How many instances of a block are looked at one by one. */
const mostInstances = 20;

/** What expressions in a block may refer to, for each of its instances where these are known, and else for any of them. */
export function environmentsOf(
  { block, scope }: BlockNode,
  own: Environment = environmentOf(scope, block),
): readonly Environment[] {
  const forEach = bodyItemOf(block.body, "for_each");
  const pairs = forEach && pairsOf(bodyItemResult(forEach, scope));
  if (!pairs || pairs.length === 0 || pairs.length > mostInstances) return [own];
  return pairs.map((pair) => ({ ...own, lookUp: (reference) => eachIn(reference, pair) ?? own.lookUp(reference) }));
}

function eachIn({ steps: [root, second, ...rest] }: Reference, { key, value }: Pair) {
  if (root?.name !== "each" || second?.kind !== "name") return undefined;
  if (second.name === "key") return { result: key, rest };
  return second.name === "value" ? { result: value, rest } : undefined;
}

/** The value of an argument of a block: null if it is not written. */
export function argumentResult(node: BlockNode, name: string, environment: Environment): Result {
  const item = bodyItemOf(node.block.body, name);
  return item ? evaluate(item.value, environment).result : nullValue;
}

/** The body of a resource as the provider checks it, as far as it is known; undefined where it checks nothing. */
export function checkedBody(node: BlockNode, environment: Environment): Result | undefined {
  const body = argumentResult(node, "body", environment);
  const sensitive = argumentResult(node, "sensitive_body", environment);
  if (body.state === "null") return attributesOf(sensitive) && sensitive;
  const attributes = attributesOf(body);
  if (!attributes) return body.state === "unknown" && sensitive.state === "null" ? body : undefined;
  if (sensitive.state === "unknown") return undefined;
  const whole = new Map(attributes);
  // Terraform has made them what the arguments take before the provider sees them.
  const given = (name: string, type: Type): Result => {
    const converted = convert(argumentResult(node, name, environment), type);
    return isMismatch(converted) ? unknown : converted;
  };
  const name = given("name", "string");
  whole.set("name", name.state === "null" ? unset : name);
  for (const [one, type] of [
    ["location", "string"],
    ["tags", { kind: "map", element: "string" }],
  ] as const) {
    const result = given(one, type);
    if (result.state !== "null") whole.set(one, result);
  }
  const identity = identityOf(node, environment);
  if (identity) whole.set("identity", identity);
  const merged = objectResult(whole);
  return sensitive.state === "known" ? mergedResult(merged, sensitive) : merged;
}

const identityTypes: ReadonlySet<unknown> = new Set([
  "SystemAssigned, UserAssigned",
  "UserAssigned",
  "SystemAssigned",
  "None",
]);

function identityOf({ block }: BlockNode, environment: Environment): Result | undefined {
  const identity = bodyItemOf(block.body, "identity");
  if (identity?.value.kind !== "body" || identity.dynamic) return undefined;
  const { body } = identity.value;
  const type = bodyItemOf(body, "type");
  const ids = bodyItemOf(body, "identity_ids");
  if (!type) return undefined;
  const kind = evaluate(type.value, environment).result;
  // What the argument itself does not take is said of it.
  if (kind.state === "known" && !identityTypes.has(kind.value)) return undefined;
  const attributes = new Map([["type", kind]]);
  const assigned = ids && evaluate(ids.value, environment).result;
  // Which identities these are does not matter to the type.
  if (assigned && elementsOf(assigned)?.length) attributes.set("userAssignedIdentities", unknown);
  return objectResult(attributes);
}

/** Two bodies put together: objects by their names; lists by the names of their elements, or else by position where they are as long. */
function mergedResult(one: Result, other: Result): Result {
  const [a, b] = [attributesOf(one), attributesOf(other)];
  if (a && b) {
    const merged = new Map(a);
    for (const [name, value] of b) {
      const before = merged.get(name);
      merged.set(name, before && before.state !== "null" ? mergedResult(before, value) : value);
    }
    return objectResult(merged);
  }
  const [items, others] = [elementsOf(one), elementsOf(other)];
  // What it has beside the other is not known.
  if (one.state === "unknown" && (b || others)) return unknown;
  if (!items || !others || items.length === 0 || others.length === 0) return other;
  const isNamed = (item: Result | undefined) => item !== undefined && nameOf(item) !== undefined;
  // Which of them go together is not known here: what is in them is not looked at.
  if (isNamed(items[0]) && isNamed(others[0])) return unknown;
  return items.length === others.length
    ? { state: "known", type: "dynamic", value: items.map((item, index) => mergedResult(item, others[index]!)) }
    : other;
}

function nameOf(item: Result): Result | undefined {
  return attributesOf(item)?.get("name");
}
