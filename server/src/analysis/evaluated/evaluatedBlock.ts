import { blockTypes } from "../../catalog/index";
import {
  type Environment,
  evaluate,
  objectResult,
  pairsOf,
  type Result,
  tupleResult,
  unknown,
} from "../../evaluation/index";
import { type Block, type Entry, entryOf, isBlockLike } from "../../model/index";

/** What a block comes to. */
export interface EvaluatedBlock {
  /** An object of its arguments and nested blocks by name, without Terraform's own. */
  readonly result: Result;
  /** How many blocks each `dynamic` block stands for, where that is known. */
  readonly expanded: ReadonlyMap<Entry, number>;
}

interface Evaluating {
  readonly environment: Environment;
  readonly expanded: Map<Entry, number>;
}

/**
 * Evaluates what stands in a block, whatever schema it has: nested blocks of one name are a list of objects, or one object where the
 * language writes one. Of several instances, or none, one is meant, of which `each` and `count` are unknown.
 */
export function evaluatedBlock({ kind, body }: Block, environment: Environment): EvaluatedBlock {
  const expanded = new Map<Entry, number>();
  const own = blockTypes.get(kind)?.body;
  const entries = body.entries.filter(({ name, key }) => key || !own?.has(name));
  return { result: bodyResult(entries, { environment, expanded }), expanded };
}

function bodyResult(entries: readonly Entry[], evaluating: Evaluating): Result {
  const byName = new Map<string, Entry[]>();
  let isPartial = false;
  for (const entry of entries) {
    const name = nameOf(entry, evaluating);
    if (name === undefined) isPartial = true;
    else byName.set(name, [...(byName.get(name) ?? []), entry]);
  }
  const results = [...byName].map(([name, all]) => [name, together(all, evaluating)] as const);
  const result = objectResult(new Map(results));
  const { type } = result;
  // What stands for any number of entries may set anything else.
  return isPartial && result.state === "known" && typeof type !== "string" && type.kind === "object"
    ? { ...result, type: { ...type, isOpen: true } }
    : result;
}

function nameOf({ name, key }: Entry, { environment }: Evaluating): string | undefined {
  if (!key) return name;
  const { result } = evaluate(key, environment);
  return result.state === "known" && typeof result.value === "string" ? result.value : undefined;
}

/** All entries of a name. */
function together(entries: readonly Entry[], evaluating: Evaluating): Result {
  const [first, ...others] = entries;
  if (!first) return unknown;
  if (first.labels?.length)
    return objectResult(new Map(entries.map((entry) => [entry.labels?.[0]?.text ?? "", one(entry, evaluating)])));
  if (others.length === 0 && !first.dynamic && first.form !== "block" && first.form !== "listed")
    return one(first, evaluating);
  // An argument that stands twice is refused; the first counts.
  if (first.form === "argument") return one(first, evaluating);
  const all: Result[] = [];
  for (const entry of entries) {
    const results = entry.dynamic ? dynamicResults(entry, evaluating) : [one(entry, evaluating)];
    // How many there are is not known then, nor which is which.
    if (!results) return unknown;
    all.push(...results);
  }
  return tupleResult(all);
}

function one(entry: Entry, evaluating: Evaluating): Result {
  const { value } = entry;
  const isNested = value.kind === "body" && (entry.form === undefined || isBlockLike(entry));
  return isNested ? bodyResult(value.body.entries, evaluating) : evaluate(value, evaluating.environment).result;
}

/** How many blocks a `dynamic` block is written out to. */
const most = 200;

/** The blocks that a `dynamic` block stands for; undefined where it is not known which. */
function dynamicResults(entry: Entry, { environment, expanded }: Evaluating): readonly Result[] | undefined {
  const forEach = entry.dynamic && entryOf(entry.dynamic.body, "for_each")?.value;
  const pairs = forEach && pairsOf(evaluate(forEach, environment).result);
  if (!entry.dynamic || !pairs || pairs.length > most) return undefined;
  expanded.set(entry, pairs.length);
  const { iterator } = entry.dynamic;
  const content = entry.value.kind === "body" ? entry.value.body.entries : [];
  return pairs.map(({ key, value }) => {
    const names = new Map(environment.names);
    names.set(iterator, objectResult(new Map([["key", key], ["value", value]]))); // biome-ignore format: two entries
    return bodyResult(content, { environment: { ...environment, names }, expanded });
  });
}
