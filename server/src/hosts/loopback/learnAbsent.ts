/** Has a provider read what it has sent without one property, and says what it takes the argument for that is sent there. */
import { isObject, type Json, type JsonObject } from "../../azure/index";
import type { ResourceTypes } from "../../catalog/index";
import { ownProperty } from "../../text/index";
import { createLoopbackAzure, type LoopbackAzure } from "./loopbackAzure";
import { providerToAsk } from "./providerToAsk";
import { readResource } from "./readResource";
import { stateJson } from "./stateJson";

/** A resource as it was sent, and what is left out of it in turn. */
interface SentResource {
  readonly type: string;
  readonly id: string;
  readonly requests: readonly {
    readonly method: string;
    readonly path: string;
    readonly apiVersion: string;
    readonly body?: JsonObject;
    /** Where it is not the resource manager's. */
    readonly host?: string;
  }[];
  /** Paths of arguments, and of the properties that they are sent as. */
  readonly places: readonly { readonly argument: string; readonly at: string }[];
}

/** What is read, by the path of the argument; why nothing is known. */
type AbsentValues = Readonly<Record<string, Json>> | string;

/** Learns, type by type, what the provider reads for absent arguments. */
export async function learnAbsent(
  binary: string,
  types: ResourceTypes,
  all: readonly SentResource[],
  onType: (resource: SentResource, absent: AbsentValues) => void,
): Promise<void> {
  const azure = createLoopbackAzure({ types, mayInvent: true });
  const { client } = await providerToAsk(binary, azure);
  const read = async (resource: SentResource, without?: string) => {
    await lay(azure, resource, without);
    const found = await readResource(client.call, azure, resource.type, resource.id);
    return found.kind === "read" ? stateJson(found.state, azure.isInvented) : found.kind;
  };
  try {
    for (const one of all) {
      const whole = await read(one);
      if (typeof whole === "string") {
        onType(one, whole);
        continue;
      }
      const found: [string, Json][] = [];
      for (const { argument, at } of one.places) {
        const state = await read(one, at);
        const value = typeof state === "string" ? undefined : valueAt(state, argument);
        if (value !== undefined && value !== null) found.push([argument, value]);
      }
      onType(one, Object.fromEntries(found));
    }
  } finally {
    client.stop();
  }
}

async function lay(azure: LoopbackAzure, { id, requests }: SentResource, without?: string): Promise<void> {
  azure.clear();
  for (const { method, path, apiVersion, body, host } of requests) {
    if (host || path === "") continue;
    const isOwn = path.toLowerCase() === id.toLowerCase();
    const sent = isOwn && body && without !== undefined ? lacking(body, without.split(".")) : body;
    await azure.play({ method, path, query: `?api-version=${apiVersion}`, body: sent ? JSON.stringify(sent) : "" });
  }
}

function lacking(json: JsonObject, [name = "", ...inner]: readonly string[]): JsonObject {
  const there = ownProperty(json, name);
  if (inner.length === 0) return Object.fromEntries(Object.entries(json).filter(([one]) => one !== name));
  return isObject(there) ? { ...json, [name]: lacking(there, inner) } : json;
}

/** In a block it is that of the only one that there is. */
function valueAt(state: JsonObject, path: string): Json | undefined {
  return path.split(".").reduce<Json | undefined>((value, name) => {
    const [block = value] = Array.isArray(value) && value.length === 1 ? (value as readonly Json[]) : [];
    return isObject(block) ? ownProperty(block, name) : undefined;
  }, state);
}
