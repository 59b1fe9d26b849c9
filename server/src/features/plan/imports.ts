import { placesOfKind } from "../../analysis/index";
import { evaluate, knownText } from "../../evaluation/index";
import { bodyItemOf } from "../../model/index";
import { addressParts, partsText } from "../replacement/replacement";
import type { PlannedModule } from "./plannedModule";
import type { PlannedModules } from "./plannedModules";
import type { PlanStep } from "./planTypes";

/** What `import` blocks of the first module name, by address, with the id where that is known. */
export function importsIn(
  module: PlannedModule,
  modules: Pick<PlannedModules, "environmentOf">,
): ReadonlyMap<string, Pick<PlanStep, "imports">> {
  const found = new Map<string, Pick<PlanStep, "imports">>();
  for (const { block } of placesOfKind("import", module.scope)) {
    const [to, id] = ["to", "id"].map((name) => bodyItemOf(block.body, name)?.value);
    const address = addressParts(to);
    if (!address) continue;
    const imports =
      id && !bodyItemOf(block.body, "for_each")
        ? knownText(evaluate(id, modules.environmentOf(module, undefined)).result)
        : undefined;
    found.set(partsText(address), imports === undefined ? {} : { imports });
  }
  return found;
}
