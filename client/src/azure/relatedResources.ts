// The resources around the workspaces in the view, for suggestions in code. They are read in the background,
// only from the tenants in the view; what cannot be read is left out silently.
import { keyOfId } from "../../../server/src/resourceIds/index";
import { encodeUriPart, isUuid } from "../../../server/src/text/index";
import { machineLearningApi, subscriptionsApi } from "./arm/apiVersions";
import type { Arm } from "./arm/arm";
import { askCompanions, type Resource } from "./arm/resourceGraph";
import { textAt } from "./arm/shape";
import type { ListSource, Lists } from "./cache/lists";
import { mapInParallel } from "./mapInParallel";
import type { TerraformIdentity } from "./signIn/terraformIdentity";
import type {
  Azure,
  AzureInventory,
  Child,
  Companion,
  InventoryResource,
  ReadOptions,
  Subscription,
  Tenant,
  WorkspaceEntry,
} from "./types";

interface RelatedResourcesOptions {
  readonly lists: Lists;
  readonly armOf: (tenant: Tenant) => Promise<Arm>;
  readonly hostOf: (tenant: Tenant) => string;
  readonly tenants: ListSource<Tenant>;
  readonly subscriptions: (tenant: Tenant) => ListSource<Subscription>;
  readonly terraform: () => Promise<TerraformIdentity>;
  readonly waitFor: Azure["waitFor"];
}

interface Name {
  readonly key: string;
  readonly name: string;
}

/** The most resources of one kind: nobody would look through a longer list. */
const most = 5000;
/** The number of regions whose VM sizes are read: those with the most workspaces. */
const mostRegions = 3;

export function createRelatedResources(
  given: RelatedResourcesOptions,
): Pick<Azure, "readRelatedResources" | "inventory"> {
  const { lists, armOf, hostOf, terraform } = given;

  const resources = (tenant: Tenant): ListSource<Resource> => ({
    key: `${tenant.key}/#resources`,
    host: hostOf(tenant),
    read: async (_, signal) => ({ items: await askCompanions(await armOf(tenant), tenant, signal), next: undefined }),
  });

  const regions = (subscription: Subscription): ListSource<Name> =>
    names(subscription, "locations", "locations", subscriptionsApi);

  const sizes = (subscription: Subscription, region: string): ListSource<Name> => {
    const path = `providers/Microsoft.MachineLearningServices/locations/${encodeUriPart(region)}/vmSizes`;
    return names(subscription, `sizes/${region}`, path, machineLearningApi);
  };

  function names({ key, tenant, subscriptionId }: Subscription, list: string, path: string, api: string) {
    const source: ListSource<Name> = {
      key: `${key}/#${list}`,
      host: hostOf(tenant),
      async read(next, signal) {
        const page = await (await armOf(tenant)).list(`/subscriptions/${subscriptionId}/${path}`, api, next, signal);
        const isReal = page.items.filter((raw) => textAt(raw, "metadata", "regionType") !== "Logical");
        const found = isReal.map((raw) => textAt(raw, "name")).filter(Boolean);
        return { ...page, items: found.map((name) => ({ key: name, name })) };
      },
    };
    return source;
  }

  /** Tries once more where Azure asked to wait, since this runs in the background. */
  async function readPatiently(source: ListSource<Resource>, reading: ReadOptions | undefined): Promise<void> {
    const { problem } = await lists.get(source, reading);
    if (problem?.kind !== "throttled") return;
    await given.waitFor(problem, reading?.signal);
    await lists.get(source, reading);
  }

  function readyTenants(): readonly Tenant[] {
    return (lists.peek(given.tenants)?.items ?? []).filter(({ state }) => state === "ready");
  }

  function workspaces(): readonly WorkspaceEntry[] {
    return [...lists.itemsOf<WorkspaceEntry>("index"), ...lists.itemsOf<WorkspaceEntry>("workspaces")];
  }

  /** The subscription that Terraform works in, or else the one with the most workspaces. */
  async function homeOf(): Promise<Subscription | undefined> {
    const { subscriptionId = "" } = await terraform();
    const all = readyTenants().flatMap((tenant) => lists.peek(given.subscriptions(tenant))?.items ?? []);
    const byId = (id: string) => all.find((one) => one.subscriptionId.toLowerCase() === id.toLowerCase());
    const [fullest = ""] = byCount(workspaces().map((one) => one.subscriptionId.toLowerCase()));
    return byId(subscriptionId) ?? byId(fullest) ?? all[0];
  }

  function usedRegions(): readonly string[] {
    return byCount(workspaces().map(({ location }) => location.toLowerCase().replaceAll(" ", ""))).filter(Boolean);
  }

  return {
    async readRelatedResources(reading) {
      const ready = readyTenants();
      if (ready.length === 0) return;
      await mapInParallel(ready, 3, (tenant) => readPatiently(resources(tenant), reading));
      const home = await homeOf();
      if (!home) return;
      await lists.get(regions(home), reading);
      const used = usedRegions().slice(0, mostRegions);
      await mapInParallel(used, mostRegions, (region) => lists.all(sizes(home, region), reading));
    },
    async inventory(): Promise<AzureInventory> {
      if (readyTenants().length === 0) return { resources: [], regions: [], sizes: {} };
      const [identity, home] = [await terraform(), await homeOf()];
      const [children, companions] = [lists.itemsOf<Child>("computes"), lists.itemsOf<Companion>("companions")];
      const of = (tenant: Tenant, one: InventoryResource): InventoryResource =>
        isForeign(tenant, identity) ? { ...one, isForeign: true } : one;
      const kinds: readonly (readonly InventoryResource[])[] = [
        workspaces().map(({ id, location, kind, tenant }) => of(tenant, { id, location, kind })),
        children.map(({ id, type, workspace: { location, tenant } }) => of(tenant, { id, location, kind: type })),
        [
          ...lists.itemsOf<Resource>("resources").map(({ id, location, tenant }) => of(tenant, { id, location })),
          ...companions.map(({ id, raw, workspace }) =>
            of(workspace.tenant, { id, location: textAt(raw, "location") }),
          ),
        ],
      ];
      const { subscriptionId } = identity;
      const used = usedRegions();
      const offered = home ? (lists.peek(regions(home))?.items ?? []) : [];
      const sized = used.flatMap((region): [string, readonly string[]][] => {
        const cachedSizes = home && lists.peek(sizes(home, region))?.items;
        return cachedSizes?.length ? [[region, cachedSizes.map(({ name }) => name)]] : [];
      });
      return {
        resources: kinds.flatMap((all) => nearest(all, subscriptionId).slice(0, most)),
        regions: [...new Set([...used, ...offered.map(({ name }) => name)])],
        sizes: Object.fromEntries(sized),
        ...(subscriptionId ? { subscription: subscriptionId } : {}),
      };
    },
  };
}

/** Each once, the most frequent first. */
function byCount(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts.keys()].sort((one, other) => counts.get(other)! - counts.get(one)!);
}

/** Each once: those of the subscription first, those of other tenants last. */
function nearest(all: readonly InventoryResource[], subscriptionId: string | undefined): readonly InventoryResource[] {
  const start = `/subscriptions/${subscriptionId?.toLowerCase()}/`;
  const distance = ({ id, isForeign }: InventoryResource) => (keyOfId(id).startsWith(start) ? 0 : isForeign ? 2 : 1);
  const once = [...new Map(all.map((one) => [keyOfId(one.id), one])).values()];
  return once.sort((one, other) => distance(one) - distance(other));
}

/** Whether Terraform works in another tenant, which it may also name by a domain: that cannot be compared. */
function isForeign(tenant: Tenant, { tenantId = "" }: TerraformIdentity): boolean {
  return isUuid(tenantId) && tenant.tenantId.toLowerCase() !== tenantId.toLowerCase();
}
