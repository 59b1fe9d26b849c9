// Mappings of the datastores of a workspace.
import { formatResourceId, parseResourceId, resourceNameOf, workspaceIdOf } from "../../resourceIds/index";
import { at, isSameWord, textAt } from "../json";
import { flag, never, oneOf, ownName, ownWorkspace, tags } from "./converters";
import type { Converter, Distinction, Mapping, ResponseContext } from "./mapping";
import { argumentRow, secret } from "./rows";

const azureType = "Microsoft.MachineLearningServices/workspaces/dataStores";
const parent = { in: "workspace", argument: "workspace_id", as: "dataStores" } as const;
const credentials = "properties.credentials.credentialsType";
const identities = ["None", "WorkspaceSystemAssignedIdentity", "WorkspaceUserAssignedIdentity"];
const nobody = "00000000-0000-0000-0000-000000000000";

/** Ids of nobody mean that the lake is opened with somebody's own identity, which azurerm reads as no principal. */
const principal: Converter = {
  reads: (value, response) => (typeof value === "string" && hasPrincipal(response) ? value : ""),
};

const head = [argumentRow("name", "id", ownName), argumentRow("workspace_id", "id", ownWorkspace)];
const tail = [argumentRow("description", "properties.description"), argumentRow("tags", "properties.tags", tags)];
const keys = [
  secret("account_key", credentials, "AccountKey", "the key of the storage account"),
  secret("shared_access_signature", credentials, "Sas", "the shared access signature"),
];

/** The mapping of datastores on blob containers. */
export const blobs: Mapping = {
  type: "azurerm_machine_learning_datastore_blobstorage",
  azureType,
  where: isStore("AzureBlob"),
  fallbackName: "blobs",
  parent,
  rows: [
    ...head,
    argumentRow("storage_container_id", "properties.containerName", within("blobServices/default/containers")),
    argumentRow("is_default", "properties.isDefault", flag(false)),
    identity("service_data_auth_identity"),
    ...keys,
    ...tail,
  ],
  madeByService,
  refusals: [
    accountIsUnknown,
    (response) =>
      hasKey(response) || hasIdentity(response) ? undefined : "azurerm has no blob datastore without a key.",
  ],
};

/** The mapping of datastores on Data Lake Storage Gen2. */
export const lake: Mapping = {
  type: "azurerm_machine_learning_datastore_datalake_gen2",
  azureType,
  where: isStore("AzureDataLakeGen2"),
  fallbackName: "lake",
  parent,
  rows: [
    ...head,
    argumentRow("storage_container_id", "properties.filesystem", within("blobServices/default/containers")),
    argumentRow("is_default", "properties.isDefault", flag(false)),
    identity("service_data_identity"),
    argumentRow("tenant_id", "properties.credentials.tenantId", principal),
    argumentRow("client_id", "properties.credentials.clientId", principal),
    argumentRow("authority_url", "properties.credentials.authorityUrl", never),
    {
      secret: "client_secret",
      when: hasPrincipal,
      what: "the secret of the service principal",
    },
    ...tail,
  ],
  madeByService,
  refusals: [accountIsUnknown],
};

/** The mapping of datastores on file shares. */
export const files: Mapping = {
  type: "azurerm_machine_learning_datastore_fileshare",
  azureType,
  where: isStore("AzureFile"),
  fallbackName: "files",
  parent,
  rows: [
    ...head,
    argumentRow("storage_fileshare_id", "properties.fileShareName", within("fileServices/default/")),
    argumentRow("is_default", "properties.isDefault", flag(false)),
    identity("service_data_identity"),
    ...keys,
    ...tail,
  ],
  madeByService,
  refusals: [
    accountIsUnknown,
    (response) => (hasKey(response) ? undefined : "azurerm has no file share datastore without a key."),
  ],
};

function isStore(type: string): Distinction {
  return { path: "properties.datastoreType", words: [type] };
}

function identity(name: string) {
  return argumentRow(name, "properties.serviceDataAccessAuthIdentity", oneOf(identities));
}

/** The id of a part of the storage account; shares are called otherwise since azurerm 5. */
function within(parts: string): Converter {
  return {
    refersTo: "id",
    reads: (value, response) => {
      const account = accountOf(response);
      if (typeof value !== "string" || value === "" || !account) return "";
      const shares = Number.parseInt(response.version, 10) >= 5 ? "shares" : "fileshares";
      return `${account}/${parts.endsWith("/") ? parts + shares : parts}/${value}`;
    },
  };
}

function hasPrincipal({ json }: ResponseContext): boolean {
  const ids = ["tenantId", "clientId"].map((name) => textAt(json, `properties.credentials.${name}`));
  return isSameWord(at(json, credentials), "ServicePrincipal") && ids.every((id) => id !== "" && id !== nobody);
}

function hasKey({ json }: ResponseContext): boolean {
  return ["AccountKey", "Sas"].some((word) => isSameWord(at(json, credentials), word));
}

function hasIdentity({ json }: ResponseContext): boolean {
  const type = textAt(json, "properties.serviceDataAccessAuthIdentity");
  return type !== "" && !isSameWord(type, "None");
}

/** The service makes these by itself, with every workspace. */
function madeByService({ id }: ResponseContext): string | undefined {
  const own = ["workspaceblobstore", "workspacefilestore", "workspaceartifactstore", "workspaceworkingdirectory"];
  return own.includes((id.names.at(-1) ?? "").toLowerCase())
    ? "It is made by the service with the workspace."
    : undefined;
}

function accountIsUnknown(response: ResponseContext): string | undefined {
  const account = accountOf(response);
  const name = textAt(response.json, "properties.accountName");
  if (!account)
    return `It is not known where its storage account ${name} is: give the account's answer as well.`.replace(
      "  ",
      " ",
    );
  const subscription = parseResourceId(account)?.subscription.toLowerCase();
  return subscription === response.id.subscription.toLowerCase()
    ? undefined
    : `azurerm looks for its storage account ${name} in the subscription of the workspace, and it is in another.`;
}

const accounts = "Microsoft.Storage/storageAccounts";

/**
 * The id of the storage account of a datastore, for which Azure returns only the name: among the answers, or that of
 * the workspace, or in the group that the datastore names. azurerm looks for it in the whole subscription.
 */
export function accountOf({ json, id, find, all }: ResponseContext): string | undefined {
  const name = textAt(json, "properties.accountName").toLowerCase();
  if (!name) return undefined;
  const answered = all(accounts).find((live) => resourceNameOf(live.id).toLowerCase() === name);
  if (answered) return formatResourceId(answered.id);
  const own = parseResourceId(textAt(find(workspaceIdOf(id))?.json, "properties.storageAccount"));
  if (own?.type === accounts && resourceNameOf(own).toLowerCase() === name) return formatResourceId(own);
  const group = textAt(json, "properties.resourceGroup");
  const subscription = textAt(json, "properties.subscriptionId");
  return group && subscription ? formatResourceId({ subscription, group, type: accounts, names: [name] }) : undefined;
}
