import type { ModulePlan, PlannedResource } from "./planTypes";

/** What a plan comes to in Terraform's words: "Plan: 2 to add, 1 to change, 0 to destroy." */
export function planSummary({ resources }: ModulePlan): string {
  const count = (...actions: readonly PlannedResource["action"][]) =>
    resources.filter(({ action }) => actions.includes(action)).length;
  const [imports, add, change] = [count("import"), count("create", "replace"), count("update")];
  const [destroy, forget, open] = [count("destroy", "replace"), count("forget"), count("unknown", "refused")];
  if (imports + add + change + destroy + forget + open === 0)
    return "No changes. Your infrastructure matches the configuration.";
  const parts = [
    ...(imports > 0 ? [`${imports} to import`] : []),
    `${add} to add`,
    `${change} to change`,
    `${destroy} to destroy`,
    ...(forget > 0 ? [`${forget} to forget`] : []),
    ...(open > 0 ? [`${open} not known`] : []),
  ];
  return `Plan: ${parts.join(", ")}.`;
}
