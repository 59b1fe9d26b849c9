import { newBlock } from "../../../analysis/fixes/addFirst";
import { isWhole } from "../../../analysis/isWhole";
import { onlyOf } from "../../../analysis/onlyOf";
import { endpointTo } from "../../../analysis/related/referring";
import type { Scope } from "../../../analysis/scope";
import { relatedPlace, type Target, targetOf } from "../../../analysis/target";
import { entryAt, literalAt } from "../../../analysis/values/literalAt";
import { settingAt } from "../../../analysis/values/settingAt";
import { type Block, nameOf } from "../../../model/block";
import { argument, type NewEntry, type NewValue, setArgument } from "../../../model/change";
import { addressOf } from "../../../model/module";
import { rewritten } from "../../../model/rewritten";
import type { Fix } from "../../finding";
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
  block({ block, schema, scope }, report) {
    if (block.kind !== "resource" || entryAt(block.body, [name]) !== null) return;
    // A name that the provider does not know may be meant for it.
    if (block.body.entries.some((entry) => !schema.body?.has(entry.name))) return;
    if (settingAt(block, [name], scope) !== "true") return;
    const endpoint = endpointTo(block, scope);
    const closed = endpoint ? undefined : closedCompanion(block, scope);
    if (!endpoint && !closed) return;
    const set = (bool: boolean) => [setArgument(block.body, name, { kind: "bool", bool } as const)];
    report({
      span: block.head,
      message: `Set ${name}: without it the workspace is open to the internet, ${closed ? `while ${closed.address} is closed` : "although it has a private endpoint"}.`,
      related: closed ? [relatedPlace(closed, [name])] : [],
      fixes: [
        { title: "Close the workspace to the internet", changes: set(false) },
        { title: "Say that it is open to the internet", changes: set(true) },
      ],
    });
  },
};

/** Something that the workspace uses and that has no public access. */
function closedCompanion({ body }: Block, scope: Scope): Target | undefined {
  return ["storage_account_id", "key_vault_id", "container_registry_id"]
    .map((argument) => targetOf(entryAt(body, [argument])?.value, scope))
    .find((target) => target?.kind === "resource" && literalAt(target.block.body, [name], scope) === "false");
}

export const unreachableWorkspace: Rule = {
  id: "unreachable-workspace",
  severity: "information",
  certainty: "consequence",
  summary: "A workspace without public access for which the configuration has no private endpoint.",
  why: "Nobody can reach the workspace, and its studio stays empty. The endpoint needs the private DNS zones privatelink.api.azureml.ms and privatelink.notebooks.azure.net.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-configure-private-link",
  types,
  block({ block, scope }, report) {
    const entry = entryAt(block.body, [name]);
    if (!entry || settingAt(block, [name], scope) !== "false" || !isWhole(scope)) return;
    if (endpointTo(block, scope) !== null) return;
    report({
      span: entry.span,
      message:
        "Add an azurerm_private_endpoint with the subresource amlworkspace: without public access nobody can reach the workspace.",
      fixes: addEndpoint(block, scope),
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
  block({ block, scope }, report) {
    const entry = entryAt(block.body, ["v1_legacy_mode_enabled"]);
    if (!entry || settingAt(block, ["v1_legacy_mode_enabled"], scope) !== "true") return;
    if (settingAt(block, [name], scope) !== "true") return;
    report({
      span: entry.span,
      message: "Remove v1_legacy_mode_enabled: it blocks the v2 API, and only helps a workspace without public access.",
      fixes: [{ title: "Remove v1_legacy_mode_enabled", changes: [{ kind: "remove", entry }] }],
    });
  },
};

/** The fix that adds a private endpoint behind a workspace, in the only subnet of the module; none where there are several. */
function addEndpoint(block: Block, scope: Scope): Fix[] {
  const subnet = onlyOf(["azurerm_subnet"], "id", scope);
  const [location, group] = ["location", "resource_group_name"].map((name) => {
    const entry = entryAt(block.body, [name]);
    return entry ? rewritten(entry.value) : undefined;
  });
  const [name, label, address] = [literalAt(block.body, ["name"], scope), nameOf(block), addressOf(block)];
  if (!subnet || !location || !group || !name || !label || !address) return [];
  const text = (words: string): NewValue => ({ kind: "text", text: words });
  const values = { name: text(`pe-${name}`), location, resource_group_name: group, subnet_id: subnet };
  const made = newBlock("resource", "azurerm_private_endpoint", label, values, scope);
  const connection: NewEntry = {
    name: "private_service_connection",
    form: "block",
    isOne: true,
    value: {
      kind: "body",
      entries: [
        argument("name", text("workspace")),
        argument("private_connection_resource_id", { kind: "reference", path: [...address.split("."), "id"] }),
        argument("subresource_names", { kind: "list", items: [text("amlworkspace")] }),
        argument("is_manual_connection", { kind: "bool", bool: false }),
      ],
    },
  };
  const blocks = [{ ...made, entries: [...made.entries, connection] }];
  return [{ title: "Add a private endpoint", changes: [{ kind: "addBlocks", blocks, beside: block, where: "after" }] }];
}
