/** What a change of replaces the resource. */
import { configuration } from "./configuration";
import { type CtyValue, withoutUnknown } from "./cty";
import { type Draft, drafted, type Planning, plannedDraft } from "./drafts";
import type { AttributePath, Plan } from "./provider";
import { sampleFor, standIn } from "./sample";
import { ancestry, nodeAt, type SchemaNode, setAround } from "./schemaNode";

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

/**
 * Whether a change of one argument replaces that no plan is made of: it is refused in the words in which a creation of the same is, and only
 * what replaces is created.
 */
export async function learnReplacingRefused({ planOf, root, base }: Planning, node: SchemaNode): Promise<void> {
  const known = { ...base, isKnown: true };
  const [one, other] = [0, 1].map((which) => drafted(root, known, [[node, sampleFor(node, which)]]));
  const change = await planOf(one!, other!);
  if (change.plan || change.refusals.length === 0) return;
  const words = change.refusals.join();
  const back = await planOf(other!, one!);
  if (back.refusals.join() !== words) return;
  const [creation, none] = [await planOf(null, other!), await planOf(other!, other!)];
  if (creation.refusals.join() === words && none.plan) node.facts.forceNew = true;
}

function noteReplacing(root: SchemaNode, there: Plan, back: Plan, nodes: readonly SchemaNode[]): void {
  const [some, others] = [there, back].map((plan) => new Set(plan.requiresReplace.map((path) => wholeAt(root, path))));
  for (const node of nodes) if (some!.has(node) && others!.has(node)) node.facts.forceNew = true;
}

/** The same of one argument that has to be given together with others, which are looked for. */
export async function learnReplacingApart(planning: Planning, node: SchemaNode): Promise<void> {
  const { planOf, root, priorOf, base, tries } = planning;
  const pinned = new Set(ancestry(node));
  const withValue = (draft: Draft, which: number): Draft => ({
    ...draft,
    values: new Map([...draft.values, [node, sampleFor(node, which)]]),
  });
  const one = await plannedDraft(planOf, { root, priorOf, from: withValue(base, 0), pinned, tries });
  if (!one) return;
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

/** Which of these blocks replace by being there. */
export async function learnReplacingBlocks(
  { planOf, root, base }: Planning,
  blocks: readonly SchemaNode[],
): Promise<boolean> {
  // Nothing is in them, since that might replace by itself.
  const required = (node: SchemaNode) =>
    base.isKnown && !ancestry(node).some((above) => blocks.includes(above)) ? standIn(node) : null;
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

/** Whether a change of one argument in a set replaces. Elements of sets have no path, so nothing else in it may change. */
export async function learnReplacingInSet({ planOf, root, priorOf, base }: Planning, node: SchemaNode): Promise<void> {
  const set = setAround(node);
  const [before, after] = [0, 1].map((which) => drafted(root, base, [[node, sampleFor(node, which)]]));
  // Of what was created, so that a default beside it is no change.
  const { plan: created } = await planOf(priorOf(before!), before!);
  if (!created) return;
  const { plan } = await planOf(withoutUnknown(created.planned), withoutUnknown(after!));
  if (plan?.requiresReplace.some((path) => nodeAt(root, path) === set)) node.facts.forceNew = true;
}
