import { bodyItemAt, isWhole, literalAt, originOf, type Scope, targetOf } from "../../../analysis/index";
import { identityOf, policiesOf, resourceAt, usesRoles } from "../../../azure/index";
import { addPolicy, newBlock } from "../../../fixes/index";
import type { Body, NewValue } from "../../../model/index";
import type { Rule } from "../../rule";

const displayName = { kind: "text", text: "Azure Cosmos DB" } as const;
/** By which Azure knows it in every tenant. */
const cosmos = "a232010e-820c-4083-83bb-3ace5fc29d0b";

const keyPermissions = ["Get", "WrapKey", "UnwrapKey"];

export const cosmosAccess: Rule = {
  id: "cosmos-access",
  severity: "warning",
  certainty: "azure",
  summary: "An encrypted workspace whose key vault does not let Azure Cosmos DB use the key.",
  why: "Azure keeps the workspace's data in a Cosmos DB account that Microsoft manages, and encrypts it with the key.",
  source:
    "https://learn.microsoft.com/azure/machine-learning/concept-customer-managed-keys; third example on the workspace's registry page",
  types: ["azurerm_machine_learning_workspace"],
  resource(workspace, report) {
    const { block, scope } = workspace;
    const entry = workspace.at("encryption.key_vault_id");
    const vault = resourceAt(entry?.value, scope, "azurerm_key_vault");
    if (!entry || !vault || !isWhole(scope)) return;
    // A workspace with an identity of its own is given access by Azure.
    if (identityOf(workspace).type !== "UserAssigned") return;
    const isServiceSide = workspace.literal("service_side_encryption_enabled");
    if (isServiceSide === "true" || isServiceSide === undefined || usesRoles(vault) !== false) return;
    const policies = policiesOf(vault);
    if (!policies || policies.some(({ body }) => isFor(body, scope) !== false)) return;
    const found = newBlock("data", "azuread_service_principal", "cosmos", { display_name: displayName }, scope);
    const objectId: NewValue = { kind: "reference", path: ["data", ...found.labels, "object_id"] };
    const holder = { name: "cosmos", objectId, found };
    report({
      span: entry.valueSpan,
      message: `Give Azure Cosmos DB the key permissions Get, WrapKey, and UnwrapKey in an access policy of ${vault.address}: it keeps the workspace's data.`,
      related: [vault.declared()],
      fixes: addPolicy(holder, { key_permissions: keyPermissions }, vault, entry.value, block, scope),
    });
  },
};

/** Whether a policy is for Cosmos DB; undefined where that is not known. */
function isFor(policy: Body, scope: Scope): boolean | undefined {
  const item = bodyItemAt(policy, ["object_id"]);
  const owner = item ? targetOf(originOf(item.value, scope), scope) : undefined;
  if (!owner) return undefined;
  if (owner.type !== "azuread_service_principal") return false;
  const names = ["display_name", "client_id", "application_id"].map((name) =>
    literalAt(owner.block.body, [name], scope),
  );
  if (names.some((one) => one?.toLowerCase() === cosmos || one === displayName.text)) return true;
  const isAnother = names.some((name) => name !== null) && !names.includes(undefined);
  return isAnother ? false : undefined;
}
