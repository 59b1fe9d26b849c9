import { admits, conditionsOf } from "./versionConstraint";

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
  // Where what kept newer versions out has to go, the next major version stays out.
  const form = kept.length < bounds.length ? "~> 0.0" : first.replace(/^>(?!=)/, ">=");
  const raised = form.replace(/v?\d\S*$/, (written) => inForm(version, written));
  return [raised, ...kept.map(({ text }) => text)].join(", ");
}

/** In as many parts as were written, but at least two, and in all where that says less: 4.77.1 needs three. */
function inForm(version: string, written: string): string {
  const [major, minor, patch] = version.split(".");
  return written.split(".").length > 2 || patch !== "0" ? version : `${major}.${minor}`;
}
