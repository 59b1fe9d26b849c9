/** What plans tell: defaults, what replaces a resource, what is stored in another form, how long operations may take. */
import type { Ask } from "./asker";
import { configuration } from "./configuration";
import { type CtyValue, unknownValue } from "./cty";
import type { Subject } from "./interview";
import { byHalves, type PlanOf, plannedAt, plansOf } from "./plans";
import { learnReplacing, learnReplacingBlocks, learnReplacingInSet } from "./replacing";
import { sampleFor } from "./sample";
import { isConfigurable, nodeAt, nodesBelow, type SchemaNode, setAround } from "./schemaNode";
import { timeoutsIn } from "./timeouts";

/** What plans say of a type as a whole. */
export interface PlannedFacts {
  /** Minutes by operation. */
  readonly timeoutMinutes?: Readonly<Record<string, number>>;
}

/** Writes defaults, what replaces, and what is normalized into the facts of a resource's arguments. */
export async function learnFromPlans(ask: Ask, subject: Subject): Promise<PlannedFacts> {
  const { root } = subject;
  const nodes = nodesBelow(root).filter((node) => node.form !== "element" && isConfigurable(node));
  const bodies = nodes.filter(({ children }) => children);
  const blocks = bodies.filter(({ isAttribute }) => !isAttribute);
  const planOf = plansOf(ask, subject);

  const minimal = await planOf(null, configuration(root, new Map()));
  if (minimal) noteDefaults(minimal.planned, nodes);
  await byHalves(bodies, async (some) => {
    const plan = await planOf(null, configuration(root, new Map(), new Set(some)));
    if (plan) noteDefaults(plan.planned, nodes);
    return plan !== undefined;
  });

  const values = nodes.filter(({ children }) => !children);
  const open = values.filter(({ facts }) => facts.optional && !facts.computed && facts.default === undefined);
  if (!minimal) await byHalves(open, (some) => learnDefaults(planOf, root, values, some));
  await byHalves(
    values.filter((node) => !setAround(node)),
    (some) => learnReplacing(planOf, root, some),
  );
  await byHalves(blocks, (some) => learnReplacingBlocks(planOf, root, some));
  for (const node of values.filter(setAround)) await learnReplacingInSet(planOf, root, node);
  const texts = values.filter(({ type }) => type?.kind === "string");
  await byHalves(texts, (some) => learnNormalizing(planOf, root, some));
  await byHalves(texts, (some) => learnIgnoring(planOf, root, some));
  const timeoutMinutes = minimal && timeoutsIn(minimal.privateText);
  return timeoutMinutes ? { timeoutMinutes } : {};
}

/** Defaults of these where all others are given: a provider may want some of them. */
async function learnDefaults(
  planOf: PlanOf,
  root: SchemaNode,
  values: readonly SchemaNode[],
  some: readonly SchemaNode[],
): Promise<boolean> {
  const others = values.filter((node) => !some.includes(node));
  const plan = await planOf(null, configuration(root, new Map(others.map((node) => [node, sampleFor(node, 1)]))));
  if (plan) noteDefaults(plan.planned, some);
  return plan !== undefined;
}

/** What the plan of a creation has where the configuration has nothing. */
function noteDefaults(planned: CtyValue, nodes: readonly SchemaNode[]): void {
  for (const node of nodes) {
    if (node.facts.required) continue;
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

/** Which texts are stored otherwise than they are written. */
async function learnNormalizing(planOf: PlanOf, root: SchemaNode, nodes: readonly SchemaNode[]): Promise<boolean> {
  const created = await planOf(null, configuration(root, new Map(nodes.map((node) => [node, "West Europe"]))));
  for (const node of created ? nodes : []) {
    const value = plannedAt(created!.planned, node);
    if (typeof value === "string" && value !== "West Europe") node.facts.normalized = true;
    if (value === "westeurope" && isLocation(node)) node.facts.format = "region";
  }
  return created !== undefined;
}

function isLocation({ name, facts }: SchemaNode): boolean {
  return /(?:^|_)(?:location|region)s?$/.test(name) && (facts.format ?? "not-empty") === "not-empty";
}

/** Which differences of writing a plan ignores: those after which it still has what was stored. */
async function learnIgnoring(planOf: PlanOf, root: SchemaNode, nodes: readonly SchemaNode[]): Promise<boolean> {
  const left = new Set(nodes);
  while (left.size > 0) {
    const forms = new Map(nodes.map((node) => [node, formsOf(node)]));
    const config = new Map([...forms].map(([node, [written]]) => [node, written]));
    const stored = new Map([...forms].map(([node, [written, other]]) => [node, left.has(node) ? other : written]));
    const plan = await planOf(configuration(root, stored), configuration(root, config));
    if (!plan) return false;
    // A plan that replaces has everything as it is written, so what causes that is put aside.
    const replacing = plan.requiresReplace.map((path) => nodeAt(root, path)).filter((node) => node && left.has(node));
    for (const node of replacing) left.delete(node!);
    if (replacing.length > 0) continue;
    for (const node of left) {
      if (plannedAt(plan.planned, node) === stored.get(node)) node.facts.diffSuppressed = true;
    }
    return true;
  }
  return true;
}

/** Two ways to write what may be the same. */
function formsOf({ facts, accepted }: SchemaNode): readonly [string, string] {
  if (facts.format === "json") return ['{"a":1}', '{ "a": 1 }'];
  const written = typeof accepted === "string" && /[a-z]/i.test(accepted) ? accepted : "West Europe";
  const lower = written.toLowerCase();
  return [written, lower === written ? written.toUpperCase() : lower];
}

function isZero(value: CtyValue | undefined): boolean {
  return value === "" || value === 0 || value === false;
}
