// All that a state holds, for a plan: as `terraform.tfstate` has it, and as `terraform show -json` writes it of a state or a plan. It may hold
// secrets: what is sensitive is told apart, and shown nowhere.
import { subscriptionOf } from "../resourceIds/index";
import { hclIndex } from "../text/index";
import { isObject, type Json, type JsonObject, textAt } from "./json";
import { listAt, pathsAt, readStateJson, stateFormat } from "./state";

/** An instance in a state, with its values. */
export interface StateObject {
  readonly isData: boolean;
  /** The address of its block, with the keys of the modules around it: `module.ml["a"].azurerm_key_vault.kv`. */
  readonly block: string;
  /** As Terraform writes it: `["a"]`, `[0]`, or nothing. */
  readonly key: string;
  readonly type: string;
  readonly attributes: JsonObject;
  /** The version of the schema that it was written with. */
  readonly schemaVersion: number;
  /** What the provider keeps with it, in base64. */
  readonly kept?: string;
  /** Names of attributes at the top in which something is sensitive. */
  readonly sensitive: ReadonlySet<string>;
  readonly isTainted: boolean;
  /** The key of one that waits to be destroyed, since another has taken its place. */
  readonly deposed?: string;
}

/** The content of a state. */
export interface StateObjects {
  readonly objects: readonly StateObject[];
  /** What the variables were, where a plan says so. */
  readonly variables: ReadonlyMap<string, Json>;
  /** The outputs of the first module. */
  readonly outputs: ReadonlyMap<string, StoredOutput>;
}

/** An output in a state. */
export interface StoredOutput {
  readonly value: Json;
  readonly isSensitive: boolean;
}

/** The state before the first apply. */
export const emptyState: StateObjects = { objects: [], variables: new Map(), outputs: new Map() };

/** What is in a file's text, or a sentence about why there is nothing. Never throws. */
export function readStateObjects(text: string): StateObjects | string {
  const json = readStateJson(text);
  if (typeof json === "string") return json;
  if (json.version === stateFormat)
    return {
      objects: listAt(json, "resources").flatMap(ofResource),
      variables: new Map(),
      outputs: outputsIn(json.outputs),
    };
  if (typeof json.version === "number") return `Its format is ${json.version}, and only ${stateFormat} is known.`;
  if (typeof json.format_version !== "string") return "It is not a state.";
  // Terraform says: another major version is one that a reader does not understand.
  if (!/^[01]\./.test(json.format_version)) return `Its format is ${json.format_version}, and only 1 is known.`;
  const state = isObject(json.planned_values) ? json.prior_state : json;
  const values = isObject(state) && isObject(state.values) ? state.values : {};
  const variables = isObject(json.variables) ? Object.entries(json.variables) : [];
  return {
    objects: isObject(values.root_module) ? ofShownModule(values.root_module) : [],
    variables: new Map(variables.flatMap(([name, one]) => (isObject(one) ? [[name, one.value ?? null]] : []))),
    outputs: outputsIn(values.outputs),
  };
}

/** Both forms have them alike. */
function outputsIn(outputs: Json | undefined): ReadonlyMap<string, StoredOutput> {
  const all = isObject(outputs) ? Object.entries(outputs) : [];
  return new Map(
    all.flatMap(([name, one]) =>
      isObject(one) ? [[name, { value: one.value ?? null, isSensitive: one.sensitive === true }] as const] : [],
    ),
  );
}

function ofResource(resource: JsonObject): StateObject[] {
  const [mode, type, name, module] = ["mode", "type", "name", "module"].map((one) => textAt(resource, one));
  if (!type || !name || (mode !== "managed" && mode !== "data")) return [];
  const isData = mode === "data";
  const block = `${module ? `${module}.` : ""}${isData ? "data." : ""}${type}.${name}`;
  return listAt(resource, "instances").flatMap((instance) => {
    const { attributes, index_key, schema_version, private: kept, deposed } = instance;
    if (!isObject(attributes)) return [];
    const sensitive = new Set(pathsAt(instance).map(([step]) => textAt(step, "value")));
    return [
      {
        isData,
        block,
        key: keyText(index_key),
        type,
        attributes,
        schemaVersion: Number(schema_version ?? 0),
        ...(typeof kept === "string" && { kept }),
        sensitive,
        isTainted: instance.status === "tainted",
        ...(typeof deposed === "string" && { deposed }),
      },
    ];
  });
}

/** How deep modules are followed. */
const deepest = 50;

function ofShownModule(module: JsonObject, depth = 0): StateObject[] {
  const within = textAt(module, "address");
  const own = listAt(module, "resources").flatMap((one): StateObject[] => {
    const [mode, type, name] = ["mode", "type", "name"].map((of) => textAt(one, of));
    const { values, index, schema_version, sensitive_values, tainted, deposed_key } = one;
    if (!type || !name || !isObject(values)) return [];
    const isData = mode === "data";
    const secret = isObject(sensitive_values) ? Object.entries(sensitive_values) : [];
    return [
      {
        isData,
        block: `${within ? `${within}.` : ""}${isData ? "data." : ""}${type}.${name}`,
        key: keyText(index),
        type,
        attributes: values,
        schemaVersion: Number(schema_version ?? 0),
        sensitive: new Set(secret.flatMap(([of, what]) => (holdsTrue(what) ? [of] : []))),
        isTainted: tainted === true,
        ...(typeof deposed_key === "string" && { deposed: deposed_key }),
      },
    ];
  });
  if (depth >= deepest) return own;
  return [...own, ...listAt(module, "child_modules").flatMap((child) => ofShownModule(child, depth + 1))];
}

function holdsTrue(what: Json): boolean {
  if (Array.isArray(what)) return what.some(holdsTrue);
  return isObject(what) ? Object.values(what).some(holdsTrue) : what === true;
}

/** Terraform's keys are text or numbers. */
function keyText(key: Json | undefined): string {
  return typeof key === "string" ? hclIndex(key) : typeof key === "number" ? `[${key}]` : "";
}

/** The subscription of what there is: a provider is configured for one. */
export function subscriptionIn(objects: readonly StateObject[]): string | undefined {
  for (const { attributes, isData } of objects) {
    const id = isData ? "" : textAt(attributes, "id");
    const found = subscriptionOf(id);
    if (found !== undefined) return found;
  }
  return undefined;
}
