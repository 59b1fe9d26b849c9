import { appendTo, hclIndex, nestingOf } from "../text/index";
// Terraform's state files. They may hold secrets: nothing of them is ever shown, written or sent.

import type { Block } from "../model/index";
import { at, isObject, type Json, type JsonObject, textAt } from "./json";

/** The resources in a state file. */
export interface State {
  readonly instances: readonly Instance[];
}

/** An instance of a managed resource: several with `count` or `for_each`. */
export interface Instance {
  /** As Terraform writes it, with its module and its key: `module.ml.azurerm_key_vault.kv["a"]`. */
  readonly address: string;
  readonly type: string;
  /** The name of the provider configuration, where it is not the default one: `other`. */
  readonly alias?: string;
  readonly attributes: JsonObject;
  /** Names of attributes whose values the state calls sensitive. */
  readonly sensitive: ReadonlySet<string>;
}

/** The root module's instances in a state, by the address of their block. */
export function byAddress({ instances }: State): ReadonlyMap<string, readonly Instance[]> {
  const found = new Map<string, Instance[]>();
  for (const instance of instances) {
    const [address = ""] = instance.address.split("[", 1);
    if (address.startsWith("module.")) continue;
    appendTo(found, address, instance);
  }
  return found;
}

/** Whether blocks of a module configure another backend: then a state file beside it is outdated. */
export function storesElsewhere(blocks: readonly Block[]): boolean {
  const items = blocks.flatMap(({ kind, body }) => (kind === "terraform" ? body.items : []));
  return items.some(({ name, labels, value }) => {
    if (name !== "backend") return name === "cloud";
    const isBare = value.kind === "body" && value.body.items.length === 0;
    return labels?.[0]?.text !== "local" || !isBare;
  });
}

/** The one format that Terraform has written since 0.12, and OpenTofu always. */
export const stateFormat = 4;

/** Terraform itself writes a dozen levels around what a provider stores. */
const deepest = 200;

/** The state in a file's text, or else a sentence that says why there is no state. Never throws. */
export function readState(text: string): State | string {
  const json = readStateJson(text);
  if (typeof json === "string") return json;
  const { version } = json;
  if (version !== stateFormat) {
    const formatName = typeof version === "number" ? String(version) : "not named";
    return `Its format is ${formatName}, and only ${stateFormat} is known.`;
  }
  return { instances: listAt(json, "resources").flatMap(instancesOf) };
}

/** What is in a text of Terraform's about a state, as JSON; or else a sentence. Never throws. */
export function readStateJson(text: string): JsonObject | string {
  if (nestingOf(text) > deepest) return "It is nested too deeply.";
  let json: Json;
  try {
    json = JSON.parse(text) as Json;
  } catch {
    return "It is not JSON.";
  }
  if (!isObject(json)) return "It is not a state.";
  return Object.hasOwn(json, "encrypted_data") ? "It is encrypted." : json;
}

function instancesOf(resource: JsonObject): Instance[] {
  const [type, name] = [textAt(resource, "type"), textAt(resource, "name")];
  if (textAt(resource, "mode") !== "managed" || !type || !name) return [];
  const module = textAt(resource, "module");
  const base = `${module ? `${module}.` : ""}${type}.${name}`;
  const alias = /\]\.([\w-]+)$/.exec(textAt(resource, "provider"))?.[1];
  return listAt(resource, "instances").flatMap((instance) => {
    const { attributes, index_key: key } = instance;
    // A deposed instance waits to be destroyed: another has taken its place.
    if (!isObject(attributes) || instance.deposed !== undefined) return [];
    // Terraform's keys are text or numbers.
    const index = typeof key === "string" ? hclIndex(key) : typeof key === "number" ? `[${key}]` : "";
    const address = `${base}${index}`;
    const sensitive = new Set(pathsAt(instance).map(([step]) => textAt(step, "value")));
    return [{ address, type, attributes, sensitive, ...(alias !== undefined && { alias }) }];
  });
}

/** The sensitive paths of an instance in a state, each as a list of steps. */
export function pathsAt(instance: JsonObject): readonly (readonly Json[])[] {
  const paths = at(instance, "sensitive_attributes");
  return Array.isArray(paths) ? paths.filter((path): path is readonly Json[] => Array.isArray(path)) : [];
}

/** The objects in a list; none where there is no list. */
export function listAt(json: JsonObject, name: string): JsonObject[] {
  const list = at(json, name);
  return Array.isArray(list) ? list.filter(isObject) : [];
}
