// Azure's tenants and subscriptions -> ours.
import { isUuid } from "../../../../server/src/text/index";
import type { Identity } from "../signIn/credential";
import type { Subscription, Tenant } from "../types";
import { type JsonObject, textAt } from "./shape";

/** The tenant of an entry of Azure's list. Undefined if the entry has no id. */
export function tenantFrom(identity: Identity, raw: JsonObject): Tenant | undefined {
  const tenantId = textAt(raw, "tenantId");
  if (!isUuid(tenantId)) return undefined;
  const domain = textAt(raw, "defaultDomain");
  const name = textAt(raw, "displayName") || domain || tenantId;
  return { key: tenantKey(identity, tenantId), identity, tenantId, name, domain, state: "ready" };
}

/** The key of a tenant as one identity sees it. */
export function tenantKey(identity: Identity, tenantId: string): string {
  return `${identity.key}/${tenantId.toLowerCase()}`;
}

/** Undefined for an entry without an id. */
export function subscriptionFrom(tenant: Tenant, raw: JsonObject): Subscription | undefined {
  const subscriptionId = textAt(raw, "subscriptionId");
  if (!isUuid(subscriptionId)) return undefined;
  return {
    key: subscriptionKey(tenant, subscriptionId),
    tenant,
    subscriptionId,
    name: textAt(raw, "displayName") || subscriptionId,
    state: textAt(raw, "state"),
    raw,
  };
}

/** The key of a subscription of a tenant. */
export function subscriptionKey(tenant: Tenant, subscriptionId: string): string {
  return `${tenant.key}/${subscriptionId.toLowerCase()}`;
}
