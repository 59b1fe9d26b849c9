import type { Step, Value } from "../../../model/value";

/** The attribute that a reference reads last, as it is written; undefined where the value is no reference. */
export function lastStepOf(value: Value): Step | undefined {
  const step = value.kind === "reference" ? value.reference.steps[value.reference.steps.length - 1] : undefined;
  return step?.kind === "name" ? step : undefined;
}
