import type { Block } from "./block";
import type { BodyItem } from "./value";

const [ofFiles, ofRuns]: readonly ReadonlySet<string>[] = [new Set(["var"]), new Set(["var", "run"])];

/**
 * With what a reference begins among the values that a test gives to variables, which are worked out before there is anything of the module.
 * Undefined elsewhere. Source: `EvalContext` of file and run variables in internal/moduletest of Terraform, and what Terraform 1.11 says.
 */
export function rootsInTestValues(
  { kind }: Block,
  [outer]: readonly Pick<BodyItem, "name">[],
): ReadonlySet<string> | undefined {
  if (kind === "variables") return ofFiles;
  return kind === "run" && outer?.name === "variables" ? ofRuns : undefined;
}
