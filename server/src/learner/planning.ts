/** What plans tell: defaults, what replaces a resource, what is stored in another form, how long operations may take. */
import type { Ask } from "./asker";
import { type CtyValue, unknownValue } from "./cty";
import { type Draft, drafted, emptyDraft, type PlannedDraft, type Planning, plannedDraft, withoutNode } from "./drafts";
import type { Subject } from "./interview";
import { byHalves, plannedAt, plansOf } from "./plans";
import { learnReplacing, learnReplacingApart, learnReplacingBlocks, learnReplacingInSet } from "./replacing";
import { sampleFor } from "./sample";
import { ancestry, isConfigurable, nodesBelow, type SchemaNode, setAround } from "./schemaNode";
import { learnStoring } from "./storing";
import { timeoutsIn } from "./timeouts";

/** What plans say of a type as a whole. */
export interface PlannedFacts {
  /** Minutes by operation. */
  readonly timeoutMinutes?: Readonly<Record<string, number>>;
}

/** No type is worth more plans that only look for one that is made. */
const mostTries = 150;

/** Writes defaults, what replaces, and what is normalized into the facts of a resource's arguments. */
export async function learnFromPlans(ask: Ask, subject: Subject): Promise<PlannedFacts> {
  const { root } = subject;
  const nodes = nodesBelow(root).filter((node) => node.form !== "element" && isConfigurable(node));
  const bodies = nodes.filter(({ children }) => children);
  const blocks = bodies.filter(({ isAttribute }) => !isAttribute);
  const planOf = plansOf(ask, subject);
  const tries = { left: mostTries };

  const minimal = await plannedDraft(planOf, { root, from: emptyDraft, tries });
  const planning: Planning = { planOf, root, base: minimal?.draft ?? emptyDraft, tries };
  if (minimal) noteDefaults(minimal, nodes);
  await learnDefaultsInBodies(planning, bodies, nodes);

  const values = nodes.filter(({ children }) => !children);
  if (minimal) await learnDefaultsOfGiven(planning);
  else await byHalves(values.filter(isWithoutDefault), (some) => learnDefaults(planning, values, some));
  const alone = await byHalves(
    values.filter((node) => !setAround(node)),
    (some) => learnReplacing(planning, some),
  );
  for (const node of minimal ? alone : []) await learnReplacingApart(planning, node);
  await byHalves(blocks, (some) => learnReplacingBlocks(planning, some));
  for (const node of values.filter(setAround)) await learnReplacingInSet(planning, node);
  await learnStoring(planning, values, blocks);
  const timeoutMinutes = minimal && timeoutsIn(minimal.plan.privateText);
  return timeoutMinutes ? { timeoutMinutes } : {};
}

/** Defaults in blocks, which are planned where the blocks are there. */
async function learnDefaultsInBodies(
  { planOf, root, base, tries }: Planning,
  bodies: readonly SchemaNode[],
  nodes: readonly SchemaNode[],
): Promise<void> {
  const withBlocks = (some: readonly SchemaNode[]): Draft => ({
    ...base,
    present: new Set([...base.present, ...some]),
  });
  const alone = await byHalves(bodies, async (some) => {
    const draft = withBlocks(some);
    const { plan } = await planOf(null, drafted(root, draft));
    if (plan) noteDefaults({ draft, plan }, nodes);
    return plan !== undefined;
  });
  for (const block of alone) {
    const found = await plannedDraft(planOf, {
      root,
      from: withBlocks([block]),
      pinned: new Set(ancestry(block)),
      tries,
    });
    if (found) noteDefaults(found, nodes);
  }
}

function isWithoutDefault({ facts }: SchemaNode): boolean {
  return facts.optional === true && !facts.computed && facts.default === undefined;
}

/** Defaults of what is given only since something has to be: where something else is. */
async function learnDefaultsOfGiven({ planOf, root, base, tries }: Planning): Promise<void> {
  for (const node of [...base.values.keys()].filter(isWithoutDefault)) {
    const search = { root, from: withoutNode(base, node), pinned: new Set([node]), tries };
    const found = await plannedDraft(planOf, search);
    if (found) noteDefaults(found, [node]);
  }
}

/** Defaults of these where all others are given: a provider may want some of them. */
async function learnDefaults(
  { planOf, root }: Planning,
  values: readonly SchemaNode[],
  some: readonly SchemaNode[],
): Promise<boolean> {
  const given = new Map(values.flatMap((node) => (some.includes(node) ? [] : [[node, sampleFor(node, 1)] as const])));
  const draft: Draft = { ...emptyDraft, values: given };
  const { plan } = await planOf(null, drafted(root, draft));
  if (plan) noteDefaults({ draft, plan }, some);
  return plan !== undefined;
}

/** What the plan of a creation has where the configuration has nothing. */
function noteDefaults({ draft, plan: { planned } }: PlannedDraft, nodes: readonly SchemaNode[]): void {
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
