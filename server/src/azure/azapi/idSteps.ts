/** The steps of ids that are written out, but for the subscription of the account that applies. */
import type { NewValue } from "../../model/index";

/** What is between the slashes of a quoted id; undefined where an expression in it may have slashes. */
export function stepsInSource(source: string): readonly string[] | undefined {
  return written.test(source) ? source.slice(1, -1).split("/") : undefined;
}

/** The expression that is a step, or several with slashes between them. */
export function stepSource(step: string): string {
  return /^\$\{([^{}]*)\}$/.exec(step)?.[1] ?? `"${step}"`;
}

/** The same as a value: text where nothing is read in it. */
export function textOrRead(step: string): NewValue {
  return step.includes("${") ? { kind: "expression", source: stepSource(step) } : { kind: "text", text: step };
}

const written = /^"(?:[^"$\\%]|\$\{data\.az(?:api|urerm)_client_config\.[\w-]{1,100}\.subscription_id\}){1,2000}"$/;
