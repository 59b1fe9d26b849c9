/** What a change of replaces the resource. */
import { configuration } from "./configuration";
import { withoutUnknown } from "./cty";
import type { PlanOf } from "./plans";
import type { AttributePath } from "./provider";
import { sampleFor } from "./sample";
import { nodeAt, type SchemaNode, setAround } from "./schemaNode";

/** Which changes of these replace: those that do in both directions, since a provider may replace for certain values only. */
export async function learnReplacing(planOf: PlanOf, root: SchemaNode, nodes: readonly SchemaNode[]): Promise<boolean> {
  const [one, other] = [0, 1].map((which) =>
    configuration(root, new Map(nodes.map((node) => [node, sampleFor(node, which)]))),
  );
  const there = await planOf(one!, other!);
  const back = await planOf(other!, one!);
  if (!there && !back) return false;
  const [some, others] = [there ?? back!, back ?? there!].map(
    (plan) => new Set(plan.requiresReplace.map((path) => wholeAt(root, path))),
  );
  for (const node of some!) if (node && others!.has(node) && nodes.includes(node)) node.facts.forceNew = true;
  return true;
}

/** The argument at a path, for its elements too. */
function wholeAt(root: SchemaNode, path: AttributePath): SchemaNode | undefined {
  const node = nodeAt(root, path);
  return node?.form === "element" ? node.parent : node;
}

/** Which of these blocks replace by being there. */
export async function learnReplacingBlocks(
  planOf: PlanOf,
  root: SchemaNode,
  blocks: readonly SchemaNode[],
): Promise<boolean> {
  // Nothing is in them, since that might replace by itself.
  const [without, withAll] = [[], blocks].map((some) =>
    withoutUnknown(configuration(root, new Map(), new Set(some), () => null)),
  );
  const plan = await planOf(without!, withAll!);
  for (const path of plan?.requiresReplace ?? []) {
    const node = nodeAt(root, path);
    if (node?.children && blocks.includes(node) && isOwnPath(path)) node.facts.forceNew = true;
  }
  return plan !== undefined;
}

/** A path that ends with a name is that of the whole, one that ends with an index that of an element. */
function isOwnPath(path: AttributePath): boolean {
  return typeof path.at(-1) === "string";
}

/** Whether a change of one argument in a set replaces. Elements of sets have no path, so nothing else in it may change. */
export async function learnReplacingInSet(planOf: PlanOf, root: SchemaNode, node: SchemaNode): Promise<void> {
  const set = setAround(node);
  const [before, after] = [0, 1].map((which) => configuration(root, new Map([[node, sampleFor(node, which)]])));
  // Of what was created, so that a default beside it is no change.
  const created = await planOf(null, before!);
  const plan = created && (await planOf(withoutUnknown(created.planned), withoutUnknown(after!)));
  if (plan?.requiresReplace.some((path) => nodeAt(root, path) === set)) node.facts.forceNew = true;
}
