import { subscriptionsApi } from "./arm/apiVersions";
import type { Arm } from "./arm/arm";
import { subscriptionFrom } from "./arm/readSubscriptions";
import type { ListSource } from "./cache/lists";
import type { Subscription, Tenant } from "./types";

/** The subscriptions of a tenant. */
export function subscriptionSource(
  tenant: Tenant,
  armOf: (tenant: Tenant) => Promise<Arm>,
  host: string,
): ListSource<Subscription> {
  return {
    key: `${tenant.key}/#subscriptions`,
    host,
    async read(next, signal) {
      const page = await (await armOf(tenant)).list("/subscriptions", subscriptionsApi, next, signal);
      const items = page.items.map((raw) => subscriptionFrom(tenant, raw)).filter((one) => one !== undefined);
      return { ...page, items };
    },
  };
}
