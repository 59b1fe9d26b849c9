/** Configurations that a provider applies and that together have every argument and block of a type, as far as it lets itself be brought to that. */
import type { CtyValue } from "./cty";
import { type DraftConfig, drafted, emptyDraft, plannedDraft } from "./drafts";
import { ownValue } from "./ownValues";
import type { PlanOf } from "./plans";
import { isThere, plannedAt } from "./plans";
import { isConfigurable, nodesBelow, type SchemaNode } from "./schemaNode";

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

/**
 * Further drafts that the provider accepts: each adds something to a configuration that none of the configurations
 * has.
 */
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
