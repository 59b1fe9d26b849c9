/** What a change of replaces the resource. */
import { configuration } from "./configuration";
import { type CtyValue, unknownValue, withoutUnknown } from "./cty";
import { type DraftConfig, drafted, type Planning, plannedDraft } from "./drafts";
import { isThere, type PlanOf, plannedAt } from "./plans";
import type { AttributePath, Plan } from "./provider";
import { placeholderValue, sampleFor, valuesInWords } from "./sample";
import { ancestry, nodeAt, nodesBelow, type SchemaNode, setAround } from "./schemaNode";

/** Which changes of these replace: those that do in both directions, since a provider may replace for certain values only. */
export async function learnReplacing(planning: Planning, nodes: readonly SchemaNode[]): Promise<boolean> {
  const { root, base } = planning;
  const [one, other] = [0, 1].map((which) =>
    drafted(
      root,
      base,
      nodes.map((node) => [node, sampleFor(node, which)]),
    ),
  );
  const { plan: there } = await planning.planOf(one!, other!);
  const { plan: back } = await planning.planOf(other!, one!);
  if (!there && !back) return false;
  noteReplacing(root, there ?? back!, back ?? there!, nodes);
  return true;
}

/** Looks for two values that are planned among those that a refusal lists: "only supported in [global, westeurope], got stuvwx". */
export async function learnSamples({ planOf, root, priorOf, base }: Planning, node: SchemaNode): Promise<boolean> {
  const asked = sampleFor(node, 0);
  const outcomeOf = (value: CtyValue) => {
    const config = drafted(root, base, [[node, value]]);
    return planOf(priorOf(config), config);
  };
  const words = (await outcomeOf(asked)).refusals.join("\n");
  if (!words.includes(String(asked))) return false;
  const planned: CtyValue[] = [];
  for (const value of valuesInWords(node, words)) {
    if (planned.length < 2 && value !== asked && (await outcomeOf(value)).plan) planned.push(value);
  }
  const [one, other] = planned;
  if (one === undefined || other === undefined) return false;
  node.samples = [one, other];
  node.accepted = one;
  return true;
}

/** How many values of one argument may be tried until two are found that stay as they are. */
const mostValues = 10;

/**
 * Whether a change of one argument replaces the resource. For changes that cannot be planned: the plan would create the replacement, and nothing is created any more.
 */
export async function learnReplacingRefused({ planOf, root, base }: Planning, node: SchemaNode): Promise<void> {
  const planned = { ...base, isKnown: true };
  const configs = valuesOf(node).map((value) => drafted(root, planned, [[node, value]]));
  const [one, other] = configs as [CtyValue, CtyValue];
  if (!(await isRefusedAsCreation(planOf, one, other))) return;
  const steady: CtyValue[] = [];
  for (const config of configs.slice(0, mostValues)) {
    if ((await planOf(config, config)).plan) steady.push(config);
    if (steady.length < 2) continue;
    const [before, after] = steady as [CtyValue, CtyValue];
    const isSo = await isRefusedAsCreation(planOf, before, after);
    if (isSo && (await isRefusedAsCreation(planOf, after, before))) node.facts.forceNew = true;
    return;
  }
}

/** Different values, as far as any are known to be taken. */
function valuesOf(node: SchemaNode): readonly CtyValue[] {
  const { accepted, facts, type } = node;
  const more = type === "string" && typeof accepted === "string" ? [accepted, `${accepted}b`] : [];
  const values = [sampleFor(node, 0), sampleFor(node, 1), ...(type === "string" ? (facts.values ?? more) : [])];
  return [...new Set(values)];
}

/** Whether a change is refused in the words in which a creation of the same is. */
async function isRefusedAsCreation(planOf: PlanOf, before: CtyValue, after: CtyValue): Promise<boolean> {
  const change = await planOf(before, after);
  if (change.plan || change.refusals.length === 0) return false;
  const creation = await planOf(null, after);
  return creation.refusals.join() === change.refusals.join();
}

function noteReplacing(root: SchemaNode, there: Plan, back: Plan, nodes: readonly SchemaNode[]): void {
  const [some, others] = [there, back].map((plan) => new Set(plan.requiresReplace.map((path) => wholeAt(root, path))));
  for (const node of nodes) if (some!.has(node) && others!.has(node)) node.facts.forceNew = true;
}

/** The same of one argument that has to be given together with others, which are looked for. */
export async function learnReplacingApart(planning: Planning, node: SchemaNode): Promise<void> {
  const { planOf, root, priorOf, base, tries, drafts } = planning;
  const pinned = new Set(ancestry(node));
  const withValue = (draft: DraftConfig, which: number): DraftConfig => ({
    ...draft,
    values: new Map([...draft.values, [node, sampleFor(node, which)]]),
  });
  const one = await plannedDraft(planOf, { root, priorOf, from: withValue(base, 0), pinned, tries });
  if (!one) return;
  drafts.set(node, one.draft);
  const other = await plannedDraft(planOf, { root, priorOf, from: withValue(one.draft, 1), pinned, tries });
  if (!other) return;
  const [before, after] = [one, other].map(({ draft }) => drafted(root, draft));
  const { plan: there } = await planOf(before!, after!);
  const { plan: back } = await planOf(after!, before!);
  if (there && back) noteReplacing(root, there, back, [node]);
}

/** The argument at a path, for its elements too. */
function wholeAt(root: SchemaNode, path: AttributePath): SchemaNode | undefined {
  const node = nodeAt(root, path);
  return node?.form === "element" ? node.parent : node;
}

/** Learns which of these blocks replace the resource when they are added, and notes it in their facts. */
export async function learnReplacingBlocks(
  { planOf, root, base }: Planning,
  blocks: readonly SchemaNode[],
): Promise<boolean> {
  // Nothing is in them, since that might replace by itself.
  const required = (node: SchemaNode) =>
    base.isKnown && !ancestry(node).some((above) => blocks.includes(above)) ? placeholderValue(node) : null;
  const [some, withAll] = [[], blocks].map((present) =>
    withoutUnknown(configuration(root, base.values, new Set([...base.present, ...present]), required)),
  );
  const without = withoutBlocks(root, some!, new Set(blocks));
  const { plan } = await planOf(without, withAll!);
  for (const path of plan?.requiresReplace ?? []) {
    const node = nodeAt(root, path);
    if (node?.children && blocks.includes(node) && isOwnPath(path)) node.facts.forceNew = true;
  }
  return plan !== undefined;
}

/** The same of one block that is planned only together with other things, which are looked for. */
export async function learnReplacingBlockApart(planning: Planning, block: SchemaNode): Promise<void> {
  const { planOf, root, priorOf, base, tries, drafts } = planning;
  const from = { ...base, present: new Set([...base.present, block]) };
  const found = await plannedDraft(planOf, { root, priorOf, from, pinned: new Set(ancestry(block)), tries });
  if (!found) return;
  drafts.set(block, found.draft);
  const config = drafted(root, found.draft);
  const without = withoutBlocks(root, withoutUnknown(config), new Set([block]));
  const { plan } = await planOf(without, config);
  const isReplacing = plan?.requiresReplace.some((path) => isOwnPath(path) && nodeAt(root, path) === block);
  if (isReplacing || (!plan && (await isRefusedAsCreation(planOf, without, config)))) block.facts.forceNew = true;
}

/** The value without these blocks, even where they are required, as no configuration is but a state may be. */
function withoutBlocks(node: SchemaNode, value: CtyValue, blocks: ReadonlySet<SchemaNode>): CtyValue {
  if (Array.isArray(value)) return blocks.has(node) ? [] : value.map((item) => withoutBlocks(node, item, blocks));
  if (!(value instanceof Map)) return value;
  if (node.form === "map") return value;
  if (blocks.has(node)) return null;
  return new Map(
    (node.children ?? []).map((child) => [child.name, withoutBlocks(child, value.get(child.name) ?? null, blocks)]),
  );
}

/** A path that ends with a name is that of the whole, one that ends with an index that of an element. */
function isOwnPath(path: AttributePath): boolean {
  return typeof path.at(-1) === "string";
}

/**
 * Whether a change of one argument in a set replaces. Elements of sets have no path, so nothing else in it may change: what the
 * provider sets by itself is unknown in each element that is another one, so it is given.
 */
export async function learnReplacingInSet({ planOf, root, priorOf, base }: Planning, node: SchemaNode): Promise<void> {
  const set = setAround(node)!;
  const draftedWith = (which: number, beside: readonly SchemaNode[]) => {
    const values = beside.flatMap((one) => (one.children ? [] : [[one, placeholderValue(one)] as const]));
    return drafted(root, base, [...values, [node, sampleFor(node, which)]], beside);
  };
  const alone = draftedWith(0, []);
  const { plan: planned } = await planOf(priorOf(alone), alone);
  if (!planned) return;
  const beside = leftToProvider(set, planned.planned).filter((one) => !ancestry(node).includes(one));
  const [before, after] = [0, 1].map((which) => draftedWith(which, beside));
  // Of what was created, so that a default beside it is no change.
  const created = beside.length > 0 ? (await planOf(priorOf(before!), before!)).plan : planned;
  if (!created) return;
  const prior = withoutUnknown(created.planned);
  const { plan } = await planOf(prior, withoutUnknown(after!));
  if (!plan && (await isRefusedAsCreation(planOf, prior, after!))) node.facts.forceNew = true;
  if (plan?.requiresReplace.some((path) => nodeAt(root, path) === set)) node.facts.forceNew = true;
}

/** What may be given in a body that is planned, and has no value there that is known. */
function leftToProvider(body: SchemaNode, planned: CtyValue): readonly SchemaNode[] {
  return nodesBelow(body).filter((node) => {
    if (!node.facts.optional || !node.facts.computed || !isThere(plannedAt(planned, node.parent!))) return false;
    const value = plannedAt(planned, node);
    return value === undefined || value === unknownValue;
  });
}
