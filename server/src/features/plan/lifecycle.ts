/** What the `lifecycle` of a resource says. */
import { bodyItemAt } from "../../analysis/index";
import { type Body, bodyItemOf, type Reference, type TraversalStep, type Value } from "../../model/index";
import type { PlanPath, PlanStep } from "./planTypes";

/** Whether `create_before_destroy` or `prevent_destroy` is true. */
export function isOn(body: Body, name: "create_before_destroy" | "prevent_destroy"): boolean {
  const item = bodyItemAt(body, ["lifecycle", name]);
  return item?.value.kind === "bool" && item.value.bool;
}

/** The paths in `ignore_changes`. */
export function ignoredIn(body: Body): PlanStep["ignored"] {
  const value = bodyItemAt(body, ["lifecycle", "ignore_changes"])?.value;
  if (value?.kind === "reference" && value.reference.steps[0]?.name === "all") return "all";
  return value?.kind === "list" ? value.items.flatMap((item) => pathIn(item) ?? []).map((path) => [...path]) : [];
}

function pathIn(value: Value): readonly [PlanPath] | undefined {
  if (value.kind === "text") return [value.text.split(".")];
  return value.kind === "reference" ? [value.reference.steps.map(stepOf)] : undefined;
}

function stepOf({ kind, name, key }: TraversalStep): string | number {
  if (kind === "name") return name;
  if (key?.kind === "text") return key.text;
  if (key?.kind === "number") return key.number;
  return /^\d+$/.test(name) ? Number(name) : name;
}

/** The references in `replace_triggered_by`. */
export function triggersIn(body: Body): readonly Reference[] {
  const lifecycle = bodyItemOf(body, "lifecycle")?.value;
  const value = lifecycle?.kind === "body" ? bodyItemOf(lifecycle.body, "replace_triggered_by")?.value : undefined;
  if (value?.kind !== "list") return [];
  return value.items.flatMap((item) => (item.kind === "reference" ? [item.reference] : []));
}

/** The references in `depends_on`. */
export function dependsOn(body: Body): readonly Reference[] {
  const value = bodyItemOf(body, "depends_on")?.value;
  if (value?.kind !== "list") return [];
  return value.items.flatMap((item) => (item.kind === "reference" ? [item.reference] : []));
}
