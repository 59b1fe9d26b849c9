import { majorOf } from "../../catalog/version/snapshotsAround";
import { admits, conditionsOf } from "../../catalog/version/versionConstraint";
import type { Block } from "../../model/block";
import { constraintsIn } from "../../model/constraintsIn";
import type { Finding } from "../../rules/finding";
import type { Leap } from "./versionChange";

/** The rule by which findings about version constraints are told from those about code. */
export const constraintRule = "version-constraint";

/** Constraints of a block on the provider that do not allow the newer version, with ones that do. */
export function constraintFindings(block: Block, { provider, to }: Leap): readonly Finding[] {
  return [...constraintsIn([block])].flatMap(({ provider: name, value }): Finding[] => {
    if (name !== provider) return [];
    const conditions = conditionsOf(value.text);
    if (!conditions || admits(conditions, to)) return [];
    const [only, ...others] = conditions;
    const text = others.length === 0 && only?.operator === "=" ? to : `~> ${majorOf(to)}.0`;
    const message = `The constraint "${value.text}" does not allow ${provider} ${to}: change it to "${text}", and run terraform init -upgrade.`;
    const changes = [{ kind: "setValue", value, to: { kind: "text", text } } as const];
    const fixes = [{ title: `Change to "${text}"`, changes, safe: true }];
    return [{ rule: constraintRule, severity: "information", span: value.span, message, fixes }];
  });
}
