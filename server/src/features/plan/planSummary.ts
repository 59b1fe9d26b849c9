import { counted } from "../../text/index";
import type { AttributeChange, ModulePlan, PlannedOutput, PlannedResource } from "./planTypes";

/** What a plan comes to in Terraform's words: "Plan: 2 to add, 1 to change, 0 to destroy." */
export function planSummary({ resources, outputs, failed }: ModulePlan): string {
  // Terraform says nothing then but what is wrong.
  const wrong =
    failed.length === 0 ? "" : ` ${counted(failed.length, "condition does", "conditions do")} not hold: a plan fails.`;
  return summaryOf({ resources, outputs }) + wrong;
}

function summaryOf({ resources, outputs }: Pick<ModulePlan, "resources" | "outputs">): string {
  const count = (...actions: readonly PlannedResource["action"][]) =>
    resources.filter(({ action }) => actions.includes(action)).length;
  const [imports, add, change] = [count("import"), count("create", "replace"), count("update")];
  const [destroy, forget, open] = [count("destroy", "replace"), count("forget"), count("unknown", "refused")];
  const taken = count("takeOver");
  if (imports + add + change + destroy + forget + open + taken === 0)
    return outputs.length === 0
      ? "No changes. Your infrastructure matches the configuration."
      : `No changes of resources, and of ${counted(outputs.length, "output")}.`;
  const parts = [
    ...(imports > 0 ? [`${imports} to import`] : []),
    `${add} to add`,
    `${change} to change`,
    `${destroy} to destroy`,
    ...(forget > 0 ? [`${forget} to forget`] : []),
    ...(taken > 0 ? [`${taken} taken over`] : []),
    ...(open > 0 ? [`${open} not known`] : []),
  ];
  return `Plan: ${parts.join(", ")}.`;
}

/** A change on a line, as Terraform shows it. */
export function changeLine({ path, before, after, replaces }: AttributeChange): string {
  const end = replaces ? " # forces replacement" : "";
  if (before === undefined) return `+ ${path} = ${after}${end}`;
  if (after === undefined) return `- ${path} = ${before}${end}`;
  return `~ ${path} = ${before} -> ${after}${end}`;
}

/** What becomes of an output on a line. */
export function outputLine({ name, action, before, after }: PlannedOutput): string {
  if (action === "unknown") return `? ${name}${before === undefined ? "" : ` = ${before}`}`;
  if (before === undefined) return `+ ${name} = ${after}`;
  return after === undefined ? `- ${name} = ${before} -> null` : `~ ${name} = ${before} -> ${after}`;
}

/** Who has planned: sentences. */
export function restsOn({
  releases,
  resources,
}: ModulePlan & { readonly releases: readonly string[] }): readonly string[] {
  const isPlanned = ({ by, action }: PlannedResource) => by === undefined && planned.has(action);
  const types = [...new Set(resources.filter(isPlanned).map(({ type }) => type))];
  return [
    ...(releases.length > 0 ? [`Planned by ${releases.join(", ")}, without a credential.`] : []),
    ...(types.length > 0 ? [`By what is known of it, and not by its provider: ${types.join(", ")}.`] : []),
  ];
}

const planned: ReadonlySet<PlannedResource["action"]> = new Set(["create", "update", "replace", "none"]);
