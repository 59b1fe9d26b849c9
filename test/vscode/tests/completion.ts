import { strict as assert } from "node:assert";
import { accept } from "../accept";
import { completionsAt } from "../completionsAt";
import { labelOf } from "../labelOf";
import type { Test } from "../runTests";
import { withModule } from "../withModule";

export const completion: readonly Test[] = [
  {
    name: "completion offers the arguments of a workspace that are not there yet",
    run: () =>
      withModule('resource "azurerm_machine_learning_workspace" "ml" {\n  name = "mlw"\n  $0\n}\n', async (module) => {
        const labels = (await completionsAt(module.uri, module.cursor, "key_vault_id")).map(labelOf);
        assert.ok(labels.includes("identity"));
        assert.ok(!labels.includes("name"), "An argument that is already there was offered.");
      }),
  },
  {
    name: "completion offers the allowed values between the quotes",
    run: () =>
      withModule(
        'resource "azurerm_machine_learning_workspace" "ml" {\n  identity {\n    type = "$0"\n  }\n}\n',
        async (module) => {
          const labels = (await completionsAt(module.uri, module.cursor, "SystemAssigned")).map(labelOf);
          assert.ok(labels.includes("UserAssigned"));
        },
      ),
  },
  {
    name: "an accepted value stands between the quotes, once",
    run: () =>
      withModule(
        'resource "azurerm_machine_learning_workspace" "ml" {\n  managed_network {\n    isolation_mode = "$0"\n  }\n}\n',
        async (module) => {
          const text = await accept(module, "Only", "AllowOnlyApprovedOutbound");
          assert.ok(text.includes('    isolation_mode = "AllowOnlyApprovedOutbound"\n'), text);
        },
      ),
  },
  {
    name: "key_vault_id is offered the key vault of the module first",
    run: () =>
      withModule(
        'resource "azurerm_key_vault" "vault" {}\nresource "azurerm_storage_account" "data" {}\n' +
          'resource "azurerm_machine_learning_workspace" "ml" {\n  key_vault_id = $0\n}\n',
        async (module) => {
          const text = await accept(module, "", "azurerm_key_vault.vault.id");
          assert.ok(text.includes("  key_vault_id = azurerm_key_vault.vault.id\n"), text);
        },
      ),
  },
];
