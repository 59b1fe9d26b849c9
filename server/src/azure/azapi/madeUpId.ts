/** Ids that nobody knows yet, for what is to be compared. */
import type { Scope } from "../../analysis/index";
import { typeInAddress } from "../../model/index";
import { azureTypeOfType } from "./azureTypes";

/** The subscription of ids that are made up, which a provider has to be configured for. */
export const madeUpSubscription = "00000000-0000-0000-0000-000000000000";

/** The tenant of a provider that is asked beside an Azure that is made up. */
const madeUpTenant = "00000000-0000-0000-0000-00000000000a";

/** An id for what an address declares, or what `data` blocks tell of whose subscription and tenant it is. */
export function madeUpId(address: string, scope: Scope): string | undefined {
  const own = /^data\.(?:azapi_client_config|azurerm_client_config|azurerm_subscription)\.[^.]+\.(\w+)_id$/.exec(
    address,
  )?.[1];
  if (own === "tenant") return madeUpTenant;
  if (own === "subscription") return madeUpSubscription;
  const type = typeInAddress(address);
  const name = address.slice(address.lastIndexOf(".") + 1).replace(/[^A-Za-z0-9]/g, "");
  if (type === undefined) return undefined;
  const group = `/subscriptions/${madeUpSubscription}/resourceGroups`;
  if (type === "azurerm_resource_group") return `${group}/${name}`;
  const azure = azureTypeOfType(type, scope);
  if (azure === undefined) return undefined;
  const [namespace, ...types] = azure.split("/");
  return `${group}/group/providers/${namespace}/${types.map((one) => `${one}/${name}`).join("/")}`;
}
