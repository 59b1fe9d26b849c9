/** Variables of the first module that Terraform refuses to plan with: one without a value, or with one that it does not take. */
import { declaredIn, namesBehind, saysMark, variableType } from "../../analysis/index";
import { convert, isMismatch, mismatchMessage, withArticle } from "../../evaluation/index";
import { type Block, bodyItemOf } from "../../model/index";
import { listed } from "../../wording/index";
import type { GivenTo } from "./givenValues";
import type { PlannedModules, VariableValue } from "./plannedModules";
import type { FailedCondition } from "./planTypes";

/** Wrong values, and sentences about variables without a value and values without a variable. */
export function variableFaults(
  modules: PlannedModules,
  given: VariableValue,
  texts: GivenTo,
): { readonly failed: readonly FailedCondition[]; readonly refusals: readonly string[] } {
  const { root } = modules;
  const environment = modules.environmentOf(root, undefined);
  const failed: FailedCondition[] = [];
  const unset: string[] = [];
  for (const name of namesBehind("var.", root.scope)) {
    const [declaration] = declaredIn(root.scope.module, `var.${name}`);
    if (!declaration) continue;
    const { block, uri } = declaration;
    const problem = texts.problem(name, block);
    const value = problem === undefined ? modules.watch.within(() => given(name, block, environment)).value : undefined;
    if (problem === undefined && value === undefined && !bodyItemOf(block.body, "default")) unset.push(name);
    const converted = value && convert(value, variableType(block));
    const because = problem ?? (converted && isMismatch(converted) ? refusal(name, block, converted) : undefined);
    if (because !== undefined)
      failed.push({ kind: "value", address: `var.${name}`, because, place: { uri, span: block.head } });
  }
  const undeclared = texts.names.filter((name) => declaredIn(root.scope.module, `var.${name}`).length === 0);
  return {
    failed,
    refusals: [
      ...undeclared.map((name) => `There is no variable ${name}: Terraform refuses a value for it.`),
      ...(unset.length > 0 ? [unsetText(unset)] : []),
    ],
  };
}

function unsetText(names: readonly string[]): string {
  const all = listed(
    names.map((name) => `var.${name}`),
    "and",
    5,
  );
  return names.length === 1
    ? `${all} has no value: Terraform asks for it.`
    : `${all} have no value: Terraform asks for them.`;
}

type Mismatch = Parameters<typeof mismatchMessage>[1];

function refusal(name: string, { body }: Block, mismatch: Mismatch): string {
  const about = `var.${name}`;
  // Of what is secret not even a part is told.
  const what = saysMark(body, "sensitive")
    ? `${about} must be ${withArticle(mismatch.wanted)}.`
    : mismatchMessage(about, mismatch);
  return `The value that is given to ${about} is refused: ${what}`;
}
