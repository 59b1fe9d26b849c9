import { calledFolder, type ModuleCall } from "../analysis/index";
import { addressOf, type Module } from "../model/index";
import { referenceOriginsOf } from "./referenceTarget";

/**
 * The names of the outputs of a called module that a call's own module reads; undefined where it reads the module as a whole, or waits
 * for it, so that any may count.
 */
export function outputsRead({ block, scope: { module } }: ModuleCall): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  const call = addressOf(block) ?? "";
  for (const document of module.documents.values()) {
    for (const { origin } of referenceOriginsOf(document)) {
      if (origin.via === call && origin.address.startsWith("output."))
        names.add(origin.address.slice("output.".length));
      if (origin.via !== undefined || origin.isDeclaration || origin.address !== call) continue;
      if (!origin.rest.some(({ kind }) => kind === "name")) return undefined;
    }
  }
  return names;
}

/** Whether a test in a module runs the module in a folder: then its conditions may read whatever that returns. */
export function isRunBy(module: Module, folder: string): boolean {
  for (const { blocks } of module.documents.values())
    if (blocks.some((block) => block.kind === "run" && calledFolder(block, module) === folder)) return true;
  return false;
}
