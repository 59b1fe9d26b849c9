/** What a request writes or removes that an order may be about: a resource, a policy of a vault, or something at the host of another resource. */
import type { JsonObject } from "../../server/src/azure/index";
import type { CloudRequest } from "../../server/src/hosts/provider/fakeCloud";
import { typeOfId } from "../../server/src/resourceIds/index";
import type { CloudResource, CloudResources } from "./orderConditions";

/** What is at other hosts: in azurerm's words, of which type its host is, and how a path names it. */
export const elsewhere: readonly { readonly word: string; readonly of: string; readonly path: RegExp }[] = [
  { word: "azurerm_key_vault_secret", of: "Microsoft.KeyVault/vaults", path: /^\/secrets\/([\w-]+)$/ },
  { word: "azurerm_key_vault_key", of: "Microsoft.KeyVault/vaults", path: /^\/keys\/([\w-]+)(?:\/create)?$/ },
  {
    word: "azurerm_app_configuration_key",
    of: "Microsoft.AppConfiguration/configurationStores",
    path: /^\/kv\/([^/]+)$/,
  },
  {
    word: "azurerm_storage_data_lake_gen2_filesystem",
    of: "Microsoft.Storage/storageAccounts",
    path: /^\/([\w-]+)$/,
  },
];

/** What is written or removed. */
export interface Change {
  readonly resource: CloudResource;
  readonly isRemoved: boolean;
}

/** Undefined where it only reads, or nobody knows what it does. */
export function changeBy({ method, path, host, body }: CloudRequest, there: CloudResources): Change | undefined {
  if (host !== undefined)
    return method === "GET" || method === "HEAD" ? undefined : changeAt(host, path, method, there);
  const type = typeOfId(path);
  if (type === undefined || !["PUT", "PATCH", "DELETE"].includes(method)) return undefined;
  const before = there.get(path.toLowerCase());
  if (method === "DELETE") return { resource: { id: path, type, body: {}, ...before }, isRemoved: true };
  const sent = JSON.parse(body || "{}") as JsonObject;
  const [, list, what] = /^(.*\/accessPolicies)\/(add|replace|remove)$/i.exec(path) ?? [];
  if (list === undefined) return { resource: { id: path, type, body: { ...before?.body, ...sent } }, isRemoved: false };
  const [policy] = policiesIn(sent);
  return { resource: { id: `${list}/${policy?.objectId}`, type, body: sent }, isRemoved: what === "remove" };
}

/** The policies in what is sent about a vault. */
export function policiesIn(sent: JsonObject): readonly JsonObject[] {
  return ((sent.properties as JsonObject | undefined)?.accessPolicies ?? []) as readonly JsonObject[];
}

function changeAt(host: string, path: string, method: string, there: CloudResources): Change | undefined {
  const of = [...there.values()].find(({ id }) => id.endsWith(`/${host.split(".")[0]}`));
  for (const { word, of: type, path: pattern } of elsewhere) {
    const name = pattern.exec(path)?.[1];
    if (name !== undefined && of?.type.toLowerCase() === type.toLowerCase())
      return { resource: { id: `${of.id}/${word}/${name}`, type: word, body: {} }, isRemoved: method === "DELETE" };
  }
  return undefined;
}
