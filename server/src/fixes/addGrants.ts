import { blocksOfKind, resolve, type Scope } from "../analysis/index";
import { type Block, type Fix, nameOf, requiredIn, sibling, typeOf, type Value } from "../model/index";
import { addFirst, newBlock } from "./addFirst";
import { holderOf } from "./holderOf";

/** A role that a fix assigns to an identity. */
export interface WantedGrant {
  readonly role: string;
  /** What refers to the resource that it is about. */
  readonly about: Value;
  /** What the assignment is called behind the name of the identity. */
  readonly called: string;
}

/**
 * The fix that gives an identity roles before a resource is made that acts as it. `identity` refers to the identity; none
 * where that or what the roles are about can not be said again in another place.
 */
export function addGrants(
  title: string,
  grants: readonly WantedGrant[],
  identity: Value,
  before: Block,
  scope: Scope,
): Fix[] {
  const holder = holderOf(identity, scope);
  if (!holder || !takes("azurerm", scope)) return [];
  const blocks = grants.flatMap(({ role, about, called }) => {
    const id = sibling(resolve(about, scope).value, "id");
    const values = id && {
      scope: id,
      role_definition_name: { kind: "text", text: role } as const,
      principal_id: holder.objectId,
      principal_type: { kind: "text", text: "ServicePrincipal" } as const,
    };
    return values ? newBlock("resource", "azurerm_role_assignment", `${holder.name}_${called}`, values, scope) : [];
  });
  return blocks.length === grants.length ? addFirst(title, blocks, before) : [];
}

/** Whether a module has resources of a provider, or is there to have some. */
export function takes(provider: string, { module }: Scope): boolean {
  return (
    blocksOfKind(module, "terraform").some((block) =>
      [...requiredIn(block)].some(({ item }) => item.name === provider),
    ) ||
    blocksOfKind(module, "provider").some((block) => nameOf(block) === provider) ||
    blocksOfKind(module, "resource").some((block) => typeOf(block)?.startsWith(`${provider}_`))
  );
}
