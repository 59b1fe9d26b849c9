import { strict as assert } from "node:assert";
import { commands, type Hover, type MarkdownString } from "vscode";
import { completionsAt } from "../completionsAt";
import { eventually } from "../eventually";
import { labelOf } from "../labelOf";
import type { Test } from "../runTests";
import { statusOf } from "../statusOf";
import { withModule } from "../withModule";

/** What is read through the editor where the server has no disk. */
export const virtual: readonly Test[] = [
  {
    name: "where the server has no disk, the other files of the module and its lock file count",
    run: () =>
      withModule(
        'resource "azurerm_machine_learning_workspace" "ml" {\n  key_vault_id = $0\n}\n',
        async ({ uri, cursor }) => {
          const labels = (await completionsAt(uri, cursor, "azurerm_key_vault.elsewhere.id")).map(labelOf);
          assert.ok(labels.length > 0);
          const status = await eventually("the version", () => statusOf(uri));
          assert.equal(status?.version, "4.40.0");
        },
        {
          files: {
            "other.tf": 'resource "azurerm_key_vault" "elsewhere" {}\n',
            ".terraform.lock.hcl": 'provider "registry.terraform.io/hashicorp/azurerm" {\n  version = "4.40.0"\n}\n',
          },
        },
      ),
  },
  {
    name: "what is loaded lazily from the disk elsewhere is loaded lazily from the network here",
    run: () =>
      withModule(
        'resource "azurerm_machine_learning_workspace" "ml" {\n  public_$0network_access_enabled = true\n}\n',
        async ({ uri, cursor }) => {
          const hovers = await eventually(
            "a hover",
            () => commands.executeCommand<Hover[]>("vscode.executeHoverProvider", uri, cursor),
            (found) => found.length > 0,
          );
          const text = hovers.flatMap(({ contents }) => contents).map((one) => (one as MarkdownString).value);
          assert.match(text.join("\n"), /public_network_access_enabled/);
        },
      ),
  },
];
