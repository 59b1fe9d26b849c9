/**
 * Version constraints as Terraform writes them: `~> 4.1, != 4.3.0`. They look like those of npm and are not:
 * `~> 4.1` allows 4.2, `~> 4.1.0` does not.
 */
import { precedence, prereleaseOf, threeParts } from "./compareVersions";

/** One condition of a constraint. */
export interface Condition {
  readonly operator: "=" | "!=" | ">" | ">=" | "<" | "<=" | "~>";
  /** Three parts, however many were written. */
  readonly version: string;
  /** The first version that `~>` no longer allows. */
  readonly below?: string;
}

/** The conditions of a constraint. All must hold. Undefined if Terraform would refuse it. */
export function conditionsOf(constraint: string): readonly Condition[] | undefined {
  const conditions = constraint.split(",").map(conditionOf);
  return conditions.every((condition) => condition !== undefined) ? conditions : undefined;
}

/**
 * Whether Terraform would take a version under conditions. It takes a prerelease only if a condition names exactly it,
 * no matter how many others it meets. Source: `MeetingConstraints` of github.com/apparentlymart/go-versions.
 */
export function admits(conditions: readonly Condition[], version: string): boolean {
  if (!conditions.every((condition) => fulfils(version, condition))) return false;
  return (
    prereleaseOf(version) === undefined ||
    conditions.some(({ operator, version: wanted }) => operator === "=" && precedence(version, wanted) === 0)
  );
}

/** Whether a version fulfils a condition by its order alone: see `admits`. */
function fulfils(version: string, { operator, version: wanted, below }: Condition): boolean {
  const order = precedence(version, wanted);
  switch (operator) {
    case "=":
      return order === 0;
    case "!=":
      return order !== 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case "~>":
      return order >= 0 && (below === undefined || precedence(version, below) < 0);
  }
}

function conditionOf(text: string): Condition | undefined {
  const found = /^(=|!=|>=?|<=?|~>|)\s*v?(\d+(?:\.\d+){0,2})(-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/.exec(text.trim());
  if (!found) return undefined;
  const [, operator = "", numbers = "", suffix = ""] = found;
  const version = threeParts(numbers + suffix);
  if (operator !== "~>") return { operator: (operator || "=") as Condition["operator"], version };
  const parts = numbers.split(".").map(Number);
  // A major number alone is taken as if it were followed by `.0`.
  const bumped = parts.slice(0, Math.max(1, parts.length - 1));
  bumped.push((bumped.pop() ?? 0) + 1);
  return { operator, version, below: threeParts(bumped.join(".")) };
}

/**
 * The version constraint that allows nothing older than a version of the same major version, and keeps its form:
 * `~> 4.0` becomes `~> 4.77`, `>= 4.0, < 5.0` becomes `>= 4.77, < 5.0`. Undefined where it cannot be read.
 */
export function raisedConstraint(constraint: string, version: string): string | undefined {
  const parts = constraint.split(",").map((part) => ({ text: part.trim(), conditions: conditionsOf(part) ?? [] }));
  if (parts.some(({ conditions }) => conditions.length === 0)) return undefined;
  const isBound = ({ text }: { text: string }): boolean => /^[<!]/.test(text);
  const bounds = parts.filter(isBound);
  const kept = bounds.filter(({ conditions }) => admits(conditions, version));
  const first = parts.find((part) => !isBound(part))?.text ?? ">= 0.0";
  // If the bound that excluded newer versions has to go, the next major version stays excluded.
  const form = kept.length < bounds.length ? "~> 0.0" : first.replace(/^>(?!=)/, ">=");
  const raised = form.replace(/v?\d\S*$/, (written) => inForm(version, written));
  return [raised, ...kept.map(({ text }) => text)].join(", ");
}

/** With as many parts as were written, but at least two, and all three where fewer would allow older versions (4.77.1). */
function inForm(version: string, written: string): string {
  const [major, minor, patch] = version.split(".");
  return written.split(".").length > 2 || patch !== "0" ? version : `${major}.${minor}`;
}
