import { blockSchemaOf, isWhole, onlyOf } from "../../../analysis/index";
import { endpointTo, type Resource, resourceAt } from "../../../azure/index";
import { newBlock } from "../../../fixes/index";
import { type Fix, type NewBodyItem, type NewValue, nameOf, newArgument, rewritten } from "../../../model/index";
import type { Rule } from "../../rule";

const name = "public_network_access_enabled";
const types = ["azurerm_machine_learning_workspace"];

export const publicWorkspace: Rule = {
  id: "public-workspace",
  severity: "information",
  certainty: "opinion",
  summary: "A workspace that is open to the internet by default, while the resources around it are private.",
  why: "Since azurerm 4.0 a workspace has public access unless it says otherwise. Reported if it has a private endpoint, or uses a resource without public access.",
  source: "azurerm 4.0 upgrade guide; CKV_AZURE_144",
  types,
  resource(workspace, report) {
    const { block, scope } = workspace;
    if (workspace.at(name) !== null) return;
    // A name that the provider does not know may be meant for it.
    const schema = blockSchemaOf(block, scope).body;
    if (block.body.items.some((item) => !schema?.has(item.name))) return;
    if (workspace.setting(name) !== "true") return;
    const endpoint = endpointTo(workspace);
    const closed = endpoint ? undefined : closedCompanion(workspace);
    if (!endpoint && !closed) return;
    report({
      span: block.head,
      message: `Set ${workspace.nameOf(name)}: without it the workspace is open to the internet, ${closed ? `while ${closed.address} is closed` : "although it has a private endpoint"}.`,
      related: closed ? [closed.related(name)] : [],
      fixes: [
        ...workspace.with(name, false, "Close the workspace to the internet"),
        ...workspace.with(name, true, "Say that it is open to the internet"),
      ],
    });
  },
};

/** Something that the workspace uses and that has no public access. */
function closedCompanion(workspace: Resource): Resource | undefined {
  return ["storage_account_id", "key_vault_id", "container_registry_id"]
    .map((path) => resourceAt(workspace.at(path)?.value, workspace.scope))
    .find((companion) => companion?.literal(name) === "false");
}

export const unreachableWorkspace: Rule = {
  id: "unreachable-workspace",
  severity: "information",
  certainty: "consequence",
  summary: "A workspace without public access for which the configuration has no private endpoint.",
  why: "Nobody can reach the workspace, and its studio stays empty. The endpoint needs the private DNS zones privatelink.api.azureml.ms and privatelink.notebooks.azure.net.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-configure-private-link",
  types,
  resource(workspace, report) {
    const entry = workspace.at(name);
    if (!entry || workspace.setting(name) !== "false" || !isWhole(workspace.scope)) return;
    if (endpointTo(workspace) !== null) return;
    const endpoint = workspace.isOfAzapi ? "a private endpoint" : "an azurerm_private_endpoint";
    report({
      span: entry.span,
      message: `Add ${endpoint} with the subresource amlworkspace: without public access nobody can reach the workspace.`,
      fixes: workspace.isOfAzapi ? [] : addEndpoint(workspace),
    });
  },
};

export const legacyMode: Rule = {
  id: "legacy-mode",
  severity: "warning",
  certainty: "consequence",
  summary: "A workspace in v1 legacy mode that is open to the internet.",
  why: "The mode disables managed endpoints and the rest of the v2 API, and makes sense only for workspaces behind a private endpoint. Turning it off takes up to an hour.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-configure-network-isolation-with-v2",
  types,
  resource(workspace, report) {
    const entry = workspace.at("v1_legacy_mode_enabled");
    if (!entry || workspace.setting("v1_legacy_mode_enabled") !== "true") return;
    if (workspace.setting(name) !== "true") return;
    report({
      span: entry.span,
      message: `Remove ${entry.name}: it blocks the v2 API, and only helps a workspace without public access.`,
      fixes: workspace.without("v1_legacy_mode_enabled"),
    });
  },
};

/** The fix that adds a private endpoint behind a workspace, in the only subnet of the module; none where there are several. */
function addEndpoint(workspace: Resource): Fix[] {
  const { block, scope, address } = workspace;
  const subnet = onlyOf(["azurerm_subnet"], "id", scope);
  const [location, group] = ["location", "resource_group_name"].map((name) => {
    const setting = workspace.at(name);
    return setting ? rewritten(setting.value) : undefined;
  });
  const [name, label] = [workspace.literal("name"), nameOf(block)];
  if (!subnet || !location || !group || !name || !label || !address) return [];
  const text = (words: string): NewValue => ({ kind: "text", text: words });
  const values = { name: text(`pe-${name}`), location, resource_group_name: group, subnet_id: subnet };
  const made = newBlock("resource", "azurerm_private_endpoint", label, values, scope);
  const connection: NewBodyItem = {
    name: "private_service_connection",
    form: "block",
    isOne: true,
    value: {
      kind: "body",
      items: [
        newArgument("name", text("workspace")),
        newArgument("private_connection_resource_id", { kind: "reference", path: [...address.split("."), "id"] }),
        newArgument("subresource_names", { kind: "list", items: [text("amlworkspace")] }),
        newArgument("is_manual_connection", { kind: "bool", bool: false }),
      ],
    },
  };
  const blocks = [{ ...made, items: [...made.items, connection] }];
  return [{ title: "Add a private endpoint", changes: [{ kind: "addBlocks", blocks, beside: block, where: "after" }] }];
}
