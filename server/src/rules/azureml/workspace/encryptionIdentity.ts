import { isSame } from "../../../analysis/index";
import { identityOf, type Resource } from "../../../azure/index";
import { type Fix, type NewValue, rewritten, type Value } from "../../../model/index";
import type { Rule } from "../../rule";

const path = "encryption.user_assigned_identity_id";

export const encryptionIdentity: Rule = {
  id: "encryption-identity",
  severity: "error",
  certainty: "azure",
  summary:
    "Encryption of a workspace with only user-assigned identities that does not say which of them reads the key.",
  why: "The workspace has no system-assigned identity to access the key with, and Azure refuses it when it is created.",
  source: "registry page of azurerm_machine_learning_workspace, note on encryption",
  types: ["azurerm_machine_learning_workspace", "azurerm_ai_foundry"],
  resource(workspace, report) {
    const encryption = workspace.at("encryption");
    if (!encryption || encryption.value.kind === "missing") return;
    const { type, ids } = identityOf(workspace);
    const own = workspace.at(path);
    if (own === null && type === "UserAssigned") {
      const id = encryption.value.kind === "body" ? identityFor(workspace) : undefined;
      const name = workspace.nameOf(path);
      report({
        span: encryption.nameSpan,
        message: `Set ${name} in ${encryption.name}: the workspace has no identity of its own to read the key with.`,
        fixes: id ? workspace.withValue(path, id, `Set ${name}`) : [],
      });
    } else if (own && ids?.length && ids.every((id) => isSame(id, own.value, workspace.scope) === false)) {
      report({
        span: own.valueSpan,
        message: "Add this identity to identity_ids: the workspace can read the key only as one of its identities.",
        fixes: addToIds(workspace, own.value),
      });
    }
  },
};

/** Adds an identity to those that a workspace has, where they are written in it. */
function addToIds(workspace: Resource, id: Value): Fix[] {
  const ids = workspace.at("identity.identity_ids")?.value;
  const items = ids?.kind === "list" ? [...ids.items, id].map(rewritten) : [undefined];
  if (items.includes(undefined)) return [];
  const list: NewValue = { kind: "list", items: items as NewValue[] };
  return workspace.withValue("identity.identity_ids", list, "Add it to identity_ids");
}

/** The identity that the workspace acts as: the primary one, or its only one. */
function identityFor(workspace: Resource): NewValue | undefined {
  const primary = workspace.at("primary_user_assigned_identity");
  if (primary) return rewritten(primary.value);
  const { ids } = identityOf(workspace);
  const [only, ...others] = ids ?? [];
  return only && others.length === 0 ? rewritten(only) : { kind: "hole", of: "string", placeholder: "" };
}
