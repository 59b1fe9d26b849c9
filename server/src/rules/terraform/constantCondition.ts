import { nameOf, type Value, valuesIn } from "../../model/index";
import type { Report, Rule } from "../rule";

/** Blocks whose condition has to check something. */
const checks: ReadonlySet<string> = new Set(["precondition", "postcondition", "assert", "validation"]);

export const constantCondition: Rule = {
  id: "constant-condition",
  severity: "error",
  summary: "A condition that refers to nothing, or a condition in a variable that does not refer to the variable.",
  why: "`terraform validate` fails: such a condition is always true or always false.",
  source: "https://developer.hashicorp.com/terraform/language/validate; internal/configs/checks.go of Terraform",
  body({ body, path, node: { block } }, report) {
    const check = path.at(-1);
    if (check === undefined || !checks.has(check)) return;
    const own = block.kind === "variable" && check === "validation" ? `var.${nameOf(block)}` : undefined;
    for (const { name, value, form } of body.items)
      if (name === "condition" && form === "argument") aboutCondition(value, own, report);
  },
};

function aboutCondition(value: Value, own: string | undefined, report: Report): void {
  const roots = referencesIn(value);
  if (!roots) return;
  if (own !== undefined && !roots.has(own))
    report({ span: value.span, message: `Refer to ${own} in this condition: it has to check the variable.` });
  else if (roots.size === 0)
    report({
      span: value.span,
      message: "Refer to what is to be checked: this condition is always true or always false.",
    });
}

/** The beginnings of all references in a value, `var.name`; undefined where parts of it may not have been read. */
function referencesIn(value: Value): ReadonlySet<string> | undefined {
  const found = new Set<string>();
  for (const part of valuesIn(value)) {
    if (part.kind === "missing" || (part.kind === "expression" && !part.call && !part.operation)) return undefined;
    if (part.kind !== "reference" || part.reference.bound) continue;
    const [root, second] = part.reference.steps;
    found.add(second?.kind === "name" ? `${root!.name}.${second.name}` : root!.name);
  }
  return found;
}
