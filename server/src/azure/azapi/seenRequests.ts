/** What a provider was seen to send for what was tried of a resource (trial.ts). */
import type { SentBody, SentValue } from "../../catalog/index";
import { ownProperty } from "../../text/index";
import { isObject, type Json, type JsonObject } from "../json";

/** A request that changes something. */
interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly apiVersion: string;
  readonly body: JsonObject | undefined;
}

/** The outcome of a run. */
export type SeenRun =
  | {
      readonly kind: "sent";
      readonly id?: string;
      readonly requests: readonly SeenRequest[];
      /** The paths of what it has read before, which was there. */
      readonly reads: readonly string[];
    }
  /** Why it could not be applied, a sentence. */
  | { readonly kind: "not applied"; readonly because: string };

/** The outcome of a trial. */
export interface SeenTrial {
  /** The release that was asked: `azurerm 5.2.0`. */
  readonly release: string;
  /** In the order of what was tried. */
  readonly runs: readonly SeenRun[];
}

/** The resource that the requests of a run have created. */
export interface MadeResource {
  readonly id: string;
  /** With the version of the API. */
  readonly azureType: string;
  readonly body: JsonObject;
  /** What it has set of parts of it that are there with it. */
  readonly parts: readonly MadePart[];
}

/** A part of a resource that comes with it, and is changed by a request of its own. */
export interface MadePart {
  /** Behind the id of the resource: `blobServices/default`. */
  readonly tail: string;
  readonly azureType: string;
  readonly body: JsonObject;
}

/** What a run has made in the end; a sentence if that is not one resource. */
export function madeIn(run: SeenRun | undefined, release: string): MadeResource | string {
  if (run?.kind !== "sent") {
    // Some providers explain an id over thirty lines.
    const [because = ""] = (run?.because ?? "it did not answer.").split("\n");
    return `${release} could not be asked what it sends: ${because}`;
  }
  const { id, requests, reads } = run;
  if (id === undefined) return `${release} could not be asked what it sends: it does not say what it has made.`;
  const own = id.toLowerCase();
  const last = requests.findLast(({ method, path }) => method === "PUT" && path.toLowerCase() === own);
  const others = requests.filter((one) => (one.method !== "PUT" || one.path.toLowerCase() !== own) && !isPart(one, id));
  if (!last || others.length > 0) {
    const more = others.map(({ method, path }) => `${method} ${path.slice(path.lastIndexOf("/providers/") + 1)}`);
    return more.length < requests.length
      ? `${release} sends further requests for it: ${more.join(", ")}.`
      : `${release} makes it by other requests than one for its id: ${more.join(", ")}.`;
  }
  const isRead = (path: string) => path.toLowerCase() === own;
  if (reads.some(isRead))
    return `${release} changes what is there already, which azapi's resource would be as a whole.`;
  if (reads.length > 0) {
    const names = reads.map((path) => path.slice(path.lastIndexOf("/providers/") + 1));
    return `${release} reads ${names.join(", ")} before, and what it sends may depend on that.`;
  }
  const azureType = typeIn(last.path);
  if (azureType === undefined) return `${release} makes it by a request for something of no type: ${last.path}.`;
  const parts = new Map(
    requests.flatMap((one): [string, MadePart][] => {
      if (!isPart(one, id)) return [];
      const tail = one.path.slice(id.length + 1);
      return [[tail, { tail, azureType: `${typeIn(one.path)}@${one.apiVersion}`, body: one.body ?? {} }]];
    }),
  );
  return { id, azureType: `${azureType}@${last.apiVersion}`, body: last.body ?? {}, parts: [...parts.values()] };
}

/** Whether a request sets a part that is created with the resource of an id and deleted with it. */
export function isPart({ method, path }: Pick<SeenRequest, "method" | "path">, id: string): boolean {
  const type = typeIn(path)?.toLowerCase();
  return method === "PUT" && path.toLowerCase().startsWith(`${id.toLowerCase()}/`) && partTypes.has(type ?? "");
}

/** Whether a request sets a part of what an id names to what is left out of it (`SentBody.parts`). */
export function isAzuresPart(
  { method, path, body }: Pick<SeenRequest, "method" | "path" | "body">,
  id: string,
  parts: SentBody["parts"] | undefined,
): boolean {
  const own = [...(parts ?? [])].find(([name]) => path.toLowerCase() === `${id}/${name}`.toLowerCase())?.[1];
  const isSaid = ([name, value]: [string, SentValue]) => isSame(body && ownProperty(body, name), value as Json);
  return method === "PUT" && isObject(own) && Object.entries(own).every(isSaid);
}

/**
 * Types that are there once with what they are in, are read as they are set, and cannot be deleted: azapi updates them. Sources: Blob Services and File
 * Services in learn.microsoft.com/rest/api/storagerp, Server Connection Policies and SQL Vulnerability Assessments Settings in
 * learn.microsoft.com/rest/api/sql, which have no delete; azurerm reads both of a server whatever made it. Settings of sites are not read as they are set.
 */
const partTypes: ReadonlySet<string> = new Set([
  "microsoft.sql/servers/connectionpolicies",
  "microsoft.sql/servers/sqlvulnerabilityassessments",
  "microsoft.storage/storageaccounts/blobservices",
  "microsoft.storage/storageaccounts/fileservices",
]);

/** The type of what a path is about. */
function typeIn(path: string): string | undefined {
  const at = path.toLowerCase().lastIndexOf("/providers/");
  if (at < 0) return /\/resourcegroups\/[^/]+$/i.test(path) ? "Microsoft.Resources/resourceGroups" : undefined;
  const tail = path.slice(at + "/providers/".length).split("/");
  return tail.length > 2 && tail.length % 2 === 1
    ? [tail[0], ...tail.filter((_, index) => index % 2 === 1)].join("/")
    : undefined;
}

/** A step of a path into JSON: a property name or an index. */
export type Step = string | number;

/** What is at a path; undefined where nothing is. */
export function valueAt(json: Json | undefined, at: readonly Step[]): Json | undefined {
  let found = json;
  for (const step of at)
    found =
      typeof step === "number"
        ? Array.isArray(found)
          ? found[step]
          : undefined
        : isObject(found)
          ? ownProperty(found, step)
          : undefined;
  return found;
}

/** The shortest paths at which two JSON values differ. */
export function differencesOf(
  one: Json | undefined,
  other: Json | undefined,
  at: readonly Step[] = [],
): (readonly Step[])[] {
  if (isObject(one) && isObject(other))
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((name) =>
      differencesOf(ownProperty(one, name), ownProperty(other, name), [...at, name]),
    );
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length)
    return one.flatMap((item: Json, index) => differencesOf(item, other[index], [...at, index]));
  return JSON.stringify(one) === JSON.stringify(other) ? [] : [at];
}

/** The place in JSON with exactly one value, where other JSON has another value. */
export function placesOf(
  was: Json,
  becomes: Json,
  one: Json | undefined,
  other: Json | undefined,
  at: readonly Step[] = [],
): (readonly Step[])[] {
  if (isSame(one, was) && isSame(other, becomes)) return [at];
  if (isObject(one) && isObject(other))
    return Object.keys(one).flatMap((name) =>
      placesOf(was, becomes, ownProperty(one, name), ownProperty(other, name), [...at, name]),
    );
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length)
    return one.flatMap((item: Json, index) => placesOf(was, becomes, item, other[index], [...at, index]));
  return [];
}

/** Whether two are one JSON, name by name in the same order. */
export function isSame(one: Json | undefined, other: Json): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
