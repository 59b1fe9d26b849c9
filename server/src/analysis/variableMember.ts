import type { Attribute } from "../catalog/index";
import {
  addressIn,
  type Block,
  type Body,
  type BodyItem,
  bodyItemOf,
  type Declaration,
  functionName,
  nameOf,
  type Reference,
  type TraversalStep,
  type Value,
} from "../model/index";
import { declared } from "./declared";
import { forVariableAt } from "./forVariables";
import { variableAttribute } from "./moduleSchema";
import type { Scope } from "./scope";

/** An attribute of the objects that a variable takes. */
export interface VariableMember {
  /** The variable. */
  readonly declaration: Declaration;
  readonly address: string;
  /** The names that lead to it, its own last. */
  readonly path: readonly string[];
  readonly attribute: Attribute;
  /** Where its type says so. */
  readonly item: BodyItem;
}

/** Where a reference is: in which block, and in which of its items, outermost first. */
interface Place {
  readonly block: Block;
  readonly items: readonly BodyItem[];
  readonly scope: Scope;
}

/** A search for what is read there. */
interface Search extends Place {
  /** Whether only what is surely the variable counts: nothing that a function or a conditional gives. */
  readonly isSure: boolean;
  /** How many values may still be tried: each local may name several others, several times. */
  readonly tries: { left: number };
}

function searchAt(place: Place, isSure: boolean): Search {
  return { ...place, isSure, tries: { left: mostTried } };
}

/** More values than anybody merges, and few enough to be gone through at once. */
const mostTried = 1000;

/** Steps behind the name of a variable. */
interface Read {
  readonly declaration: Declaration;
  readonly address: string;
  readonly steps: readonly TraversalStep[];
}

/** How often what is gone over is itself an element of something, or a local value. */
const deepest = 20;

/**
 * What a value reads of a variable, as the type of that says it: `var.network.subnets["a"].name`, and `each.value.name`, the iterator of a
 * dynamic block or a variable of a `for` where it is the variable that is gone over.
 */
export function variableMember(value: Value, place: Place): VariableMember | undefined {
  const read = partOf(value, [], searchAt(place, false), 0);
  return read && memberAt(read);
}

function memberAt(read: Read): VariableMember | undefined {
  const { item, attribute, path } = typeAt(read) ?? {};
  return item && attribute && path && { declaration: read.declaration, address: read.address, path, attribute, item };
}

/** The object type of what a value reads from a variable, with the variable. */
export function variableObject(
  value: Value,
  place: Place,
): { readonly declaration: Declaration; readonly address: string; readonly body: Body } | undefined {
  const read = partOf(value, [], searchAt(place, true), 0);
  const type = read && typeAt(read)?.type;
  const of = type?.kind === "expression" && type.call?.name === "object" ? type.parts[0] : undefined;
  return read && of?.kind === "body"
    ? { declaration: read.declaration, address: read.address, body: of.body }
    : undefined;
}

/** The type to which steps lead in that of a variable, and the attribute that the last of them names. */
interface TypeAt {
  readonly type: Value | undefined;
  readonly attribute: Attribute | undefined;
  readonly item: BodyItem | undefined;
  readonly path: readonly string[];
}

function typeAt({ declaration: { block }, steps }: Read): TypeAt | undefined {
  let type = bodyItemOf(block.body, "type")?.value;
  let attribute: Attribute | undefined = variableAttribute(block);
  let item: BodyItem | undefined;
  const path: string[] = [];
  for (const { kind, name, key } of steps) {
    const call = type?.kind === "expression" ? type.call?.name : undefined;
    const of = type?.kind === "expression" ? type.parts[0] : undefined;
    if (call === "list" || call === "set" || call === "map") {
      if (kind === "name" && call !== "map") return undefined;
      type = of;
      attribute = attribute?.elem;
      item = undefined;
    } else if (call === "object" && of?.kind === "body" && (kind === "name" || key?.kind === "text")) {
      item = of.body.items.find((one) => one.name !== "" && one.name === name);
      attribute = attribute?.declared?.attributes?.get(name);
      type = item && withoutOptional(item.value);
      path.push(name);
    } else return undefined;
  }
  return { type, attribute, item, path };
}

/** The first member of a variable that is meant, of all that its type has. */
export function memberOf(
  declaration: Declaration,
  isMeant: (member: VariableMember) => boolean,
): VariableMember | undefined {
  const { block } = declaration;
  const address = `var.${nameOf(block) ?? ""}`;
  return within(bodyItemOf(block.body, "type")?.value, variableAttribute(block), []);

  function within(
    type: Value | undefined,
    attribute: Attribute,
    around: readonly string[],
  ): VariableMember | undefined {
    const of = type?.kind === "expression" && type.call ? type.parts[0] : undefined;
    if (attribute.elem) return within(of, attribute.elem, around);
    for (const item of of?.kind === "body" ? of.body.items : []) {
      const own = attribute.declared?.attributes?.get(item.name);
      if (!own) continue;
      const path = [...around, item.name];
      const member = { declaration, address, path, attribute: own, item };
      const found = isMeant(member) ? member : within(withoutOptional(item.value), own, path);
      if (found) return found;
    }
    return undefined;
  }
}

function withoutOptional(type: Value): Value | undefined {
  return type.kind === "expression" && type.call?.name === "optional" ? type.parts[0] : type;
}

function readOf(reference: Reference, search: Search, depth: number): Read | undefined {
  const [root, second, ...rest] = reference.steps;
  if (!root || depth > deepest) return undefined;
  const { block, items, scope } = search;
  if (reference.bound === "for") {
    const variable = forVariableAt(block, root.span.start);
    if (!variable || variable.isKey) return undefined;
    return elementOf(variable.collection, reference.steps.slice(1), search, depth);
  }
  if (root.name === "each")
    return second?.name === "value" ? elementOf(forEachOf(block.body), rest, search, depth) : undefined;
  if (reference.bound === "iterator") {
    const at = items.findLastIndex(({ dynamic }) => dynamic?.iterator === root.name);
    const dynamic = items[at]?.dynamic;
    if (!dynamic || second?.name !== "value") return undefined;
    return elementOf(forEachOf(dynamic.body), rest, { ...search, items: items.slice(0, at) }, depth);
  }
  const named = addressIn(reference);
  const [declaration] = named ? declared(named.address, scope) : [];
  if (!named || !declaration) return undefined;
  if (named.kind === "variable") return { declaration, address: named.address, steps: named.rest };
  const local = named.kind === "local" ? declaration.item?.value : undefined;
  return local && partOf(local, named.rest, { ...search, block: declaration.block, items: [] }, depth + 1);
}

function forEachOf(body: Body): Value | undefined {
  return bodyItemOf(body, "for_each")?.value;
}

/** What steps read of any element of a collection. */
function elementOf(collection: Value | undefined, steps: readonly TraversalStep[], search: Search, depth: number) {
  if (!collection) return undefined;
  const element = { kind: "splat", name: "", span: collection.span } as const;
  return partOf(collection, [element, ...steps], search, depth + 1);
}

/** What steps read of a value, where that is in a variable: the first that is found of those that it may come to. */
function partOf(value: Value, steps: readonly TraversalStep[], search: Search, depth: number): Read | undefined {
  if (depth > deepest || search.tries.left-- <= 0) return undefined;
  const among = (parts: readonly Value[], behind = steps) => {
    for (const part of parts) {
      const read = partOf(part, behind, search, depth + 1);
      if (read) return read;
    }
    return undefined;
  };
  if (value.kind === "reference")
    return readOf({ ...value.reference, steps: [...value.reference.steps, ...steps] }, search, depth + 1);
  const [first, ...rest] = steps;
  if (value.kind === "body")
    return first
      ? among(
          value.body.items.filter((one) => one.name === first.name).map((one) => one.value),
          rest,
        )
      : undefined;
  if (value.kind !== "expression") return undefined;
  const { parts, operation } = value;
  if (search.isSure && (value.call || operation?.kind === "conditional" || operation?.kind === "for")) return undefined;
  if (value.call) {
    const name = functionName(value.call);
    if (picking.has(name)) return elementOf(parts[0], steps, search, depth);
    return passing.has(name) ? among(parts) : undefined;
  }
  switch (operation?.kind) {
    case "conditional":
      return among(parts.filter((_, index) => operation.signs[index] !== "?"));
    case "parentheses":
      return among(parts);
    case "access":
      return among(parts.slice(0, 1), [...operation.steps, ...steps]);
    case "for":
      return among(parts.slice(operation.isObject ? 2 : 1).slice(0, 1), rest);
    default:
      return undefined;
  }
}

/** Functions that give what they are given, or all of it together. */
const passing: ReadonlySet<string> = new Set([
  "try",
  "coalesce",
  "merge",
  "concat",
  "tomap",
  "tolist",
  "toset",
  "sensitive",
  "nonsensitive",
  "values",
]);

/** Those that give an element of what they are given first. */
const picking: ReadonlySet<string> = new Set(["one", "element", "lookup"]);
