// What is below a workspace in the tree is imported by itself, from what the tree has read of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../server/src/text/edit";
import { pinned, serviceWith, uriOf } from "../harness/service";
import { connectAzure, workspaceNamed } from "./connectAzure";

const uri = uriOf("main.tf");
const parts = ["computes", "datastores", "outboundRules"] as const;

test("each compute, datastore, rule and companion becomes a resource, unless Azure makes it itself", async () => {
  const connected = await connectAzure();
  const workspace = await workspaceNamed(connected, "mlw-private");
  const children = await Promise.all(parts.map((part) => connected.azure.children(workspace, part)));
  const companions = await connected.azure.companions(workspace);
  const types = new Set<string>();
  for (const { name, raw } of [...children.flatMap(({ items }) => items), ...companions.items]) {
    const text = pinned("4.81.0");
    const service = serviceWith({ "main.tf": text });
    const { imported, skipped, edits } = service.importAnswers(uri, { responses: [raw], companions: "resources" });
    const [made, ...others] = imported;
    assert.deepEqual(others, [], name);
    if (!made) assert.ok(skipped[0]?.because, name);
    else {
      const [type = ""] = made.address.split(".");
      types.add(type);
      assert.match(
        applyEdits(text, edits),
        new RegExp(`^import \\{\\n {2}to = ${made.address}\\n[^]*^resource "${type}"`, "m"),
      );
    }
  }
  assert.deepEqual([...types].sort(), [
    "azurerm_application_insights",
    "azurerm_container_registry",
    "azurerm_key_vault",
    "azurerm_machine_learning_compute_cluster",
    "azurerm_machine_learning_compute_instance",
    "azurerm_machine_learning_datastore_blobstorage",
    "azurerm_machine_learning_datastore_datalake_gen2",
    "azurerm_machine_learning_datastore_fileshare",
    "azurerm_machine_learning_inference_cluster",
    "azurerm_machine_learning_synapse_spark",
    "azurerm_machine_learning_workspace_network_outbound_rule_fqdn",
    "azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint",
    "azurerm_machine_learning_workspace_network_outbound_rule_service_tag",
    "azurerm_storage_account",
  ]);
});
