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
  options: RelatedResourcesOptions,
): Pick<Azure, "readRelatedResources" | "inventory"> {
  const related = new RelatedResources(options);
  return {
    readRelatedResources: (reading) => related.read(reading),
    inventory: () => related.inventory(),
  };
}

class RelatedResources {
  constructor(private readonly options: RelatedResourcesOptions) {}

  async read(reading: ReadOptions | undefined): Promise<void> {
    const { lists } = this.options;
    const ready = this.readyTenants();
    if (ready.length === 0) return;
    await mapInParallel(ready, 3, (tenant) => this.readPatiently(this.resourcesOf(tenant), reading));
    const home = await this.home();
    if (!home) return;
    await lists.get(this.regionsOf(home), reading);
    const used = this.usedRegions().slice(0, mostRegions);
    await mapInParallel(used, mostRegions, (region) => lists.all(this.sizesIn(home, region), reading));
  }

  async inventory(): Promise<AzureInventory> {
    if (this.readyTenants().length === 0) return { resources: [], regions: [], sizes: {} };
    const [identity, home] = [await this.options.terraform(), await this.home()];
    const { subscriptionId } = identity;
    const used = this.usedRegions();
    const offered = home ? (this.options.lists.peek(this.regionsOf(home))?.items ?? []) : [];
    return {
      resources: this.knownByKind(identity).flatMap((all) => nearest(all, subscriptionId).slice(0, most)),
      regions: [...new Set([...used, ...offered.map(({ name }) => name)])],
      sizes: home ? this.knownSizes(home, used) : {},
      ...(subscriptionId ? { subscription: subscriptionId } : {}),
    };
  }

  /** Workspaces, what is in them, and what is around them. */
  private knownByKind(identity: TerraformIdentity): readonly (readonly InventoryResource[])[] {
    const { lists } = this.options;
    const of = (tenant: Tenant, one: InventoryResource): InventoryResource =>
      isForeign(tenant, identity) ? { ...one, isForeign: true } : one;
    const companions = lists.itemsOf<Companion>("companions");
    return [
      this.workspaces().map(({ id, location, kind, tenant }) => of(tenant, { id, location, kind })),
      lists
        .itemsOf<Child>("computes")
        .map(({ id, type, workspace: { location, tenant } }) => of(tenant, { id, location, kind: type })),
      [
        ...lists.itemsOf<Resource>("resources").map(({ id, location, tenant }) => of(tenant, { id, location })),
        ...companions.map(({ id, raw, workspace }) => of(workspace.tenant, { id, location: textAt(raw, "location") })),
      ],
    ];
  }

  private knownSizes(home: Subscription, regions: readonly string[]): AzureInventory["sizes"] {
    const known = regions.map(
      (region) => [region, this.options.lists.peek(this.sizesIn(home, region))?.items] as const,
    );
    return Object.fromEntries(
      known.flatMap(([region, items]) => (items?.length ? [[region, items.map(({ name }) => name)]] : [])),
    );
  }

  private resourcesOf(tenant: Tenant): ListSource<Resource> {
    const { armOf, hostOf } = this.options;
    return {
      key: `${tenant.key}/#resources`,
      host: hostOf(tenant),
      read: async (_, signal) => ({ items: await askCompanions(await armOf(tenant), tenant, signal), next: undefined }),
    };
  }

  private regionsOf(subscription: Subscription): ListSource<Name> {
    return this.namesIn(subscription, "locations", "locations", subscriptionsApi);
  }

  private sizesIn(subscription: Subscription, region: string): ListSource<Name> {
    const path = `providers/Microsoft.MachineLearningServices/locations/${encodeUriPart(region)}/vmSizes`;
    return this.namesIn(subscription, `sizes/${region}`, path, machineLearningApi);
  }

  private namesIn(subscription: Subscription, list: string, path: string, api: string): ListSource<Name> {
    const { armOf, hostOf } = this.options;
    const { key, tenant, subscriptionId } = subscription;
    return {
      key: `${key}/#${list}`,
      host: hostOf(tenant),
      async read(next, signal) {
        const page = await (await armOf(tenant)).list(`/subscriptions/${subscriptionId}/${path}`, api, next, signal);
        const isReal = page.items.filter((raw) => textAt(raw, "metadata", "regionType") !== "Logical");
        const found = isReal.map((raw) => textAt(raw, "name")).filter(Boolean);
        return { ...page, items: found.map((name) => ({ key: name, name })) };
      },
    };
  }

  /** Tries once more where Azure asked to wait, since this runs in the background. */
  private async readPatiently(source: ListSource<Resource>, reading: ReadOptions | undefined): Promise<void> {
    const { lists, waitFor } = this.options;
    const { problem } = await lists.get(source, reading);
    if (problem?.kind !== "throttled") return;
    await waitFor(problem, reading?.signal);
    await lists.get(source, reading);
  }

  private readyTenants(): readonly Tenant[] {
    const { lists, tenants } = this.options;
    return (lists.peek(tenants)?.items ?? []).filter(({ state }) => state === "ready");
  }

  private workspaces(): readonly WorkspaceEntry[] {
    const { lists } = this.options;
    return [...lists.itemsOf<WorkspaceEntry>("index"), ...lists.itemsOf<WorkspaceEntry>("workspaces")];
  }

  /** The subscription that Terraform works in, or else the one with the most workspaces. */
  private async home(): Promise<Subscription | undefined> {
    const { lists, subscriptions, terraform } = this.options;
    const { subscriptionId = "" } = await terraform();
    const all = this.readyTenants().flatMap((tenant) => lists.peek(subscriptions(tenant))?.items ?? []);
    const byId = (id: string) => all.find((one) => one.subscriptionId.toLowerCase() === id.toLowerCase());
    const [fullest = ""] = byCount(this.workspaces().map((one) => one.subscriptionId.toLowerCase()));
    return byId(subscriptionId) ?? byId(fullest) ?? all[0];
  }

  private usedRegions(): readonly string[] {
    const regions = this.workspaces().map(({ location }) => location.toLowerCase().replaceAll(" ", ""));
    return byCount(regions).filter(Boolean);
  }
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
