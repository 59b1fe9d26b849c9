import type { Body } from "../model/index";
import { bodyItemAt } from "./values/literalAt";

/** Whether a resource leaves changes of an argument alone, or may do so. */
export function ignoresChanges(body: Body, name: string): boolean {
  if (bodyItemAt(body, ["lifecycle"]) === undefined) return true;
  const bodyItem = bodyItemAt(body, ["lifecycle", "ignore_changes"]);
  if (bodyItem === undefined) return true;
  if (bodyItem === null) return false;
  const { value } = bodyItem;
  if (value.kind !== "list") return true;
  return value.items.some(
    (item) =>
      (item.kind === "reference" && item.reference.steps[0]?.name === name) ||
      (item.kind === "text" && item.text === name),
  );
}
