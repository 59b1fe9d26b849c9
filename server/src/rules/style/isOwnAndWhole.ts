import { rootOfInstalled } from "../../analysis/index";
import type { Module } from "../../model/index";

/** Whether a module belongs to the user and is completely known, so that what it lacks is missing and can be added. */
export function isOwnAndWhole({ folder, isPartial, leftOut }: Module): boolean {
  return !isPartial && !leftOut?.length && rootOfInstalled(folder) === undefined;
}
