/** What `replace_triggered_by` and `depends_on` lead to. */
import { declaredIn } from "../../analysis/index";
import { addressIn, type Reference } from "../../model/index";
import { hclIndex } from "../../text/index";
import { blockAddress } from "./blockAddress";
import { addressAt, type PlannedModule } from "./plannedModule";
import type { PlannedResource } from "./planTypes";

/** The address of the resource or data source that is named, where it is declared. */
export function addressOfResource(reference: Reference, module: PlannedModule): string | undefined {
  const named = addressIn(reference);
  if (named?.kind !== "resource" && named?.kind !== "data") return undefined;
  return declaredIn(module.scope.module, named.address).length > 0 ? addressAt(module, named.address) : undefined;
}

/** Whether what is named changes, by what is planned so far. */
export function isTriggered(reference: Reference, module: PlannedModule, planned: readonly PlannedResource[]): boolean {
  const named = addressIn(reference);
  if (!named) return false;
  const address = addressAt(module, named.address);
  const [step, ...others] = named.rest;
  const key = step?.kind === "index" ? step.key : undefined;
  const name = (step?.kind === "name" ? step : others[0])?.name;
  return planned.some((one) => {
    if (blockAddress(one.address) !== address || (one.action !== "update" && one.action !== "replace")) return false;
    if (key?.kind === "number" && one.address !== `${address}[${key.number}]`) return false;
    if (key?.kind === "text" && !one.address.endsWith(hclIndex(key.text))) return false;
    return name === undefined || one.changes.some(({ path }) => path === name || path.startsWith(`${name}.`));
  });
}
