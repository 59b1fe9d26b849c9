/** Azure's built-in roles where a role is named: in which form, and which of them the place suggests. */

import { bodyItemAt, dataOf, resolve, type Scope, targetOf } from "../../analysis/index";
import { type Attribute, type Role, scopeForm } from "../../catalog/index";
import { addressOf, type Block, type BodyItem, bodyItemOf, isRepeated, typeOf, type Value } from "../../model/index";
import { topTypeOf } from "../../resourceIds/index";
import { isUuid } from "../../text/index";
import { armTypeIn, armTypesOf, isOfAzapi } from "../ids/armType";

/**
 * How a place names a role: by its name, by the id of its definition, by that id within a subscription, or by the GUID alone. Source: the
 * arguments' pages in azurerm's documentation.
 */
export type RoleForm = "name" | "id" | "scoped" | "guid";

/** The form at an argument or property; undefined where it is about something else. */
export function roleFormAt(
  item: BodyItem | undefined,
  attribute: Attribute | undefined,
  block: Block,
  scope: Scope,
): RoleForm | undefined {
  const type = typeOf(block) ?? "";
  if (item?.name === "role_definition_name") return type.startsWith("azurerm_") ? "name" : undefined;
  if (item?.name === "name")
    return block.kind === "data" && type === "azurerm_role_definition" && block.body.items.includes(item)
      ? "name"
      : undefined;
  if (item?.name === "roleDefinitionId")
    return isOfAzapi(block) && /^Microsoft\.Authorization\//i.test(armTypeIn(block.body, scope) ?? "")
      ? "id"
      : undefined;
  if (item?.name !== "role_definition_id" || others.test(type)) return undefined;
  if (attribute?.format === "uuid") return block.kind === "resource" && type === definition ? undefined : "guid";
  return /^azurerm_(?:marketplace_)?role_assignment$/.test(type) ? "id" : "scoped";
}

const definition = "azurerm_role_definition";
/** Roles of services with roles of their own. */
const others = /^azurerm_(?:cosmosdb|key_vault_managed)_/;

/** How a role is written in a form; in that within a subscription behind the id of that. */
export function roleText({ name, id }: Role, form: RoleForm): string {
  if (form === "name") return name;
  if (form === "guid") return id;
  return `/providers/Microsoft.Authorization/roleDefinitions/${id}`;
}

/**
 * What the id of a role's definition begins with where it is one within a subscription or a management group: the scope of the assignment
 * where that is one, else the subscription that the module reads; undefined where neither is there. Source: the examples of
 * azurerm_pim_active_role_assignment in azurerm's documentation.
 */
export function roleScopeOf(block: Block, scope: Scope): readonly string[] | undefined {
  const about = scopeOf(block);
  const target = about && targetOf(about, scope);
  const [read, another] = dataOf("azurerm_subscription", scope);
  const address =
    target?.attribute === "id" && scopeForm(target.type ?? "") !== undefined
      ? target.address
      : read && !another && !isRepeated(read.body)
        ? addressOf(read)
        : undefined;
  return address === undefined ? undefined : [...address.split("."), "id"];
}

/** The GUID in the id of a role's definition, or the text where it is one. */
export function roleIdIn(text: string): string | undefined {
  const name = /(?:^|\/roleDefinitions\/)([^/]{36})$/i.exec(text)?.[1];
  return name !== undefined && isUuid(name) ? name : undefined;
}

/** The roles, those first that suit what an assignment is about and whom it is for. */
export function rankedRoles(block: Block, scope: Scope): readonly Role[] {
  const about = scopeOf(block);
  const types = about ? (armTypesOf(about, scope)?.types ?? []) : [];
  const services = types.map((type) => topTypeOf(type).toLowerCase()).filter((type) => !containers.test(type));
  const isForKubelet = namesKubelet(bodyItemAt(block.body, ["principal_id"])?.value, scope);
  const rankOf = (role: Role): number => {
    if (role.deprecated) return 5;
    if (isForKubelet && role.name === "AcrPull") return -1;
    const fit = Math.min(4, ...services.map((service) => fitOf(role, service)));
    return general.includes(role.name) ? Math.min(fit, services.length > 0 ? 2 : 0) : fit;
  };
  const ranks = new Map(scope.catalog.roles.all.map((role) => [role, rankOf(role)]));
  return scope.catalog.roles.all.toSorted(
    (a, b) =>
      ranks.get(a)! - ranks.get(b)! ||
      general.indexOf(b.name) - general.indexOf(a.name) ||
      (b.common ?? 0) - (a.common ?? 0) ||
      Number(b.data.length > 0) - Number(a.data.length > 0),
  );
}

/** What is given for anything, the most given last. */
const general = ["User Access Administrator", "Owner", "Contributor", "Reader"];

const containers = /^microsoft\.(?:resources|management|subscription)\//;

/** How well a role suits a service: it is about nothing else, about this among others, or not about it at all. */
function fitOf({ of, data }: Role, service: string): number {
  const types = [...of, ...data].map((type) => type.toLowerCase());
  const [namespace] = service.split("/");
  const isIn = (type: string) => type.startsWith(`${namespace}/`);
  if (!types.some(isIn)) return 4;
  const isExact = types.includes(service);
  if (types.every(isIn)) return isExact ? 0 : types.includes(`${namespace}/*`) ? 1 : 4;
  return isExact ? 3 : 4;
}

function scopeOf({ body }: Block): Value | undefined {
  return (bodyItemOf(body, "scope") ?? bodyItemOf(body, "parent_id"))?.value;
}

/** Whether it is the identity with which the nodes of a cluster pull images. */
function namesKubelet(principal: Value | undefined, scope: Scope): boolean {
  if (!principal) return false;
  const { value } = resolve(principal, scope);
  return value.kind === "reference" && value.reference.steps.some(({ name }) => name === "kubelet_identity");
}
