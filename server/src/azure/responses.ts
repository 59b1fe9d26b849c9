import { keyOfId, parseResourceId, type ResourceId } from "../resourceIds/index";
import { isObject, type Json, type JsonObject, textAt, wellFormed } from "./json";

/** A resource in a response of Azure's API: its id, and its JSON. */
export interface AzureResource {
  readonly id: ResourceId;
  /** `keyOfId` of its id. */
  readonly key: string;
  readonly json: JsonObject;
}

/** The resources in some responses, each once, and sentences about what could not be used. */
export interface AzureResponses {
  readonly resources: readonly AzureResource[];
  readonly notes: readonly string[];
}

/** How deep lists may be in lists: a list of files, of pages, of items. */
const deepest = 6;

/** Finds the resources in responses: single ones, lists, pages of lists (`{ "value": [...] }`, or `data` of Resource Graph). Never throws. */
export function readResponses(answers: readonly unknown[]): AzureResponses {
  const found = new Map<string, AzureResource>();
  const notes = new Set<string>();
  let unusable = 0;
  visit(answers, 0);
  if (unusable > 0) {
    const [number, verb] = unusable === 1 ? ["One answer has", "was"] : [`${unusable} answers have`, "were"];
    notes.add(`${number} no id of an Azure resource and ${verb} ignored.`);
  }
  return { resources: [...found.values()], notes: [...notes] };

  function visit(value: unknown, depth: number): void {
    if (Array.isArray(value)) {
      if (depth < deepest) for (const item of value) visit(item, depth + 1);
    } else if (!isObject(value)) unusable++;
    else if (listIn(value)) visitList(value, depth);
    else take(value);
  }

  function visitList(value: JsonObject, depth: number): void {
    if (textAt(value, "nextLink")) notes.add("A list continues at its nextLink: only the given pages were read.");
    visit(listIn(value), depth + 1);
  }

  function take(json: JsonObject): void {
    const resource = azureResourceOf(wellFormed(json) as JsonObject);
    if (resource) keepLarger(resource);
    else if (isObject(json.error)) notes.add(`Azure answered with an error: ${reasonIn(json.error)}.`);
    else unusable++;
  }

  /** Lists often say less about a resource than the response about it alone. */
  function keepLarger(live: AzureResource): void {
    const previous = found.get(live.key);
    if (!previous || sizeOf(live.json) > sizeOf(previous.json)) found.set(live.key, live);
  }
}

/** The resource that an object describes; undefined without a valid id. */
export function azureResourceOf(json: JsonObject): AzureResource | undefined {
  const given = parseResourceId(textAt(json, "id"));
  if (!given || (given.group === "" && given.type === "")) return undefined;
  const id = withoutNetwork(given);
  return { id, key: keyOfId(id), json };
}

/** Newer API versions list outbound rules below the managed network, of which a workspace has one. */
function withoutNetwork(id: ResourceId): ResourceId {
  const match = /^(.*\/workspaces)\/managedNetworks\/outboundRules$/i.exec(id.type);
  return match ? { ...id, type: `${match[1]}/outboundRules`, names: [id.names[0]!, id.names[2]!] } : id;
}

function listIn(json: JsonObject): Json | undefined {
  if (Array.isArray(json.value)) return json.value;
  return Array.isArray(json.data) && !("id" in json) ? json.data : undefined;
}

function sizeOf(json: JsonObject): number {
  return Object.keys(json).length + (isObject(json.properties) ? Object.keys(json.properties).length : 0);
}

function reasonIn(error: JsonObject): string {
  const words = textAt(error, "code") || textAt(error, "message") || "it gives no reason";
  return words.replace(/\s+/g, " ").slice(0, 100);
}
