/** What plans tell: defaults, what replaces a resource, what is stored in another form, how long operations may take. */
import type { Ask } from "./asker";
import { configuration } from "./configuration";
import { type CtyType, type CtyValue, unknownValue, withoutUnknown } from "./cty";
import { idSamples } from "./ids";
import type { Subject } from "./interview";
import type { AttributePath, Plan } from "./provider";
import { ancestry, isConfigurable, nodeAt, nodesBelow, type SchemaNode } from "./schemaNode";

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
  const planOf = untilHopeless(plansOf(ask, subject));

  const minimal = await planOf(null, configuration(root, new Map()));
  if (minimal) noteDefaults(root, minimal.planned, nodes);
  await byHalves(bodies, async (some) => {
    const plan = await planOf(null, configuration(root, new Map(), new Set(some)));
    if (plan) noteDefaults(root, plan.planned, nodes);
    return plan !== undefined;
  });

  const values = nodes.filter(({ children }) => !children);
  const open = values.filter(({ facts }) => facts.optional && !facts.computed && facts.default === undefined);
  if (!minimal) await byHalves(open, (some) => learnDefaults(planOf, root, values, some));
  await byHalves(
    values.filter((node) => !isInSet(node)),
    (some) => learnReplacing(planOf, root, some),
  );
  await byHalves(blocks, (some) => learnReplacingBlocks(planOf, root, some));
  for (const node of values.filter(isInSet)) await learnReplacingInSet(planOf, root, node);
  const texts = values.filter(({ type }) => type?.kind === "string");
  await byHalves(texts, (some) => learnNormalizing(planOf, root, some));
  await byHalves(texts, (some) => learnIgnoring(planOf, root, some));
  const timeoutMinutes = minimal && timeoutsIn(minimal.privateText);
  return timeoutMinutes ? { timeoutMinutes } : {};
}

type PlanOf = (prior: CtyValue, config: CtyValue) => Promise<Plan | undefined>;

/** A plan without errors. What only the provider sets stays as it was, and is unknown in what is created. */
function plansOf(ask: Ask, { type, root }: Subject): PlanOf {
  return async (prior, config) => {
    const before = prior instanceof Map ? withoutUnknown(new Map([...prior, ...idOf(root)])) : null;
    const plan = await ask((provider) => provider.plan(type, before, proposedState(root, before, config), config));
    return plan?.diagnostics.some(({ severity }) => severity === "error") ? undefined : plan;
  };
}

/** The SDK takes a state without an id for none. */
function idOf(root: SchemaNode): readonly (readonly [string, CtyValue])[] {
  return root.children?.some(({ name, type }) => name === "id" && type?.kind === "string") ? [["id", "id"]] : [];
}

/** So many plans without an answer, and none with one, are enough. */
const hopeless = 8;

/** Asks no more once a provider seems to survive no plan of a type at all: each costs a start. */
function untilHopeless(planOf: PlanOf): PlanOf {
  let [answered, lost] = [0, 0];
  return async (prior, config) => {
    if (answered === 0 && lost >= hopeless) return undefined;
    const plan = await planOf(prior, config);
    if (plan) answered++;
    else lost++;
    return plan;
  };
}

/** What Terraform makes of a configuration: what is absent and computed is as before. */
function proposedState(node: SchemaNode, prior: CtyValue, config: CtyValue): CtyValue {
  if (!(config instanceof Map)) return config;
  const before = prior instanceof Map ? prior : undefined;
  return new Map(
    node.children!.map((child) => {
      const [value, was] = [config.get(child.name) ?? null, before?.get(child.name) ?? null];
      if (value === null) return [child.name, child.facts.computed ? (before ? was : unknownValue) : value];
      if (!child.children) return [child.name, value];
      if (child.form === "map") return [child.name, proposedEntries(child, was, value)];
      if (!Array.isArray(value)) return [child.name, proposedState(child, was, value)];
      const items = Array.isArray(was) ? was : [];
      return [child.name, value.map((item, index) => proposedState(child, items[index] ?? null, item))];
    }),
  );
}

function proposedEntries(node: SchemaNode, prior: CtyValue, config: CtyValue): CtyValue {
  if (!(config instanceof Map)) return config;
  const before = prior instanceof Map ? prior : undefined;
  return new Map([...config].map(([key, entry]) => [key, proposedState(node, before?.get(key) ?? null, entry)]));
}

/** Asks about all, and where that has no answer about each half, down to single ones. */
async function byHalves(
  nodes: readonly SchemaNode[],
  isAnswered: (some: readonly SchemaNode[]) => Promise<boolean>,
): Promise<void> {
  if (nodes.length === 0 || (await isAnswered(nodes)) || nodes.length === 1) return;
  const middle = nodes.length >> 1;
  await byHalves(nodes.slice(0, middle), isAnswered);
  await byHalves(nodes.slice(middle), isAnswered);
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
  if (plan) noteDefaults(root, plan.planned, some);
  return plan !== undefined;
}

/** What the plan of a creation has where the configuration has nothing. */
function noteDefaults(root: SchemaNode, planned: CtyValue, nodes: readonly SchemaNode[]): void {
  for (const node of nodes) {
    if (node.facts.required) continue;
    const value = plannedAt(root, planned, node);
    if (node.children) {
      if (value === unknownValue && !node.isAttribute) node.facts.computed = true;
    } else if (isInSet(node) && isZero(value)) {
      // What is absent in the element of a set is planned as nothing of its type.
    } else if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
      node.facts.default = value;
    }
  }
}

/** The planned value of a node, in the first element of each list or map; undefined where what it stands in is not there. */
function plannedAt(root: SchemaNode, planned: CtyValue, node: SchemaNode): CtyValue | undefined {
  let value: CtyValue | undefined = planned;
  for (const { name, parent } of ancestry(node).toReversed()) {
    if (Array.isArray(value)) value = value[0];
    else if (value instanceof Map && parent?.form === "map") value = [...value.values()][0];
    value = value instanceof Map ? (value.get(name) ?? undefined) : undefined;
    if (value === undefined) return undefined;
  }
  return root && value;
}

/** Which changes of these replace: those that do in both directions, since a provider may replace for certain values only. */
async function learnReplacing(planOf: PlanOf, root: SchemaNode, nodes: readonly SchemaNode[]): Promise<boolean> {
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
async function learnReplacingBlocks(planOf: PlanOf, root: SchemaNode, blocks: readonly SchemaNode[]): Promise<boolean> {
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
async function learnReplacingInSet(planOf: PlanOf, root: SchemaNode, node: SchemaNode): Promise<void> {
  const set = ancestry(node).findLast(({ form }) => form === "set");
  const [before, after] = [0, 1].map((which) => configuration(root, new Map([[node, sampleFor(node, which)]])));
  // Of what was created, so that a default beside it is no change.
  const created = await planOf(null, before!);
  const plan = created && (await planOf(withoutUnknown(created.planned), withoutUnknown(after!)));
  if (plan?.requiresReplace.some((path) => nodeAt(root, path) === set)) node.facts.forceNew = true;
}

/** Which texts are stored otherwise than they are written. */
async function learnNormalizing(planOf: PlanOf, root: SchemaNode, nodes: readonly SchemaNode[]): Promise<boolean> {
  const created = await planOf(null, configuration(root, new Map(nodes.map((node) => [node, "West Europe"]))));
  for (const node of created ? nodes : []) {
    const value = plannedAt(root, created!.planned, node);
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
      if (plannedAt(root, plan.planned, node) === stored.get(node)) node.facts.diffSuppressed = true;
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

function isInSet(node: SchemaNode): boolean {
  return ancestry(node).some(({ form }) => form === "set");
}

/** Two different values of a node that its provider takes, as far as that is known. */
function sampleFor({ facts, type, element }: SchemaNode, which: number): CtyValue {
  const { values, ranges, id } = { ...element?.facts, ...facts };
  const range = ranges?.find(([from, to]) => from !== to);
  const scalar = values?.[which] ?? (id?.[0] ? idSamples(id[0])[which] : undefined) ?? range?.[which] ?? undefined;
  return type ? sampleOfType(type, which, scalar) : null;
}

function sampleOfType(type: CtyType, which: number, scalar: string | number | undefined): CtyValue {
  switch (type.kind) {
    case "string":
      return typeof scalar === "string" ? scalar : ["abcdef", "ghijkl"][which]!;
    case "number":
      return typeof scalar === "number" ? scalar : which + 1;
    case "bool":
      return which === 1;
    case "list":
    case "set":
      return [sampleOfType(type.element, which, scalar)];
    case "map":
      return new Map([["key", sampleOfType(type.element, which, scalar)]]);
    case "object":
      return new Map([...type.attributes].map(([name, of]) => [name, sampleOfType(of, which, undefined)]));
    case "tuple":
      return type.elements.map((of) => sampleOfType(of, which, undefined));
    default:
      return null;
  }
}

/**
 * The timeouts that the provider keeps with a plan, in minutes.
 * Source: helper/schema/resource_timeout.go of hashicorp/terraform-plugin-sdk/v2, whose key this is; nanoseconds.
 */
function timeoutsIn(privateText: string): Readonly<Record<string, number>> | undefined {
  try {
    const timeouts: unknown = JSON.parse(privateText)["e2bfb730-ecaa-11e6-8f88-34363bc7c4c0"];
    if (typeof timeouts !== "object" || timeouts === null) return undefined;
    const operations = ["create", "delete", "read", "update"] as const;
    const found = operations.flatMap((name) => {
      const nanoseconds: unknown = Reflect.get(timeouts, name);
      return typeof nanoseconds === "number" ? [[name, nanoseconds / 60e9] as const] : [];
    });
    return found.length > 0 ? Object.fromEntries(found) : undefined;
  } catch {
    return undefined;
  }
}
