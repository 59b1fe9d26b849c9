// A question to a provider as a text that is the same for the same question: where in the code a value comes from is no part of it, or each line
// that is added above would be a reason to ask again.
import { createHash } from "node:crypto";
import type { Result } from "../../evaluation/index";
import type { PlanStep } from "../../features/plan/plan";

/** A checksum; `beside` is what else the answer depends on. */
export function questionKey({ config, ...step }: PlanStep, beside: readonly unknown[]): string {
  return createHash("sha256")
    .update(`${canonicalJson(beside)}\n${canonicalJson(step)}\n${canonicalJson(withoutOrigin(config))}`)
    .digest("base64");
}

/** The value alone. */
function withoutOrigin(value: Result): object {
  const { state, type } = value;
  if (value.state === "null") return { state, type };
  if (value.state === "unknown") {
    const pieces = value.pieces?.map((piece) => (typeof piece === "string" ? piece : withoutOrigin(piece)));
    return { state, type, pieces, has: value.has && withoutOrigins(value.has) };
  }
  const { value: known } = value;
  if (known instanceof Map) return { state, type, value: withoutOrigins(known as ReadonlyMap<string, Result>) };
  return { state, type, value: Array.isArray(known) ? known.map(withoutOrigin) : known };
}

function withoutOrigins(values: ReadonlyMap<string, Result>): ReadonlyMap<string, object> {
  return new Map([...values].map(([name, value]) => [name, withoutOrigin(value)]));
}

/** As JSON, but with sets and maps, and with names in one order. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (value instanceof Set) return `set[${[...value].map(canonicalJson).sort().join()}]`;
  if (value instanceof Map) return `map{${namedText([...value])}}`;
  if (typeof value === "object" && value !== null) return `{${namedText(Object.entries(value))}}`;
  return JSON.stringify(value) ?? "undefined";
}

function namedText(entries: readonly (readonly [unknown, unknown])[]): string {
  return entries
    .flatMap(([name, value]) => (value === undefined ? [] : [`${canonicalJson(name)}:${canonicalJson(value)}`]))
    .sort()
    .join();
}
