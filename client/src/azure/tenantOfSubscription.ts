// Which tenant a subscription is in: Azure is asked as somebody in it.
import { AzureError, type AzureProblem } from "./problems/problem";
import { unsupported } from "./problems/sentences";
import { toTheEnd } from "./toTheEnd";
import { t } from "./translate";
import type { Azure, Tenant } from "./types";

/**
 * The tenant of the subscription. If none of the tenants that could be asked has it, throws the first problem of the
 * others. What is in no subscription belongs to the only tenant.
 */
export function tenantOfSubscription(azure: Pick<Azure, "tenants" | "subscriptions">) {
  return async (subscriptionId: string, signal: AbortSignal): Promise<Tenant> => {
    const { items, problem } = await azure.tenants({ signal });
    if (subscriptionId === "") {
      const [only, ...others] = items.filter(({ state }) => state === "ready");
      if (only && others.length === 0) return only;
      if (only)
        throw new AzureError(
          unsupported(
            t("Resources outside of subscriptions are read only if you can see just one tenant: set ARM_TENANT_ID."),
          ),
        );
    }
    let unread: AzureProblem | undefined = problem;
    let sees = false;
    for (const tenant of items) {
      if (tenant.state !== "ready") unread ??= tenant.problem;
      else {
        const listed = await toTheEnd(await azure.subscriptions(tenant, { signal }), signal);
        if (listed.items.some((one) => one.subscriptionId.toLowerCase() === subscriptionId.toLowerCase()))
          return tenant;
        unread ??= listed.problem;
        sees ||= listed.items.length > 0;
      }
    }
    if (!unread && !sees) throw new AzureError(seesNothing());
    throw new AzureError(
      unread ?? unsupported(t("The subscription {0} is not among those that you can see in Azure.", subscriptionId)),
    );
  };
}

function seesNothing(): AzureProblem {
  const sentence = t(
    "The account that is signed in sees no subscription in Azure. Ask the owner of the subscription for the Reader role.",
  );
  return { ...unsupported(sentence), isOfAll: true };
}
