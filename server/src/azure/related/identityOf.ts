import { type Given, type Target, targetOf } from "../../analysis/index";
import type { Value } from "../../model/index";
import type { Resource } from "../resources/resource";
import { resourceOfTarget } from "../resources/resourceOf";
import type { Setting } from "../resources/setting";

/** What a resource says of its identities. */
export interface Identity {
  readonly type: Given<string>;
  readonly ids: Given<readonly Value[]>;
}

/** The `identity` of a resource. */
export function identityOf(resource: Resource): Identity {
  return { type: resource.literal("identity.type"), ids: resource.items("identity.identity_ids") };
}

/** The identity as which something acts, and where that is said. */
interface Acting {
  readonly identity: Resource;
  readonly target: Target;
  readonly at: Setting;
}

/** The identity with which a workspace without its own acts: the primary one, or its only one. */
export function actingIdentity(workspace: Resource): Acting | undefined {
  const { type, ids } = identityOf(workspace);
  const primary = workspace.at("primary_user_assigned_identity");
  const listed = workspace.at("identity.identity_ids");
  const [only, ...others] = ids ?? [];
  const at = primary === null && listed && only && others.length === 0 ? listed.of(only) : primary;
  const target = at ? targetOf(at.value, workspace.scope) : undefined;
  const identity = resourceOfTarget(target, workspace.scope, "azurerm_user_assigned_identity");
  return type === "UserAssigned" && at && target && identity ? { identity, target, at } : undefined;
}
