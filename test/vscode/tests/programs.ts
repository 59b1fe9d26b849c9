import { strict as assert } from "node:assert";
import {
  type CodeAction,
  type CompletionItem,
  CompletionItemKind,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  extensions,
  type Hover,
  languages,
  type MarkdownString,
  Position,
  Uri,
  window,
  workspace,
} from "vscode";
import type { Api } from "../../../client/src/extension";
import { accept } from "../accept";
import { bindings } from "../bindings";
import { completionsAt } from "../completionsAt";
import { eventually } from "../eventually";
import { labelOf } from "../labelOf";
import type { Test } from "../runTests";
import { withModule } from "../withModule";

/** A stack whose workspace has the given settings. */
const stack = (settings: string): string => `import { Construct } from "constructs";
import { TerraformStack } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

export class Stack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super();
    const vault = new KeyVault(this, "vault", {
      name: "kv-suite",
      location: "westeurope",
      resourceGroupName: "rg",
      skuName: "standard",
      tenantId: process.env.TENANT!,
      rbacAuthorizationEnabled: true,
    });
    new MachineLearningWorkspace(this, "ml", {
${settings}
    });
  }
}
`;

const program = { name: "main.ts" };
const installed = { name: "main.ts", files: bindings };

const wrong = stack(`      name: "mlw",
      location: "westeurope",
      resourceGroupName: "rg",
      application_insights_id: "\${azurerm_application_insights.ml.id}",
      keyVaultId: vault.id,
      storageAccountId: process.env.STORAGE!,
      identity: { type: "systemAssigned" },`);

const right = wrong.replace("application_insights_id", "applicationInsightsId").replace("systemA", "SystemA");

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
    name: "a program's findings have fixes, one by one and all at once",
    run: () =>
      withModule(
        wrong,
        async ({ uri, editor }) => {
          const found = await eventually(
            "two errors",
            () => oursIn(uri),
            (all) => all.length === 2,
          );
          assert.deepEqual(found.map(codeOf).sort(), ["binding-name", "value-not-allowed"]);
          const titles = (await actionsAt(uri, found[0]!, "quickfix")).map(({ title }) => title);
          assert.ok(titles.includes("Fix all in this file"), titles.join(", "));
          const [all, ...others] = await actionsAt(uri, found[0]!, "source.fixAll.azuremlTerraform");
          assert.ok(all?.edit);
          assert.equal(others.length, 0);
          await workspace.applyEdit(all.edit);
          assert.equal(editor.document.getText(), right);
          await eventually(
            "the errors to go",
            () => oursIn(uri),
            (left) => left.length === 0,
          );
        },
        program,
      ),
  },
  {
    name: "a program is put right on saving, for whoever asked for that",
    run: () =>
      withModule(
        wrong,
        async ({ uri, editor }) => {
          await eventually(
            "two errors",
            () => oursIn(uri),
            (all) => all.length === 2,
          );
          const settings = workspace.getConfiguration("editor");
          await settings.update("codeActionsOnSave", { "source.fixAll.azuremlTerraform": "explicit" }, false);
          try {
            await editor.edit((edit) => edit.insert(editor.document.positionAt(wrong.length), "\n"));
            await commands.executeCommand("workbench.action.files.save");
            assert.equal(editor.document.getText(), `${right}\n`);
            assert.ok(!editor.document.isDirty);
          } finally {
            await settings.update("codeActionsOnSave", undefined, false);
            await workspace.fs.delete(Uri.joinPath(uri, "..", "..", ".vscode"), { recursive: true });
          }
        },
        program,
      ),
  },
  {
    name: "TypeScript without a mark of CDKTF is left alone, until it gets one",
    run: () =>
      withModule(
        'export const x = "$0";\n',
        async ({ uri, editor }) => {
          const api = await extensions.getExtension<Api>("azureml-terraform.azureml-terraform")?.activate();
          assert.equal(await api?.status(uri), null);
          await editor.edit((edit) => edit.insert(new Position(0, 0), 'import "cdk";\n'));
          assert.equal(await api?.status(uri), null);
          await editor.edit((edit) => edit.insert(new Position(0, 11), "tf"));
          await eventually(
            "the server to know it",
            async () => api?.status(uri),
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
          const api = await extensions.getExtension<Api>("azureml-terraform.azureml-terraform")?.activate();
          const project = Uri.joinPath(uri, "..", "cdktf.json");
          await workspace.fs.writeFile(project, Buffer.from('{ "terraformProviders": ["azurerm@4.20.0"] }'));
          await eventually(
            "version 4.20.0",
            async () => api?.status(uri),
            (status) => status?.version === "4.20.0",
          );
        },
        program,
      ),
  },
  {
    name: "Terraform is converted to a program beside it, and a program to Terraform",
    run: async () => {
      const group = 'resource "azurerm_resource_group" "ml" {\n  name     = "rg"\n  location = "westeurope"\n}\n';
      await withModule(group, async () => {
        const made = await converted("azuremlTerraform.convertToProgram", "typescript");
        assert.match(made, /new (?:\w+\.)*ResourceGroup\(this, "ml", \{/);
      });
      await withModule(
        stack('      name: "mlw",'),
        async () => {
          const made = await converted("azuremlTerraform.convertToTerraform", "terraform");
          assert.match(made, /resource "azurerm_machine_learning_workspace" "ml" \{/);
          assert.match(made, /resource "azurerm_key_vault" "vault" \{/);
        },
        program,
      );
    },
  },
];

/** What the command opened, once it is there; closed again. */
async function converted(command: string, languageId: string): Promise<string> {
  const start = window.activeTextEditor?.document;
  await commands.executeCommand(command);
  const editor = await eventually(
    "the result",
    () => window.activeTextEditor,
    (active) => active !== undefined && active.document !== start,
  );
  assert.equal(editor?.document.languageId, languageId);
  assert.ok(editor.document.isUntitled);
  const text = editor.document.getText();
  await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  return text;
}

function actionsAt(uri: Uri, { range }: Diagnostic, kind: string): Thenable<CodeAction[]> {
  return commands.executeCommand<CodeAction[]>("vscode.executeCodeActionProvider", uri, range, kind, 10);
}

/** TypeScript has errors of its own, and advice may come with any release. */
function isOurError({ source, severity }: Diagnostic): boolean {
  return source === "azureml-terraform" && severity === DiagnosticSeverity.Error;
}

function isProperty({ kind }: CompletionItem): boolean {
  return kind === CompletionItemKind.Property;
}

function oursIn(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(isOurError);
}

function codeOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

function textOf(hovers: readonly Hover[]): string {
  return hovers
    .flatMap(({ contents }) => contents as MarkdownString[])
    .map(({ value }) => value)
    .join("\n");
}

/** TypeScript marks what may be left out. */
function plain(label: string): string {
  return label.replace(/\?$/, "");
}
