import { targetOf } from "../../../analysis/index";
import type { Attribute } from "../../../catalog/index";
import { changeName, setText } from "../../../model/index";
import { type IdProblem, idProblemIn } from "../../../resourceIds/index";
import { shortened } from "../../../wording/index";
import { literalRule } from "../../literalRule";
import type { Rule } from "../../rule";

const ofLiterals = literalRule(
  {
    id: "azapi-id",
    summary: "A text that azapi does not accept as the id of a resource.",
    why: "`terraform validate` fails: azapi reads the id segment by segment.",
    source: "internal/services/validate/resource_id.go of Azure/terraform-provider-azapi v2.12.0",
  },
  isId,
  ({ value, text }, name) => {
    const problem = idProblemIn(text);
    if (!problem) return undefined;
    const better = meantBy(text, problem);
    return {
      message: messageOf(problem, text, name),
      ...(better !== undefined && !idProblemIn(better) && { fixes: [setText(value, better)] }),
    };
  },
);

/** Attributes of a resource that are never its id. */
const plain: ReadonlySet<string> = new Set(["name", "location", "type", "resource_group_name", "tags", "output"]);

export const azapiId: Rule = {
  ...ofLiterals,
  bodyItem(node, report) {
    ofLiterals.bodyItem?.(node, report);
    const { item, body } = node;
    const target = targetOf(item.value, body.node.scope);
    const provider = target && body.node.scope.catalog.providerOf(target.type)?.name;
    if (
      !node.attribute ||
      !isId(node.attribute) ||
      !target?.attribute ||
      !plain.has(target.attribute) ||
      (provider !== "azurerm" && provider !== "azapi")
    )
      return;
    const step = item.value.kind === "reference" ? item.value.reference.steps.at(-1) : undefined;
    const isHere = step?.kind === "name" && step.name === target.attribute;
    report({
      span: isHere ? step.span : item.value.span,
      message: `Use the id of ${target.address}: ${item.name} takes its resource id, not ${target.attribute}.`,
      fixes: isHere ? changeName(step.span, "id") : [],
    });
  },
};

function isId({ validator }: Attribute): boolean {
  return validator === "arm.ParseResourceID";
}

function messageOf(problem: IdProblem, text: string, name: string): string {
  switch (problem) {
    case "empty":
      return `Set ${name} to the id of a resource: it must not be empty.`;
    case "protocol":
      return `Begin ${name} with /subscriptions/ or /providers/, without the address of Azure Resource Manager.`;
    case "query":
      return `Leave the query out of ${name}: the version of the API is part of type, after the @.`;
    case "pipe":
      return `Set ${name} to the id of one resource: with | azurerm puts several ids together.`;
    case "start":
      return `Set ${name} to the id of a resource, which begins with /, not "${shortened(text)}".`;
    case "unfinished":
      return `Complete the id in ${name}: it begins with /subscriptions/ or /providers/, and a name follows each type in it.`;
  }
}

/** The id in a text that holds more. */
function meantBy(text: string, problem: IdProblem): string | undefined {
  if (problem === "protocol") return text.replace(/^https?:\/\/[^/]*/, "").replace(/\?[^?]*$/, "");
  if (problem === "query") return text.replace(/\?[^?]*$/, "");
  return problem === "start" && /^(?:subscriptions|providers)\//i.test(text) ? `/${text}` : undefined;
}
