/**
 * Configurations that a provider plans. Some types are planned only with certain arguments together, which no schema says: what the
 * provider answers says which, and that is tried until a plan comes out.
 */

import { kindOf, type Type } from "../evaluation/index";
import { snakeCase } from "../text/index";
import { configuration } from "./configuration";
import type { CtyValue } from "./cty";
import { isThere, type PlanOf, plannedAt } from "./plans";
import type { Plan } from "./provider";
import { candidates, placeholderValue } from "./sample";
import { ancestry, isConfigurable, nodeNamed, nodesBelow, type SchemaNode } from "./schemaNode";

/** What is given in a configuration beside what it is asked with. */
export interface DraftConfig {
  readonly values: ReadonlyMap<SchemaNode, CtyValue>;
  /** Blocks that are there, whatever is in them. */
  readonly present: ReadonlySet<SchemaNode>;
  /** Whether what is required has a value of its own, and is not merely unknown. */
  readonly isKnown: boolean;
}

/** Only what is required. */
export const emptyDraft: DraftConfig = { values: new Map(), present: new Set(), isKnown: false };

/** The configuration of a draft, optionally with more values and blocks. */
export function drafted(
  root: SchemaNode,
  { values, present, isKnown }: DraftConfig,
  more: Iterable<readonly [SchemaNode, CtyValue]> = [],
  blocks: Iterable<SchemaNode> = [],
): CtyValue {
  const given = new Map([...values, ...more]);
  return configuration(root, given, new Set([...present, ...blocks]), isKnown ? placeholderValue : undefined);
}

/** What services return for a block without settings: each value that may be absent is false, 0 or empty. */
export function emptied(block: SchemaNode): readonly (readonly [SchemaNode, CtyValue])[] {
  return block.children!.flatMap((node) => {
    const nothing = node.facts.optional && node.type && !node.children ? emptyOf(node.type) : undefined;
    return nothing === undefined ? [] : [[node, nothing] as const];
  });
}

function emptyOf(type: Type): CtyValue | undefined {
  switch (kindOf(type)) {
    case "string":
      return "";
    case "number":
      return 0;
    case "bool":
      return false;
    case "list":
    case "set":
      return [];
    case "map":
      return new Map();
    default:
      return undefined;
  }
}

/** What a configuration is planned from: nothing, or the same, which is there already, where nothing new may be created. */
export type PriorOf = (config: CtyValue) => CtyValue;

/** What all questions for plans of a type share: what is given in each, and how many more may only look for one that is made. */
export interface Planning {
  readonly planOf: PlanOf;
  readonly root: SchemaNode;
  readonly priorOf: PriorOf;
  readonly base: DraftConfig;
  readonly tries: { left: number };
  /** What arguments and blocks are planned with that are not by themselves, as far as it was found. */
  readonly drafts: Map<SchemaNode, DraftConfig>;
}

/** A planning whose base is what a node is planned with; undefined where that was not found. */
export function planningOf(planning: Planning, node: SchemaNode): Planning | undefined {
  const [draft] = ancestry(node).flatMap((one) => planning.drafts.get(one) ?? []);
  return draft && { ...planning, base: draft };
}

/** Where a search begins, what it must leave as it is, and how many plans it may ask for. */
export interface Search {
  readonly root: SchemaNode;
  readonly priorOf: PriorOf;
  readonly from: DraftConfig;
  readonly pinned?: ReadonlySet<SchemaNode>;
  /** Counted down, so that several searches can share it. */
  readonly tries: { left: number };
}

/** A draft with its plan. */
export interface PlannedDraft {
  readonly draft: DraftConfig;
  readonly plan: Plan;
}

/** So many changes of one draft lead somewhere, or none does. */
const mostSteps = 40;

/** The first draft that is planned, one change after the other by what is said against it; undefined where none was found. */
export async function plannedDraft(
  planOf: PlanOf,
  { root, priorOf, from, pinned = new Set(), tries }: Search,
): Promise<PlannedDraft | undefined> {
  const fresh = [from];
  // What is refused in the same words as another one leads nowhere new, most likely.
  const stale: DraftConfig[] = [];
  const [messages, seen] = [new Set<string>(), new Set<string>()];
  for (let step = 0; step < mostSteps && tries.left > 0; step++) {
    const draft = fresh.pop() ?? stale.shift();
    if (!draft) return undefined;
    tries.left--;
    const config = drafted(root, draft);
    const { plan, refusals } = await planOf(priorOf(config), config);
    if (plan) return { draft, plan };
    const words = refusals.join("\n");
    const changed = changes(draft, root, pinned, words).filter((one) => {
      const key = JSON.stringify(drafted(root, one), objectsForMaps);
      return !seen.has(key) && seen.add(key);
    });
    if (messages.has(words)) stale.push(...changed);
    else fresh.push(...changed.toReversed());
    messages.add(words);
  }
  return undefined;
}

function objectsForMaps(_name: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}

/** Drafts with one thing otherwise that the words speak of, the likeliest first. */
function changes(
  draft: DraftConfig,
  root: SchemaNode,
  pinned: ReadonlySet<SchemaNode>,
  words: string,
): readonly DraftConfig[] {
  const planned = { ...draft, isKnown: true };
  const spokenOf = new Set([
    ...nodesNamedIn(root, words),
    ...refusedNodes(planned, root, words),
    ...nodesOfValues(root, words),
  ]);
  const nodes = [...spokenOf].filter((node) => !pinned.has(node));
  const changed = nodes.map((node) => changesOf(planned, root, node, words));
  // The first of each before the second of any.
  const most = Math.max(0, ...changed.map(({ length }) => length));
  const inTurn = Array.from({ length: most }, (_, at) => changed.flatMap((of) => of[at] ?? [])).flat();
  return draft.isKnown ? inTurn : [planned, ...inTurn];
}

function changesOf(draft: DraftConfig, root: SchemaNode, node: SchemaNode, words: string): readonly DraftConfig[] {
  const now = plannedAt(drafted(root, draft), node);
  const isGiven = node.children ? isThere(now) : now !== undefined;
  const isRemovable = isGiven && node.facts.optional === true && (node.children ? wasAdded(draft, node) : true);
  const without = isRemovable ? [withoutNode(draft, node)] : [];
  if (node.children) return !isGiven ? [{ ...draft, present: new Set([...draft.present, node]) }] : without;
  const [first, ...others] = candidates(node, words)
    .filter((value) => JSON.stringify(value) !== JSON.stringify(now))
    .map((value) => ({ ...draft, values: new Map([...draft.values, [node, value]]) }));
  return [...(first ? [first] : []), ...without, ...others];
}

/** Of arguments with one value. */
const mostRefused = 4;

/** The arguments with a value that the words say they got. */
function refusedNodes(draft: DraftConfig, root: SchemaNode, words: string): readonly SchemaNode[] {
  const config = drafted(root, draft);
  const got = new Set(
    [...words.slice(0, 2000).matchAll(/\b(?:got:?|parsing) [`'"]?([^`'"\n]{1,300})/g)].map(([, value]) => value!),
  );
  if (got.size === 0) return [];
  return nodesBelow(root)
    .filter((node) => !node.children && got.has(String(plannedAt(config, node) ?? "")))
    .slice(0, mostRefused);
}

/** The arguments one of whose values is a word of what is said, as "unified" is in "only supported for unified groups". */
function nodesOfValues(root: SchemaNode, words: string): readonly SchemaNode[] {
  const messages = new Set(
    words
      .slice(0, 2000)
      .toLowerCase()
      .match(/\w{4,80}/g),
  );
  return nodesBelow(root)
    .filter((node) => !node.children && node.form !== "element" && isConfigurable(node))
    .filter((node) => (node.element ?? node).facts.values?.some((value) => messages.has(String(value).toLowerCase())))
    .slice(0, mostRefused);
}

function wasAdded({ values, present }: DraftConfig, block: SchemaNode): boolean {
  return [...values.keys(), ...present].some((node) => ancestry(node).includes(block));
}

/** A draft without a node. The block around it stays. */
export function withoutNode({ values, present, isKnown }: DraftConfig, node: SchemaNode): DraftConfig {
  const isLeft = (one: SchemaNode) => !ancestry(one).includes(node);
  const around = node.parent && node.parent.form !== "root" ? [node.parent] : [];
  return {
    values: new Map([...values].filter(([one]) => isLeft(one))),
    present: new Set([...[...present].filter(isLeft), ...around]),
    isKnown,
  };
}

/** No sentence of a provider is about more. */
const most = 8;

/**
 * The arguments and blocks that a provider's words name, the surest first: those named by their paths or in quotes, then names that are no
 * words of a sentence, then those that may be.
 */
function nodesNamedIn(root: SchemaNode, words: string): readonly SchemaNode[] {
  const byName = new Map<string, SchemaNode[]>();
  for (const node of nodesBelow(root)) {
    if (node.form === "element" || !isConfigurable(node)) continue;
    byName.set(node.name, [...(byName.get(node.name) ?? []), node]);
  }
  const ranks: [SchemaNode[], SchemaNode[], SchemaNode[]] = [[], [], []];
  for (const { 0: word, index } of words.slice(0, 4000).matchAll(/[A-Za-z_]\w{0,100}(?:\.\w{1,100}){0,20}/g)) {
    const named = word.includes(".") ? nodeNamed(root, word) : undefined;
    // Some messages have the names of Azure's own properties.
    const nodes = named?.parent ? [named] : (byName.get(word) ?? byName.get(snakeCase(word)) ?? []);
    const isQuoted = /[`'"]/.test(words[index - 1] ?? "");
    ranks[named || isQuoted ? 0 : word.includes("_") ? 1 : 2].push(...nodes);
  }
  return [...new Set(ranks.flat())].slice(0, most);
}
