import { blocksOf, bodyItemAt, isImported, itemsAt, literalAt, textOfLiteral } from "../../../analysis/index";
import { isVersionWithin } from "../../../catalog/index";
import { type Block, type Change, nameOf } from "../../../model/index";
import { ownProperty } from "../../../text/index";
import { listed } from "../../../wording/index";
import type { Rule } from "../../rule";

/** Later versions can ask the Azure CLI. */
const withSubscription = { from: "4.0.0", before: "4.35.0" };

export const providerSubscription: Rule = {
  id: "provider-subscription",
  severity: "information",
  certainty: "opinion",
  summary: "A provider without a subscription, in a version that needs one.",
  why: "From 4.0 to 4.34 plan and apply fail unless subscription_id or the environment variable ARM_SUBSCRIPTION_ID is set; later versions can ask the Azure CLI.",
  source: "changelog of 4.0.1, 4.35.0 and 4.60.0",
  versions: withSubscription,
  block({ block, scope }, report) {
    if (!isAzurerm(block) || bodyItemAt(block.body, ["subscription_id"]) !== null) return;
    const version = scope.versionOf("azurerm");
    if (!isVersionWithin(version, withSubscription)) return;
    report({
      span: block.head,
      message: `Set subscription_id, or ARM_SUBSCRIPTION_ID in the environment: azurerm ${version} cannot plan without it.`,
      fixes: [
        {
          title: "Add subscription_id",
          changes: [
            {
              kind: "add",
              body: block.body,
              block,
              items: [
                { name: "subscription_id", form: "argument", value: { kind: "hole", of: "string", placeholder: "" } },
              ],
            },
          ],
        },
      ],
    });
  },
};

/** Resource providers of Azure, and types that show that a module needs them. */
const users: Readonly<Record<string, readonly string[]>> = {
  "Microsoft.MachineLearningServices": [
    "azurerm_machine_learning_workspace",
    "azurerm_ai_foundry",
    "azurerm_ai_foundry_project",
  ],
  "Microsoft.Storage": ["azurerm_storage_account"],
  "Microsoft.KeyVault": ["azurerm_key_vault"],
  "Microsoft.Insights": ["azurerm_application_insights"],
  "Microsoft.ContainerRegistry": ["azurerm_container_registry"],
  "Microsoft.Network": ["azurerm_virtual_network", "azurerm_private_endpoint"],
  "Microsoft.ManagedIdentity": ["azurerm_user_assigned_identity"],
};

const withoutRegistration = { from: "5.0.0" };

export const providerRegistration: Rule = {
  id: "provider-registration",
  severity: "warning",
  certainty: "consequence",
  summary: "A provider of version 5 that registers no resource providers, in a module with a workspace.",
  why: "Since 5.0 only the resource providers that are listed get registered; if Microsoft.MachineLearningServices is not registered in the subscription, the apply fails.",
  source: "upgrade guide of 5.0",
  versions: withoutRegistration,
  block({ block, scope }, report) {
    if (!isAzurerm(block) || !isVersionWithin(scope.versionOf("azurerm"), withoutRegistration)) return;
    const { body } = block;
    const set = literalAt(body, ["resource_provider_registrations"], scope);
    if (set !== null && set !== "none") return;
    const bodyItem = bodyItemAt(body, ["resource_providers_to_register"]);
    const given = itemsAt(body, ["resource_providers_to_register"], scope);
    const names = given === null ? [] : given?.map((item) => textOfLiteral(item, scope));
    if (!names || names.includes(undefined)) return;
    // What is imported is in Azure: there it is registered.
    const isUsed = (type: string) => blocksOf(type, scope).some((one) => !isImported(one, scope.module));
    if (!users["Microsoft.MachineLearningServices"]?.some(isUsed)) return;
    const missing = Object.keys(users).filter(
      (name) => !names.includes(name) && ownProperty(users, name)?.some(isUsed),
    );
    if (missing.length === 0) return;
    const items = [...names.flatMap((name) => name ?? []), ...missing].map((text) => ({ kind: "text", text }) as const);
    const to = { kind: "list", items } as const;
    const name = "resource_providers_to_register";
    const change: Change | undefined = !bodyItem
      ? { kind: "add", body, block, items: [{ name, form: "argument", value: to }] }
      : bodyItem.value.kind === "list"
        ? { kind: "setValue", value: bodyItem.value, to }
        : undefined;
    report({
      span: bodyItem?.nameSpan ?? block.head,
      message: `Add ${listed(missing)} to ${name}: since 5.0 only what is listed there is registered.`,
      fixes: change ? [{ title: `Register ${listed(missing, "and", 3)}`, changes: [change] }] : [],
    });
  },
};

function isAzurerm(block: Block): boolean {
  return block.kind === "provider" && nameOf(block) === "azurerm" && bodyItemAt(block.body, ["alias"]) === null;
}
