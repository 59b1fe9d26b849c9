// What is to be imported, as Resource Graph finds it: ids and little more, from wherever the person may look.

import { isUuid } from "../../../server/src/text/index";
import type { Arm } from "./arm/arm";
import { askGraph } from "./arm/resourceGraph";
import { contentsQuery, grantsQuery, groupIn, groupsQuery, type NamedGroup, queryOf } from "./arm/searches";
import { type JsonObject, textAt } from "./arm/shape";
import type { Found } from "./foundTypes";
import { mapInParallel } from "./mapInParallel";
import { outcome, problemFromFailure } from "./problems/fromFailure";
import { AzureError } from "./problems/problem";
import { unsupported } from "./problems/sentences";
import { tenantOfSubscription } from "./tenantOfSubscription";
import { t } from "./translate";
import type { Azure, Tenant } from "./types";

/** More than this nobody imports at once. */
const most = 5000;

interface FoundOptions {
  readonly azure: Pick<Azure, "tenants" | "subscriptions">;
  readonly armOf: (tenant: Tenant) => Promise<Arm>;
}

/** What a tenant has been asked, and what it answered. */
interface OfTenant {
  readonly tenant: Tenant;
  readonly rows: readonly JsonObject[];
}

export function createFound({ azure, armOf }: FoundOptions): Pick<Azure, "find"> {
  const tenantOf = tenantOfSubscription(azure);

  /** Asks the tenant of the subscription, or else all that can be asked; the first problem where none answers. */
  async function ask(
    query: string,
    subscription: string | undefined,
    signal: AbortSignal,
  ): Promise<{ readonly all: readonly OfTenant[]; readonly notes: readonly string[] }> {
    if (subscription) {
      if (!isUuid(subscription))
        throw new AzureError(unsupported(t("This is not the id of a subscription: {0}", subscription)));
      const tenant = await tenantOf(subscription, signal);
      const rows = await askGraph(await armOf(tenant), query, signal, most, [subscription]);
      return { all: [{ tenant, rows }], notes: [] };
    }
    const { items, problem } = await azure.tenants({ signal });
    const asked = await mapInParallel(items, 3, async (tenant) => {
      if (tenant.state !== "ready") return { tenant, problem: tenant.problem };
      try {
        return { tenant, rows: await askGraph(await armOf(tenant), query, signal, most) };
      } catch (error) {
        signal.throwIfAborted();
        return { tenant, problem: problemFromFailure(error, "") };
      }
    });
    const all = asked.flatMap(({ tenant, rows }) => (rows ? [{ tenant, rows }] : []));
    const problems = [problem, ...asked.map((one) => one.problem)].filter((one) => one !== undefined);
    if (all.length === 0 && problems[0]) throw new AzureError(problems[0]);
    return { all, notes: problems.map(({ message }) => message) };
  }

  async function inGroup(named: NamedGroup, signal: AbortSignal): Promise<Found> {
    const { all, notes } = await ask(groupsQuery(named), named.subscriptionId || undefined, signal);
    const groups = all.flatMap(({ tenant, rows }) => rows.map((row) => ({ tenant, row })));
    const [only, ...others] = groups;
    if (!only)
      throw new AzureError(unsupported(t("There is no resource group {0} that you can see in Azure.", named.name)));
    if (others.length > 0) {
      const ids = groups.slice(0, 10).map(({ row }) => textAt(row, "id"));
      throw new AzureError(
        unsupported(t("Several resource groups are called {0}: name one by its id. {1}", named.name, ids.join(", "))),
      );
    }
    const group = groupIn(textAt(only.row, "id"));
    const arm = await armOf(only.tenant);
    const inside = await askGraph(arm, contentsQuery(group), signal, most, [group.subscriptionId]);
    const grants = await outcome("", () => askGraph(arm, grantsQuery(group), signal, most, [group.subscriptionId]));
    signal.throwIfAborted();
    const unread = grants.ok
      ? []
      : [t("The role assignments of the group could not be read. {0}", grants.problem.message)];
    return foundIn([only.row, ...inside, ...(grants.ok ? grants.value : [])], [...notes, ...unread]);
  }

  async function byQuery(query: string, subscription: string | undefined, signal: AbortSignal): Promise<Found> {
    const { all, notes } = await ask(queryOf(query), subscription, signal);
    return foundIn(
      all.flatMap(({ rows }) => rows),
      notes,
    );
  }

  return {
    find: (search, signal) =>
      outcome("", () =>
        "group" in search
          ? inGroup(groupIn(search.group, search.subscription), signal)
          : byQuery(search.query, search.subscription, signal),
      ),
  };
}

/** Rows without an id are about no resource. */
function foundIn(rows: readonly JsonObject[], notes: readonly string[]): Found {
  const resources = rows.filter((row) => textAt(row, "id").startsWith("/")).slice(0, most);
  const isMore = rows.length > most;
  if (rows.length > 0 && resources.length === 0)
    throw new AzureError(unsupported(t("The rows of the query do not say which resources they are: add a column id.")));
  return {
    resources,
    notes: [
      ...notes,
      ...(isMore ? [t("There are more than can be read at once: only the first {0} are read.", most)] : []),
    ],
  };
}
