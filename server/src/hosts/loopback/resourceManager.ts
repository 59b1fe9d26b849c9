import type { JsonObject } from "../../azure/index";
import type { CloudAnswer } from "../provider/fakeCloud";
import { collectionAt, isCollection } from "./collections";
import type { DataPlanes } from "./dataPlanes";
import { type Inventor, uuidOf } from "./invented";
import { mergeInto, objectAt } from "./json";
import type { KeptResources } from "./keptResources";
import type { AskedRequest, LaidResource } from "./laidResources";
import type { Lessons } from "./lessons";

/** The callback when everything is done. */
export const operation = "/loopback/here/operations/done";

/** A request as the resource manager reads it. */
interface ManagerRequest {
  readonly method: string;
  readonly id: string;
  readonly apiVersion: string;
  readonly parameters: URLSearchParams;
  readonly sent: JsonObject | undefined;
}

/** An answer, and whether nothing was there that was asked for. */
interface ManagerAnswer {
  readonly answer: CloudAnswer;
  readonly isMissing: boolean;
}

/** Answers about the resources that are kept, and does with them what is asked. */
export class ResourceManager {
  /** What was looked for in lists, by their paths. */
  private readonly listed = new Map<string, Set<string>>();

  constructor(
    private readonly kept: KeptResources,
    private readonly lessons: Lessons,
    private readonly inventor: Inventor,
    private readonly planes: DataPlanes,
    private readonly mayInvent: boolean,
  ) {}

  answer(request: ManagerRequest): ManagerAnswer {
    const { kept } = this;
    const { method, id, apiVersion, sent = {} } = request;
    switch (method) {
      case "GET":
        return this.get(request);
      case "HEAD":
        return kept.at(id) ? there({}) : notFound(id);
      case "PUT":
        kept.put(id, apiVersion, sent);
        return there(kept.at(id)?.body);
      case "PATCH":
        return there(kept.patch(id, apiVersion, sent).body);
      case "DELETE":
        return { answer: { status: 200 }, isMissing: !kept.remove(id) };
      case "POST":
        return this.post(id);
      default:
        return missing(errorAnswer(405, "MethodNotAllowed", `${method} is not known.`));
    }
  }

  private get({ id, apiVersion, parameters }: ManagerRequest): ManagerAnswer {
    const { all } = this.kept;
    const found = this.kept.at(id);
    if (found) return there(found.body);
    if (id === operation) return there({ status: "Succeeded" });
    const about = answerAbout(id, parameters, all);
    if (about) return there(about);
    if (isCollection(id)) {
      this.putOwners(id);
      for (const one of this.listed.get(id.toLowerCase()) ?? []) if (!this.kept.at(one)) this.kept.put(one, "", {});
      const value = collectionAt(id, parameters, all);
      return { ...there({ value }), isMissing: value.length === 0 };
    }
    return this.lessons.isPresent(id) ? there(this.kept.blank(id, apiVersion).body) : notFound(id);
  }

  /** Something that is asked of a resource: what is laid at its own path, what the resource says, or what is made up of secrets. */
  private post(path: string): ManagerAnswer {
    const parent = path.slice(0, path.lastIndexOf("/"));
    const action = path.slice(parent.length + 1).toLowerCase();
    const isOfSecrets = /list.|key/.test(action);
    const found = this.kept.at(path) ?? (isOfSecrets ? undefined : this.kept.at(parent));
    const body = isOfSecrets || action === "list" ? secretsOf(parent, this.inventor) : {};
    if (/^check.*name/.test(action)) Object.assign(body, { nameAvailable: true, available: true });
    if (found) {
      // Some say at the top what the resource has among its properties.
      if (!isOfSecrets) mergeInto(body, structuredClone(objectAt(found.body, "properties") ?? {}));
      mergeInto(body, structuredClone(found.body));
    }
    return { ...there(body), isMissing: !found };
  }

  /** What is looked for by its name in a list that is empty is there as soon as somebody complains. */
  putListed(complaint: string, since: readonly AskedRequest[]): boolean {
    const list = since.findLast(({ method, isMissing, status }) => method === "GET" && isMissing && status === 200);
    const name = /"([\w.-]+)"/.exec(complaint)?.[1];
    const [, owner, type] = /^(\/subscriptions\/[^/]+)(\/providers\/[^/]+\/[^/]+)$/i.exec(list?.path ?? "") ?? [];
    const group = /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+/i.exec(since[0]?.path ?? "")?.[0];
    const around = group ?? `${owner}/resourceGroups/loopback`;
    const id = `${around}${type}/${name}`;
    const known = this.listed.get(`${owner}${type}`.toLowerCase()) ?? new Set<string>();
    if (!name || !type || this.kept.at(id) || known.has(id)) return false;
    this.listed.set(`${owner}${type}`.toLowerCase(), known.add(id));
    this.kept.put(id, "", {});
    return true;
  }

  /** Whoever has something at a host of its own is in the list of its type, which the host has in its name: `vault` for `vaults`. */
  private putOwners(list: string): void {
    const [, around, type = ""] = /^(\/subscriptions\/[^/]+)\/providers\/([^/]+\/[^/]+)$/i.exec(list) ?? [];
    if (!this.mayInvent || around === undefined) return;
    for (const [name, service] of this.planes.hosts().map((host) => host.split("."))) {
      const id = `${around}/resourceGroups/loopback/providers/${type}/${name}`;
      if (service && type.toLowerCase().endsWith(`/${service}s`) && !this.kept.at(id)) this.kept.put(id, "", {});
    }
  }
}

function there(body: unknown): ManagerAnswer {
  return { answer: { status: 200, body: JSON.stringify(body) }, isMissing: false };
}

function missing(answer: CloudAnswer): ManagerAnswer {
  return { answer, isMissing: true };
}

function notFound(id: string): ManagerAnswer {
  return missing(errorAnswer(404, "ResourceNotFound", `The resource '${id}' was not found.`));
}

/** An answer that something is refused. */
export function errorAnswer(status: number, code: string, message: string): CloudAnswer {
  return { status, body: JSON.stringify({ error: { code, message } }) };
}

/** Keys in all the forms in which services list them. */
function secretsOf(id: string, inventor: Inventor): JsonObject {
  const [first, second] = [inventor.secret(id, "first"), inventor.secret(id, "second")];
  const text = (key: string) => `Endpoint=sb://loopback.invalid/;SharedAccessKeyName=key;SharedAccessKey=${key}`;
  const keys = [first, second].map((value, index) => ({ keyName: `key${index + 1}`, value, permissions: "FULL" }));
  const named = ["Key", "MasterKey", "ReadonlyMasterKey", "SharedKey"].flatMap((name) => [
    [`primary${name}`, first],
    [`secondary${name}`, second],
  ]);
  return {
    keys,
    key1: first,
    key2: second,
    ...Object.fromEntries(named),
    primaryConnectionString: text(first),
    secondaryConnectionString: text(second),
    username: id.slice(id.lastIndexOf("/") + 1),
    passwords: keys.map(({ value }, index) => ({ name: index === 0 ? "password" : "password2", value })),
    value: [],
    properties: {},
  };
}

// What a resource manager says of itself, whatever is in it: subscriptions, their regions and what is registered there.

/** The answer about such a path; undefined for any other. */
function answerAbout(
  path: string,
  parameters: URLSearchParams,
  laid: ReadonlyMap<string, LaidResource>,
): JsonObject | undefined {
  const [root, subscription, what, name, ...more] = path.toLowerCase().split("/").slice(1);
  const role = /roleName eq '([^']*)'/i.exec(parameters.get("$filter") ?? "")?.[1];
  if (role !== undefined && path.toLowerCase().endsWith("/roledefinitions")) return { value: [roleNamed(role, path)] };
  if (root !== "subscriptions") return root === "providers" && what === undefined ? registration(path) : undefined;
  if (subscription === undefined) return { value: subscriptionsIn(laid).map(subscriptionAnswer) };
  if (what === undefined) return subscriptionAnswer(subscription);
  if (what === "locations" && name === undefined) return { value: [] };
  if (what !== "providers") return undefined;
  if (name === undefined) return { value: [] };
  if (more.length === 0) return registration(path);
  return undefined;
}

function subscriptionsIn(laid: ReadonlyMap<string, LaidResource>): readonly string[] {
  return [...new Set([...laid.keys()].map((key) => key.split("/")[2] ?? ""))];
}

function subscriptionAnswer(subscription: string): JsonObject {
  return {
    id: `/subscriptions/${subscription}`,
    subscriptionId: subscription,
    tenantId: uuidOf("tenant"),
    displayName: "loopback",
    state: "Enabled",
  };
}

function registration(path: string): JsonObject {
  const namespace = path.slice(path.lastIndexOf("/") + 1);
  return { id: path, namespace, registrationState: "Registered", resourceTypes: [] };
}

function roleNamed(roleName: string, path: string): JsonObject {
  const name = uuidOf(roleName);
  return { id: `${path}/${name}`, name, type: "Microsoft.Authorization/roleDefinitions", properties: { roleName } };
}
