// Reads what some code declares, with few requests: lists of what stands together, single ones by themselves, and what is in the resource groups beside
// that by Resource Graph.
import { hasParts, keyOfId, type ListToRead, parentOfId } from "../../../server/src/resourceIds/index";
import { isUuid } from "../../../server/src/text/index";
import { resourceColumns } from "./arm/searches";
import { isObject, type JsonObject, textAt } from "./arm/shape";
import { entryId } from "./entryId";
import type { ReadDeclared, WantedResource } from "./foundTypes";
import { aroundOf, beginningsOf, isTop, listOf, wideListOf } from "./idsAround";
import { mapInParallel } from "./mapInParallel";
import { isNoList, patiently } from "./patiently";
import type { AzureProblem } from "./problems/problem";
import { t } from "./translate";
import type { Azure } from "./types";

/** As many as are sent about one subscription at a time: more would only wait. */
const atATime = 4;
/** In so many resource groups a list of the subscription is shorter than one of each. */
const manyGroups = 3;
/** So many that a list does not have are asked for by themselves, in case it is behind. */
const mostDoubted = 10;
/** So many lists of what is in workspaces and accounts are asked for at most, beside those of what is wanted. */
const mostParts = 40;
/** So many groups are named in one query. */
const mostGroups = 100;

/** Of which there may be thousands, that nobody changes: they are read by themselves. */
const assets =
  /\/(?:models|data|environments|components|codes|jobs|secrets|featuresets|featurestoreEntities)\/[^/]+(?:\/versions\/[^/]+)?$/i;

type Ask = Pick<Azure, "answerInVersion" | "listInVersion" | "find" | "waitFor">;

/** A list, and which of its entries are wanted. */
interface Listed {
  readonly path: string;
  readonly apiVersion: string;
  readonly wanted: readonly WantedResource[];
  /** Whether what else is in it is in a resource that is wanted. */
  readonly isBelow: boolean;
}

/** Reads `wanted`, and what else is in `groups`, ids of resource groups. Rejects with an AzureError where nothing at all can be read, and when it is canceled. */
export async function readDeclared(
  wanted: readonly WantedResource[],
  groups: readonly string[],
  ask: Ask,
  signal: AbortSignal,
): Promise<ReadDeclared> {
  const reading = new DeclaredReading(wanted, ask, signal);
  await reading.readAll();
  await reading.readParts();
  for (const [subscription, names] of bySubscription(groups)) await reading.searchGroups(subscription, names);
  return reading.result();
}

/** What has been read so far; what is in something else is read after that, and may be in its answer. */
class DeclaredReading {
  private readonly answers = new Map<string, JsonObject>();
  private readonly inside = new Map<string, JsonObject>();
  private readonly missing = new Set<string>();
  private readonly unread = new Map<string, string>();
  private readonly found: JsonObject[] = [];
  private readonly notes = new Set<string>();
  /** Lists that were read, by their paths. */
  private readonly read = new Set<string>();
  private readonly all: ReadonlyMap<string, WantedResource>;
  /** Whatever has one of them in it, a list too, as beginnings of their keys. */
  private readonly beginnings: ReadonlySet<string>;

  constructor(
    wanted: readonly WantedResource[],
    private readonly azure: Ask,
    private readonly signal: AbortSignal,
  ) {
    this.all = new Map(wanted.map((one) => [keyOfId(one.id), one]));
    this.beginnings = new Set([...this.all.keys()].flatMap(beginningsOf));
  }

  result(): ReadDeclared {
    const idOf = (key: string) => this.all.get(key)!.id;
    return {
      answers: [...this.answers.values()],
      missing: [...this.missing].map(idOf),
      unread: [...this.unread].map(([key, because]) => ({ id: idOf(key), because })),
      found: this.found,
      notes: [...this.notes],
    };
  }

  async readAll(): Promise<void> {
    for (const level of this.inLevels(this.all)) {
      const there = level.filter((one) => !this.isGoneWith(one) && !this.takeInside(one));
      await mapInParallel(this.listsOf(there), atATime, (list) => this.readList(list));
    }
  }

  /** Those that are in no other that is wanted first. */
  private inLevels(of: ReadonlyMap<string, WantedResource>): readonly (readonly WantedResource[])[] {
    const depthOf = (key: string) => aroundOf(key).filter((around) => of.has(around)).length;
    const levels = groupedBy([...of], ([key]) => String(depthOf(key)));
    const inOrder = [...levels].sort(([one], [other]) => Number(one) - Number(other));
    return inOrder.map(([, some]) => some.map(([, one]) => one));
  }

  /** What is in something that is not there is not there either. */
  private isGoneWith({ id }: WantedResource): boolean {
    const isGone = aroundOf(keyOfId(id)).some((around) => this.missing.has(around));
    if (isGone) this.missing.add(keyOfId(id));
    return isGone;
  }

  /** Subnets and their like stand whole in the answer about what they are in. */
  private takeInside({ id, apiVersion }: WantedResource): boolean {
    const answer = this.inside.get(`${keyOfId(id)}@${apiVersion}`);
    if (answer) this.take(id, answer);
    return answer !== undefined;
  }

  private listsOf(level: readonly WantedResource[]): readonly Listed[] {
    const byType = groupedBy(this.byList(level), ({ wanted: [first], apiVersion }) =>
      [wideListOf(first!.id).toLowerCase(), apiVersion].join("@"),
    );
    return [...byType].flatMap(([wide, lists]): readonly Listed[] => {
      const [{ apiVersion, wanted: some }] = lists as [Listed];
      if (lists.length < manyGroups || wide.startsWith("@")) return lists;
      const together = lists.flatMap((one) => one.wanted);
      return [{ path: wideListOf(some[0]!.id), apiVersion, wanted: together, isBelow: false }];
    });
  }

  /** Those that are in one place together. */
  private byList(level: readonly WantedResource[]): readonly Listed[] {
    const lists = groupedBy(level, ({ id, apiVersion }) => `${listOf(id).toLowerCase()}@${apiVersion}`);
    return [...lists.values()].map((some): Listed => {
      const [{ id, apiVersion }] = some as [WantedResource];
      const isBelow = this.all.has(keyOfId(parentOfId(id).id)) && !isTop(id);
      return { path: listOf(id), apiVersion, wanted: some, isBelow };
    });
  }

  private async readList(list: Listed): Promise<void> {
    const { path, apiVersion, wanted: some, isBelow } = list;
    const isSingle = some.length === 1 && (!isBelow || /\/default$/i.test(some[0]!.id));
    const asked = isSingle || some.every(({ id }) => assets.test(id)) ? undefined : await this.listed(path, apiVersion);
    // Not everybody may list a whole subscription.
    const narrow = asked ? [] : this.byList(some).filter((one) => one.path !== path);
    if (narrow.length > 0) return void (await mapInParallel(narrow, atATime, (one) => this.readList(one)));
    if (!asked) return this.readEach(some);
    const entries = new Map(asked.map((entry) => [keyOfId(entryId(entry, list)), entry]));
    const absent: WantedResource[] = [];
    for (const one of some) {
      const entry = entries.get(keyOfId(one.id));
      if (entry) this.take(one.id, entry, apiVersion);
      else absent.push(one);
    }
    if (isBelow) for (const entry of entries.values()) this.findOther(entry, list);
    if (absent.length <= mostDoubted) return this.readEach(absent);
    for (const { id } of absent) this.missing.add(keyOfId(id));
  }

  /** Undefined where Azure has no such list, or there is another way to read it. */
  private async listed(
    path: string,
    apiVersion: string,
    isOnlyWay = false,
  ): Promise<readonly JsonObject[] | undefined> {
    this.read.add(path.toLowerCase());
    const answered = await patiently(
      () => this.azure.listInVersion(path, apiVersion, this.signal),
      this.azure.waitFor,
      this.signal,
    );
    if (answered.ok) return answered.value.filter(isObject);
    if (!isNoList(answered.problem) && (isOnlyWay || answered.problem.kind !== "forbidden"))
      this.notes.add(t("{0} could not be listed. {1}", path, answered.problem.message));
    return undefined;
  }

  private async readEach(some: readonly WantedResource[]): Promise<void> {
    for (const { id, apiVersion } of some) {
      const answered = await patiently(
        () => this.azure.answerInVersion(id, apiVersion, this.signal),
        this.azure.waitFor,
        this.signal,
      );
      if (!answered.ok) {
        if (isMissing(answered.problem)) this.missing.add(keyOfId(id));
        else this.unread.set(keyOfId(id), answered.problem.message);
      } else if (isObject(answered.value)) this.take(id, answered.value, apiVersion);
    }
  }

  /** Ids in answers may be short, of another case, or missing. */
  private take(id: string, answer: JsonObject, apiVersion?: string): void {
    const key = keyOfId(id);
    this.answers.set(key, { ...answer, id });
    if (apiVersion === undefined || !isObject(answer.properties)) return;
    for (const [word, list] of Object.entries(answer.properties)) {
      // Where the code has one of them by itself, it has all of them so.
      const isApart = this.beginnings.has(`${key}/${word.toLowerCase()}`);
      for (const item of isApart && Array.isArray(list) ? list.filter(isObject) : []) {
        const name = textAt(item, "name");
        if (name === "" || !isObject(item.properties)) continue;
        const own = keyOfId(`${id}/${word}/${name}`);
        if (keyOfId(textAt(item, "id")) !== own) continue;
        this.inside.set(`${own}@${apiVersion}`, item);
        if (!this.all.has(own)) this.found.push(item);
      }
    }
  }

  /** What else is in workspaces and accounts that are there. */
  async readParts(): Promise<void> {
    const lists = [...this.all].flatMap(([key, { parts = [] }]) => {
      const answer = this.answers.get(key);
      return answer ? parts.filter((one) => !this.read.has(one.path.toLowerCase()) && hasParts(one, answer.kind)) : [];
    });
    if (lists.length > mostParts)
      this.notes.add(
        t("The other contents of some workspaces and accounts were not searched for, because there are too many."),
      );
    await mapInParallel(lists.slice(0, mostParts), atATime, async (list) => {
      for (const entry of (await this.listed(list.path, list.apiVersion, true)) ?? []) this.findOther(entry, list);
    });
  }

  /** Where it is known which it is. */
  private findOther(entry: JsonObject, list: Pick<ListToRead, "path" | "only">): void {
    const id = entryId(entry, list);
    if (id !== "" && !this.all.has(keyOfId(id))) this.found.push({ ...entry, id });
  }

  async searchGroups(subscription: string, names: readonly string[]): Promise<void> {
    for (let start = 0; start < names.length; start += mostGroups) {
      const some = names.slice(start, start + mostGroups).map((name) => `'${name}'`);
      const query = `resources | where resourceGroup in~ (${some.join(", ")}) | ${resourceColumns}`;
      const rows = await patiently(
        () => this.azure.find({ query, subscription }, this.signal),
        this.azure.waitFor,
        this.signal,
      );
      if (rows.ok) {
        this.found.push(...rows.value.resources);
        for (const note of rows.value.notes) this.notes.add(note);
      } else if (!/no resource/i.test(rows.problem.message))
        this.notes.add(t("The resource groups could not be searched for other resources. {0}", rows.problem.message));
    }
  }
}

/** Azure says also of versions of its interface, of types and of subscriptions that they are not there. */
function isMissing({ kind, code = "" }: AzureProblem): boolean {
  return kind === "gone" && !/^(?:Invalid|NoRegistered|Subscription|Unsupported)/i.test(code);
}

function bySubscription(groups: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const parts = groups
    .map((id) => id.split("/"))
    .filter((part) => part.length === 5 && isUuid(part[2]!) && !/['\\]/.test(part[4]!));
  const found = groupedBy(parts, (part) => part[2]!.toLowerCase());
  return new Map([...found].map(([subscription, some]) => [subscription, some.map((part) => part[4]!)]));
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
