import { hclIndex } from "../../text/hclText";
import { nestingOf } from "../../text/nestingOf";
import { at, isObject, type Json, type JsonObject, textAt } from "../json";
import type { Instance, State } from "./state";

/** The one format that Terraform has written since 0.12, and OpenTofu always. */
const format = 4;

/** Terraform itself writes a dozen levels around what a provider stores. */
const deepest = 200;

/** The state in a file's text, or else a sentence about why there is none. Never throws. */
export function readState(text: string): State | string {
  if (nestingOf(text) > deepest) return "It is nested too deeply.";
  let json: Json;
  try {
    json = JSON.parse(text) as Json;
  } catch {
    return "It is not JSON.";
  }
  if (!isObject(json)) return "It is not a state.";
  if (Object.hasOwn(json, "encrypted_data")) return "It is encrypted.";
  const { version } = json;
  if (version !== format) {
    const told = typeof version === "number" ? String(version) : "not told";
    return `Its format is ${told}, and only ${format} is known.`;
  }
  return { instances: listAt(json, "resources").flatMap(instancesOf) };
}

function instancesOf(resource: JsonObject): Instance[] {
  const [type, name] = [textAt(resource, "type"), textAt(resource, "name")];
  if (textAt(resource, "mode") !== "managed" || !type || !name) return [];
  const module = textAt(resource, "module");
  const base = `${module ? `${module}.` : ""}${type}.${name}`;
  const alias = /\]\.([\w-]+)$/.exec(textAt(resource, "provider"))?.[1];
  return listAt(resource, "instances").flatMap((instance) => {
    const { attributes, index_key: key } = instance;
    // What is deposed waits to be destroyed: another has its place.
    if (!isObject(attributes) || instance.deposed !== undefined) return [];
    // Terraform's keys are text or numbers.
    const index = typeof key === "string" ? hclIndex(key) : typeof key === "number" ? `[${key}]` : "";
    const address = `${base}${index}`;
    const sensitive = new Set(pathsAt(instance).map(([step]) => textAt(step, "value")));
    return [{ address, type, attributes, sensitive, ...(alias !== undefined && { alias }) }];
  });
}

/** Each path a list of steps. */
function pathsAt(instance: JsonObject): readonly (readonly Json[])[] {
  const paths = at(instance, "sensitive_attributes");
  return Array.isArray(paths) ? paths.filter((path): path is readonly Json[] => Array.isArray(path)) : [];
}

function listAt(json: JsonObject, name: string): JsonObject[] {
  const list = at(json, name);
  return Array.isArray(list) ? list.filter(isObject) : [];
}
