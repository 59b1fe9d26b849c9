import { blocksOf, bodyItemAt, type Scope, targetOf } from "../../analysis/index";
import { addressOf, type Block } from "../../model/index";
import { isSameType } from "../../resourceIds/index";
import { armTypeIn } from "../ids/armType";
import { describedType } from "../mappings/index";
import { azapiLocations } from "./places";
import { writtenAt } from "./writtenAt";

/** Whether an `azapi_update_resource` may set, at a path, what a resource of a type does not set itself. */
export function isUpdated(type: string, path: string, block: Block, scope: Scope): boolean {
  const updates = blocksOf("azapi_update_resource", scope);
  const mapping = updates.length > 0 ? describedType(type) : undefined;
  const place = mapping && azapiLocations(mapping).get(path);
  if (!place) return false;
  return updates.some(({ body }) => {
    const azureType = armTypeIn(body, scope);
    if (azureType !== undefined && !isSameType(azureType, mapping.azureType)) return false;
    const updated = targetOf(bodyItemAt(body, ["resource_id"])?.value, scope);
    if (updated?.kind === "resource" && updated.address !== addressOf(block)) return false;
    return writtenAt(body, place.path, scope) !== null;
  });
}
