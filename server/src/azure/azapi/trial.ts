/**
 * What a provider is to apply beside a loopback Azure so that what it sends says which property each argument becomes: the resource as it is written,
 * then with other values in the place of what only Terraform knows, and without what may turn out to be null.
 */
import { isSurelyGiven, type Scope } from "../../analysis/index";
import type { Attribute, BodySchema } from "../../catalog/index";
import { attributesOf, elementsOf, isWhollyKnown, type Result } from "../../evaluation/index";
import { type Block, type Body, literalText, type Value } from "../../model/index";
import { ownProperty } from "../../text/index";
import { valuesOfBody } from "../import/module/evaluate";
import { plainOf, resultOf } from "../import/plan/values";
import { isObject, type Json, type JsonObject } from "../json";
import { madeUpId } from "./madeUpId";

/** What is tried of a resource. */
export interface Trial {
  /** As it is written first, twice. */
  readonly runs: readonly TrialRun[];
  /** What the arguments are given that are written out or known, by name. */
  readonly given: JsonObject;
}

/** What is applied, and how that differs from the first run. */
export interface TrialRun {
  readonly config: Result;
  readonly varied: readonly VariedLeaf[];
  /** The argument of which nothing is sent where this run sends the same; the last runs have such, and it may be that they cannot be applied. */
  readonly flipped?: string;
}

/** A value of which only Terraform knows what it is. */
export interface VariedLeaf {
  readonly value: Value;
  readonly attribute: Attribute;
  /** Its argument: names with dots between them. */
  readonly path: string;
  readonly was: Json;
  /** Absent where it is left out. */
  readonly becomes?: Json;
}

type Step = string | number;

interface Leaf extends VariedLeaf {
  readonly at: readonly Step[];
  readonly mayBeLeft: boolean;
}

/** Terraform's own, and what azapi has arguments of its own for. */
const notTried: ReadonlySet<string> = new Set([
  ...["count", "for_each", "provider", "depends_on", "lifecycle", "provisioner", "connection", "timeouts"],
  ...["location", "tags", "identity"],
]);

/** More is not tried of one resource. */
const mostRuns = 40;

/** What is to be tried of a block; why nothing can be, as a sentence. */
export function trialOf(block: Block, schema: BodySchema, scope: Scope): Trial | string {
  const values = valuesOfBody(block, scope, (address) => madeUpId(address, scope));
  if (!values) return "What is in it only Terraform knows.";
  const leaves: Leaf[] = [];
  const problem = inBody(block.body, schema, []);
  if (problem !== undefined) return problem;
  let given = Object.fromEntries(
    [...values].flatMap(([name, result]) => {
      const plain = plainOf(result);
      return plain === undefined ? [] : [[name, plain] as const];
    }),
  ) as JsonObject;
  if (!("location" in given) && schema.get("location")) given = set(given, ["location"], "westeurope") as JsonObject;
  for (const { at, was } of leaves) given = set(given, at, was) as JsonObject;
  // What it makes up itself is another one the second time.
  const asWritten = { config: resultOf(given), varied: [] };
  const runs: TrialRun[] = [asWritten, asWritten];
  const add = (varied: readonly Leaf[]) => {
    let other: Json = given;
    for (const { at, becomes } of varied) other = set(other, at, becomes);
    runs.push({ config: resultOf(other), varied });
  };
  const told = leaves.filter(({ was }) => typeof was !== "boolean");
  if (told.length > 0) add(told);
  for (const leaf of leaves) if (typeof leaf.was === "boolean") add([leaf]);
  for (const leaf of leaves) if (leaf.mayBeLeft) add([{ ...leaf, becomes: undefined } as unknown as Leaf]);
  // What only the provider itself acts upon, azapi does not.
  for (const { name, value } of block.body.items) {
    const attribute = schema.get(name);
    const isActing = value.kind === "bool" && value.bool !== (attribute?.default ?? false);
    if (isActing && !notTried.has(name))
      runs.push({ config: resultOf(set(given, [name], !value.bool)), varied: [], flipped: name });
  }
  return runs.length > mostRuns ? "It has too many values that only Terraform knows." : { runs, given };

  function inBody(body: Body, of: BodySchema, prefix: readonly Step[]): string | undefined {
    const counts = new Map<string, number>();
    for (const { name, key, value, dynamic, form } of body.items) {
      if (key || !name) return "A block of it has names that only Terraform knows.";
      if (prefix.length === 0 && notTried.has(name)) continue;
      const attribute = of.get(name);
      if (!attribute) return `${name} is not known.`;
      if (dynamic) return `${name} is a dynamic block, and no table says what it becomes.`;
      const index = counts.get(name) ?? 0;
      counts.set(name, index + 1);
      const at = [...prefix, name, ...(form === "block" ? [index] : [])];
      const found = inValue(value, attribute, at);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function inValue(value: Value, attribute: Attribute, at: readonly Step[], isElement = false): string | undefined {
    if (value.kind === "null" || value.kind === "missing" || literalText(value) !== undefined) return undefined;
    const element = attribute.elem ?? (attribute.block && { ...attribute, type: "object" as const });
    if (value.kind === "list" && element)
      return firstOf(value.items, (item, index) => inValue(item, element, [...at, index], true));
    if (value.kind === "body" && attribute.block) return inBody(value.body, attribute.block, at);
    if (value.kind === "body" && element)
      return value.body.items.some(({ key, name }) => key || !name)
        ? `${nameAt(at)} has names that only Terraform knows.`
        : firstOf(value.body.items, (item) => inValue(item.value, element, [...at, item.name], true));
    const known = resultAt(values!, at);
    const was = known && isWhollyKnown(known) ? plainOf(known) : madeUp(attribute, leaves.length);
    if (was === undefined || was === null)
      return `${nameAt(at)} is known to Terraform alone, and no table says what it becomes.`;
    const mayBeLeft = !attribute.required && !isElement && !isSurelyGiven(value, scope);
    leaves.push({ value, attribute, path: nameAt(at), at, was, becomes: other(was, leaves.length), mayBeLeft });
    return undefined;
  }
}

function firstOf<One>(all: readonly One[], ask: (one: One, index: number) => string | undefined): string | undefined {
  for (const [index, one] of all.entries()) {
    const found = ask(one, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

function nameAt(at: readonly Step[]): string {
  return at.filter((step) => typeof step === "string").join(".");
}

function resultAt(values: ReadonlyMap<string, Result>, [first, ...rest]: readonly Step[]): Result | undefined {
  let found = values.get(String(first));
  for (const step of rest)
    found = found && (typeof step === "number" ? elementsOf(found)?.[step] : attributesOf(found)?.get(step));
  return found;
}

/** A value for something of which only its type is known. */
function madeUp({ type, elem }: Attribute, number: number): Json | undefined {
  switch (type) {
    case "string":
      return `madeup${number}`;
    case "int":
    case "float":
    case "number":
      return number + 1;
    case "bool":
      return true;
    case "list":
    case "set": {
      const one = elem && madeUp(elem, number);
      return one === undefined ? undefined : [one];
    }
    case "map": {
      const one = elem && madeUp(elem, number);
      return one === undefined ? undefined : { madeup: one };
    }
    default:
      return undefined;
  }
}

/** Another value that is alike; others for other numbers. */
function other(value: Json, number: number): Json {
  if (typeof value === "string") return otherText(value, number);
  if (typeof value === "number") return value + 1 + number;
  if (typeof value === "boolean") return !value;
  if (Array.isArray(value)) return value.map((one: Json) => other(one, number));
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, other(one, number)]))
    : value;
}

/** Each word of it is another one, so that nothing that is made of a part of it stays as it is; of an id the names alone. */
function otherText(text: string, number: number): string {
  if (/^\/subscriptions\//i.test(text)) {
    const steps = text.split("/");
    const types = steps.map((step) => step.toLowerCase()).lastIndexOf("providers");
    return steps
      .map((step, at) => {
        const isName = types < 0 || at < types ? at === 4 : at > types + 1 && (at - types) % 2 === 1;
        return isName ? otherWord(step, number) : step;
      })
      .join("/");
  }
  const scheme = /^\w+:\/\//.exec(text)?.[0] ?? "";
  return scheme + text.slice(scheme.length).replace(/[A-Za-z0-9]+/g, (word) => otherWord(word, number));
}

function otherWord(word: string, number: number): string {
  return word.replace(/[A-Za-z0-9](?=[^A-Za-z0-9]*$)/, (last) => {
    const set = /\d/.test(last)
      ? "0123456789"
      : /[a-f]/.test(last)
        ? "abcdef"
        : /[a-z]/.test(last)
          ? "ghijklmnopqrstuvwxyz"
          : "ABCDEF";
    const at = set.indexOf(last);
    return set[(at + 1 + (number % (set.length - 1))) % set.length]!;
  });
}

/** JSON with another value somewhere; without one where that is undefined. */
function set(json: Json | undefined, [step, ...rest]: readonly Step[], value: Json | undefined): Json {
  if (step === undefined) return value ?? null;
  if (typeof step === "number") {
    const list = Array.isArray(json) ? [...json] : [];
    while (list.length <= step) list.push(null);
    list[step] = set(list[step], rest, value);
    return list;
  }
  const entries = isObject(json) ? Object.entries(json).filter(([name]) => name !== step) : [];
  if (rest.length === 0 && value === undefined) return Object.fromEntries(entries);
  const inner = isObject(json) ? ownProperty(json, step) : undefined;
  return Object.fromEntries([...entries, [step, set(inner, rest, value)]]);
}
