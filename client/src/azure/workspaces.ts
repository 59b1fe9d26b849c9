// Workspaces, their parts and companions, and the index over all of them.
import { parseAskedId, requestPathOf } from "../../../server/src/resourceIds/index";
import { ownProperty } from "../../../server/src/text/index";
import { companionApis, machineLearningApi } from "./arm/apiVersions";
import type { Arm, Page } from "./arm/arm";
import { subscriptionKey } from "./arm/readSubscriptions";
import { childFrom, companionsOf, workspaceFrom } from "./arm/readWorkspaces";
import { type Amount, askIndex, askOthers } from "./arm/resourceGraph";
import type { ListPage, ListSource, Lists } from "./cache/lists";
import type { Log } from "./host";
import type { WorkspaceName } from "./http/sdk";
import { mapInParallel } from "./mapInParallel";
import { outcome, problemFromFailure } from "./problems/fromFailure";
import { AzureError, type AzureProblem } from "./problems/problem";
import { otherShape } from "./problems/sentences";
import { kinds } from "./resources/table";
import type {
  Azure,
  Child,
  Companion,
  LiveList,
  ReadOptions,
  Subscription,
  Tenant,
  Workspace,
  WorkspaceEntry,
  WorkspaceIndex,
  WorkspacePart,
} from "./types";

interface WorkspacesOptions {
  readonly lists: Lists;
  readonly armOf: (tenant: Tenant) => Promise<Arm>;
  readonly hostOf: (tenant: Tenant) => string;
  readonly log: Log;
  readonly readSubscriptions: (tenant: Tenant, signal: AbortSignal) => Promise<LiveList<Subscription>>;
}

type Offered = Pick<Azure, "workspaces" | "knownWorkspaces" | "workspace" | "children" | "companions"> & {
  indexOf(tenants: readonly Tenant[], reading?: ReadOptions): Promise<WorkspaceIndex>;
};

export function createWorkspaces(options: WorkspacesOptions): Offered {
  const { lists, hostOf } = options;
  const sources = new WorkspaceSources(options);
  return {
    workspaces: (subscription, reading) => lists.get(sources.workspaces(subscription), reading),
    knownWorkspaces: (subscription) => lists.peek(sources.workspaces(subscription)),
    children: (workspace, part, reading) => lists.get(sources.children(workspace, part), reading),
    companions: (workspace, reading) => lists.get(sources.companions(workspace), reading),
    workspace: (entry, { signal = new AbortController().signal } = {}) =>
      outcome(hostOf(entry.tenant), () => sources.readWorkspace(entry, signal)),
    indexOf: (tenants, reading) => indexOf(tenants, sources, lists, reading),
  };
}

/** Where the lists are from, one for each subscription, workspace or tenant. */
class WorkspaceSources {
  constructor(private readonly options: WorkspacesOptions) {}

  workspaces(subscription: Subscription): ListSource<Workspace> {
    const { armOf, hostOf } = this.options;
    const { tenant, subscriptionId } = subscription;
    return {
      key: `${subscription.key}/#workspaces`,
      host: hostOf(tenant),
      async read(next, signal) {
        try {
          return pageOf(await (await armOf(tenant)).workspaces(subscriptionId, next, signal), (raw) =>
            workspaceFrom(tenant, raw),
          );
        } catch (error) {
          // A subscription that never used Azure ML has no workspaces, which is no failure.
          if (error instanceof AzureError && error.problem.kind === "notRegistered")
            return { items: [], next: undefined };
          throw error;
        }
      },
    };
  }

  async readWorkspace(entry: WorkspaceEntry, signal: AbortSignal): Promise<Workspace> {
    const raw = await (await this.options.armOf(entry.tenant)).workspace(nameOf(entry), signal);
    const workspace = workspaceFrom(entry.tenant, raw);
    if (!workspace) throw new AzureError(otherShape());
    return workspace;
  }

  children(workspace: WorkspaceEntry, part: WorkspacePart): ListSource<Child> {
    const { armOf, hostOf } = this.options;
    return {
      key: `${workspace.key}/#${part}`,
      host: hostOf(workspace.tenant),
      async read(next, signal) {
        const arm = await armOf(workspace.tenant);
        const name = nameOf(workspace);
        const rules = () => `${requestPathOf(parseAskedId(workspace.id)!)}/outboundRules`;
        const page =
          part === "outboundRules"
            ? await arm.list(rules(), machineLearningApi, next, signal)
            : await arm[part](name, next, signal);
        return pageOf(page, (raw) => childFrom(workspace, part, raw));
      },
    };
  }

  companions(workspace: Workspace): ListSource<Companion> {
    const { armOf, hostOf } = this.options;
    return {
      key: `${workspace.key}/#companions`,
      host: hostOf(workspace.tenant),
      read: async (_, signal) => {
        const arm = await armOf(workspace.tenant);
        const items = await mapInParallel(companionsOf(workspace), 4, (one) => this.readCompanion(arm, one, signal));
        return { items, next: undefined };
      },
    };
  }

  private async readCompanion(arm: Arm, companion: Companion, signal: AbortSignal): Promise<Companion> {
    const id = parseAskedId(companion.id);
    const api = id && ownProperty(companionApis, id.type.toLowerCase());
    if (!id || !api) return { ...companion, problem: otherShape() };
    try {
      return { ...companion, raw: await arm.get(requestPathOf(id), api, signal) };
    } catch (error) {
      if (signal.aborted) throw error;
      return { ...companion, problem: problemFromFailure(error, this.options.hostOf(companion.workspace.tenant)) };
    }
  }

  /** One list for each tenant: from Resource Graph, or where that does not answer, from every subscription. */
  index(tenant: Tenant): ListSource<WorkspaceEntry> {
    const { armOf, hostOf, log } = this.options;
    return {
      key: `${tenant.key}/#index`,
      host: hostOf(tenant),
      read: async (_, signal) => {
        try {
          return { items: await askIndex(await armOf(tenant), tenant, signal), next: undefined };
        } catch (error) {
          if (signal.aborted) throw error;
          const problem = problemFromFailure(error, hostOf(tenant));
          // While Azure is unreachable or throttles requests, one more for each of five hundred subscriptions would not help.
          if (problem.remedy === "signIn" || problem.kind === "offline" || problem.kind === "throttled") throw error;
          log.info(`Resource Graph did not answer (${problem.message}), so each subscription is asked.`);
          return this.listAll(tenant, signal);
        }
      },
    };
  }

  private async listAll(tenant: Tenant, signal: AbortSignal): Promise<ListPage<WorkspaceEntry>> {
    const { lists, readSubscriptions } = this.options;
    const subscriptions = await readSubscriptions(tenant, signal);
    const all = await mapInParallel(subscriptions.items, 5, (one) => lists.all(this.workspaces(one), { signal }));
    signal.throwIfAborted();
    const problem: AzureProblem | undefined = subscriptions.problem ?? all.find((live) => live.problem)?.problem;
    return { items: all.flatMap(({ items }) => items), next: undefined, ...(problem ? { problem } : {}) };
  }

  /** What Resource Graph alone can count. */
  others(tenant: Tenant): ListSource<Amount> {
    const { armOf, hostOf } = this.options;
    return {
      key: `${tenant.key}/#others`,
      host: hostOf(tenant),
      read: async (_, signal) => ({ items: await askOthers(await armOf(tenant), signal), next: undefined }),
    };
  }
}

async function indexOf(
  tenants: readonly Tenant[],
  sources: WorkspaceSources,
  lists: Lists,
  reading: ReadOptions | undefined,
): Promise<WorkspaceIndex> {
  const ready = tenants.filter(({ state }) => state === "ready");
  const [all, others] = await Promise.all([
    mapInParallel(ready, 3, (tenant) => lists.get(sources.index(tenant), reading)),
    othersOf(ready, sources, lists, reading),
  ]);
  const entries = all.flatMap(({ items }) => items);
  const counts = new Map<string, number>();
  for (const { tenant, subscriptionId } of entries) {
    const key = subscriptionKey(tenant, subscriptionId);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const problems = tenants.flatMap((tenant) => {
    const problem = tenant.problem ?? all[ready.indexOf(tenant)]?.problem;
    return problem ? [{ tenant, problem }] : [];
  });
  return { entries, counts, others, problems };
}

/** By the key of the subscription and the kind; undefined where any tenant does not say. */
async function othersOf(
  ready: readonly Tenant[],
  sources: WorkspaceSources,
  lists: Lists,
  reading: ReadOptions | undefined,
) {
  const counts = new Map<string, Map<string, number>>();
  const all = await mapInParallel(ready, 3, async (tenant) => {
    const { items, readAt } = await lists.get(sources.others(tenant), reading);
    for (const { type, subscriptionId, amount } of items) {
      const key = subscriptionKey(tenant, subscriptionId);
      const known = counts.get(key) ?? new Map<string, number>();
      counts.set(key, known.set(kindOfType(type), amount));
    }
    return readAt !== undefined;
  });
  return all.every(Boolean) ? counts : undefined;
}

function nameOf({ subscriptionId, resourceGroup, name }: WorkspaceEntry): WorkspaceName {
  return { subscriptionId, resourceGroup, name };
}

/** The name of the kind of resource; empty for a type without one. */
function kindOfType(type: string): string {
  const found = kinds.find(({ path }) => path.toLowerCase() === `/providers/${type}`);
  return found?.of.includes("subscription") ? found.name : "";
}

function pageOf<T extends { readonly key: string }>(
  page: Page,
  from: (raw: Page["items"][number]) => T | undefined,
): ListPage<T> {
  return { ...page, items: page.items.map(from).filter((one) => one !== undefined) };
}
