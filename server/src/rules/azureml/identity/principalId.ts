import { bodyItemAt, lastStepOf, resolve, type Scope, targetOf } from "../../../analysis/index";
import { armTypeIn, meantBy } from "../../../azure/index";
import { addressIn, addressOf, type Body, changeName, type Value } from "../../../model/index";
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
  azuread_application: { right: "object_id", wrong: ["client_id", "application_id", "object_id", "id"] },
};

/** What is no principal, but has one. */
const holders: Readonly<Record<string, string>> = { azuread_application: "an azuread_service_principal" };

/** Types that give a role to who is named at `principal_id`. */
const assignments: readonly string[] = [
  "azurerm_role_assignment",
  "azurerm_pim_active_role_assignment",
  "azurerm_pim_eligible_role_assignment",
  "azurerm_cosmosdb_sql_role_assignment",
  "azurerm_key_vault_managed_hardware_security_module_role_assignment",
];

export const principalId: Rule = {
  id: "principal-id",
  severity: "error",
  certainty: "azure",
  summary: "A role assignment or access policy for something that is not the object id of a principal.",
  why: "An identity also has a client id and a resource id; for those Azure finds no principal, or assigns the role to nobody.",
  source: "https://learn.microsoft.com/azure/role-based-access-control/role-assignments",
  types: [...assignments, "azurerm_key_vault_access_policy", "azurerm_key_vault", "azapi_resource"],
  block({ block: { body, labels }, scope }, report) {
    const type = labels[0]?.text ?? "";
    if (assignments.includes(type)) check(body, ["principal_id"], scope, report);
    else if (type === "azurerm_key_vault_access_policy") check(body, ["object_id"], scope, report);
    else if (type === "azurerm_key_vault")
      for (const policy of policiesIn(body)) check(policy, ["object_id"], scope, report);
    else if (armTypeIn(body, scope)?.toLowerCase() === "microsoft.authorization/roleassignments")
      check(body, ["body", "properties", "principalId"], scope, report);
  },
};

/** Access policies that a vault sets itself, as blocks or as one list. */
function policiesIn({ items }: Body): Body[] {
  return items
    .filter(({ name }) => name === "access_policy")
    .flatMap(({ value }) => (value.kind === "list" ? value.items : [value]))
    .flatMap((value) => (value.kind === "body" ? [value.body] : []));
}

function check(body: Body, path: readonly string[], scope: Scope, report: Report): void {
  const item = bodyItemAt(body, path);
  const meant = item && readAt(item.value, scope);
  const mistaken = meant && (mistakenFor(meant.value, meant.scope) ?? mistakenIdentity(meant.value, meant.scope));
  if (!item || !mistaken) return;
  const { right, wrong, by } = mistaken;
  // Outputs of a called module have names of their own.
  const of = meant.by ? `${mistaken.of} in ${addressOf(meant.by.call)}` : mistaken.of;
  const step = meant.by || by ? undefined : lastStepOf(item.value);
  const name = path.at(-1) ?? "";
  report({
    // What only Azure looks at is a warning in azapi's bodies.
    ...(path.length > 1 && { severity: "warning" }),
    span: step?.name === wrong ? step.span : item.value.span,
    message: by
      ? `Use ${right} of ${by}: ${name} takes the object id of a principal, which ${of} is not.`
      : `Use ${right} of ${of}: ${name} takes an object id, which ${wrong} is not.`,
    fixes: step?.name === wrong ? changeName(step.span, right) : [],
  });
}

/** What was read of what, and what should be. */
interface Mistaken {
  readonly right: string;
  readonly wrong: string;
  readonly of: string;
  /** Whose the right one is, where that is another resource. */
  readonly by?: string;
}

/** What is written, also in an output of a called module. */
function readAt(written: Value, scope: Scope): Pick<ReturnType<typeof meantBy>, "value" | "scope" | "by"> {
  const meant = meantBy(written, scope);
  return meant.scope === scope || meant.by?.scope === scope ? meant : { ...resolve(written, scope), scope };
}

function mistakenFor(value: Value, scope: Scope): Mistaken | undefined {
  const target = targetOf(value, scope);
  const principal = target && ownProperty(principals, target.type);
  if (!target?.attribute || !principal?.wrong.includes(target.attribute)) return undefined;
  const holder = ownProperty(holders, target.type);
  return { right: principal.right, wrong: target.attribute, of: target.address, ...(holder && { by: holder }) };
}

/** The same of an identity that a resource has: `kubelet_identity[0].client_id`. */
function mistakenIdentity(value: Value, scope: Scope): Mistaken | undefined {
  const target = targetOf(value, scope);
  const named = value.kind === "reference" && target ? addressIn(value.reference) : undefined;
  const names = named?.rest.filter(({ kind }) => kind === "name").map(({ name }) => name) ?? [];
  const [holder = "", wrong = ""] = names.slice(-2);
  const isOther = wrong === "client_id" || wrong === "user_assigned_identity_id";
  if (!target || !isOther || !holder.endsWith("_identity")) return undefined;
  return { right: "object_id", wrong, of: `${holder} of ${target.address}` };
}
