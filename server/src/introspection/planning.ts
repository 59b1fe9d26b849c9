/** What plans tell: defaults, what replaces a resource, what is stored in another form, how long operations may take. */

import { withoutUnknown } from "./cty";
import { isWithoutDefault, learnDefaults, learnDefaultsInBodies, learnDefaultsOfGiven, noteDefaults } from "./defaults";
import { emptyDraft, type PlannedDraft, type Planning, type PriorOf, plannedDraft } from "./drafts";
import { type IntrospectedType, wavesOf } from "./introspection";
import { byHalves, type PlanOf, plansOf } from "./plans";
import type { ProviderCall } from "./providerClient";
import {
  learnReplacing,
  learnReplacingApart,
  learnReplacingBlockApart,
  learnReplacingBlocks,
  learnReplacingInSet,
  learnReplacingRefused,
  learnSamples,
} from "./replacing";
import { placeholderValue } from "./sample";
import { ancestry, isConfigurable, nodesBelow, type SchemaNode, setAround } from "./schemaNode";
import { learnStoring } from "./storing";

/** What plans say of a type as a whole. */
interface PlannedFacts {
  /** Minutes by operation. */
  readonly timeoutMinutes?: Readonly<Record<string, number>>;
}

/** No type is worth more plans that only look for one that is made. */
const mostTries = 150;

/** Writes defaults, what replaces, and what is normalized into the facts of a resource's arguments. */
export async function learnFromPlans(call: ProviderCall, subject: IntrospectedType): Promise<PlannedFacts> {
  const { root } = subject;
  const nodes = nodesBelow(root).filter((node) => node.form !== "element" && isConfigurable(node));
  const bodies = nodes.filter(({ children }) => children);
  const blocks = bodies.filter(({ isAttribute }) => !isAttribute);
  let timeoutMinutes: PlannedFacts["timeoutMinutes"];
  const ofType = plansOf(call, subject);
  const planOf: PlanOf = async (prior, config) => {
    const outcome = await ofType(prior, config);
    // A plan that changes nothing has none.
    timeoutMinutes ??= outcome.plan && timeoutsIn(outcome.plan.kept);
    return outcome;
  };
  const tries = { left: mostTries };

  const found = await firstDraft(planOf, root, tries);
  const minimal = found?.minimal;
  const planning: Planning = {
    planOf,
    root,
    priorOf: found?.priorOf ?? nothing,
    base: minimal?.draft ?? emptyDraft,
    tries,
    drafts: new Map(),
  };
  if (minimal) noteDefaults(minimal, nodes);
  await learnDefaultsInBodies(planning, bodies, nodes);

  const values = nodes.filter(({ children }) => !children);
  if (minimal) await learnDefaultsOfGiven(planning);
  else await byHalves(values.filter(isWithoutDefault), (some) => learnDefaults(planning, values, some));
  const alone: SchemaNode[] = [];
  for (const together of wavesOf(
    values.filter((node) => !setAround(node)),
    subject,
  ))
    alone.push(...(await byHalves(together, (some) => learnReplacing(planning, some))));
  for (const node of minimal ? alone : []) {
    if (await learnSamples(planning, node)) await learnReplacing(planning, [node]);
    else await learnReplacingRefused(planning, node);
    if (!node.facts.forceNew) await learnReplacingApart(planning, node);
  }
  for (const together of wavesOf(bodies, subject)) {
    const refused = await byHalves(together, (some) => learnReplacingBlocks(planning, some));
    for (const block of minimal ? refused : []) await learnReplacingBlockApart(planning, block);
  }
  for (const node of values.filter(setAround)) await learnReplacingInSet(planning, node);
  await learnStoring(planning, values, blocks);
  return timeoutMinutes ? { timeoutMinutes } : {};
}

/** A draft that is planned as a creation, or else as a change of what is there: some things may not be created any more. */
async function firstDraft(
  planOf: PlanOf,
  root: SchemaNode,
  tries: { left: number },
): Promise<{ readonly priorOf: PriorOf; readonly minimal: PlannedDraft } | undefined> {
  const created = await plannedDraft(planOf, { root, priorOf: nothing, from: emptyDraft, tries });
  if (created) return { priorOf: nothing, minimal: created };
  const planned = { ...emptyDraft, isKnown: true };
  // A default that replaces is a creation as well, unless a value is given.
  const values = nodesBelow(root).filter(
    (node) => isWithoutDefault(node) && isConfigurable(node) && isAlwaysThere(node),
  );
  const given = { ...planned, values: new Map(values.map((node) => [node, placeholderValue(node)])) };
  for (const from of [planned, given]) {
    const changed = await plannedDraft(planOf, { root, priorOf: withoutUnknown, from, tries });
    if (changed) return { priorOf: withoutUnknown, minimal: changed };
  }
  return undefined;
}

/** Whether it is an argument of the resource itself, or of blocks that have to be there. */
function isAlwaysThere({ form, children, parent }: SchemaNode): boolean {
  const around = parent ? ancestry(parent) : [];
  return form !== "element" && !children && around.every(({ facts }) => facts.required === true);
}

function nothing(): null {
  return null;
}

/**
 * The timeouts that the provider keeps with a plan, in minutes.
 * Source: helper/schema/resource_timeout.go of hashicorp/terraform-plugin-sdk/v2, whose key this is; nanoseconds.
 */
function timeoutsIn(kept: Uint8Array): Readonly<Record<string, number>> | undefined {
  try {
    const timeouts: unknown = JSON.parse(new TextDecoder().decode(kept))["e2bfb730-ecaa-11e6-8f88-34363bc7c4c0"];
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
