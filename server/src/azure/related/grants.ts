import { isSame, originOf, type Scope, type Target, targetOf } from "../../analysis/index";
import type { Block, Value } from "../../model/index";
import { resourceOfTarget } from "../resources/resourceOf";
import { referring } from "./referring";

/** A role assignment in the module. */
export interface Grant {
  readonly block: Block;
  /** The role's name; undefined where it is not known. */
  readonly role: string | undefined;
  /** What it is about; undefined where it is not known. */
  readonly about: Value | undefined;
}

/** What can hold other resources, so that a role on it counts for them too. */
const containers: ReadonlySet<string> = new Set([
  "azurerm_resource_group",
  "azurerm_subscription",
  "azurerm_management_group",
]);

/** Whether a target is a container of other resources, such as a resource group. */
export function isContainer(target: Target, scope: Scope): boolean {
  return containers.has(resourceOfTarget(target, scope)?.type ?? target.type);
}

/** The role assignments of the module for an identity; undefined where others may be for it as well. */
export function grantsTo(identity: Target, scope: Scope): readonly Grant[] | undefined {
  const { to, isUnclear, dataTypes } = referring("azurerm_role_assignment", "principal_id", scope);
  if (isUnclear || dataTypes.has(identity.type)) return undefined;
  return to(identity.address).map((assignment) => {
    const role = assignment.literal("role_definition_name") ?? undefined;
    return { block: assignment.block, role, about: assignment.at("scope")?.value };
  });
}

/** Whether an object id is that of an identity; undefined where that is not known. */
export function ownerOf(objectId: Value | undefined, identity: Target, scope: Scope): boolean | undefined {
  const owner = objectId && targetOf(originOf(objectId, scope), scope);
  if (!owner) return undefined;
  if (owner.address === identity.address) return true;
  return owner.kind === "data" && owner.type === identity.type ? undefined : false;
}

/** Whether a role assignment may be about a resource, directly or by what the resource lies in. */
export function mayBeAbout({ about }: Grant, resource: Value, scope: Scope): boolean {
  if (!about) return true;
  const same = isSame(about, resource, scope);
  if (same !== undefined) return same;
  const [holder, held] = [about, resource].map((value) => targetOf(originOf(value, scope), scope));
  const areResources = holder?.kind === "resource" && held?.kind === "resource";
  return !areResources || holder.address === held.address || isContainer(holder, scope);
}
