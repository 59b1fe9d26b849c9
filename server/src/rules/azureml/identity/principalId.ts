import { bodyItemAt, lastStepOf, type Scope, targetOf } from "../../../analysis/index";
import { type Body, changeName } from "../../../model/index";
import { ownProperty } from "../../../text/index";
import type { Report, Rule } from "../../rule";

interface Principal {
  /** The attribute with the object id. */
  readonly right: string;
  /** Others, which are often mistaken for it. */
  readonly wrong: readonly string[];
}

/** By type of what is referred to, whether resource or data source. */
const principals: Readonly<Record<string, Principal>> = {
  azurerm_user_assigned_identity: { right: "principal_id", wrong: ["client_id", "id", "name", "tenant_id"] },
  azurerm_client_config: { right: "object_id", wrong: ["client_id", "tenant_id", "subscription_id", "id"] },
  azuread_service_principal: { right: "object_id", wrong: ["client_id", "application_id"] },
};

export const principalId: Rule = {
  id: "principal-id",
  severity: "error",
  certainty: "azure",
  summary: "A role assignment or access policy for something that is not the object id of a principal.",
  why: "An identity also has a client id and a resource id; for those Azure finds no principal, or assigns the role to nobody.",
  source: "https://learn.microsoft.com/azure/role-based-access-control/role-assignments",
  types: ["azurerm_role_assignment", "azurerm_key_vault_access_policy", "azurerm_key_vault"],
  block({ block: { body, labels }, scope }, report) {
    if (labels[0]?.text === "azurerm_role_assignment") check(body, "principal_id", scope, report);
    else if (labels[0]?.text === "azurerm_key_vault_access_policy") check(body, "object_id", scope, report);
    else for (const policy of policiesIn(body)) check(policy, "object_id", scope, report);
  },
};

/** Access policies that a vault sets itself, as blocks or as one list. */
function policiesIn({ items }: Body): Body[] {
  return items
    .filter(({ name }) => name === "access_policy")
    .flatMap(({ value }) => (value.kind === "list" ? value.items : [value]))
    .flatMap((value) => (value.kind === "body" ? [value.body] : []));
}

function check(body: Body, name: string, scope: Scope, report: Report): void {
  const item = bodyItemAt(body, [name]);
  const target = item ? targetOf(item.value, scope) : undefined;
  const principal = target && ownProperty(principals, target.type);
  if (!item || !target?.attribute || !principal?.wrong.includes(target.attribute)) return;
  const step = lastStepOf(item.value);
  report({
    span: step?.name === target.attribute ? step.span : item.value.span,
    message: `Use ${principal.right} of ${target.address}: ${name} takes an object id, which ${target.attribute} is not.`,
    fixes: step?.name === target.attribute ? changeName(step.span, principal.right) : [],
  });
}
