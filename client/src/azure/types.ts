// What a tree and commands see of Azure. Everything here is a value: nothing throws, and nothing holds a token.

import type { JsonObject } from "./arm/shape";
import type { Answers, Collected, Collecting, Found, ReadDeclared, Search, WantedResource } from "./foundTypes";
import type { AzureProblem, AzureResult } from "./problems/problem";
import type { Identity } from "./signIn/credential";
import type { TerraformIdentity } from "./signIn/terraformIdentity";

/** What a sign-in is for; without either, the person chooses an account. */
export interface SignInFor {
  readonly tenant?: Tenant;
  /** The problem that the sign-in is to solve: it may name a tenant and a challenge. */
  readonly problem?: AzureProblem;
}

/** The identities in use, and the identity that Terraform would use. */
export interface Identities {
  /** Those in use; empty when nobody is signed in. */
  readonly used: readonly Identity[];
  /** Why there is none, or why the one that settings or variables name cannot be used. */
  readonly problem?: AzureProblem;
  readonly terraform: TerraformIdentity;
}

/** A tenant as one identity sees it. */
export interface Tenant {
  readonly key: string;
  readonly identity: Identity;
  /** Empty where an account's tenants could not be read at all. */
  readonly tenantId: string;
  readonly name: string;
  readonly domain: string;
  readonly state: "ready" | "needsSignIn" | "failed";
  /** Why it is not ready. */
  readonly problem?: AzureProblem;
}

/** A subscription in a tenant. */
export interface Subscription {
  readonly key: string;
  readonly tenant: Tenant;
  readonly subscriptionId: string;
  readonly name: string;
  /** Azure's word: Enabled, Warned, PastDue, Disabled or Deleted. */
  readonly state: string;
  readonly raw: JsonObject;
}

/** The properties of a workspace that every list has. Texts are Azure's, untrusted: escape them. */
export interface WorkspaceEntry {
  readonly key: string;
  readonly tenant: Tenant;
  readonly id: string;
  readonly name: string;
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly location: string;
  /** Default, FeatureStore, Hub, Project, or what else Azure comes up with. */
  readonly kind: string;
}

/** A workspace with everything that Azure says about it. */
export interface Workspace extends WorkspaceEntry {
  /** Azure's word: Succeeded, Failed, Creating … */
  readonly state: string;
  /** The answer as Azure sent it. */
  readonly raw: JsonObject;
}

/** A compute, datastore or outbound rule of a workspace. */
export interface Child {
  readonly key: string;
  readonly part: WorkspacePart;
  readonly workspace: WorkspaceEntry;
  readonly id: string;
  readonly name: string;
  /** AmlCompute, AzureBlob, FQDN … */
  readonly type: string;
  readonly state: string;
  readonly raw: JsonObject;
}

/** Anything with resources below it: a subscription, a workspace, or one of those resources. */
export interface ResourceOwner {
  readonly key: string;
  readonly tenant: Tenant;
  readonly id: string;
  /** "subscription", "workspace", or the kind of a resource. */
  readonly kind: string;
  /** As Azure sent it. */
  readonly raw: JsonObject;
}

/** A resource that is neither a workspace nor a part that azurerm has: an endpoint, an asset, an account, or what is below one of these. */
export interface LiveResource extends ResourceOwner {
  readonly name: string;
  readonly owner: ResourceOwner;
  /** Set where Azure gives no name, so that what is shown as one, and in the id, is ours. */
  readonly isUnnamed?: boolean;
  /** When Azure takes its model away, where Azure says so: as it sent it. */
  readonly retires?: string;
}

/** The resources of a kind below an owner, which are listed when they are asked for. */
export interface ResourceFolder {
  readonly kind: string;
  readonly title: string;
  /** A name of VS Code's icons. */
  readonly icon: string;
  /** Whether Azure gives the newest first. */
  readonly newestFirst: boolean;
}

/** What a user should see of a resource without opening it. */
export interface Attention {
  readonly text: string;
  /** Whether something is wrong, and not only worth knowing. */
  readonly isProblem: boolean;
}

/** Azure's answers about resources, in the form that an import takes. */
export interface ResourceAnswers extends Answers {
  readonly read: Collected["read"];
}

/** How a resource is shown. Texts of Azure's are in it, untrusted, but no secrets. */
export interface ResourceLook {
  /** What one of its kind is called, as in "online endpoint". */
  readonly word: string;
  readonly icon: string;
  readonly description: string;
  readonly state: string;
  readonly attention: readonly Attention[];
  readonly lines: readonly (readonly [name: string, value: string])[];
}

/** What a workspace consists of. */
export type WorkspacePart = "computes" | "datastores" | "outboundRules";

/** The parts of a workspace that are listed as separate resources, with what is below them. */
export type ResourcePart = "onlineEndpoints" | "batchEndpoints" | "serverlessEndpoints" | "connections" | "schedules";

/** The purpose for which a workspace uses a resource. */
export type Role = "storage" | "keyVault" | "insights" | "registry" | "identity";

/** A resource that a workspace uses. */
export interface Companion {
  readonly key: string;
  readonly role: Role;
  readonly workspace: WorkspaceEntry;
  /** As the workspace names it, in whatever casing. */
  readonly id: string;
  readonly name: string;
  /** Missing where it could not be read. */
  readonly raw?: JsonObject;
  readonly problem?: AzureProblem;
}

/** A list as it is known now. After a failure, `items` are those that were read before. */
export interface LiveList<T> {
  readonly items: readonly T[];
  /** False while there is more to read, or while nothing could be read. */
  readonly complete: boolean;
  /** In milliseconds since 1970; undefined when it was never read. */
  readonly readAt?: number;
  /** True for an outdated list: it is being read again, and `onDidChange` will fire. */
  readonly stale: boolean;
  readonly problem?: AzureProblem;
  /** Reads the next page; there only when there is one. */
  readonly more?: (options?: ReadOptions) => Promise<LiveList<T>>;
}

/** How a list is read. */
export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Asks Azure even if the last answer is fresh. */
  readonly refresh?: boolean;
}

/** All workspaces that can be seen, without their details, by subscription. */
export interface WorkspaceIndex {
  readonly entries: readonly WorkspaceEntry[];
  /** By the key of the subscription; those that are empty are missing. */
  readonly counts: ReadonlyMap<string, number>;
  /** By the key of the subscription, how many of each kind there are beside workspaces; undefined where that is not known. */
  readonly others: ReadonlyMap<string, ReadonlyMap<string, number>> | undefined;
  /** Tenants of which the index is missing or incomplete, and why. */
  readonly problems: readonly { readonly tenant?: Tenant; readonly problem: AzureProblem }[];
}

/** What code may refer to in Azure. */
export interface AzureInventory {
  readonly resources: readonly InventoryResource[];
  /** Names of regions: those of the workspaces, the most used first, then the others that may be used. */
  readonly regions: readonly string[];
  /** Names of the VM sizes of Azure ML by region. */
  readonly sizes: Readonly<Record<string, readonly string[]>>;
  /** That Terraform works in, where the code names none. */
  readonly subscription?: string;
}

/** A resource that code may refer to. */
export interface InventoryResource {
  readonly id: string;
  readonly location: string;
  /** Of workspaces and computes, which kind of them. */
  readonly kind?: string;
  /** Set where it is in another tenant than the one that Terraform works in. */
  readonly isForeign?: boolean;
}

/** How storage account, key vault, Application Insights, registry and identities are written, and so which of them are read. */
export type Companions = "resources" | "data" | "ids";

/** What is read with a workspace. */
export interface WantedParts {
  readonly parts: readonly (WorkspacePart | ResourcePart)[];
  readonly companions: Companions;
}

/** The Azure layer. Lists answer from memory where they can; what fails comes back as a problem. */
export interface Azure {
  identities(): Promise<Identities>;
  /** The only function that shows a sign-in: to be called for a command only. */
  signIn(request?: SignInFor): Promise<AzureResult<void>>;
  /**
   * A sentence when Terraform would work in another tenant than `tenant`, or than any that is browsed; else undefined.
   * Sends no request.
   */
  terraformWarning(tenant?: Tenant): Promise<string | undefined>;
  tenants(reading?: ReadOptions): Promise<LiveList<Tenant>>;
  subscriptions(tenant: Tenant, reading?: ReadOptions): Promise<LiveList<Subscription>>;
  /** A page at a time. */
  workspaces(subscription: Subscription, reading?: ReadOptions): Promise<LiveList<Workspace>>;
  /** What is known of a subscription. Sends no request. */
  knownWorkspaces(subscription: Subscription): LiveList<Workspace> | undefined;
  /** One workspace with all that Azure tells, fresh. */
  workspace(entry: WorkspaceEntry, reading?: ReadOptions): Promise<AzureResult<Workspace>>;
  children(workspace: WorkspaceEntry, part: WorkspacePart, reading?: ReadOptions): Promise<LiveList<Child>>;
  companions(workspace: Workspace, reading?: ReadOptions): Promise<LiveList<Companion>>;
  /** What may be below an owner: nothing is asked. */
  folders(owner: ResourceOwner): readonly ResourceFolder[];
  /** The resources of a kind below an owner, a page at a time. */
  resources(owner: ResourceOwner, kind: string, reading?: ReadOptions): Promise<LiveList<LiveResource>>;
  /** What Azure answers now about resources, and about what is below them: not about assets, which nobody changes. */
  resourceAnswers(resources: readonly LiveResource[], signal: AbortSignal): Promise<AzureResult<ResourceAnswers>>;
  /** How many of a part a workspace has; undefined where that has not been read to the end. Sends no request. */
  knownCount(workspace: WorkspaceEntry, part: ResourcePart): number | undefined;
  /** How one is shown. */
  lookOf(resource: LiveResource): ResourceLook;
  index(reading?: ReadOptions): Promise<WorkspaceIndex>;
  /**
   * All that Azure tells about workspaces. Of each all or nothing: what lacks a part would be taken for all. Only what a
   * workspace rests on may be missing, and endpoints, connections and schedules, which a note says. Of several, those that cannot be read
   * are left out, which a note says too. `read` is told of each.
   */
  answers(
    entries: readonly WorkspaceEntry[],
    wanted: WantedParts,
    signal: AbortSignal,
    read?: (entry: WorkspaceEntry) => void,
  ): Promise<AzureResult<ResourceAnswers>>;
  /** The same for ids, which may be those of computes, datastores, outbound rules and companions too. */
  answersById(ids: readonly string[], wanted: WantedParts, signal: AbortSignal): Promise<AzureResult<ResourceAnswers>>;
  /** What Azure answers about any resource or resource group, in a version of its interface. */
  answerInVersion(id: string, apiVersion: string, signal: AbortSignal): Promise<AzureResult<unknown>>;
  /** The ids of those that are surely not in Azure any more; what cannot be read may be. */
  goneOf(
    resources: readonly { readonly id: string; readonly apiVersion: string }[],
    signal: AbortSignal,
  ): Promise<AzureResult<readonly string[]>>;
  /** A list of Azure's by its path, to its end, in a version of its interface; a path is that of a resource and one word more. */
  listInVersion(path: string, apiVersion: string, signal: AbortSignal): Promise<AzureResult<readonly unknown[]>>;
  /** Looks for what is to be imported. Answers with ids and little more: Resource Graph is some minutes behind. */
  find(search: Search, signal: AbortSignal): Promise<AzureResult<Found>>;
  /** Reads what was found, and what is in it. What cannot be read is left out with a reason. */
  collect(found: readonly unknown[], how: Collecting, signal: AbortSignal): Promise<AzureResult<Collected>>;
  /** Reads what some code declares, and what is in resource groups beside that, with few requests. */
  readDeclared(
    wanted: readonly WantedResource[],
    groups: readonly string[],
    signal: AbortSignal,
  ): Promise<AzureResult<ReadDeclared>>;
  /** Reads what is around the workspaces of the tenants that are known: companions, regions, VM sizes. Never fails. */
  readRelatedResources(reading?: ReadOptions): Promise<void>;
  /** Everything known that code may refer to. Sends no request. */
  inventory(): Promise<AzureInventory>;
  /** Resolves when a throttled request may be sent again; rejects as soon as `signal` says so. */
  waitFor(problem: AzureProblem, signal?: AbortSignal): Promise<void>;
  portalLink(tenant: Tenant, id: string): string;
  studioLink(workspace: WorkspaceEntry): string;
  /** Fires when a list was read again: `key` is that of its tenant, subscription or workspace, undefined for the identities. */
  onDidChange(listener: (key: string | undefined) => void): { dispose(): void };
  dispose(): void;
}
