// Plans a module: asks the providers that are installed for it, and where there is none, what is known of them. Where a server makes the plan, it answers
// what else it is asked in between.

import { setTimeout as wait } from "node:timers/promises";
import { attributesOf, knownText, objectResult, textResult } from "../../evaluation/index";
import type { AttributeChange, ModulePlan, PlanStep, PlanWalk, StepAnswer } from "../../features/plan/plan";
import { normalizeLocation, parentOfId } from "../../resourceIds/index";
import { ownProperty } from "../../text/index";
import type { PackageRequest } from "../installed/packageRequest";
import { factsProvider } from "./factsProvider";
import type { InstalledPlanner } from "./installedPlanner";
import { planInstance } from "./planInstance";
import type { PlanningReply } from "./planningTypes";

/** Options for the providers of a plan. */
export interface Planning {
  readonly planner: InstalledPlanner;
  /** The subscription that providers are configured for. */
  readonly subscription?: string | undefined;
  /** Set where what the state has is read anew in Azure (`PlanningRequest`). */
  readonly reading?: number | undefined;
  /** The package of a provider; undefined where none may be run. */
  packageOf(provider: PlanStep["provider"]): Promise<PackageRequest | undefined>;
  /** Takes a package that did not run, and why. */
  notRun(request: PackageRequest, reply: Exclude<PlanningReply, { kind: "planned" }>): void;
}

/** A finished plan with the providers' releases. */
export interface PlannedModule extends ModulePlan {
  readonly releases: readonly string[];
}

/** So many instances are planned by what is known before anything else is answered. */
const mostAtOnce = 8;

/** Goes through a plan to its end. */
export async function planModule(
  walk: PlanWalk,
  { planner, subscription, reading, packageOf, notRun }: Planning,
): Promise<PlannedModule> {
  const releases = new Set<string>();
  const broken = new Set<string>();
  for (let turn = walk.next(); ; ) {
    if (turn.done) return { ...turn.value, releases: [...releases] };
    turn = walk.next(await answersTo(turn.value));
  }

  async function answersTo(steps: readonly PlanStep[]): Promise<readonly StepAnswer[]> {
    if (steps.length === 0) {
      await wait(1);
      return [];
    }
    const answers = steps.map(takenOver);
    const byPackage = new Map<string, { request: PackageRequest; indexes: number[] }>();
    for (const [index, { provider }] of steps.entries()) {
      if (answers[index]) continue;
      const request = await packageOf(provider);
      const key = request?.installed.binary;
      if (!request || key === undefined || broken.has(key)) continue;
      const group = byPackage.get(key) ?? { request, indexes: [] };
      byPackage.set(key, group);
      group.indexes.push(index);
    }
    for (const [key, { request, indexes }] of byPackage) {
      const { installed } = request;
      const asked = indexes.map((index) => {
        const { facts: _, ...step } = steps[index]!;
        return step;
      });
      const reply = await planner.plan({ ...request, subscription, reading, steps: asked });
      if (reply.kind === "planned") {
        releases.add(`${installed.type} ${installed.version}`);
        for (const [at, index] of indexes.entries()) answers[index] = reply.answers[at];
      } else {
        broken.add(key);
        notRun(request, reply);
      }
    }
    const made: StepAnswer[] = [];
    for (const [index, step] of steps.entries()) {
      const answered = answers[index];
      made.push(answered ?? withUnread(step, await byFacts(step)));
      if (!answered && index % mostAtOnce === mostAtOnce - 1) await wait(1);
    }
    return made;
  }

  /** Only a provider that runs reads anything. */
  function withUnread({ prior }: PlanStep, answer: StepAnswer): StepAnswer {
    if (reading === undefined || !prior || answer.kind !== "planned") return answer;
    return { ...answer, unread: ": no provider for it runs here." };
  }
}

/** What is known of a type says. */
async function byFacts(step: PlanStep): Promise<StepAnswer> {
  if (!step.facts)
    return { kind: "unknown", because: `No provider for ${step.type} is installed, and not all is known of it.` };
  const { schema, call } = factsProvider(step.facts);
  return planInstance(call, schema, step, undefined);
}

// What is known of what takes over the state of another type's resource, before its provider has read that anew. Source: MoveState and ModifyPlan in
// internal/services/azapi_resource.go of Azure/terraform-provider-azapi: of azurerm's state azapi takes the id alone, and another name, parent or
// location than what is there has makes a new resource.

/** Undefined where a step takes over nothing. */
function takenOver(step: PlanStep): StepAnswer | undefined {
  const { takesOver, prior, config, type, isTriggered } = step;
  if (!takesOver || !prior) return undefined;
  const { address } = takesOver;
  const because = `It takes over ${address}: what it would change there is not known before its provider has read that.`;
  const id = ownProperty(prior.attributes, "id");
  const isAzapi = type === "azapi_resource" && takesOver.type.startsWith("azurerm_");
  if (!isAzapi || prior.isTainted || isTriggered || typeof id !== "string" || !isOfAzure(id))
    return { kind: "unknown", because };
  const { id: parent, name } = parentOfId(id);
  const given = attributesOf(config);
  const location = ownProperty(prior.attributes, "location");
  const changes = [
    changeOf("name", name, (text) => text),
    changeOf("parent_id", parent, (text) => text),
    // Of what has no location in azurerm's state, azapi reads it.
    ...(typeof location === "string" && location !== "" ? [changeOf("location", location, normalizeLocation)] : []),
  ];
  const others = changes.filter((one) => typeof one === "object");
  if (others.length > 0)
    return { kind: "planned", action: "replace", changes: others, after: config, sensitive: new Set(), open: [] };
  const open = changes.filter((one) => typeof one === "string");
  const unless = open.length > 0 ? `, unless it has another ${open.join(" or ")} than that` : "";
  return {
    kind: "takenOver",
    because: `It takes over the state of ${address}: nothing is created or destroyed${unless}. Its provider reads the resource from Azure, and changes it where the body differs.`,
    after: open.length > 0 ? config : objectResult(new Map([...(given ?? []), ["id", textResult(id)]])),
    open,
  };

  /** The name of what is not known; undefined where it is the same. */
  function changeOf(
    path: string,
    before: string,
    comparable: (text: string) => string,
  ): AttributeChange | string | undefined {
    const written = given?.get(path);
    // What is not written is as Azure has it.
    if (!written && !step.unsure.has(path)) return undefined;
    const text = written && !step.unsure.has(path) ? knownText(written) : undefined;
    if (text === undefined) return path;
    if (comparable(text) === comparable(before)) return undefined;
    return { path, before: JSON.stringify(before), after: JSON.stringify(text), replaces: true };
  }
}

/** Whether an id is Azure's own, as azapi reads it: some of azurerm's are its own, and are made into others. */
function isOfAzure(id: string): boolean {
  return id.startsWith("/") && !id.includes("|") && !id.includes("/fileshares/");
}
