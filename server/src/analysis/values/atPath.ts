import type { Body } from "../../model/body";
import type { Value } from "../../model/value";

/** What stands at a path of the provider's (`identity.0.type`), from the top of a block. */
type AtPath = "absent" | "set" | "unknown";

/**
 * Whether a path is set. `.0.` stands for the one block of a list. What only Terraform can evaluate may turn out to be
 * null, and a dynamic block may turn out to be none, so that both are unknown.
 */
export function atPath(top: Body, path: string): AtPath {
  const [name = "", ...rest] = path.split(".");
  const entries = top.entries.filter((entry) => entry.name === name);
  if (top.entries.some((entry) => entry.key)) return "unknown";
  if (entries.length === 0) return "absent";
  if (entries.some((entry) => entry.dynamic)) return "unknown";
  return inValue(entries[0]!.value, rest);
}

function inValue(value: Value, rest: readonly string[]): AtPath {
  if (value.kind === "null") return "absent";
  if (value.kind === "missing" || value.kind === "expression" || value.kind === "reference") return "unknown";
  if (rest.length === 0) return "set";
  if (value.kind === "list") {
    const item = value.items[Number(rest[0])];
    return item ? inValue(item, rest) : "absent";
  }
  if (value.kind !== "body") return "absent";
  const [first, ...others] = rest;
  return /^\d+$/.test(first ?? "")
    ? others.length === 0
      ? "set"
      : atPath(value.body, others.join("."))
    : atPath(value.body, rest.join("."));
}
