import type { Value } from "../model/index";
import type { Mismatch } from "./convert";
import type { Result } from "./result";
import { withArticle } from "./type";

/** What to write instead of a value that a type refuses. `subject` is the name of the argument. */
export function mismatchMessage(subject: string, { wanted, given, path, lacks }: Mismatch): string {
  const whole = pathText([subject, ...path]);
  if (lacks !== undefined) return `${whole} must have the attribute ${lacks}.`;
  const form = typeof wanted !== "string" && wanted.kind === "set" ? ", written as a list" : "";
  return `${whole} must be ${withArticle(wanted)}${form}, not ${described(given)}.`;
}

/** A path as text: `properties.sku.name`, `subnets[0].name`, or `subnets[*].name` for any element (null). */
export function pathText(path: readonly (string | number | null)[]): string {
  return path
    .map((step, index) => (typeof step === "string" ? (index === 0 ? step : `.${step}`) : `[${step ?? "*"}]`))
    .join("");
}

/** A value as a message names it: as it is written if it is short, otherwise by its type. */
export function described({ state, type, ...rest }: Result): string {
  const { value } = rest as { value?: unknown };
  if (state !== "known" || typeof value === "object") return withArticle(type);
  if (typeof value !== "string") return String(value);
  return value.length <= 40 && !value.includes("\n") ? `"${value}"` : "a string";
}

/** The part of a value at a path of indexes and names, or the last part on the way that is written out. */
export function partAt(value: Value, path: readonly (string | number)[]): Value {
  const [step, ...rest] = path;
  const next =
    value.kind === "list" && typeof step === "number"
      ? value.items[step]
      : value.kind === "body"
        ? value.body.items.find(({ name, key }) => !key && name === step)?.value
        : undefined;
  return next ? partAt(next, rest) : value;
}
