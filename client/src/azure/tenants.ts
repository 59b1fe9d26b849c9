// The tenants of all identities that are signed in. One that fails is in the list with its problem; the others stay usable.

import { isUuid } from "../../../server/src/text/index";
import { subscriptionsApi } from "./arm/apiVersions";
import type { Arm } from "./arm/arm";
import { isEndless } from "./arm/pages";
import { tenantFrom, tenantKey } from "./arm/readSubscriptions";
import type { ListPage, ListSource } from "./cache/lists";
import { mapInParallel } from "./mapInParallel";
import { problemFromFailure } from "./problems/fromFailure";
import { AzureError, type AzureProblem } from "./problems/problem";
import { signedOut } from "./problems/sentences";
import type { Credential, Identity } from "./signIn/credential";
import type { SignedIn } from "./signIn/signedIn";
import type { Tenant } from "./types";

/** The list of tenants. `armFor` gives the client for an identity in its home tenant. */
export function tenantSource(people: SignedIn, armFor: (identity: Identity) => Promise<Arm>): ListSource<Tenant> {
  async function tenantsOf({ identity, token }: Credential, signal: AbortSignal): Promise<Tenant[]> {
    try {
      const arm = await armFor(identity);
      const found = new Map<string, Tenant>();
      const seen = new Set<string>();
      let next: string | undefined;
      do {
        const page = await arm.list("/tenants", subscriptionsApi, next, signal);
        for (const raw of page.items) {
          const tenant = tenantFrom(identity, raw);
          if (tenant) found.set(tenant.key, tenant);
        }
        if (page.problem) throw new AzureError(page.problem);
        if (next !== undefined) seen.add(next);
        next = page.next !== undefined && isEndless(page.next, seen) ? undefined : page.next;
      } while (next !== undefined);
      const own = [...found.values()].filter(({ tenantId }) => isOwn(identity, tenantId));
      return await mapInParallel(own, 3, (tenant) => tried(tenant, token, signal));
    } catch (error) {
      if (signal.aborted) throw error;
      return [unreadable(identity, problemFromFailure(error, new URL(identity.cloud.endpoint).host))];
    }
  }

  return {
    key: "#tenants",
    host: "",
    async read(_, signal): Promise<ListPage<Tenant>> {
      const { credentials, problem } = await people.chosen();
      if (credentials.length === 0) throw new AzureError({ ...(problem ?? signedOut()), isOfAll: true });
      const lists = await mapInParallel(credentials, 3, (credential) => tenantsOf(credential, signal));
      return { items: lists.flat(), next: undefined };
    },
  };
}

/** A service principal sees its own tenant alone; it may be named by a domain, which is not compared. */
function isOwn(identity: Identity, tenantId: string): boolean {
  const only = identity.tenantId;
  return only === undefined || !isUuid(only) || only.toLowerCase() === tenantId.toLowerCase();
}

/** Whether there is a silent session for the tenant. Not tried with `az`, which takes a second for each. */
async function tried(tenant: Tenant, token: Credential["token"], signal: AbortSignal): Promise<Tenant> {
  if (["azureCli", "servicePrincipal", "managedIdentity"].includes(tenant.identity.kind)) return tenant;
  try {
    await token({ tenantId: tenant.tenantId, signal });
    return tenant;
  } catch (error) {
    return failed(tenant, problemFromFailure(error, ""));
  }
}

function failed(tenant: Tenant, problem: AzureProblem): Tenant {
  return { ...tenant, state: problem.remedy === "signIn" ? "needsSignIn" : "failed", problem };
}

function unreadable(identity: Identity, problem: AzureProblem): Tenant {
  const { tenantId = "", label } = identity;
  const tenant = {
    key: tenantKey(identity, tenantId),
    identity,
    tenantId,
    name: label,
    domain: "",
    state: "ready" as const,
  };
  return failed(tenant, problem);
}
