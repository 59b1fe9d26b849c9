/** Parts of a resource that azurerm sets by further requests, as resources of azapi's that update what is there. */

import type { Scope } from "../../analysis/index";
import type { SentValue } from "../../catalog/index";
import { type NewBlock, type NewBodyItem, newArgument } from "../../model/index";
import { snakeCase } from "../../text/index";
import { bodyTypeOf } from "./azureTypes";
import { addressBeside } from "./metaArguments";
import { writable } from "./proof";
import type { MadePart } from "./seenRequests";
import { jsonValue } from "./written";

/**
 * A block for each, of the resource that gets a name. `repeated` is its `count` or `for_each`, as it is written there.
 * `refusals` says why there is no block.
 */
export function updatedParts(
  parts: readonly MadePart[],
  name: string,
  repeated: readonly NewBodyItem[],
  scope: Scope,
  refusals: string[],
): readonly NewBlock[] {
  return parts.flatMap(({ tail, azureType, body }): NewBlock[] => {
    const [kind = ""] = tail.split("/");
    const label = `${name}_${snakeCase(kind)}`;
    const type = bodyTypeOf(azureType, scope);
    if (!type) refusals.push(`azapi does not know ${azureType}.`);
    else if (scope.module.declarations.has(`azapi_update_resource.${label}`))
      refusals.push(`azapi_update_resource.${label} is there already.`);
    if (refusals.length > 0) return [];
    const items = [
      ...repeated,
      newArgument("type", { kind: "text", text: azureType }),
      newArgument("resource_id", { kind: "expression", source: `"\${${addressBeside(name, repeated)}.id}/${tail}"` }),
      newArgument("body", jsonValue(writable(body as SentValue, type))),
    ];
    return [{ kind: "resource", labels: ["azapi_update_resource", label], items }];
  });
}
