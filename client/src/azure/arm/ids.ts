// Ids of resources, from outside: read part by part, so that nothing of them becomes a path, a host or a query of its own.
import { encodeUriPart } from "../../../../server/src/text/uriPart";

interface ResourceId {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  /** As in "Microsoft.Storage/storageAccounts", in the casing of the id. */
  readonly type: string;
  /** The names below each other: of a compute, the workspace's and its own. */
  readonly names: readonly string[];
}

/** Undefined for whatever is not the id of a resource in a resource group. */
export function parseId(id: string): ResourceId | undefined {
  const match =
    /^\/subscriptions\/([0-9a-f-]{36})\/resourceGroups\/([^/?#]+)\/providers\/([a-z0-9.]+)((?:\/[^/?#]+\/[^/?#]+)+)\/?$/i.exec(
      id,
    );
  if (!match) return undefined;
  const [, subscriptionId, resourceGroup, namespace, rest] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
  ];
  const parts = rest.split("/").slice(1);
  const names = parts.filter((_, index) => index % 2 === 1);
  const types = parts.filter((_, index) => index % 2 === 0);
  if ([resourceGroup, ...names].some((name) => name === "." || name === "..")) return undefined;
  return { subscriptionId, resourceGroup, type: [namespace, ...types].join("/"), names };
}

/** The id as the path of a request: every part encoded. */
export function pathOf({ subscriptionId, resourceGroup, type, names }: ResourceId): string {
  const [namespace, ...types] = type.split("/");
  const rest = types.flatMap((one, index) => [one, names[index] ?? ""]);
  const parts = ["subscriptions", subscriptionId, "resourceGroups", resourceGroup, "providers", namespace!, ...rest];
  return `/${parts.map(encodeUriPart).join("/")}`;
}

/** The same for ids that Azure takes as one: it ignores upper and lower case. */
export function idKey(id: string): string {
  return id.toLowerCase().replace(/(?<!\/)\/+$/, "");
}
