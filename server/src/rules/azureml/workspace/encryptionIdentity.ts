import { identityOf } from "../../../analysis/related/identityOf";
import { isSame } from "../../../analysis/related/originOf";
import type { Scope } from "../../../analysis/scope";
import { entryAt } from "../../../analysis/values/literalAt";
import { type NewValue, setArgument } from "../../../model/change";
import { rewritten } from "../../../model/rewritten";
import type { Body, Value } from "../../../model/value";
import type { Fix } from "../../finding";
import type { Rule } from "../../rule";

export const encryptionIdentity: Rule = {
  id: "encryption-identity",
  severity: "error",
  certainty: "azure",
  summary:
    "Encryption of a workspace with only user-assigned identities that does not say which of them reads the key.",
  why: "The workspace has no system-assigned identity to access the key with, and Azure refuses it when it is created.",
  source: "registry page of azurerm_machine_learning_workspace, note on encryption",
  types: ["azurerm_machine_learning_workspace", "azurerm_ai_foundry"],
  block({ block: { body }, scope }, report) {
    const encryption = entryAt(body, ["encryption"]);
    if (!encryption || encryption.value.kind === "missing") return;
    const { type, ids } = identityOf(body, scope);
    const own = entryAt(body, ["encryption", "user_assigned_identity_id"]);
    if (own === null && type === "UserAssigned") {
      const inner = encryption.value.kind === "body" ? encryption.value.body : undefined;
      const id = inner && identityFor(body, scope);
      report({
        span: encryption.nameSpan,
        message:
          "Set user_assigned_identity_id in encryption: the workspace has no identity of its own to read the key with.",
        fixes: id
          ? [{ title: "Set user_assigned_identity_id", changes: [setArgument(inner, "user_assigned_identity_id", id)] }]
          : [],
      });
    } else if (own && ids?.length && ids.every((id) => isSame(id, own.value, scope) === false)) {
      report({
        span: own.value.span,
        message: "Add this identity to identity_ids: the workspace can read the key only as one of its identities.",
        fixes: addToIds(body, own.value),
      });
    }
  },
};

/** Adds an identity to those that a workspace has, where they are written in it. */
function addToIds(body: Body, id: Value): Fix[] {
  const identity = entryAt(body, ["identity"])?.value;
  const ids = entryAt(body, ["identity", "identity_ids"])?.value;
  const items = ids?.kind === "list" ? [...ids.items, id].map(rewritten) : [undefined];
  if (identity?.kind !== "body" || items.includes(undefined)) return [];
  const list: NewValue = { kind: "list", items: items as NewValue[] };
  return [{ title: "Add it to identity_ids", changes: [setArgument(identity.body, "identity_ids", list)] }];
}

/** The identity that the workspace acts as: the primary one, or its only one. */
function identityFor(body: Body, scope: Scope): NewValue | undefined {
  const primary = entryAt(body, ["primary_user_assigned_identity"]);
  if (primary) return rewritten(primary.value);
  const { ids } = identityOf(body, scope);
  const [only, ...others] = ids ?? [];
  return only && others.length === 0 ? rewritten(only) : { kind: "hole", of: "string", placeholder: "" };
}
