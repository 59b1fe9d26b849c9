/** Configurations that a provider applies and that together have every argument and block of a type, as far as it lets itself be brought to that. */
import { type CtyValue, isSameValue } from "./cty";
import { type DraftConfig, drafted, emptyDraft, plannedDraft } from "./drafts";
import { ownValue } from "./ownValues";
import type { PlanOf } from "./plans";
import { isThere, plannedAt } from "./plans";
import { ancestry, isConfigurable, nodesBelow, type SchemaNode } from "./schemaNode";

/** How much may be tried of a type. */
interface DraftLimits {
  /** Counted down with each configuration that is tried. */
  readonly tries: { left: number };
  /** No more than so many drafts. */
  readonly most: number;
  /** What is meant, if not all. */
  readonly isMeant?: ((node: SchemaNode) => boolean) | undefined;
}

/** So many configurations are tried to bring in one argument. */
const [searchTries, fewTries] = [10, 2];

/** The smallest first, then such as have more and more of what none before has. */
export async function wholeDrafts(
  root: SchemaNode,
  planOf: PlanOf,
  limits: DraftLimits,
): Promise<readonly DraftConfig[]> {
  const search = new DraftSearch(root, planOf, limits.tries);
  const wanted = wantedOf(root, limits);
  const minimal = await search.minimal(wanted);
  if (!minimal) return [];
  const covered = new Set(wanted.filter((node) => hasIt(root, minimal, node)));
  return [minimal, ...(await grownDrafts(search, minimal, covered, { root, wanted, limits }))];
}

/** Such as have more of what none of these configurations has, which the provider takes, beside what one of them has. */
export async function furtherDrafts(
  root: SchemaNode,
  planOf: PlanOf,
  configs: readonly CtyValue[],
  limits: DraftLimits,
): Promise<readonly DraftConfig[]> {
  const wanted = wantedOf(root, limits);
  const covered = new Set(wanted.filter((node) => configs.some((config) => isIn(config, node))));
  const search = new DraftSearch(root, planOf, limits.tries);
  for (const config of configs) {
    if (covered.size === wanted.length) return [];
    const from = draftOf(root, config);
    if (!(await search.isPlanned(from))) continue;
    return grownDrafts(search, from, covered, { root, wanted, limits });
  }
  return [];
}

function wantedOf(root: SchemaNode, { isMeant = () => true }: DraftLimits): readonly SchemaNode[] {
  return nodesBelow(root).filter((node) => node.form !== "element" && isConfigurable(node) && isMeant(node));
}

/** A draft with what a configuration has: of each list of blocks the first. */
function draftOf(root: SchemaNode, config: CtyValue): DraftConfig {
  const given = nodesBelow(root).filter((node) => node.form !== "element" && isIn(config, node));
  return {
    values: new Map(given.flatMap((node) => (node.children ? [] : [[node, plannedAt(config, node)!] as const]))),
    present: new Set(given.filter(({ children }) => children)),
    isKnown: true,
  };
}

/** What is grown, and how far. */
interface Growth {
  readonly root: SchemaNode;
  readonly wanted: readonly SchemaNode[];
  readonly limits: DraftLimits;
}

/** Drafts with what a draft has, and more and more of what is not covered. */
async function grownDrafts(
  search: DraftSearch,
  minimal: DraftConfig,
  covered: Set<SchemaNode>,
  { root, wanted, limits: { tries, most } }: Growth,
): Promise<readonly DraftConfig[]> {
  const drafts: DraftConfig[] = [];
  for (let round = 0; round < most && tries.left > 0; round++) {
    const missing = wanted.filter((node) => !covered.has(node));
    if (missing.length === 0) break;
    const { draft, left } = await search.grown(minimal, missing);
    const found = missing.filter((node) => !left.includes(node) && hasIt(root, draft, node));
    if (found.length > 0) {
      drafts.push(draft);
      for (const node of found) covered.add(node);
      continue;
    }
    // What goes with nothing that is there needs something else: as its refusals say.
    const further = await search.firstWith(missing, minimal, covered);
    if (!further) break;
    drafts.push(further);
    for (const node of wanted) if (hasIt(root, further, node)) covered.add(node);
  }
  return drafts;
}

/** Asks for plans of drafts until some are there, or no tries are left. */
class DraftSearch {
  constructor(
    private readonly root: SchemaNode,
    private readonly planOf: PlanOf,
    private readonly tries: { left: number },
  ) {}

  /** The smallest draft that can be planned: what is required, and what refusals ask for. */
  async minimal(wanted: readonly SchemaNode[]): Promise<DraftConfig | undefined> {
    const from = { ...emptyDraft, isKnown: true };
    return (await this.planned(from, new Set(), this.tries)) ?? this.withAnyOne(wanted);
  }

  async isPlanned(draft: DraftConfig): Promise<boolean> {
    this.tries.left--;
    return (await this.planOf(null, drafted(this.root, draft))).plan !== undefined;
  }

  /** The draft with as many of the nodes as go together. */
  async grown(
    draft: DraftConfig,
    nodes: readonly SchemaNode[],
  ): Promise<{ draft: DraftConfig; left: readonly SchemaNode[] }> {
    if (nodes.length === 0 || this.tries.left <= 0) return { draft, left: nodes };
    const all = withNodes(draft, nodes);
    this.tries.left--;
    const config = drafted(this.root, all);
    if ((await this.planOf(null, config)).plan) return { draft: all, left: [] };
    if (nodes.length === 1) return { draft, left: nodes };
    const middle = nodes.length >> 1;
    const first = await this.grown(draft, nodes.slice(0, middle));
    const second = await this.grown(first.draft, nodes.slice(middle));
    return { draft: second.draft, left: [...first.left, ...second.left] };
  }

  /** A draft with the first of the missing that can be brought in, and all that goes with it. Those that cannot are known from then on. */
  async firstWith(
    missing: readonly SchemaNode[],
    from: DraftConfig,
    known: Set<SchemaNode>,
  ): Promise<DraftConfig | undefined> {
    for (const node of missing) {
      if (this.tries.left <= 0) return undefined;
      const found = await this.withOne(from, node, searchTries);
      // Nobody finds it: it is not asked about again.
      known.add(node);
      if (found) {
        const others = missing.filter((one) => one !== node && !hasIt(this.root, found, one) && !known.has(one));
        return (await this.grown(found, others)).draft;
      }
    }
    return undefined;
  }

  /** Where no words lead anywhere, what is missing may be any one argument or block. */
  private async withAnyOne(wanted: readonly SchemaNode[]): Promise<DraftConfig | undefined> {
    for (const node of wanted.filter(({ parent, facts }) => parent?.form === "root" && facts.optional)) {
      if (this.tries.left <= 0) return undefined;
      const found = await this.withOne({ ...emptyDraft, isKnown: true }, node, fewTries);
      if (found) return found;
    }
    return undefined;
  }

  /** A draft with one node more, within so many tries. */
  private async withOne(from: DraftConfig, node: SchemaNode, most: number): Promise<DraftConfig | undefined> {
    const budget = { left: Math.min(most, this.tries.left) };
    const before = budget.left;
    const found = await this.planned(withNodes(from, [node]), new Set([node]), budget);
    this.tries.left -= before - budget.left;
    return found;
  }

  private async planned(
    from: DraftConfig,
    pinned: ReadonlySet<SchemaNode>,
    tries: { left: number },
  ): Promise<DraftConfig | undefined> {
    return (await plannedDraft(this.planOf, { root: this.root, priorOf: nothing, from, pinned, tries }))?.draft;
  }
}

function nothing(): null {
  return null;
}

function withNodes({ values, present }: DraftConfig, nodes: readonly SchemaNode[]): DraftConfig {
  const given = nodes.filter(({ children }) => !children).map((node) => [node, ownValue(node, 0)] as const);
  return {
    values: new Map([...values, ...given]),
    present: new Set([...present, ...nodes.filter(({ children }) => children)]),
    isKnown: true,
  };
}

function hasIt(root: SchemaNode, draft: DraftConfig, node: SchemaNode): boolean {
  return isIn(drafted(root, draft), node);
}

function isIn(config: CtyValue, node: SchemaNode): boolean {
  const value = plannedAt(config, node);
  return node.children ? isThere(value) : value !== undefined;
}

/** The same configuration with one thing otherwise, by how it is called: `-a` without an argument, `=a`, `!a` with another value, `~a` with fewer elements. */
export function* variations(root: SchemaNode, config: CtyValue): Generator<readonly [name: string, config: CtyValue]> {
  for (const node of nodesBelow(root)) {
    if (node.form === "element" || !isConfigurable(node)) continue;
    const value = plannedAt(config, node);
    const isGiven = node.children ? isThere(value) : value !== undefined;
    if (!isGiven) continue;
    const path = ancestry(node)
      .toReversed()
      .map(({ name }) => name)
      .join(".");
    if (node.facts.optional) yield [`-${path}`, replaced(config, ancestry(node).toReversed(), withoutIt(node))];
    for (const [sign, other] of othersOf(node, value!))
      yield [`${sign}${path}`, replaced(config, ancestry(node).toReversed(), other)];
  }
}

function withoutIt({ children, isAttribute, form }: SchemaNode): CtyValue {
  if (!children || isAttribute || form === "single" || form === "group") return null;
  return form === "map" ? new Map() : [];
}

/** Of one argument so many values are tried. */
const mostValues = 6;

function othersOf(node: SchemaNode, value: CtyValue): readonly (readonly [sign: string, value: CtyValue])[] {
  if (node.children) return [];
  if (typeof value === "boolean") return [["!", !value]];
  if (Array.isArray(value)) {
    const one = ownValue(node, 1);
    const several = severalOf(node, value);
    return [
      ...(value.length > 1
        ? [["~", value.slice(0, 1)] as const]
        : isSameValue(one, value)
          ? []
          : [["=", one] as const]),
      ...(several.length > value.length ? [["=", several] as const] : []),
    ];
  }
  if (value instanceof Map) return [];
  const values = (node.facts.values ?? []).filter((one) => one !== value).slice(0, mostValues);
  const all = values.length > 0 ? values : [ownValue(node, 1)].filter((one) => one !== value);
  return all.map((one) => [typeof value === "number" ? "+" : "=", one] as const);
}

/** So many elements as tell in which order they are sent: all words that are known, or what is there with two more. */
function severalOf({ element, facts: { maxItems = mostValues } }: SchemaNode, value: readonly CtyValue[]): CtyValue[] {
  if (!element || element.children || typeof value[0] === "boolean") return [];
  const words = element.facts.values ?? [];
  const own = words.length > 0 ? words : [ownValue(element, 0), ownValue(element, 1)];
  const all = [...value, ...own].filter((one) => typeof one === typeof value[0]);
  return [...new Set(all)].slice(0, Math.min(mostValues, maxItems));
}

/** A configuration with another value of an argument, in the first of each block. */
export function withValue(config: CtyValue, node: SchemaNode, value: CtyValue): CtyValue {
  return replaced(config, ancestry(node).toReversed(), value);
}

/** The value with another one where a path of nodes leads, in the first element of each list. */
function replaced(value: CtyValue, [node, ...rest]: readonly SchemaNode[], other: CtyValue): CtyValue {
  if (!node) return other;
  if (Array.isArray(value))
    return value.map((item: CtyValue, index) => (index === 0 ? replaced(item, [node, ...rest], other) : item));
  if (!(value instanceof Map)) return value;
  if (node.parent?.form === "map") {
    const [entry] = value;
    return entry ? new Map([...value, [entry[0], inObject(entry[1], node, rest, other)]]) : value;
  }
  return inObject(value, node, rest, other);
}

function inObject(value: CtyValue, node: SchemaNode, rest: readonly SchemaNode[], other: CtyValue): CtyValue {
  if (!(value instanceof Map)) return value;
  return new Map([...value, [node.name, replaced(value.get(node.name) ?? null, rest, other)]]);
}
