import { isObject, type Json, type JsonObject, textAt, wellFormed } from "./json";
import { type AzureId, keyOfId, parseId } from "./resourceId";

/** Something that Azure answered about: its id, and the answer as it came. */
export interface Live {
  readonly id: AzureId;
  /** The same for the same thing, however its id is spelled. */
  readonly key: string;
  readonly json: JsonObject;
}

/** What there is in answers, each thing once, and sentences about what could not be used. */
export interface Answers {
  readonly live: readonly Live[];
  readonly notes: readonly string[];
}

/** How deep lists may stand in lists: a list of files, of pages, of items. */
const deepest = 6;

/** Takes answers apart: single ones, lists, pages of lists (`{ "value": [...] }`, or `data` of a resource graph). Never throws. */
export function readAnswers(answers: readonly unknown[]): Answers {
  const found = new Map<string, Live>();
  const notes = new Set<string>();
  let unusable = 0;
  visit(answers, 0);
  if (unusable > 0) {
    const [number, verb] = unusable === 1 ? ["One answer has", "was"] : [`${unusable} answers have`, "were"];
    notes.add(`${number} no id of an Azure resource and ${verb} ignored.`);
  }
  return { live: [...found.values()], notes: [...notes] };

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
    const live = liveOf(wellFormed(json) as JsonObject);
    if (live) keepFuller(live);
    else if (isObject(json.error)) notes.add(`Azure answered with an error: ${wordsOf(json.error)}.`);
    else unusable++;
  }

  /** Lists often tell less than the answer about the single thing. */
  function keepFuller(live: Live): void {
    const known = found.get(live.key);
    if (!known || sizeOf(live.json) > sizeOf(known.json)) found.set(live.key, live);
  }
}

/** One answer about one thing; undefined without an id that is one. */
export function liveOf(json: JsonObject): Live | undefined {
  const given = parseId(textAt(json, "id"));
  if (!given?.group) return undefined;
  const id = withoutNetwork(given);
  return { id, key: keyOfId(id), json };
}

/** Newer versions of Azure's interface list outbound rules below their network, of which there is one. */
function withoutNetwork(id: AzureId): AzureId {
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

function wordsOf(error: JsonObject): string {
  const words = textAt(error, "code") || textAt(error, "message") || "it gives no reason";
  return words.replace(/\s+/g, " ").slice(0, 100);
}
