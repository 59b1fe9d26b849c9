import { rootOfInstalled } from "../../analysis/index";
import type { Module } from "../../model/index";

/** Whether a module is people's own and all of it is known, so that what it lacks is missing, and theirs to add. */
export function isOwnAndWhole({ folder, isPartial, leftOut }: Module): boolean {
  return !isPartial && !leftOut?.length && rootOfInstalled(folder) === undefined;
}
