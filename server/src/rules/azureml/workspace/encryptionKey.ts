import {
  bodyItemAt,
  isSame,
  relatedPlace,
  resolve,
  type Target,
  targetOf,
  textOfLiteral,
} from "../../../analysis/index";
import { vaultItemAt, vaultItemOf } from "../../../azure/index";
import { type Fix, rewritten, type Value } from "../../../model/index";
import type { Rule } from "../../rule";

const types = ["azurerm_machine_learning_workspace", "azurerm_ai_foundry"];

export const encryptionKey: Rule = {
  id: "encryption-key",
  severity: "error",
  certainty: "azure",
  summary: "A key for workspace encryption that is not given as a URL with a version.",
  why: "Azure expects the URL of one version of a key, and refuses the workspace otherwise.",
  source: "internal/services/machinelearning/machine_learning_workspace_resource.go, ai_foundry_resource.go",
  types,
  resource(workspace, report) {
    const { scope } = workspace;
    const entry = workspace.at("encryption.key_id");
    if (!entry) return;
    const { value } = resolve(entry.value, scope);
    const text = textOfLiteral(value, scope);
    const key = targetOf(value, scope);
    const isKey = key?.type === "azurerm_key_vault_key";
    const item = text === undefined ? key?.attribute && vaultItemAt(key.type, key.attribute) : vaultItemOf(text);
    // Of a hub azurerm itself asks for the version, as of any such key; of a workspace it looks for a URL alone.
    const isAsked = workspace.type === "azurerm_ai_foundry" && !workspace.isOfAzapi;
    if (isKey && key.attribute?.startsWith("resource_")) {
      report({
        span: entry.valueSpan,
        message: `Set ${entry.name} to ${key.address}.id, the key's URL: ${key.attribute} is its id in Azure Resource Manager.`,
        fixes: readId(entry.value, key),
      });
    } else if (isAsked) {
      return;
    } else if (item && item.kind !== "key") {
      report({
        span: entry.valueSpan,
        message: `Set ${entry.name} to the URL of a key, not of a ${item.kind}.`,
      });
    } else if (isKey && key.attribute === "versionless_id") {
      report({
        severity: "warning",
        span: entry.valueSpan,
        message: `Set ${entry.name} to ${key.address}.id: encryption needs the URL with the version of the key.`,
        fixes: readId(entry.value, key),
      });
    } else if (text !== undefined && /^https:\/\/[^/]+\/keys\/[^/]+\/?$/.test(text)) {
      report({
        severity: "warning",
        span: entry.valueSpan,
        message: `Add the version to ${entry.name}, as in …/keys/name/version: encryption uses one version of a key.`,
      });
    }
  },
};

export const encryptionKeyVault: Rule = {
  id: "encryption-key-vault",
  severity: "warning",
  certainty: "azure",
  summary: "A key for workspace encryption that is not in the vault given next to it.",
  why: "Azure looks for the key in that vault, and refuses the workspace if it is not there.",
  source: "Azure's API: keyVaultArmId and keyIdentifier belong together",
  types,
  resource(workspace, report) {
    const { scope } = workspace;
    const entry = workspace.at("encryption.key_id");
    const vault = workspace.at("encryption.key_vault_id");
    const key = targetOf(entry?.value, scope);
    if (!entry || !vault || key?.type !== "azurerm_key_vault_key") return;
    const itsVault = bodyItemAt(key.block.body, ["key_vault_id"]);
    if (!itsVault || isSame(vault.value, itsVault.value, scope) !== false) return;
    const to = rewritten(itsVault.value);
    report({
      span: entry.valueSpan,
      message: `Use a key of the vault in ${vault.name}: ${key.address} is in another one.`,
      related: [relatedPlace(key, ["key_vault_id"])],
      fixes: to ? workspace.withValue("encryption.key_vault_id", to, "Use the vault of the key") : [],
    });
  },
};

/** Reads `id` of the key, where the value itself names the attribute. */
function readId(value: Value, { attribute }: Target): Fix[] {
  const step = value.kind === "reference" ? value.reference.steps.at(-1) : undefined;
  if (step?.kind !== "name" || step.name !== attribute) return [];
  return [{ title: "Change to id", changes: [{ kind: "setName", span: step.span, name: "id" }] }];
}
