// Lists of resources by the table of kinds, with the cache, the pages and the problems that every list has.
import { keyOfId, parseAskedId, requestPathOf, subscriptionOf } from "../../../../server/src/resourceIds/index";
import { encodeUriPart } from "../../../../server/src/text/index";
import { machineLearningApi } from "../arm/apiVersions";
import type { Arm } from "../arm/arm";
import { type JsonObject, textAt } from "../arm/shape";
import type { ListPage, ListSource, Lists } from "../cache/lists";
import type { Clock } from "../host";
import { mapInParallel } from "../mapInParallel";
import { outcome } from "../problems/fromFailure";
import { AzureError } from "../problems/problem";
import { otherShape } from "../problems/sentences";
import { t } from "../translate";
import type {
  Azure,
  LiveResource,
  ResourceAnswers,
  ResourceLook,
  ResourceOwner,
  ResourcePart,
  Tenant,
  Workspace,
  WorkspaceEntry,
} from "../types";
import { retirementOf } from "./foundry";
import { type Kind, lastOf } from "./kind";
import { lookOf } from "./look";
import { kindNamed, kinds } from "./table";

/** How many are read at a time: Azure counts requests. */
const atATime = 4;

interface ResourcesOptions {
  readonly lists: Lists;
  readonly armOf: (tenant: Tenant) => Promise<Arm>;
  readonly hostOf: (tenant: Tenant) => string;
  readonly clock: Clock;
}

/** What Azure answers now about parts of a workspace, and about what is below them. Rejects where it is canceled, or nothing is answered at all. */
export type PartAnswers = (
  workspace: Workspace,
  parts: readonly ResourcePart[],
  signal: AbortSignal,
) => Promise<ResourceAnswers>;

export function createResources(options: ResourcesOptions): Pick<
  Azure,
  "folders" | "resources" | "resourceAnswers" | "knownCount" | "lookOf"
> & {
  readonly partAnswers: PartAnswers;
} {
  const { lists, hostOf, clock } = options;
  const sources = new ResourceSources(options);
  /** Lists are sorted and filtered by them. A resource that was read again is another value. */
  const looks = new WeakMap<LiveResource, ResourceLook>();
  return {
    folders: (owner) => foldersOf(owner).map(folderOf),
    resourceAnswers: (resources, signal) =>
      outcome(resources[0] ? hostOf(resources[0].tenant) : "", () => sources.answers(resources, signal)),
    partAnswers: (workspace, parts, signal) => sources.partAnswers(workspace, parts, signal),
    knownCount(workspace, part) {
      const kind = kindNamed(part);
      const known = kind && lists.peek(sources.list(ownerOf(workspace), kind));
      return known?.complete ? known.items.length : undefined;
    },
    async resources(owner, name, reading) {
      const kind = kindNamed(name);
      if (kind) return lists.get(sources.list(owner, kind), reading);
      return { items: [], complete: false, stale: false, problem: otherShape() };
    },
    lookOf(resource) {
      const known = looks.get(resource);
      if (known) return known;
      const look = lookOf(resource, clock.now());
      looks.set(resource, look);
      return look;
    },
  };
}

/** Where the lists are from, one for each owner and kind, and what Azure answers about all that is below a resource. */
class ResourceSources {
  constructor(private readonly options: ResourcesOptions) {}

  list(owner: ResourceOwner, kind: Kind): ListSource<LiveResource> {
    const { armOf, hostOf } = this.options;
    return {
      key: `${owner.key}/#${kind.name}`,
      host: hostOf(owner.tenant),
      read: async (next, signal): Promise<ListPage<LiveResource>> => {
        const arm = await armOf(owner.tenant);
        const [page, models] = await Promise.all([
          readPage(arm, owner, kind, next, signal),
          kind.modelsAt === undefined ? [] : this.models(owner, kind.modelsAt, signal),
        ]);
        const items: LiveResource[] = [];
        for (const raw of page.items) {
          const found = resourceFrom(owner, kind, raw);
          const retires = found && models.length > 0 ? retirementOf(models, raw) : undefined;
          if (found) items.push(retires ? { ...found, retires } : found);
        }
        return { ...page, items };
      },
    };
  }

  /** What an account may deploy: without it, nothing is said of when models retire. */
  private async models(owner: ResourceOwner, path: string, signal: AbortSignal): Promise<readonly JsonObject[]> {
    const { lists, armOf, hostOf } = this.options;
    const source: ListSource<{ readonly key: string; readonly raw: JsonObject }> = {
      key: `${owner.key}/#${path} of the account`,
      host: hostOf(owner.tenant),
      async read(next, inner) {
        const arm = await armOf(owner.tenant);
        const page = await arm.list(`${checkedPath(owner.id)}/${path}`, apiOf(owner), next, inner);
        const keyOf = (raw: JsonObject) => ["format", "name", "version"].map((word) => textAt(raw, word)).join("/");
        return { ...page, items: page.items.map((raw) => ({ key: keyOf(raw), raw })) };
      },
    };
    const { items } = await lists.all(source, { signal });
    return items.map(({ raw }) => raw);
  }

  /** What Azure answers now about resources, and about what is below them. */
  async answers(resources: readonly LiveResource[], signal: AbortSignal): Promise<ResourceAnswers> {
    const notes: string[] = [];
    const found: LiveResource[] = [];
    for (const one of resources) found.push(...(await this.withAllBelow(one, signal, notes)));
    return answersOf(found, notes);
  }

  /** The same about parts of a workspace. */
  async partAnswers(
    workspace: Workspace,
    parts: readonly ResourcePart[],
    signal: AbortSignal,
  ): Promise<ResourceAnswers> {
    const notes: string[] = [];
    const wanted = new Set<string>(parts);
    const owner = ownerOf(workspace, workspace.raw);
    const found = await this.ofKinds(
      owner,
      foldersOf(owner).filter(({ name }) => wanted.has(name)),
      signal,
      notes,
    );
    return answersOf(found, notes);
  }

  /** A resource as Azure answers about it, and all below it, of which `notes` say what could not be read. */
  private async withAllBelow(
    one: LiveResource,
    signal: AbortSignal,
    notes: string[],
  ): Promise<readonly LiveResource[]> {
    const arm = await this.options.armOf(one.tenant);
    const raw = await arm.get(checkedPath(one.id), apiOf(one), signal);
    return [{ ...one, raw }, ...(await this.below(one, signal, notes))];
  }

  private below(owner: LiveResource, signal: AbortSignal, notes: string[]): Promise<readonly LiveResource[]> {
    const kinds = foldersOf(owner).filter(({ isAsset }) => !isAsset);
    return this.ofKinds(owner, kinds, signal, notes);
  }

  private async ofKinds(
    owner: ResourceOwner,
    kinds: readonly Kind[],
    signal: AbortSignal,
    notes: string[],
  ): Promise<readonly LiveResource[]> {
    const all: LiveResource[] = [];
    for (const kind of kinds) {
      const { items, problem } = await this.options.lists.all(this.list(owner, kind), { signal, refresh: true });
      signal.throwIfAborted();
      if (problem) notes.push(t("{0} of {1} could not be read. {2}", kind.title(), lastOf(owner.id), problem.message));
      const inside = await mapInParallel(items, atATime, (one) => this.below(one, signal, notes));
      for (const [index, one] of items.entries()) all.push(one, ...inside[index]!);
    }
    return all;
  }
}

/** Each once, with the version that it was read in; what Azure gives no name cannot be imported. */
function answersOf(found: readonly LiveResource[], notes: readonly string[]): ResourceAnswers {
  const all = [...new Map(found.flatMap((one) => (one.isUnnamed ? [] : [[keyOfId(one.id), one] as const]))).values()];
  return {
    // Some answers name themselves otherwise, or not at all.
    responses: all.map(({ raw, id, name }) => ({ ...raw, id, name })),
    read: all.map((one) => ({ id: one.id, apiVersion: apiOf(one), instead: true })),
    notes,
  };
}

/** A workspace as the owner of its parts. */
function ownerOf({ key, tenant, id }: WorkspaceEntry, raw: JsonObject = {}): ResourceOwner {
  return { key, tenant, id, raw, kind: "workspace" };
}

async function readPage(arm: Arm, owner: ResourceOwner, kind: Kind, next: string | undefined, signal: AbortSignal) {
  try {
    return await arm.list(pathOf(owner, kind), kind.api, next, signal, kind.query);
  } catch (error) {
    // A subscription that never used a service has nothing of it, which is no failure.
    if (error instanceof AzureError && error.problem.kind === "notRegistered") return { items: [], next: undefined };
    throw error;
  }
}

function foldersOf(owner: ResourceOwner): readonly Kind[] {
  return kinds.filter((kind) => kind.of.includes(owner.kind) && (kind.when?.(owner) ?? true));
}

/** The version of Azure's interface that it is read in. */
function apiOf({ kind }: ResourceOwner): string {
  return kindNamed(kind)?.api ?? machineLearningApi;
}

function folderOf({ name, title, icon, newestFirst = false }: Kind) {
  return { kind: name, title: title(), icon, newestFirst };
}

/** A resource of that kind from an entry of a list; undefined for one that has no name or belongs elsewhere. */
function resourceFrom(owner: ResourceOwner, kind: Kind, raw: JsonObject): LiveResource | undefined {
  if (kind.keeps && !kind.keeps(raw, owner)) return undefined;
  const about = { tenant: owner.tenant, kind: kind.name, raw, owner };
  if (kind.path.startsWith("/")) {
    const id = textAt(raw, "id");
    const parsed = parseAskedId(id);
    if (!parsed || `/providers/${parsed.type}`.toLowerCase() !== kind.path.toLowerCase()) return undefined;
    const name = parsed.names[0]!;
    return { ...about, key: `${owner.key}/${kind.name}${keyOfId(id)}`, id, name };
  }
  const given = nameOf(raw);
  const name = given || kind.unnamed?.(raw) || "";
  if (name === "") return undefined;
  // Names are kept as they are: those of assets may differ by case only.
  const key = `${owner.key}/${kind.name}/${name.replace(/[/#%]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
  // Registries answer other ids than those that the address has, and others none at all.
  const found = { ...about, key, id: `${owner.id}/${kind.path}/${name}`, name };
  return given || kind.isAlone ? found : { ...found, isUnnamed: true };
}

/** Some answers have the names of owners before the name, some an id that says more than the name. */
function nameOf(raw: JsonObject): string {
  return lastOf(textAt(raw, "id")) || lastOf(textAt(raw, "name"));
}

function pathOf(owner: ResourceOwner, { path }: Kind): string {
  if (!path.startsWith("/")) return `${checkedPath(owner.id)}/${path}`;
  const subscription = subscriptionOf(owner.id) ?? "";
  return `/subscriptions/${encodeUriPart(subscription)}${path}`;
}

/** The id as a path; refused where it is no id that may be asked for. */
function checkedPath(id: string): string {
  const parsed = parseAskedId(id);
  if (!parsed) throw new AzureError(otherShape());
  return requestPathOf(parsed);
}
