/** Conditions that do not hold: validations of variables, preconditions and postconditions, and what checks assert. */
import { placesOfKind } from "../../analysis/index";
import { type Environment, evaluate, marksIn } from "../../evaluation/index";
import { type Block, type Body, bodyItemOf, nameOf } from "../../model/index";
import type { Instance } from "./instances";
import { sensitive } from "./planMarks";
import { addressAt, type PlannedModule } from "./plannedModule";
import type { PlannedModules } from "./plannedModules";
import type { FailedCondition } from "./planTypes";

/** The conditions of variables, outputs and checks of all modules that do not hold. */
export function failedConditions(modules: PlannedModules): {
  readonly failed: readonly FailedCondition[];
  readonly warnings: readonly string[];
} {
  const all = [modules.root, ...[...modules.calls.values()].flatMap((called) => called ?? [])];
  const failed: FailedCondition[] = [];
  const warnings = new Set<string>();
  for (const module of all) {
    const within = module.path === "" ? "" : ` of ${module.path}`;
    const environment = modules.environmentOf(module, undefined);
    for (const { kind, inner, what } of [
      { kind: "variable", inner: "validation", what: "The validation of" },
      { kind: "output", inner: "precondition", what: "A precondition of" },
    ] as const)
      for (const { uri, block } of placesOfKind(kind, module.scope)) {
        const address = `${kind === "variable" ? "var" : "output"}.${nameOf(block)}`;
        for (const { detail, span } of failedIn(block.body, inner, environment, modules))
          failed.push({
            kind: "condition",
            address: addressAt(module, address),
            because: `${what} ${address}${within} fails${detail}`,
            place: { uri, span },
          });
      }
    for (const { block } of placesOfKind("check", module.scope))
      for (const { detail } of failedIn(block.body, "assert", environment, modules))
        warnings.add(`check.${nameOf(block)}${within} does not hold, and an apply only warns of it${detail}`);
  }
  return { failed, warnings: [...warnings] };
}

/** The conditions of an instance that do not hold: whole sentences. */
export function failedOfInstance(
  module: PlannedModule,
  block: Block,
  instance: Instance,
  modules: PlannedModules,
): readonly string[] {
  const lifecycle = bodyItemOf(block.body, "lifecycle")?.value;
  if (lifecycle?.kind !== "body") return [];
  const environment = modules.environmentOf(module, block, instance);
  return (["precondition", "postcondition"] as const).flatMap((name) =>
    failedIn(lifecycle.body, name, environment, modules).map(({ detail }) => `A ${name} fails${detail}`),
  );
}

/** How much of what somebody wrote is in a message. */
const longest = 300;

function failedIn(body: Body, name: string, environment: Environment, { watch }: PlannedModules) {
  return body.items.flatMap(({ name: own, nameSpan, value }) => {
    if (own !== name || value.kind !== "body") return [];
    const condition = bodyItemOf(value.body, "condition")?.value;
    const { value: holds } = watch.within(() => condition && evaluate(condition, environment).result);
    if (holds?.state !== "known" || holds.value !== false) return [];
    const message = bodyItemOf(value.body, "error_message")?.value;
    const { value: text } = watch.within(() => message && evaluate(message, environment).result);
    const isShown = text?.state === "known" && typeof text.value === "string" && !marksIn(text).has(sensitive);
    const line = isShown ? String(text.value).replace(/\s+/g, " ").trim() : "";
    const shown = line.length > longest ? `${line.slice(0, longest)}…` : line;
    return [{ detail: shown === "" ? "." : `: ${shown}`, span: nameSpan }];
  });
}
