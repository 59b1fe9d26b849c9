/**
 * What is at other hosts than the resource manager's: vaults, queues, blobs. Bodies are kept by host and path, whatever they are, and come back with
 * the address that they have there. What is only made up is never kept.
 */

import { isObject, type JsonObject } from "../../azure/index";
import type { CloudAnswer, CloudRequest } from "../provider/fakeCloud";
import { uuidOf } from "./invented";
import { objectIn } from "./json";

/** The hosts of services other than Azure Resource Manager. */
export interface DataPlanes {
  /** Lays a body at a path of a host, or of any host whose first name is that. */
  lay(host: string, path: string, body: string | object): void;
  /** Whether anything is there. */
  has(host: string): boolean;
  hosts(): readonly string[];
  clear(): void;
  play(host: string, request: CloudRequest): CloudAnswer;
}

/** A last step that makes or brings in what is before it. */
const makes = /\/(?:create|import|restore)$/;

/** Creates the data planes, empty at first. */
export function createDataPlanes(): DataPlanes {
  const kept = new Map<string, string>();

  /** What is at a path, or at one that it begins with: a version of something is that. */
  function at(host: string, path: string): { readonly path: string; readonly text: string } | undefined {
    const steps = stepsOf(path);
    // What is asked of a host as a whole may have been laid so.
    const least = steps.every((step) => step.startsWith("?")) ? 0 : 1;
    for (const name of [host.toLowerCase(), firstName(host)])
      for (let length = steps.length; length >= least; length--) {
        const text = kept.get(keyOf(name, steps.slice(0, length)));
        if (text !== undefined) return { path: `/${steps.slice(0, length).join("/")}`, text };
      }
    return undefined;
  }

  function put(host: string, path: string, text: string): void {
    kept.set(keyOf(host.toLowerCase(), stepsOf(path.replace(makes, ""))), text);
  }

  function answerAt(host: string, path: string): CloudAnswer {
    const found = at(host, path);
    if (!found) return { status: 404, body: '{"error":{"code":"NotFound","message":"Nothing is here."}}' };
    const sent = objectIn(found.text);
    return { status: 200, body: sent ? JSON.stringify(addressed(sent, host, found.path)) : found.text };
  }

  return {
    lay: (host, path, body) => put(host, path, typeof body === "string" ? body : JSON.stringify(body)),
    has: (host) => [...kept.keys()].some((key) => [host.toLowerCase(), firstName(host)].includes(key.split("/")[0]!)),
    hosts: () => [...new Set([...kept.keys()].map((key) => key.split("/")[0]!))],
    clear: () => kept.clear(),
    play(host, { method, path, query, body }) {
      const place = path + partOf(query);
      if (method === "DELETE") return { status: kept.delete(keyOf(host.toLowerCase(), stepsOf(place))) ? 200 : 404 };
      if (method === "PUT" || method === "POST" || method === "PATCH") put(host, place, body || "{}");
      return answerAt(host, place.replace(makes, ""));
    },
  };
}

/** A body with its address, at the top and in what it is called by the list that it is in: a key in `keys` is a `key`. */
function addressed(sent: JsonObject, host: string, path: string): JsonObject {
  const [list = "", name = ""] = stepsOf(path);
  const id = `https://${host}/${list}/${name}/${uuidOf(path).replaceAll("-", "")}`;
  const attributes = { enabled: true, ...(isObject(sent.attributes) ? sent.attributes : {}) };
  return { ...sent, id, kid: id, attributes, [list.replace(/s$/, "")]: { ...sent, id, kid: id } };
}

/** What of a query tells what is meant, such as `comp=properties`. */
function partOf(query: string): string {
  const parameters = [...new URLSearchParams(query)].filter(([name]) => name === "comp" || name === "restype");
  return parameters
    .map(([name, value]) => `/?${name}=${value}`)
    .toSorted()
    .join("");
}

function stepsOf(path: string): readonly string[] {
  return path.split("/").filter((step) => step !== "");
}

function keyOf(host: string, steps: readonly string[]): string {
  return [host, ...steps.map((step) => step.toLowerCase())].join("/");
}

function firstName(host: string): string {
  return host.split(".")[0]!.toLowerCase();
}
