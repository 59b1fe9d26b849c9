/** What a resource manager says of itself, whatever is in it: subscriptions, their regions and what is registered there. */

import type { JsonObject } from "../../azure/index";
import { uuidOf } from "./invented";
import type { LaidResource } from "./laidResources";

/** The answer about such a path; undefined for any other. */
export function answerAbout(
  path: string,
  parameters: URLSearchParams,
  laid: ReadonlyMap<string, LaidResource>,
): JsonObject | undefined {
  const [root, subscription, what, name, ...more] = path.toLowerCase().split("/").slice(1);
  const role = /roleName eq '([^']*)'/i.exec(parameters.get("$filter") ?? "")?.[1];
  if (role !== undefined && path.toLowerCase().endsWith("/roledefinitions")) return { value: [roleNamed(role, path)] };
  if (root !== "subscriptions") return root === "providers" && what === undefined ? registration(path) : undefined;
  if (subscription === undefined) return { value: subscriptionsIn(laid).map(describe) };
  if (what === undefined) return describe(subscription);
  if (what === "locations" && name === undefined) return { value: [] };
  if (what !== "providers") return undefined;
  if (name === undefined) return { value: [] };
  if (more.length === 0) return registration(path);
  return undefined;
}

function subscriptionsIn(laid: ReadonlyMap<string, LaidResource>): readonly string[] {
  return [...new Set([...laid.keys()].map((key) => key.split("/")[2] ?? ""))];
}

function describe(subscription: string): JsonObject {
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
