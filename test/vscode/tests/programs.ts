import { strict as assert } from "node:assert";
import {
  type CompletionItem,
  CompletionItemKind,
  commands,
  type Hover,
  type MarkdownString,
  Position,
  Uri,
  workspace,
} from "vscode";
import { accept } from "../accept";
import { completionsAt } from "../completionsAt";
import { eventually } from "../eventually";
import { labelOf } from "../labelOf";
import type { Test } from "../runTests";
import { installed, program, stack } from "../stack";
import { statusOf } from "../statusOf";
import { withModule } from "../withModule";

export const programs: readonly Test[] = [
  {
    name: "a program without bindings is offered names, in the bindings' spelling",
    run: () =>
      withModule(
        stack('      name: "mlw",\n      $0'),
        async ({ uri, cursor }) => {
          // Words of the text are offered as well, by VS Code itself.
          const items = (await completionsAt(uri, cursor, "applicationInsightsId")).filter(isProperty);
          const labels = items.map(labelOf);
          assert.ok(labels.includes("keyVaultId"));
          assert.ok(!labels.includes("name"), "An argument that is already there was offered.");
          assert.ok(!labels.includes("key_vault_id"), "Terraform's spelling was offered.");
        },
        program,
      ),
  },
  {
    name: "with bindings, each name comes once, from TypeScript, and none is lost",
    run: () =>
      withModule(
        stack('      name: "mlw",\n      $0'),
        async ({ uri, cursor }) => {
          const items = await completionsAt(uri, cursor, "storageAccountId");
          // Ours needs a moment to know that the bindings are there.
          const labels = await eventually(
            "each name once",
            async () => (await completionsAt(uri, cursor, "storageAccountId")).map((item) => plain(labelOf(item))),
            (all) => all.filter((label) => label === "keyVaultId").length === 1,
          );
          assert.ok(items.length > 0);
          for (const name of ["applicationInsightsId", "identity", "storageAccountId", "publicNetworkAccessEnabled"]) {
            assert.equal(labels.filter((label) => label === name).length, 1, name);
          }
        },
        installed,
      ),
  },
  {
    name: "with bindings, values and references are ours",
    run: () =>
      withModule(
        stack('      keyVaultId: $0,\n      identity: { type: "" },'),
        async (module) => {
          const { uri, cursor, editor } = module;
          const offset = editor.document.getText().indexOf('type: ""') + 'type: "'.length;
          const values = await completionsAt(uri, editor.document.positionAt(offset), "SystemAssigned");
          assert.ok(values.map(labelOf).includes("UserAssigned"));
          const references = await completionsAt(uri, cursor, "vault.id");
          const labels = references.map((item) => plain(labelOf(item)));
          for (const label of ["vault", "vault.id"]) {
            assert.equal(labels.filter((other) => other === label).length, 1, label);
          }
        },
        installed,
      ),
  },
  {
    name: "a resource is found by any words of its type, and comes with its import",
    run: () =>
      withModule(
        stack('      name: "mlw",').replace("super();", "super();\n    const c = new machinecomputeclu$0"),
        async (module) => {
          const text = await accept(module, "s", "azurerm_machine_learning_compute_cluster");
          assert.match(text, /^ {4}const c = new MachineLearningComputeCluster\(this, "/m);
          assert.match(
            text,
            /^import \{ MachineLearningComputeCluster \} from "@cdktf\/provider-azurerm\/lib\/machine-/m,
          );
        },
        installed,
      ),
  },
  {
    name: "an accepted value stands between the quotes of a program, once",
    run: () =>
      withModule(
        stack('      identity: { type: "$0" },'),
        async (module) => {
          const text = await accept(module, "System", "SystemAssigned");
          assert.ok(text.includes('identity: { type: "SystemAssigned'), text);
        },
        program,
      ),
  },
  {
    name: "hovering over a property tells what Terraform's documentation says, beside its type",
    run: () =>
      withModule(
        stack('      public$0NetworkAccessEnabled: true,\n      name: "mlw",'),
        async ({ uri, cursor }) => {
          await eventually(
            "both hovers",
            async () => textOf(await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", uri, cursor)),
            (text) => text.includes("public_network_access_enabled") && text.includes("boolean"),
          );
        },
        installed,
      ),
  },
  {
    name: "TypeScript without a mark of CDKTF is left alone, until it gets one",
    run: () =>
      withModule(
        'export const x = "$0";\n',
        async ({ uri, editor }) => {
          assert.equal(await statusOf(uri), null);
          await editor.edit((edit) => edit.insert(new Position(0, 0), 'import "cdk";\n'));
          assert.equal(await statusOf(uri), null);
          await editor.edit((edit) => edit.insert(new Position(0, 11), "tf"));
          await eventually(
            "the server to know it",
            () => statusOf(uri),
            (status) => status?.provider === "azurerm",
          );
        },
        program,
      ),
  },
  {
    name: "a project file that appears decides a program's version",
    run: () =>
      withModule(
        stack('      name: "mlw",'),
        async ({ uri }) => {
          const project = Uri.joinPath(uri, "..", "cdktf.json");
          await workspace.fs.writeFile(
            project,
            new TextEncoder().encode('{ "terraformProviders": ["azurerm@4.20.0"] }'),
          );
          await eventually(
            "version 4.20.0",
            () => statusOf(uri),
            (status) => status?.version === "4.20.0",
          );
        },
        program,
      ),
  },
];

function isProperty({ kind }: CompletionItem): boolean {
  return kind === CompletionItemKind.Property;
}

function textOf(hovers: readonly Hover[]): string {
  return hovers
    .flatMap(({ contents }) => contents as MarkdownString[])
    .map(({ value }) => value)
    .join("\n");
}

function plain(label: string): string {
  return label.replace(/\?$/, "");
}
