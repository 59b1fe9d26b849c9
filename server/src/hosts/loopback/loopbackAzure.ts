/**
 * A resource manager that keeps what is laid into it, by id, and answers about it as Azure's does. It knows no type by name: what a service adds
 * comes from the types of its API (`invented`), and what a provider takes for granted beyond that it says itself, when it misses it (`lessons`).
 * Pure, but for what `fetch` does.
 */
import type { ResourceTypes } from "../../catalog/index";
import { typeOfId } from "../../resourceIds/index";
import { ownProperty } from "../../text/index";
import type { CloudAnswer, CloudRequest, PlayCloud } from "../provider/fakeCloud";
import { isDataPlane, nobodysDomain } from "../provider/selfSigned";
import { answerAbout } from "./answerAbout";
import { collectionAt, isCollection } from "./collections";
import { type BodyContext, completeBody } from "./completeBody";
import { createDataPlanes } from "./dataPlanes";
import { createInventor } from "./invented";
import { type JsonObject, mergeInto, objectAt, objectIn, setIn } from "./json";
import type { KeptLessons } from "./keptLessons";
import type { AskedRequest, LaidResource } from "./laidResources";
import { createLessons } from "./lessons";
import { ofKinds } from "./ofKinds";
import { secretsOf } from "./secretsOf";

/** A loopback Azure. */
export interface LoopbackAzure {
  /** Answers the provider beside it. */
  readonly play: PlayCloud;
  /** Lays what Azure has answered about a resource, as it is. */
  lay(answer: JsonObject, apiVersion?: string): void;
  /** Lays what Azure makes of what it is sent about a resource. */
  put(id: string, apiVersion: string, body: JsonObject): void;
  /** What was laid at an id, without anything that is made up. */
  given(id: string): JsonObject | undefined;
  /** Lays what is at a host that is not the resource manager's, or at any host with that first name. */
  layElsewhere(host: string, path: string, body: string | object): void;
  /** Takes away what was laid, and keeps what was learned. */
  clear(): void;
  /** What was asked since it was last cleared. */
  readonly asked: readonly AskedRequest[];
  /** Learns from what a provider complains of what it missed in the answers to these requests; false where it says nothing that helps. */
  learn(complaint: string, since: number): boolean;
  /** Learns from a provider that has died of an answer; false where nothing more can be tried. */
  learnFromDeath(since: number): boolean;
  /** All that was learned, as it may be kept. */
  lessons(): KeptLessons;
  /** Knows what was learned before, and nothing else. */
  remember(lessons: KeptLessons): void;
  /** Whether a text was made up here. */
  isInvented(text: string): boolean;
}

/** What it knows, and whom it asks. */
export interface LoopbackOptions {
  readonly types?: ResourceTypes | undefined;
  /** Whether something that nobody has laid is made up where a provider takes it for granted: where nobody can be asked for it. */
  readonly mayInvent?: boolean;
  /** Whether what is sent to other hosts is kept, and not only what is laid there told. */
  readonly keepsElsewhere?: boolean;
  /** Reads what is live at an id, by a client of our own; undefined where there is nothing. */
  readonly fetch?: (id: string, apiVersion: string) => Promise<JsonObject | undefined>;
}

/** Where what is made up is. */
const somewhere = "westeurope";

/** Where it is told that all is done. */
const operation = "/loopback/here/operations/done";

/** No question of a provider's takes as many requests. */
const mostAsked = 3000;

/** Has nothing yet. */
export function createLoopbackAzure({
  types,
  fetch,
  mayInvent = false,
  keepsElsewhere = false,
}: LoopbackOptions = {}): LoopbackAzure {
  const planes = createDataPlanes();
  const inventor = createInventor(types);
  const lessons = createLessons({ mayInvent, isInvented: inventor.isInvented });
  const laid = new Map<string, LaidResource>();
  let asked: AskedRequest[] = [];
  const azure: BodyContext = { types, inventor, lessons, laid, mayInvent };

  async function play(request: CloudRequest): Promise<CloudAnswer> {
    const { method, path, query, body: text, host } = request;
    if (asked.length >= mostAsked) return error(400, "TooManyRequests", `More than ${mostAsked} requests were sent.`);
    if (host !== undefined) return elsewhere(host, request);
    // What was made up is at hosts that were made up, where nothing is.
    const isPlayed = planes.has(path) || (mayInvent && path.endsWith(`.${nobodysDomain}`));
    if (method === "CONNECT" && (isPlayed || (keepsElsewhere && isDataPlane(path)))) return { status: 200 };
    if (method === "CONNECT") {
      asked.push({ method, path, apiVersion: "", body: undefined, status: 403, isMissing: true });
      return { status: 403 };
    }
    const parameters = new URLSearchParams(query);
    const apiVersion = parameters.get("api-version") ?? "";
    const sent = text === "" ? undefined : objectIn(text);
    const id = path.length > 1 ? path.replace(/\/$/, "") : path;
    if (method === "GET" && fetch && !laid.has(id.toLowerCase()) && typeOfId(id) !== undefined && !isCollection(id)) {
      const live = await fetch(id, apiVersion).catch(() => undefined);
      if (live) lay({ id, ...live }, apiVersion);
    }
    const { answer, isMissing } = answerTo(method, id, apiVersion, parameters, sent);
    const status = lessons.statusFor(method, id, answer.status);
    asked.push({ method, path: id, apiVersion, body: sent, status, isMissing });
    const body = answer.body && isMissing ? fitted(answer.body, lessons.kindsAt(id)) : answer.body;
    return { ...answer, ...(body !== undefined && { body }), status, ...(status === 202 && { operation }) };
  }

  function elsewhere(host: string, request: CloudRequest): CloudAnswer {
    const { method, path, query, body } = request;
    const isRead = method === "GET" || method === "HEAD";
    const nothing: CloudAnswer = { status: isRead ? 404 : 403, body: "{}" };
    const answer = isRead || keepsElsewhere ? planes.play(host, request) : nothing;
    const apiVersion = new URLSearchParams(query).get("api-version") ?? "";
    const { status } = answer;
    asked.push({ method, path, host, apiVersion, body: objectIn(body), status, isMissing: status === 404 });
    return answer;
  }

  function answerTo(
    method: string,
    id: string,
    apiVersion: string,
    parameters: URLSearchParams,
    sent: JsonObject | undefined,
  ): { answer: CloudAnswer; isMissing: boolean } {
    const found = laid.get(id.toLowerCase());
    const there = (body: unknown) => ({ answer: { status: 200, body: JSON.stringify(body) }, isMissing: false });
    const missing = (answer: CloudAnswer) => ({ answer, isMissing: true });
    switch (method) {
      case "GET": {
        if (found) return there(found.body);
        if (id === operation) return there({ status: "Succeeded" });
        const about = answerAbout(id, parameters, laid);
        if (about) return there(about);
        if (isCollection(id)) {
          putOwners(id);
          const value = collectionAt(id, parameters, laid);
          return value.length > 0 ? there({ value }) : missing({ status: 200, body: JSON.stringify({ value }) });
        }
        return lessons.isPresent(id) ? there(blank(id, apiVersion).body) : missing(notFound(id));
      }
      case "HEAD":
        return found ? there({}) : missing(notFound(id));
      case "PUT":
        put(id, apiVersion, sent ?? {});
        return there(laid.get(id.toLowerCase())?.body);
      case "PATCH": {
        const before = found ?? blank(id, apiVersion);
        laid.set(id.toLowerCase(), before);
        mergeInto(before.given, sent ?? {});
        completeBody(before, azure);
        return there(before.body);
      }
      case "DELETE":
        for (const key of [...laid.keys()])
          if (key === id.toLowerCase() || key.startsWith(`${id.toLowerCase()}/`)) laid.delete(key);
        return { answer: { status: 200 }, isMissing: !found };
      case "POST":
        return actionAt(id);
      default:
        return missing(error(405, "MethodNotAllowed", `${method} is not known.`));
    }
  }

  /** Something that is asked of a resource: what is laid at its own path, what the resource says, or what is made up of secrets. */
  function actionAt(path: string): { answer: CloudAnswer; isMissing: boolean } {
    const parent = path.slice(0, path.lastIndexOf("/"));
    const action = path.slice(parent.length + 1).toLowerCase();
    const isOfSecrets = /list.|key/.test(action);
    const found = laid.get(path.toLowerCase()) ?? (isOfSecrets ? undefined : laid.get(parent.toLowerCase()));
    const body = isOfSecrets || action === "list" ? secretsOf(parent, inventor) : {};
    if (/^check.*name/.test(action)) Object.assign(body, { nameAvailable: true, available: true });
    if (found) {
      // Some say at the top what the resource has among its properties.
      if (!isOfSecrets) mergeInto(body, structuredClone(objectAt(found.body, "properties") ?? {}));
      mergeInto(body, structuredClone(found.body));
    }
    return { answer: { status: 200, body: JSON.stringify(body) }, isMissing: !found };
  }

  function lay(answer: JsonObject, apiVersion = ""): void {
    const { id } = answer;
    if (typeof id !== "string") return;
    const one: LaidResource = { id, apiVersion, given: structuredClone(answer), isSent: false, body: {} };
    laid.set(id.toLowerCase(), one);
    completeBody(one, azure);
  }

  function put(id: string, apiVersion: string, body: JsonObject): void {
    const before = laid.get(id.toLowerCase());
    const one: LaidResource = {
      id: before?.id ?? id,
      apiVersion,
      given: structuredClone(body),
      isSent: true,
      body: {},
    };
    for (const name of ["etag", "systemData"])
      if (before && Object.hasOwn(before.body, name) && !Object.hasOwn(one.given, name))
        setIn(one.given, name, ownProperty(before.body, name)!);
    laid.set(id.toLowerCase(), one);
    completeBody(one, azure);
  }

  function blank(id: string, apiVersion: string): LaidResource {
    // What nobody has made is somewhere all the same.
    const given: JsonObject = mayInvent ? { location: somewhere } : {};
    const one: LaidResource = { id, apiVersion, given, isSent: true, body: {} };
    completeBody(one, azure);
    return one;
  }

  /** What is looked for by its name in a list that is empty is there as soon as somebody complains. */
  function putListed(complaint: string, since: readonly AskedRequest[]): boolean {
    const list = since.findLast(
      ({ method, isMissing, status }) => method === "GET" && isMissing && status === 200,
    )?.path;
    const name = /"([\w.-]+)"/.exec(complaint)?.[1];
    const around = /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+/i.exec(since[0]?.path ?? "")?.[0];
    const type = /^\/subscriptions\/[^/]+(\/providers\/[^/]+\/[^/]+)$/i.exec(list ?? "")?.[1];
    if (!name || !around || !type || laid.has(`${around}${type}/${name}`.toLowerCase())) return false;
    put(`${around}${type}/${name}`, "", {});
    return true;
  }

  /** Whoever has something at a host of its own is in the list of its type, which the host has in its name: `vault` for `vaults`. */
  function putOwners(list: string): void {
    const [, around, type = ""] = /^(\/subscriptions\/[^/]+)\/providers\/([^/]+\/[^/]+)$/i.exec(list) ?? [];
    for (const [name, service] of mayInvent && around !== undefined
      ? planes.hosts().map((host) => host.split("."))
      : []) {
      const id = `${around}/resourceGroups/loopback/providers/${type}/${name}`;
      if (service && type.toLowerCase().endsWith(`/${service}s`) && !laid.has(id.toLowerCase())) put(id, "", {});
    }
  }

  function again(): void {
    for (const one of laid.values()) completeBody(one, azure);
  }

  return {
    play,
    lay,
    put,
    given(id) {
      const found = laid.get(id.toLowerCase());
      return found && { ...structuredClone(found.given), id: found.id };
    },
    layElsewhere: planes.lay,
    clear() {
      laid.clear();
      planes.clear();
      asked = [];
    },
    get asked() {
      return asked;
    },
    learn(complaint, since) {
      const isNew = lessons.learn(complaint, asked.slice(since));
      if (isNew) again();
      return isNew || (mayInvent && putListed(complaint, asked.slice(since)));
    },
    learnFromDeath(since) {
      const isNew = lessons.learnFromDeath(asked.slice(since));
      if (isNew) again();
      return isNew;
    },
    lessons: lessons.kept,
    remember(kept) {
      lessons.restore(kept);
      again();
    },
    isInvented: inventor.isInvented,
  };
}

/** An answer in which what is made up is of the kinds that a provider takes. */
function fitted(text: string, kinds: ReadonlyMap<string, string>): string {
  const body = kinds.size > 0 ? objectIn(text) : undefined;
  if (!body) return text;
  ofKinds(body, kinds);
  return JSON.stringify(body);
}

function notFound(id: string): CloudAnswer {
  return error(404, "ResourceNotFound", `The resource '${id}' was not found.`);
}

function error(status: number, code: string, message: string): CloudAnswer {
  return { status, body: JSON.stringify({ error: { code, message } }) };
}
