/** What `replace_triggered_by` and `depends_on` lead to. */
import { declaredIn } from "../../analysis/index";
import { knownText, unknown } from "../../evaluation/index";
import { addressIn, type Reference, type TraversalStep } from "../../model/index";
import { hclIndex } from "../../text/index";
import type { Instance } from "./instances";
import { addressAt, type PlannedModule } from "./plannedModule";
import type { PlannedResource } from "./planTypes";

/** The address of the resource or data source that is named, where it is declared. */
export function addressOfResource(reference: Reference, module: PlannedModule): string | undefined {
  const named = addressIn(reference);
  if (named?.kind !== "resource" && named?.kind !== "data") return undefined;
  return declaredIn(module.scope.module, named.address).length > 0 ? addressAt(module, named.address) : undefined;
}

/** Whether something that a reference names changes, by the plan so far. An index may name the key of the instance. */
export function isTriggered(
  reference: Reference,
  module: PlannedModule,
  { names }: Instance,
  plannedAt: (block: string) => readonly PlannedResource[],
): boolean {
  const named = addressIn(reference);
  if (!named) return false;
  const address = addressAt(module, named.address);
  const [step, ...others] = named.rest;
  const key = step?.kind === "index" ? keyText(step, names) : undefined;
  const name = (step?.kind === "name" ? step : others[0])?.name;
  return plannedAt(address).some((one) => {
    if (one.action !== "update" && one.action !== "replace") return false;
    if (key !== undefined && one.address !== address + key) return false;
    return name === undefined || one.changes.some(({ path }) => path === name || path.startsWith(`${name}.`));
  });
}

/** An index as addresses have it; undefined where it is not known, so that any instance may be meant. */
function keyText({ key, name }: TraversalStep, names: Instance["names"]): string | undefined {
  if (!key) return /^\d+$/.test(name) ? `[${name}]` : undefined;
  if (key.kind === "number") return `[${key.number}]`;
  if (key.kind === "text") return hclIndex(key.text);
  const path = key.kind === "reference" ? key.reference.steps.map((step) => step.name).join(".") : "";
  const text = knownText(names.get(path) ?? unknown);
  return text === undefined ? undefined : path === "count.index" ? `[${text}]` : hclIndex(text);
}
