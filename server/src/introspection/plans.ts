/** Plans of a resource without what only an apply needs, and what they have. */

import { type CtyValue, isSameValue, withoutUnknown } from "./cty";
import type { IntrospectedType } from "./introspection";
import type { Plan } from "./provider";
import type { ProviderCall } from "./providerClient";
import { ancestry, type SchemaNode } from "./schemaNode";

/** What became of a question for a plan: the plan, or what is said against it, which is nothing where there was no answer. */
interface PlanOutcome {
  readonly plan?: Plan;
  readonly refusals: readonly string[];
}

/** A plan from one state to a configuration. */
export type PlanOf = (prior: CtyValue, config: CtyValue) => Promise<PlanOutcome>;

/** What only the provider sets stays as it was, and is unknown in what is created. Once no plan seems to be survived, none is asked for. */
export function plansOf(call: ProviderCall, { type, root }: IntrospectedType): PlanOf {
  return untilHopeless(async (prior, config) => {
    const before = prior instanceof Map ? withoutUnknown(new Map([...prior, ...idOf(root)])) : null;
    const plan = await call((provider) => provider.plan(type, before, proposedState(root, before, config), config));
    if (!plan) return undefined;
    const errors = plan.diagnostics.filter(({ severity }) => severity === "error");
    if (errors.length === 0) return { plan, refusals: [] };
    return { refusals: errors.map(({ path, summary, detail }) => [path.join("."), summary, detail].join("\n")) };
  });
}

/** The SDK takes a state without an id for none. */
function idOf(root: SchemaNode): readonly (readonly [string, CtyValue])[] {
  return root.children?.some(({ name, type }) => name === "id" && type === "string") ? [["id", "id"]] : [];
}

/** So many plans that were not survived, and no answer, are enough. */
const hopeless = 8;

/** Asks no more once a provider seems to survive no plan of a type at all: each costs a start. */
function untilHopeless(outcomeOf: (...question: Parameters<PlanOf>) => Promise<PlanOutcome | undefined>): PlanOf {
  let [answered, lost] = [0, 0];
  return async (prior, config) => {
    if (answered === 0 && lost >= hopeless) return { refusals: [] };
    const outcome = await outcomeOf(prior, config);
    if (outcome) answered++;
    else lost++;
    return outcome ?? { refusals: [] };
  };
}

/**
 * What Terraform makes of a configuration: what is absent and computed is as before, and null where nothing was; that it is not known then is
 * for the provider to say. Source: internal/plans/objchange/objchange.go of hashicorp/terraform.
 */
export function proposedState(node: SchemaNode, prior: CtyValue, config: CtyValue): CtyValue {
  if (!(config instanceof Map)) return config;
  const before = prior instanceof Map ? prior : undefined;
  return new Map(
    node.children!.map((child) => {
      const [value, was] = [config.get(child.name) ?? null, before?.get(child.name) ?? null];
      if (value === null) return [child.name, child.facts.computed ? was : value];
      if (!child.children) return [child.name, value];
      if (child.form === "map") return [child.name, proposedBodyItems(child, was, value)];
      if (!Array.isArray(value)) return [child.name, proposedState(child, was, value)];
      const items: readonly CtyValue[] = Array.isArray(was) ? was : [];
      const itemBefore = (item: CtyValue, index: number) =>
        (child.form === "set" ? items.find((one) => mayBecome(child, one, item)) : items[index]) ?? null;
      return [child.name, value.map((item, index) => proposedState(child, itemBefore(item, index), item))];
    }),
  );
}

/** Whether an element of a set is the one that is written: all that is written is in it. Source: internal/plans/objchange of hashicorp/terraform. */
function mayBecome(node: SchemaNode, was: CtyValue, config: CtyValue): boolean {
  if (!(config instanceof Map) || !(was instanceof Map)) return isSameValue(was, config);
  return (node.children ?? []).every((child) => {
    const [value, before] = [config.get(child.name) ?? null, was.get(child.name) ?? null];
    if (value === null) return child.facts.computed === true || before === null;
    if (!child.children || !Array.isArray(value) || !Array.isArray(before)) return isSameValue(value, before);
    if (value.length !== before.length) return false;
    return value.every((item: CtyValue, index) =>
      child.form === "set"
        ? before.some((one: CtyValue) => mayBecome(child, one, item))
        : mayBecome(child, before[index] ?? null, item),
    );
  });
}

function proposedBodyItems(node: SchemaNode, prior: CtyValue, config: CtyValue): CtyValue {
  if (!(config instanceof Map)) return config;
  const before = prior instanceof Map ? prior : undefined;
  return new Map([...config].map(([key, entry]) => [key, proposedState(node, before?.get(key) ?? null, entry)]));
}

/** Asks about all, and where that has no answer about each half, down to single ones; gives back those without any. */
export async function byHalves(
  nodes: readonly SchemaNode[],
  isAnswered: (some: readonly SchemaNode[]) => Promise<boolean>,
): Promise<readonly SchemaNode[]> {
  if (nodes.length === 0 || (await isAnswered(nodes))) return [];
  if (nodes.length === 1) return nodes;
  const middle = nodes.length >> 1;
  const first = await byHalves(nodes.slice(0, middle), isAnswered);
  return [...first, ...(await byHalves(nodes.slice(middle), isAnswered))];
}

/** The planned value of a node, in the first element of each list or map; undefined where what it is in is not there. */
export function plannedAt(planned: CtyValue, node: SchemaNode): CtyValue | undefined {
  let value: CtyValue | undefined = planned;
  for (const { name, parent } of ancestry(node).toReversed()) {
    if (Array.isArray(value)) value = value[0];
    else if (value instanceof Map && parent?.form === "map") value = [...value.values()][0];
    value = value instanceof Map ? (value.get(name) ?? undefined) : undefined;
    if (value === undefined) return undefined;
  }
  return value;
}

/** Whether a planned block exists. */
export function isThere(value: CtyValue | undefined): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
}
