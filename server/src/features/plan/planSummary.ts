import { appendTo, counted } from "../../text/index";
import type { AttributeChange, FailedCondition, ModulePlan, PlannedOutput, PlannedResource } from "./planTypes";

/** The summary of a plan in Terraform's words: "Plan: 2 to add, 1 to change, 0 to destroy." */
export function planSummary({ resources, outputs, failed, isPartial }: ModulePlan): string {
  // Terraform says nothing then but what is wrong.
  const count = (kind: FailedCondition["kind"]) => failed.filter((one) => one.kind === kind).length;
  const [conditions, values] = [count("condition"), count("value")];
  const wrong = [
    ...(values > 0 ? [` ${counted(values, "value is", "values are")} refused: a plan fails.`] : []),
    ...(conditions > 0 ? [` ${counted(conditions, "condition does", "conditions do")} not hold: a plan fails.`] : []),
  ];
  return summaryOf({ resources, outputs, isPartial }) + wrong.join("");
}

function summaryOf({ resources, outputs, isPartial }: Pick<ModulePlan, "resources" | "outputs" | "isPartial">): string {
  const count = (...actions: readonly PlannedResource["action"][]) =>
    resources.filter(({ action }) => actions.includes(action)).length;
  const [imports, add, change] = [count("import"), count("create", "replace"), count("update")];
  const [destroy, forget, open] = [count("destroy", "replace"), count("forget"), count("unknown", "refused")];
  const taken = count("takeOver");
  const unread = resources.filter((one) => one.unread !== undefined).length;
  if (imports + add + change + destroy + forget + open + taken === 0 && unread > 0)
    return `Nothing changes, as far as is known: ${counted(unread, "resource")} could not be read in Azure.`;
  if (imports + add + change + destroy + forget + open + taken === 0)
    return outputs.length === 0
      ? isPartial
        ? "Nothing changes, as far as is known: not all of it could be planned."
        : "No changes. Your infrastructure matches the configuration."
      : `No changes of resources, but of ${counted(outputs.length, "output")}.`;
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

/** What happens to an output, on one line. */
export function outputLine({ name, action, before, after }: PlannedOutput): string {
  if (action === "unknown") return `? ${name}${before === undefined ? "" : ` = ${before}`}`;
  if (before === undefined) return `+ ${name} = ${after}`;
  return after === undefined ? `- ${name} = ${before} -> null` : `~ ${name} = ${before} -> ${after}`;
}

/** Sentences that say who made a plan, and what was not read for it. */
export function restsOn({
  releases,
  resources,
}: ModulePlan & { readonly releases: readonly string[] }): readonly string[] {
  const isPlanned = ({ by, action }: PlannedResource) => by === undefined && planned.has(action);
  const types = [...new Set(resources.filter(isPlanned).map(({ type }) => type))];
  return [
    ...notRead({ resources }),
    ...(releases.length > 0 ? [`Planned by ${releases.join(", ")}, without a credential.`] : []),
    ...(types.length > 0 ? [`Planned from what is known of the type, not by its provider: ${types.join(", ")}.`] : []),
  ];
}

/** What could not be read of resources that are not shown, as they do not change by what the state has: a sentence for each reason. */
function notRead({ resources }: Pick<ModulePlan, "resources">): readonly string[] {
  const byReason = new Map<string, string[]>();
  for (const { action, from, unread, address } of resources)
    if (action === "none" && from === undefined && unread !== undefined) appendTo(byReason, unread, address);
  return [...byReason].map(([because, addresses]) => {
    const more = addresses.length > mostNamed ? ` and ${addresses.length - mostNamed} more` : "";
    const named = addresses.slice(0, mostNamed).join(", ");
    return `By the state nothing changes in ${named}${more}, but what Azure has there is not known${because}`;
  });
}

/** So many that could not be read for the same reason are named. */
const mostNamed = 3;

const planned: ReadonlySet<PlannedResource["action"]> = new Set(["create", "update", "replace", "none"]);
