/**
 * A resource manager that keeps what is laid into it, by id, and answers about it as Azure's does. It knows no type by name: what a service adds
 * comes from the types of its API (`invented`), and what a provider takes for granted beyond that it says itself, when it misses it (`lessons`).
 * Pure, but for what `fetch` does.
 */

import { isObject, type Json, type JsonObject } from "../../azure/index";
import type { ResourceTypes } from "../../catalog/index";
import { typeOfId } from "../../resourceIds/index";
import type { CloudAnswer, CloudRequest, PlayCloud } from "../provider/fakeCloud";
import { isDataPlane, nobodysDomain } from "../provider/selfSigned";
import { isCollection, isListOfResource } from "./collections";
import { createDataPlanes, type DataPlanes } from "./dataPlanes";
import { createInventor } from "./invented";
import { objectIn, setIn, xmlIn } from "./json";
import type { KeptLessons } from "./keptLessons";
import { KeptResources } from "./keptResources";
import type { AskedRequest } from "./laidResources";
import { Lessons } from "./lessons";
import { errorAnswer, operation, ResourceManager } from "./resourceManager";

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
  /** Forgets what was asked: so many questions are asked of a provider now, each of which may take as many requests as one does at most. */
  expect(questions: number): void;
  /** What was asked since it was last cleared, or more was expected. */
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
interface LoopbackOptions {
  readonly types?: ResourceTypes | undefined;
  /** Whether something that nobody has laid is made up where a provider takes it for granted: where nobody can be asked for it. */
  readonly mayInvent?: boolean;
  /** Whether what is sent to other hosts is kept, and not only what is laid there told. */
  readonly keepsElsewhere?: boolean;
  /** Reads what is live at an id, by a client of our own; undefined where there is nothing. */
  readonly fetch?: (id: string, apiVersion: string) => Promise<JsonObject | undefined>;
  /** Reads a list of what is in a resource or about it, with all of it in `value`; undefined where nobody says it. */
  readonly fetchList?: (path: string, apiVersion: string) => Promise<JsonObject | undefined>;
}

/** No question of a provider's takes as many requests. */
const mostAsked = 3000;

/** Has nothing yet. */
export function createLoopbackAzure(options: LoopbackOptions = {}): LoopbackAzure {
  const { types, mayInvent = false } = options;
  const inventor = createInventor(types);
  const isInvented = (text: string) => inventor.isInvented(text);
  const lessons = new Lessons({ mayInvent, isInvented });
  const kept = new KeptResources({ types, inventor, lessons, mayInvent });
  const planes = createDataPlanes();
  const manager = new ResourceManager(kept, lessons, inventor, planes, mayInvent);
  const front = new Front(options, manager, kept, lessons, planes);
  const taught = (isNew: boolean): boolean => {
    if (isNew) kept.completeAll();
    return isNew;
  };
  return {
    play: (request) => front.play(request),
    lay: (answer, apiVersion) => kept.lay(answer, apiVersion),
    put: (id, apiVersion, body) => kept.put(id, apiVersion, body),
    given: (id) => kept.given(id),
    layElsewhere: planes.lay,
    clear() {
      kept.all.clear();
      planes.clear();
      front.asked = [];
    },
    expect(questions) {
      front.asked = [];
      front.most = mostAsked * Math.max(1, questions);
    },
    get asked() {
      return front.asked;
    },
    learn(complaint, since) {
      const asked = front.asked.slice(since);
      return taught(lessons.learn(complaint, asked)) || (mayInvent && manager.putListed(complaint, asked));
    },
    learnFromDeath: (since) => taught(lessons.learnFromDeath(front.asked.slice(since))),
    lessons: () => lessons.kept(),
    remember(known) {
      lessons.restore(known);
      kept.completeAll();
    },
    isInvented,
  };
}

/** Takes each request to whoever answers it, and notes what was asked. */
class Front {
  asked: AskedRequest[] = [];
  most = mostAsked;

  constructor(
    private readonly options: LoopbackOptions,
    private readonly manager: ResourceManager,
    private readonly kept: KeptResources,
    private readonly lessons: Lessons,
    private readonly planes: DataPlanes,
  ) {}

  async play(request: CloudRequest): Promise<CloudAnswer> {
    const { method, path, query, body: text, host } = request;
    if (this.asked.length >= this.most)
      return errorAnswer(400, "TooManyRequests", `More than ${this.most} requests were sent.`);
    if (host !== undefined) return this.elsewhere(host, request);
    if (method === "CONNECT") return this.connect(path);
    const parameters = new URLSearchParams(query);
    const apiVersion = parameters.get("api-version") ?? "";
    const sent = text === "" ? undefined : objectIn(text);
    const id = path.length > 1 ? path.replace(/\/$/, "") : path;
    if (method === "GET" && this.mayBeLive(id)) await this.fetchLive(id, apiVersion);
    const list = method === "GET" ? await this.liveList(id, apiVersion, parameters) : undefined;
    const { answer, isMissing } = list
      ? { answer: { status: 200, body: JSON.stringify(list) }, isMissing: false }
      : this.manager.answer({ method, id, apiVersion, parameters, sent });
    const status = this.lessons.statusFor(method, id, answer.status);
    this.asked.push({ method, path: id, apiVersion, body: sent, status, isMissing });
    const body = answer.body && isMissing ? inKnownCase(answer.body, this.lessons.kindsAt(id)) : answer.body;
    return { ...answer, ...(body !== undefined && { body }), status, ...(status === 202 && { operation }) };
  }

  /** Whether a host is played here. */
  private connect(path: string): CloudAnswer {
    const { mayInvent, keepsElsewhere } = this.options;
    // What was made up is at hosts that were made up, where nothing is.
    const isPlayed = this.planes.has(path) || (mayInvent && path.endsWith(`.${nobodysDomain}`));
    if (isPlayed || (keepsElsewhere && isDataPlane(path))) return { status: 200 };
    this.asked.push({ method: "CONNECT", path, apiVersion: "", body: undefined, status: 403, isMissing: true });
    return { status: 403 };
  }

  private elsewhere(host: string, request: CloudRequest): CloudAnswer {
    const { method, path, query, body } = request;
    const isRead = method === "GET" || method === "HEAD";
    const nothing: CloudAnswer = { status: isRead ? 404 : 403, body: "{}" };
    const played = isRead || this.options.keepsElsewhere ? this.planes.play(host, request) : nothing;
    // What is to be gone may not be there.
    const answer = method === "DELETE" && played.status === 404 ? { ...played, status: 200 } : played;
    const apiVersion = new URLSearchParams(query).get("api-version") ?? "";
    const status = this.lessons.statusFor(method, path, answer.status);
    const sent = objectIn(body) ?? xmlIn(body);
    this.asked.push({ method, path, host, apiVersion, body: sent, status, isMissing: status === 404 });
    return { ...answer, status };
  }

  /** Whether somebody else may know what is at an id. */
  private mayBeLive(id: string): boolean {
    return this.options.fetch !== undefined && !this.kept.at(id) && typeOfId(id) !== undefined && !isCollection(id);
  }

  /** What is asked of all that there is, with nothing that picks some of it: what a filter does Azure alone knows. */
  private async liveList(
    path: string,
    apiVersion: string,
    parameters: URLSearchParams,
  ): Promise<JsonObject | undefined> {
    const isPlain = parameters.size === 1 && apiVersion !== "";
    if (!this.options.fetchList || !isPlain || this.kept.at(path) || !isListOfResource(path)) return undefined;
    return this.options.fetchList(path, apiVersion).catch(() => undefined);
  }

  private async fetchLive(id: string, apiVersion: string): Promise<void> {
    const live = await this.options.fetch?.(id, apiVersion).catch(() => undefined);
    if (live) this.kept.lay({ id, ...live }, apiVersion);
  }
}

/** An answer in which what is made up is of the kinds that a provider takes. */
function inKnownCase(text: string, kinds: ReadonlyMap<string, string>): string {
  const body = kinds.size > 0 ? objectIn(text) : undefined;
  if (!body) return text;
  ofKinds(body, kinds);
  return JSON.stringify(body);
}

/** Replaces what is not of the kind that its name has among `kinds`, which are Go's types. */
function ofKinds(body: JsonObject, kinds: ReadonlyMap<string, string>): void {
  for (const [name, value] of Object.entries(body)) {
    const kind = [...kinds].find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1];
    if (kind !== undefined) setIn(body, name, ofKind(kind, value));
    for (const inner of Array.isArray(value) ? value : [value]) if (isObject(inner)) ofKinds(inner, kinds);
  }
}

function ofKind(kind: string, value: Json): Json {
  if (kind === "string") return typeof value === "string" ? value : "loopback";
  if (kind === "bool") return typeof value === "boolean" ? value : false;
  if (/^(?:u?int|float)\d*$/.test(kind)) return typeof value === "number" ? value : 1;
  if (kind.startsWith("[]")) return Array.isArray(value) ? value : [];
  return isObject(value) ? value : {};
}
