import type { Block } from "../../model/block";
import { addressOf } from "../../model/module";
import type { Scope } from "../scope";
import type { Given } from "../values/given";
import { referring } from "./referring";

const path = ["private_service_connection", "private_connection_resource_id"];

/** The private endpoint of this module that leads to a resource: null where there is none, undefined where one may. */
export function endpointTo(resource: Block, scope: Scope): Given<Block> {
  const { to, unclear, dataTypes } = referring("azurerm_private_endpoint", path, scope);
  const [endpoint] = to.get(addressOf(resource) ?? "") ?? [];
  return endpoint ?? (unclear.length > 0 || dataTypes.size > 0 ? undefined : null);
}
