import { blockTypes } from "../../catalog/index";
import {
  type Environment,
  evaluate,
  marked,
  marksIn,
  objectResult,
  pairsOf,
  type Result,
  tupleResult,
  unknown,
} from "../../evaluation/index";
import { type Block, type BodyItem, bodyItemOf, isBlockLike } from "../../model/index";

/** What a block comes to. */
interface EvaluatedBlock {
  /** An object of its arguments and nested blocks by name, without Terraform's own. */
  readonly result: Result;
  /** How many blocks each `dynamic` block means, where that is known. */
  readonly expanded: ReadonlyMap<BodyItem, number>;
}

interface Evaluating {
  readonly environment: Environment;
  readonly expanded: Map<BodyItem, number>;
}

/**
 * Evaluates what is in a block, with any schema: nested blocks of one name are a list of objects, or one object if the
 * language writes one. If there are several instances, or none, it evaluates one of them, with unknown `each` and
 * `count`.
 */
export function evaluatedBlock({ kind, body }: Pick<Block, "kind" | "body">, environment: Environment): EvaluatedBlock {
  const expanded = new Map<BodyItem, number>();
  const own = blockTypes.get(kind)?.body;
  const items = body.items.filter(({ name, key }) => key || !own?.has(name));
  return { result: bodyResult(items, { environment, expanded }), expanded };
}

function bodyResult(items: readonly BodyItem[], evaluating: Evaluating): Result {
  const byName = new Map<string, BodyItem[]>();
  let isPartial = false;
  for (const item of items) {
    const name = nameOf(item, evaluating);
    if (name === undefined) isPartial = true;
    else byName.set(name, [...(byName.get(name) ?? []), item]);
  }
  const results = [...byName].map(([name, all]) => [name, together(all, evaluating)] as const);
  const result = objectResult(new Map(results));
  const { type } = result;
  // What means any number of body items may set anything else.
  return isPartial && result.state === "known" && typeof type !== "string" && type.kind === "object"
    ? { ...result, type: { ...type, isOpen: true } }
    : result;
}

function nameOf({ name, key }: BodyItem, { environment }: Evaluating): string | undefined {
  if (!key) return name;
  const { result } = evaluate(key, environment);
  return result.state === "known" && typeof result.value === "string" ? result.value : undefined;
}

/** All body items of a name. */
function together(items: readonly BodyItem[], evaluating: Evaluating): Result {
  const [first, ...others] = items;
  if (!first) return unknown;
  if (first.labels?.length)
    return objectResult(new Map(items.map((item) => [item.labels?.[0]?.text ?? "", one(item, evaluating)])));
  if (others.length === 0 && !first.dynamic && first.form !== "block" && first.form !== "listed")
    return one(first, evaluating);
  // An argument that is there twice is refused; the first counts.
  if (first.form === "argument") return one(first, evaluating);
  const all: Result[] = [];
  for (const item of items) {
    const results = item.dynamic ? dynamicResults(item, evaluating) : [one(item, evaluating)];
    // How many there are is not known then, nor which is which.
    if ("state" in results) return results;
    all.push(...results);
  }
  return tupleResult(all);
}

function one(item: BodyItem, evaluating: Evaluating): Result {
  const { value } = item;
  const isNested = value.kind === "body" && (item.form === undefined || isBlockLike(item));
  return isNested ? bodyResult(value.body.items, evaluating) : evaluate(value, evaluating.environment).result;
}

/** How many blocks a `dynamic` block is written out to. */
const most = 200;

/** The blocks that a `dynamic` block means, or something unknown where it is not known which. */
function dynamicResults(item: BodyItem, { environment, expanded }: Evaluating): readonly Result[] | Result {
  const forEach = item.dynamic && bodyItemOf(item.dynamic.body, "for_each")?.value;
  const over = forEach && evaluate(forEach, environment).result;
  const pairs = over && pairsOf(over);
  if (!item.dynamic || !pairs || pairs.length > most) return marked(unknown, marksIn(over));
  expanded.set(item, pairs.length);
  const { iterator } = item.dynamic;
  const content = item.value.kind === "body" ? item.value.body.items : [];
  return pairs.map(({ key, value }) => {
    const names = new Map(environment.names);
    const pair = objectResult(new Map([["key", key], ["value", value]])); // biome-ignore format: two body items
    names.set(iterator, marked(pair, over.marks));
    return bodyResult(content, { environment: { ...environment, names }, expanded });
  });
}
