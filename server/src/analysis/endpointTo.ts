import type { Block } from "../model/document";
import { addressOf } from "../model/module";
import { blocksOf } from "./blocksOf";
import { entryAt } from "./literalAt";
import type { Scope } from "./scope";
import { targetOf } from "./target";

/** The private endpoint of this module that leads to a resource: null where there is none, undefined where one may. */
export function endpointTo(resource: Block, scope: Scope): Block | null | undefined {
  const address = addressOf(resource);
  let isUnsure = false;
  for (const endpoint of blocksOf("azurerm_private_endpoint", scope)) {
    const entry = entryAt(endpoint.body, ["private_service_connection", "private_connection_resource_id"]);
    const target = targetOf(entry?.value, scope);
    if (target?.address === address) return endpoint;
    isUnsure ||= target?.kind !== "resource";
  }
  return isUnsure ? undefined : null;
}
