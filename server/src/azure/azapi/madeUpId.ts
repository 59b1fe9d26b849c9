/** Ids that nobody knows yet, for what is to be compared. */
import type { Scope } from "../../analysis/index";
import { typeInAddress } from "../../model/index";
import { groupType } from "../mappings/index";
import { azureTypeOfType } from "./azureTypes";

/** The subscription of ids that are made up, which a provider has to be configured for. */
export const madeUpSubscription = "00000000-0000-0000-0000-000000000000";

/** The tenant of a provider that is asked beside an Azure that is made up. */
const madeUpTenant = "00000000-0000-0000-0000-00000000000a";

/** Whose it is that asks: the subscription or the tenant that a `data` block of any type reads; undefined for other addresses. */
export function madeUpAccount(address: string): string | undefined {
  const [, read] = /^data\.[^.]+\.[^.]+\.(tenant|subscription)_id$/.exec(address) ?? [];
  return read === undefined ? undefined : read === "tenant" ? madeUpTenant : madeUpSubscription;
}

/** An id for what an address declares. For `data` blocks of every type, the subscription and the tenant. */
export function madeUpId(address: string, scope: Scope): string | undefined {
  const account = madeUpAccount(address);
  if (account !== undefined) return account;
  const type = typeInAddress(address);
  const azure = type && azureTypeOfType(type, scope);
  if (!azure) return undefined;
  const name = address.slice(address.lastIndexOf(".") + 1).replace(/[^A-Za-z0-9]/g, "");
  const groups = `/subscriptions/${madeUpSubscription}/resourceGroups`;
  if (azure === groupType) return `${groups}/${name}`;
  const [namespace, ...types] = azure.split("/");
  return `${groups}/group/providers/${namespace}/${types.map((one) => `${one}/${name}`).join("/")}`;
}
