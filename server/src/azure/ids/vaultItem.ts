import type { Attribute } from "../../catalog/index";
import { goUrl, ownProperty } from "../../text/index";
import { listed, withArticle } from "../../wording/index";

/** What an id names that is a URL in a key vault: `https://kv.vault.azure.net/keys/cmk/0123`. */
interface VaultItem {
  readonly kind: "key" | "secret" | "certificate";
  readonly isVersioned: boolean;
}

const key = (isVersioned: boolean): VaultItem => ({ kind: "key", isVersioned });
const secret = (isVersioned: boolean): VaultItem => ({ kind: "secret", isVersioned });
const certificate = (isVersioned: boolean): VaultItem => ({ kind: "certificate", isVersioned });

/** Attributes that are such a URL, by their type. A certificate has a secret of the same name. */
const attributes: Readonly<Record<string, Readonly<Record<string, VaultItem>>>> = {
  azurerm_key_vault_key: { id: key(true), versionless_id: key(false) },
  azurerm_key_vault_secret: { id: secret(true), versionless_id: secret(false) },
  azurerm_key_vault_certificate: {
    id: certificate(true),
    versionless_id: certificate(false),
    secret_id: secret(true),
    versionless_secret_id: secret(false),
  },
};

/** What an attribute of a type names in a vault; undefined if it is not such a URL. */
export function vaultItemAt(type: string, attribute: string): VaultItem | undefined {
  return ownProperty(ownProperty(attributes, type) ?? {}, attribute);
}

/**
 * The attribute of a type that names something in a vault which an argument takes; undefined if none certainly does.
 */
export function vaultAttributeFor(type: string, wanted: Attribute): string | undefined {
  const found = Object.entries(ownProperty(attributes, type) ?? {});
  return found.find(([, item]) => takesVaultItem(item, wanted) === true)?.[0];
}

const folders: Readonly<Record<string, VaultItem["kind"]>> = {
  keys: "key",
  secrets: "secret",
  certificates: "certificate",
};

/** What a URL names in a vault; undefined where it is another URL. */
export function vaultItemOf(url: string): VaultItem | undefined {
  const [, folder = "", , version] = /^https:\/\/[\w.-]+(?::\d+)?\/(\w+)\/([\w-]+)(?:\/([\w-]+))?\/?$/.exec(url) ?? [];
  const kind = ownProperty(folders, folder);
  return kind && { kind, isVersioned: version !== undefined };
}

/**
 * Whether a text may name something in a vault, with any host: a word, a name and at most a version. Older checks take
 * any word. Source: ParseNestedItemID in resourcemanager/keyvault/nested_item.go of hashicorp/go-azure-helpers.
 */
export function mayBeVaultItem(text: string, { validator }: Attribute): boolean {
  const segments = goUrl(text)?.path.replace(/^\//, "").replace(/\/$/, "").split("/") ?? [];
  if (segments.length !== 2 && segments.length !== 3) return false;
  const [folder = ""] = segments;
  return (
    validator !== "keyvault.ValidateNestedItemID" || folder === "storage" || ownProperty(folders, folder) !== undefined
  );
}

/** Whether an argument takes the URLs of keys, secrets or certificates of a vault and nothing else. */
export function takesVaultUrls({ accepts, validator = "" }: Attribute): boolean {
  return accepts?.length
    ? accepts.every((probe) => /^(keyVault|managedHsm)/.test(probe))
    : /NestedItem(?!Name)/i.test(validator);
}

/** The types whose documented ids tell what a check takes, by what their ids are. */
const samples: Readonly<Record<string, string>> = {
  "key versioned": "azurerm_key_vault_key",
  "secret versioned": "azurerm_key_vault_secret",
  "certificate versioned": "azurerm_key_vault_certificate",
  // The id of a key of a managed HSM has no version, nor that of a vault's contacts.
  "key versionless": "azurerm_key_vault_managed_hardware_security_module_key",
  "certificate versionless": "azurerm_key_vault_certificate_contacts",
};

/**
 * Whether an argument that takes such URLs takes this one; undefined if that is not known. The provider was asked with
 * the documented ids of its types. The accepted ones show which kinds it takes, and whether with a version.
 */
export function takesVaultItem({ kind, isVersioned }: VaultItem, wanted: Attribute): boolean | undefined {
  const { accepts, idOf = [] } = wanted;
  if (accepts?.length)
    return accepts.some(
      (probe) => probe.toLowerCase() === `keyvault${kind}${isVersioned ? "versioned" : "versionless"}`,
    );
  if (idOf.length === 0) return undefined;
  // What of all kinds was asked without a version is taken of any kind.
  const takesAnyWithout = idOf.includes("azurerm_key_vault_managed_storage_account");
  if (!isVersioned && takesAnyWithout) return true;
  const sample = ownProperty(samples, `${kind} ${isVersioned ? "versioned" : "versionless"}`);
  // No type has the id of a secret without its version: what takes keys as well would take those without, and with them any of these.
  if (sample === undefined)
    return idOf.includes("azurerm_key_vault_secret") && !idOf.includes("azurerm_key_vault_key") ? undefined : false;
  return idOf.includes(sample);
}

/** What an argument may take of a vault, as far as that is known, each with its word in a URL: `keys`. */
function vaultItemsFor(wanted: Attribute): readonly (VaultItem & { readonly folder: string })[] {
  return Object.entries(folders).flatMap(([folder, kind]) =>
    [true, false].flatMap((isVersioned) => {
      const item = { folder, kind, isVersioned };
      return takesVaultItem(item, wanted) === false ? [] : item;
    }),
  );
}

/** The word in a URL for the only kind that an argument takes: `keys`; undefined where that is not known. */
export function vaultFolderFor(wanted: Attribute, isVersioned: boolean): string | undefined {
  const [only, ...others] = vaultItemsFor(wanted).filter((item) => item.isVersioned === isVersioned);
  return others.length === 0 ? only?.folder : undefined;
}

/** What an argument takes of a vault, in words: "a key with its version". */
export function vaultWords(wanted: Attribute): string {
  const items = vaultItemsFor(wanted);
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  const isWith = items.every(({ isVersioned }) => isVersioned);
  const isWithout = !items.some(({ isVersioned }) => isVersioned);
  const version = isWith ? " with its version" : isWithout ? " without its version" : "";
  return `${listed(kinds.map(withArticle), "or")}${version}`;
}
