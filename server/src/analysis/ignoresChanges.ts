import type { Body } from "../model/index";
import { entryAt } from "./values/literalAt";

/** Whether a resource leaves changes of an argument alone, or may do so. */
export function ignoresChanges(body: Body, name: string): boolean {
  if (entryAt(body, ["lifecycle"]) === undefined) return true;
  const entry = entryAt(body, ["lifecycle", "ignore_changes"]);
  if (entry === undefined) return true;
  if (entry === null) return false;
  const { value } = entry;
  if (value.kind !== "list") return true;
  return value.items.some(
    (item) =>
      (item.kind === "reference" && item.reference.steps[0]?.name === name) ||
      (item.kind === "text" && item.text === name),
  );
}
