/**
 * What a provider is to apply beside a loopback Azure so that what it sends says which property each argument becomes: the resource as it is written,
 * then with other values in the place of what only Terraform knows, and without what may turn out to be null.
 */
import { environmentOf, isSurelyGiven, type Scope } from "../../analysis/index";
import type { Attribute, BodySchema } from "../../catalog/index";
import { attributesOf, elementsOf, evaluate, isWhollyKnown, type Result } from "../../evaluation/index";
import { type Block, type Body, type BodyItem, literalText, type Value } from "../../model/index";
import { ownProperty } from "../../text/index";
import { type IdOf, valuesOfBody } from "../import/module/evaluate";
import { plainOf, resultOf } from "../import/plan/values";
import { isObject, type Json, type JsonObject } from "../json";
import { madeUpId } from "./madeUpId";
import { isSame, type Step, valueAt } from "./seenRequests";
import { madeUp, otherOf } from "./triedValues";

/** A trial of a resource: the configurations whose requests are compared. */
export interface Trial {
  /** As it is written first, twice. */
  readonly runs: readonly TrialRun[];
  /** What the arguments are given that are written out or known, by name. */
  readonly given: JsonObject;
}

/** What is applied, and how that differs from the first run. */
interface TrialRun {
  readonly config: Result;
  readonly varied: readonly VariedLeaf[];
  /** The `dynamic` block that is not there in this run, or twice, where it is there once in the first. */
  readonly loop?: { readonly tried: TriedLoop; readonly times: 0 | 2 };
  /** The argument of which nothing is sent where this run sends the same; the last runs have such, and it may be that they cannot be applied. */
  readonly flipped?: string;
}

/** A `dynamic` block of a trial, which produces one element there. */
export interface TriedLoop {
  readonly item: BodyItem;
  readonly attribute: Attribute;
  /** Where it is in what is given: names, and the numbers of the blocks around it. */
  readonly at: readonly Step[];
}

/** A value that only Terraform knows. */
export interface VariedLeaf {
  readonly value: Value;
  readonly attribute: Attribute;
  /** Its argument: names with dots between them. */
  readonly path: string;
  /** Where it is in what is given. */
  readonly at: readonly Step[];
  readonly was: Json;
  /** Absent where it is left out. */
  readonly becomes?: Json;
}

interface Leaf extends VariedLeaf {
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
  const found = firstRunOf(block, schema, scope, (address) => madeUpId(address, scope));
  if (typeof found === "string") return found;
  const { given, tried } = found;
  // What it makes up itself is another one the second time.
  const asWritten = { config: resultOf(given), varied: [] };
  const runs: readonly TrialRun[] = [
    ...[asWritten, asWritten],
    ...variations(tried.leaves, given),
    ...tried.loops.flatMap((loop) => loopRuns(loop, tried.leaves, given)),
    ...flips(block, schema, given),
  ];
  return runs.length > mostRuns ? "It has too many values that only Terraform knows." : { runs, given };
}

/** The values of a block in the first runs. `idOf` makes up ids. A sentence if that is not possible. */
export function firstRunOf(
  block: Block,
  schema: BodySchema,
  scope: Scope,
  idOf: IdOf,
): { readonly given: JsonObject; readonly tried: TriedValues } | string {
  const values = valuesOfBody(block, scope, idOf);
  if (!values) return "What is in it only Terraform knows.";
  const tried = new TriedValues(values, scope);
  const problem = tried.inBody(block.body, schema, []);
  if (problem !== undefined) return problem;
  let given: Json = Object.fromEntries(
    [...values].flatMap(([name, result]) => {
      const plain = plainOf(result);
      return plain === undefined ? [] : [[name, plain as Json] as const];
    }),
  );
  // What is around one comes before it.
  for (const { item, at } of tried.loops)
    if (item.value.kind === "body") given = set(given, at, [contentOf(item.value.body, block, scope)]);
  // Where the provider says it by itself, nobody may write it.
  const location = schema.get("location");
  if (isObject(given) && !("location" in given) && (location?.required || location?.optional))
    given = set(given, ["location"], "westeurope");
  for (const { at, was } of tried.leaves) given = set(given, at, was);
  return { given: given as JsonObject, tried };
}

/** What is known of a body whatever its block goes over. */
function contentOf({ items }: Body, block: Block, scope: Scope): JsonObject {
  const found = new Map<string, Json>();
  for (const { name, value, form, dynamic } of items) {
    if (dynamic) continue;
    if (value.kind === "body" && form === "block") {
      const before = found.get(name);
      found.set(name, [...(Array.isArray(before) ? before : []), contentOf(value.body, block, scope)]);
      continue;
    }
    const plain = plainOf(evaluate(value, environmentOf(scope, block)).result);
    if (plain !== undefined) found.set(name, plain as Json);
  }
  return Object.fromEntries(found);
}

/** All values that can be told apart have another one together, each flag by itself, and each is left out by itself. */
function variations(leaves: readonly Leaf[], given: JsonObject): readonly TrialRun[] {
  const varying = (varied: readonly VariedLeaf[]): TrialRun => {
    let other: Json = given;
    for (const { at, becomes } of varied) other = set(other, at, becomes);
    return { config: resultOf(other), varied };
  };
  const isFlag = ({ was }: Leaf) => typeof was === "boolean";
  const valued = leaves.filter((leaf) => !isFlag(leaf));
  const withoutValue = ({ becomes: _, ...leaf }: Leaf): VariedLeaf => leaf;
  return [
    ...(valued.length > 0 ? [varying(valued)] : []),
    ...leaves.filter(isFlag).map((leaf) => varying([leaf])),
    ...leaves.filter(({ mayBeLeft }) => mayBeLeft).map((leaf) => varying([withoutValue(leaf)])),
  ];
}

/** Without the block, and with two of it where there may be. */
function loopRuns(tried: TriedLoop, leaves: readonly Leaf[], given: JsonObject): readonly TrialRun[] {
  const withBlocks = (blocks: Json[] | undefined, times: 0 | 2): TrialRun => ({
    config: resultOf(set(given, tried.at, blocks)),
    varied: [],
    loop: { tried, times },
  });
  const none = withBlocks(undefined, 0);
  if (tried.attribute.maxItems === 1) return [none];
  const own = leaves.filter(({ at }) => isBelow(at, tried.at));
  const second = own.reduce((json: Json, { at, becomes }) => set(json, at, becomes), given);
  return [
    none,
    withBlocks(
      [given, second].flatMap((one) => valueAt(one, tried.at) as Json[]),
      2,
    ),
  ];
}

/** What only the provider itself acts upon, azapi does not. */
function flips({ body }: Block, schema: BodySchema, given: JsonObject): readonly TrialRun[] {
  return body.items.flatMap(({ name, value }) => {
    const isActing = value.kind === "bool" && value.bool !== (schema.get(name)?.default ?? false);
    if (!isActing || notTried.has(name)) return [];
    return [{ config: resultOf(set(given, [name], !value.bool)), varied: [], flipped: name }];
  });
}

/** Goes through a block and collects what is varied in it. Each step answers with a sentence where nothing can be tried. */
class TriedValues {
  readonly leaves: Leaf[] = [];
  readonly loops: TriedLoop[] = [];

  /** @param values what is known of the arguments of the block. */
  constructor(
    private readonly values: ReadonlyMap<string, Result>,
    private readonly scope: Scope,
  ) {}

  /** `isAmongSet`: whether it is in one of several blocks of a set, which are sent in an order that depends on what is in them. */
  inBody(body: Body, of: BodySchema, prefix: readonly Step[], isAmongSet = false): string | undefined {
    const counts = new Map<string, number>();
    for (const item of body.items) {
      const { name, key, value, dynamic, form } = item;
      if (key || !name) return "A block of it has names that only Terraform knows.";
      if (prefix.length === 0 && notTried.has(name)) continue;
      const attribute = of.get(name);
      if (!attribute) return `${name} is not known.`;
      if (dynamic) {
        const found = isAmongSet
          ? `${nameAt([...prefix, name])} is a dynamic block in one of several blocks of a set, which are sent in an order that depends on what is in them.`
          : this.inLoop(item, attribute, [...prefix, name], body.items);
        if (found !== undefined) return found;
        continue;
      }
      const index = counts.get(name) ?? 0;
      counts.set(name, index + 1);
      const at = [...prefix, name, ...(form === "block" ? [index] : [])];
      const isOfSet = attribute.type === "set" && body.items.some((other) => other !== item && other.name === name);
      const found =
        value.kind === "body" && attribute.block
          ? this.inBody(value.body, attribute.block, at, isAmongSet || isOfSet)
          : this.inValue(value, attribute, at);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The content is tried as it is in a block that is there once. */
  private inLoop(
    item: BodyItem,
    attribute: Attribute,
    at: readonly Step[],
    beside: readonly BodyItem[],
  ): string | undefined {
    const path = nameAt(at);
    if (beside.some((other) => other !== item && other.name === item.name))
      return `${path} is a dynamic block beside others of its name, and no table says what these become together.`;
    if (item.value.kind !== "body" || !attribute.block) return `${path} is a dynamic block without content.`;
    this.loops.push({ item, attribute, at });
    return this.inBody(item.value.body, attribute.block, [...at, 0]);
  }

  private inValue(value: Value, attribute: Attribute, at: readonly Step[], isElement = false): string | undefined {
    if (value.kind === "null" || value.kind === "missing" || literalText(value) !== undefined) return undefined;
    const element = attribute.elem ?? (attribute.block && { ...attribute, type: "object" as const });
    if (value.kind === "list" && element)
      return firstOf(value.items, (item, index) => this.inValue(item, element, [...at, index], true));
    if (value.kind === "body" && attribute.block) return this.inBody(value.body, attribute.block, at);
    if (value.kind === "body" && element)
      return value.body.items.some(({ key, name }) => key || !name)
        ? `${nameAt(at)} has names that only Terraform knows.`
        : firstOf(value.body.items, (item) => this.inValue(item.value, element, [...at, item.name], true));
    return this.vary(value, attribute, at, isElement);
  }

  private vary(value: Value, attribute: Attribute, at: readonly Step[], isElement: boolean): string | undefined {
    const { length } = this.leaves;
    const known = resultAt(this.values, at);
    const was = known && isWhollyKnown(known) ? plainOf(known) : madeUp(attribute, length);
    if (was === undefined || was === null)
      return `${nameAt(at)} is known to Terraform alone, and no table says what it becomes.`;
    const becomes = otherOf(attribute, was, length);
    if (isSame(becomes, was))
      return `${nameAt(at)} is known to Terraform alone, and there is no other value to be tried.`;
    const mayBeLeft = !attribute.required && !isElement && !isSurelyGiven(value, this.scope);
    this.leaves.push({ value, attribute, path: nameAt(at), at, was, becomes, mayBeLeft });
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

/** Whether something is in what is at another place. */
export function isBelow(at: readonly Step[], other: readonly Step[]): boolean {
  return at.length > other.length && other.every((step, index) => step === at[index]);
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
