/** Defaults: what the plan of a creation has where the configuration has nothing. */
import { type CtyValue, unknownValue, withoutUnknown } from "./cty";
import {
  type DraftConfig,
  drafted,
  emptied,
  emptyDraft,
  type PlannedDraft,
  type Planning,
  plannedDraft,
  withoutNode,
} from "./drafts";
import { byHalves, isThere, plannedAt } from "./plans";
import { sampleFor } from "./sample";
import { ancestry, byDepth, type SchemaNode, setAround } from "./schemaNode";

/** Defaults in blocks, which are planned where the blocks are there. */
export async function learnDefaultsInBodies(
  planning: Planning,
  bodies: readonly SchemaNode[],
  nodes: readonly SchemaNode[],
): Promise<void> {
  const { planOf, root, priorOf, base, tries } = planning;
  const withBlocks = (some: readonly SchemaNode[]): DraftConfig => ({
    ...base,
    present: new Set([...base.present, ...some]),
  });
  const ignored = new Set<SchemaNode>();
  const ask = async (some: readonly SchemaNode[], inside: typeof emptied): Promise<boolean> => {
    const draft = { ...withBlocks(some), values: new Map([...base.values, ...some.flatMap(inside)]) };
    const config = drafted(root, draft);
    const { plan } = await planOf(priorOf(config), config);
    if (!plan) return false;
    noteDefaults({ draft, plan }, nodes);
    for (const block of some) if (!block.isAttribute && isIgnored(block, config, plan.planned)) ignored.add(block);
    return true;
  };
  const nothing = () => [];
  const alone = await byHalves(bodies, (some) => ask(some, nothing));
  // What the provider sets by itself is unknown where what it is in is written, and it is not.
  for (const together of byDepth(bodies)) {
    const refused = await byHalves(together, (some) => ask(some, emptied));
    const other = refused.filter((block) => !alone.includes(block));
    await byHalves(other, (some) => ask(some, nothing));
  }
  for (const block of ignored) {
    block.facts.diffSuppressed = true;
    await learnDefaultsInIgnored(planning, withBlocks([block]), block);
  }
  for (const block of alone) {
    const from = withBlocks([block]);
    const found = await plannedDraft(planOf, { root, priorOf, from, pinned: new Set(ancestry(block)), tries });
    if (!found) continue;
    planning.drafts.set(block, found.draft);
    noteDefaults(found, nodes);
    const inside = (node: SchemaNode) => ancestry(node).includes(block);
    await learnDefaultsOfGiven({ ...planning, base: found.draft }, inside);
  }
}

/** Whether a block is written and what it is in is planned, but none of it. */
function isIgnored(block: SchemaNode, config: CtyValue, planned: CtyValue): boolean {
  const now = plannedAt(planned, block);
  return isThere(plannedAt(config, block)) && Array.isArray(now) && now.length === 0;
}

/** Defaults in a block that a plan ignores while nothing but defaults are in it: where something else is. */
async function learnDefaultsInIgnored(
  { planOf, root, priorOf }: Planning,
  draft: DraftConfig,
  block: SchemaNode,
): Promise<void> {
  const optional = block.children!.filter((node) => !node.children && node.facts.optional);
  for (const given of optional) {
    const without = optional.filter((node) => node !== given && isWithoutDefault(node));
    if (without.length === 0) continue;
    const values = new Map([...draft.values, [given, sampleFor(given, 1)] as const]);
    const config = drafted(root, { ...draft, values });
    const { plan } = await planOf(priorOf(config), config);
    if (plan) noteDefaults({ draft: { ...draft, values }, plan }, without);
  }
}

export function isWithoutDefault({ facts }: SchemaNode): boolean {
  return facts.optional === true && !facts.computed && facts.default === undefined;
}

/** Defaults of what is given only since something has to be, and blocks that are: where something else is. */
export async function learnDefaultsOfGiven(
  planning: Planning,
  isAsked: (node: SchemaNode) => boolean = () => true,
): Promise<void> {
  const { planOf, root, priorOf, base, tries } = planning;
  const blocks = [...base.present].filter(
    ({ facts, isAttribute }) => facts.optional && !facts.computed && !isAttribute,
  );
  for (const node of [...[...base.values.keys()].filter(isWithoutDefault), ...blocks].filter(isAsked)) {
    const search = { root, priorOf, from: withoutNode(base, node), pinned: new Set([node]), tries };
    const found = await plannedDraft(planOf, search);
    if (found) noteDefaults(found, [node]);
    else await learnDefaultInChange(planning, node);
  }
}

/** The default of what a creation is refused with: what is there already may have it. */
async function learnDefaultInChange({ planOf, root, base }: Planning, node: SchemaNode): Promise<void> {
  if (node.children) return;
  const draft = { ...withoutNode(base, node), isKnown: true };
  const config = drafted(root, draft);
  const { plan } = await planOf(withoutUnknown(drafted(root, { ...base, isKnown: true })), config);
  // What stays as it was may be kept, whatever the default is.
  if (plan && plannedAt(plan.planned, node) !== base.values.get(node)) noteDefaults({ draft, plan }, [node]);
}

/** Defaults of these where all others are given: a provider may want some of them. */
export async function learnDefaults(
  { planOf, root, priorOf }: Planning,
  values: readonly SchemaNode[],
  some: readonly SchemaNode[],
): Promise<boolean> {
  const given = new Map(values.flatMap((node) => (some.includes(node) ? [] : [[node, sampleFor(node, 1)] as const])));
  const draft: DraftConfig = { ...emptyDraft, values: given };
  const config = drafted(root, draft);
  const { plan } = await planOf(priorOf(config), config);
  if (plan) noteDefaults({ draft, plan }, some);
  return plan !== undefined;
}

/** What the plan of a creation has where the configuration has nothing. */
export function noteDefaults({ draft, plan: { planned } }: PlannedDraft, nodes: readonly SchemaNode[]): void {
  for (const node of nodes) {
    if (node.facts.required || draft.values.has(node)) continue;
    const value = plannedAt(planned, node);
    if (node.children) {
      if (value === unknownValue && !node.isAttribute) node.facts.computed = true;
    } else if (setAround(node) && isZero(value)) {
      // What is absent in the element of a set is planned as nothing of its type.
    } else if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
      node.facts.default = value;
    }
  }
}

function isZero(value: CtyValue | undefined): boolean {
  return value === "" || value === 0 || value === false;
}
