import { at, isWord, type JsonObject, textAt } from "../../json";
import { accountOf } from "./accountOf";
import { flag, never, oneOf, ownName, ownWorkspace, tags } from "./converters";
import type { About, Mapping, Turn } from "./mapping";
import { argument, secret } from "./rows";

const azure = "Microsoft.MachineLearningServices/workspaces/dataStores";
const place = { in: "workspace", argument: "workspace_id", as: "dataStores" } as const;
const credentials = "properties.credentials.credentialsType";
const identities = ["None", "WorkspaceSystemAssignedIdentity", "WorkspaceUserAssignedIdentity"];
const nobody = "00000000-0000-0000-0000-000000000000";

/** Ids of nobody mean that the lake is opened with somebody's own identity, which azurerm reads as no principal. */
const principal: Turn = {
  reads: (value, about) => (typeof value === "string" && hasPrincipal(about) ? value : ""),
};

const head = [argument("name", "id", ownName), argument("workspace_id", "id", ownWorkspace)];
const tail = [argument("description", "properties.description"), argument("tags", "properties.tags", tags)];
const keys = [
  secret("account_key", credentials, "AccountKey", "the key of the storage account"),
  secret("shared_access_signature", credentials, "Sas", "the shared access signature"),
];

/** Containers of blobs. */
export const blobs: Mapping = {
  type: "azurerm_machine_learning_datastore_blobstorage",
  azure,
  is: isStore("AzureBlob"),
  word: "blobs",
  place,
  rows: [
    ...head,
    argument("storage_container_id", "properties.containerName", within("blobServices/default/containers")),
    argument("is_default", "properties.isDefault", flag(false)),
    identity("service_data_auth_identity"),
    ...keys,
    ...tail,
  ],
  ofTheService,
  refusals: [
    accountIsUnknown,
    (about) => (hasKey(about) || hasIdentity(about) ? undefined : "azurerm has no blob datastore without a key."),
  ],
};

/** File systems of a data lake. */
export const lake: Mapping = {
  type: "azurerm_machine_learning_datastore_datalake_gen2",
  azure,
  is: isStore("AzureDataLakeGen2"),
  word: "lake",
  place,
  rows: [
    ...head,
    argument("storage_container_id", "properties.filesystem", within("blobServices/default/containers")),
    argument("is_default", "properties.isDefault", flag(false)),
    identity("service_data_identity"),
    argument("tenant_id", "properties.credentials.tenantId", principal),
    argument("client_id", "properties.credentials.clientId", principal),
    argument("authority_url", "properties.credentials.authorityUrl", never),
    {
      secret: "client_secret",
      when: hasPrincipal,
      what: "the secret of the service principal",
    },
    ...tail,
  ],
  ofTheService,
  refusals: [accountIsUnknown],
};

/** File shares. */
export const files: Mapping = {
  type: "azurerm_machine_learning_datastore_fileshare",
  azure,
  is: isStore("AzureFile"),
  word: "files",
  place,
  rows: [
    ...head,
    argument("storage_fileshare_id", "properties.fileShareName", within("fileServices/default/")),
    argument("is_default", "properties.isDefault", flag(false)),
    identity("service_data_identity"),
    ...keys,
    ...tail,
  ],
  ofTheService,
  refusals: [
    accountIsUnknown,
    (about) => (hasKey(about) ? undefined : "azurerm has no file share datastore without a key."),
  ],
};

function isStore(type: string): (json: JsonObject) => boolean {
  return (json) => isWord(at(json, "properties.datastoreType"), type);
}

function identity(name: string) {
  return argument(name, "properties.serviceDataAccessAuthIdentity", oneOf(identities));
}

/** The id of a part of the storage account; shares are called otherwise since azurerm 5. */
function within(parts: string): Turn {
  return {
    reads: (value, about) => {
      const account = accountOf(about);
      if (typeof value !== "string" || value === "" || !account) return "";
      const shares = Number.parseInt(about.version, 10) >= 5 ? "shares" : "fileshares";
      return `${account}/${parts.endsWith("/") ? parts + shares : parts}/${value}`;
    },
  };
}

function hasPrincipal({ json }: About): boolean {
  const ids = ["tenantId", "clientId"].map((name) => textAt(json, `properties.credentials.${name}`));
  return isWord(at(json, credentials), "ServicePrincipal") && ids.every((id) => id !== "" && id !== nobody);
}

function hasKey({ json }: About): boolean {
  return ["AccountKey", "Sas"].some((word) => isWord(at(json, credentials), word));
}

function hasIdentity({ json }: About): boolean {
  const type = textAt(json, "properties.serviceDataAccessAuthIdentity");
  return type !== "" && !isWord(type, "None");
}

/** The service makes these by itself, with every workspace. */
function ofTheService({ id }: About): string | undefined {
  const own = ["workspaceblobstore", "workspacefilestore", "workspaceartifactstore", "workspaceworkingdirectory"];
  return own.includes((id.names.at(-1) ?? "").toLowerCase())
    ? "It is made by the service with the workspace."
    : undefined;
}

function accountIsUnknown(about: About): string | undefined {
  const account = accountOf(about);
  const name = textAt(about.json, "properties.accountName");
  if (!account)
    return `Where its storage account ${name} is cannot be told: give the account's answer as well.`.replace("  ", " ");
  const subscription = account.split("/")[2]?.toLowerCase();
  return subscription === about.id.subscription.toLowerCase()
    ? undefined
    : `azurerm looks for its storage account ${name} in the subscription of the workspace, and it is in another.`;
}
