// What a provider plans for one instance, as Terraform makes a plan of it. Source: internal/terraform/node_resource_abstract_instance.go of
// hashicorp/terraform.
import type { PlannedTexts, PlanPath, PlanStep, StepAnswer } from "../../features/plan/plan";
import {
  type BlockSchema,
  type CtyValue,
  changedPaths,
  isSameValue,
  isSecretNode,
  type Plan,
  type ProviderConnection,
  proposedState,
  type SchemaNode,
  schemaTree,
} from "../../introspection/index";
import { resultOfBlock, validatedConfig } from "../../providerValidation/index";
import { errorsIn } from "../loopback/readResource";
import { differences, valueAt } from "./differences";
import { objectText } from "./objectText";
import type { ReadNow } from "./readNow";

/** The questions of a plan to a provider. */
export type PlanningConnection = Pick<ProviderConnection, "plan" | "upgradeState" | "validate">;

/** Asks a provider. Undefined if the provider died of the question. */
export type PlanningCall = <Answer>(
  question: (provider: PlanningConnection) => Promise<Answer>,
) => Promise<Answer | undefined>;

/**
 * What is planned. `by` is the provider that planned it, absent if it is only our facts; `now` is what was read
 * instead of what the state has.
 */
export async function planInstance(
  call: PlanningCall,
  schema: BlockSchema,
  step: PlanStep,
  by: string | undefined,
  now?: ReadNow,
): Promise<StepAnswer> {
  const { type, ignored, unsure, hidden, isTriggered } = step;
  const provider = by === undefined ? {} : { by };
  const lost: StepAnswer = { kind: "unknown", because: "The provider did not answer.", ...provider };
  const refused = (because: string): StepAnswer => ({ kind: "refused", because, ...provider });
  const root = schemaTree(schema);
  const config = validatedConfig(step.config, schema);
  const stored = step.prior && JSON.stringify(step.prior.attributes);
  const upgraded =
    stored === undefined ? undefined : await call((one) => one.upgradeState(type, step.prior!.schemaVersion, stored));
  if (stored !== undefined && !upgraded) return lost;
  const against = upgraded && errorsIn(upgraded.diagnostics);
  if (against !== undefined) return refused(`Its state cannot be read: ${against}`);
  if (now?.kind === "gone" && !step.prior) return refused("It is to be imported, and is not in Azure.");
  const before = now?.kind === "gone" ? null : now?.kind === "read" ? now.state : (upgraded?.state ?? null);
  // What is tainted is made anew, whatever is written.
  const was = step.prior?.isTainted ? null : before;
  const wanted = keeping(
    keeping(
      config,
      was,
      [...unsure].map((name) => [name]),
    ),
    was,
    ignored,
  );
  const valid = await call((one) => one.validate("resource", type, config));
  if (!valid) return lost;
  const wrong = errorsIn(valid);
  if (wrong !== undefined) return refused(wrong);
  const plan = await planFrom(was, now?.kind === "read" ? now.kept : bytesOf(step.prior?.kept));
  if (!plan) return lost;
  const refusal = errorsIn(plan.diagnostics);
  if (refusal !== undefined) return refused(refusal);
  const replacing = was === null ? [] : replacingIn(plan, root, was);
  const isSame = was !== null && changedPaths(root, was, plan.planned).length === 0;
  const isReplaced = before !== null && (was === null || isTriggered || (!isSame && replacing.length > 0));
  const action = before === null ? "create" : isReplaced ? "replace" : isSame ? "none" : "update";
  const anew = isReplaced && was !== null ? await planFrom(null) : plan;
  if (!anew) return lost;
  const refusedAnew = errorsIn(anew.diagnostics);
  if (refusedAnew !== undefined) return refused(refusedAnew);
  const after = anew.planned;
  const changes =
    action === "none" ? [] : differences({ root, before, after, config: wanted, replacing, hidden, unsure });
  return {
    kind: "planned",
    action,
    changes,
    ...(changes.length > 0 && before !== null && { texts: textsOf() }),
    after: resultOfBlock(after, schema),
    sensitive: new Set((root.children ?? []).flatMap((node) => (isSecretNode(node) ? [node.name] : []))),
    open: before === null ? [] : [...unsure],
    ...(now?.kind === "read" && { isRead: true }),
    ...(now?.kind === "gone" && { remarks: ["It is in the state, and not in Azure any more."] }),
    ...(now?.kind === "unread" && { unread: now.because }),
    ...provider,
  };

  function textsOf(): PlannedTexts {
    const printed = { head: headOf(step), root, hidden, unsure };
    return {
      before: objectText(before, { ...printed, unsure: new Set(), changes: [] }),
      after: objectText(after, { ...printed, changes }),
    };
  }

  function planFrom(from: CtyValue, kept?: Uint8Array): Promise<Plan | undefined> {
    return call((one) => one.plan(type, from, proposedState(root, from, wanted), wanted, kept));
  }
}

/** Without the instance, which the address of the text says. */
function headOf({ type, address }: PlanStep): string {
  const name = address.slice(address.lastIndexOf(`${type}.`) + type.length + 1).replace(/\[[\s\S]*$/, "");
  return `resource "${type}" "${name}"`;
}

function bytesOf(kept: string | undefined): Uint8Array | undefined {
  return kept === undefined ? undefined : Buffer.from(kept, "base64");
}

/** The paths that replace, which a provider also names where nothing changes there. */
function replacingIn({ requiresReplace, planned }: Plan, root: SchemaNode, prior: CtyValue): readonly string[] {
  return requiresReplace.flatMap((path) => {
    const steps = path.map(String);
    const [was, is] = [valueAt(prior, steps), valueAt(planned, steps)];
    const node = root.children?.find(({ name }) => name === steps[0]);
    const isSame =
      steps.length === 1 && node
        ? changedPaths(inObject(root, node), new Map([[node.name, was]]), new Map([[node.name, is]])).length === 0
        : isSameValue(was, is);
    return isSame ? [] : [steps.join(".")];
  });
}

/** The same body with nothing but one of its names. */
function inObject(root: SchemaNode, node: SchemaNode): SchemaNode {
  return { ...root, children: [node] };
}

/** The configuration with what there was at some paths. */
function keeping(config: CtyValue, prior: CtyValue, paths: PlanStep["ignored"]): CtyValue {
  if (prior === null) return config;
  if (paths === "all") return prior;
  return paths.reduce((value: CtyValue, path) => withPrior(value, prior, path), config);
}

function withPrior(value: CtyValue, prior: CtyValue, [step, ...rest]: PlanPath): CtyValue {
  if (step === undefined) return prior;
  if (value instanceof Map && (prior instanceof Map || prior === null)) {
    const name = String(step);
    const before = prior instanceof Map ? (prior.get(name) ?? null) : null;
    const made = new Map(value as ReadonlyMap<string, CtyValue>);
    // A key that was not there is not there then.
    if (rest.length === 0 && before === null && prior instanceof Map && !prior.has(name)) made.delete(name);
    else made.set(name, withPrior(made.get(name) ?? null, before, rest));
    return made;
  }
  if (Array.isArray(value) && Array.isArray(prior) && typeof step === "number")
    return value.map((one: CtyValue, index) => (index === step ? withPrior(one, prior[index] ?? null, rest) : one));
  return rest.length === 0 && prior !== null ? prior : value;
}
