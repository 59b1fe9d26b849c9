/** The id of a role's definition, which azurerm asks Azure for by its name: those that Azure has built in are the same everywhere. */
import { addressIn, type Block, bodyItemOf, type NewValue, nameOf, typeOf, type Value } from "../../model/index";
import { aliasChosen } from "./configuration";
import { joinedText } from "./joinedText";
import type { KnownValues } from "./knownValues";
import { plainText } from "./plainText";

/**
 * The id as Azure has it if the role is assigned, or why that is not known: the rest of a sentence after a path. Azure
 * writes it below the subscription of the scope, and without a subscription if the scope is in none. Source:
 * https://github.com/hashicorp/terraform-provider-azurerm/issues/23775
 */
export function roleAt(name: Value, scope: Value | undefined, known: KnownValues): NewValue | string {
  const text = plainText(name, known);
  if (text === undefined) return "is the name of a role, and only Terraform knows which";
  const role = known.scope.catalog.roles.named(text);
  if (!role) return `is "${text}", which is not a role that Azure has built in`;
  const below = `/providers/Microsoft.Authorization/roleDefinitions/${role.id}`;
  if (!scope) return "is the name of a role, and nothing says where it is given";
  if (isInOwnSubscription(scope, known)) return known.constant(`/subscriptions/{subscription}${below}`);
  const id = plainText(scope, known);
  const start: NewValue =
    id === undefined
      ? { kind: "expression", source: `regex("^(?:/subscriptions/[^/]+)?", ${known.source(scope)})` }
      : { kind: "text", text: /^(?:\/subscriptions\/[^/]+)?/.exec(id)![0] };
  return joinedText([start, { kind: "text", text: below }], known);
}

/** Whether it is the id of something that the module declares, in the subscription of the same configuration. */
function isInOwnSubscription(value: Value, known: KnownValues, depth = 0): boolean {
  if (value.kind !== "reference" || depth > 8) return false;
  const address = addressIn(value.reference);
  const names = address?.rest.filter(({ kind }) => kind === "name") ?? [];
  const [declaration] = known.scope.module.declarations.get(address?.address ?? "") ?? [];
  if (declaration?.block.kind !== "resource" || names.length !== 1 || names[0]!.name !== "id") return false;
  return isOfSubscription(declaration.block, known, depth);
}

function isOfSubscription(block: Block, known: KnownValues, depth: number): boolean {
  const sent = known.scope.catalog.provider("azurerm")?.sentBody(typeOf(block) ?? "");
  if (!sent || !nameOf(block) || sent.isElsewhere || aliasChosen(block) !== known.alias) return false;
  if (sent.id.startsWith("/subscriptions/{}/")) return true;
  const above = /^\{(\w+)\}/.exec(sent.id)?.[1];
  const value = above === undefined ? undefined : bodyItemOf(block.body, above)?.value;
  return value !== undefined && isInOwnSubscription(value, known, depth + 1);
}
