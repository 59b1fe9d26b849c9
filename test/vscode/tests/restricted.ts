import { strict as assert } from "node:assert";
import { commands, env, LanguageModelTextPart, languages, lm, Uri, workspace } from "vscode";
import { completionsAt } from "../completionsAt";
import { eventually } from "../eventually";
import type { Test } from "../runTests";
import { drag, shownWithLinks } from "../screenshot";
import { settle } from "../settle";
import { childrenOf, explorerOf, nodeAt } from "../simulation";
import { statusOf } from "../statusOf";
import { withModule } from "../withModule";
import { report } from "./doctor";

/** Something that azurerm 5 calls otherwise, and that an upgrade mends. */
const oldVault = `terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.81"
    }
  }
}

resource "azurerm_key_vault" "ml" {
  name                      = "kv-ml-4711"
  resource_group_name       = "rg-ml"
  location                  = "westeurope"
  tenant_id                 = "00000000-0000-0000-0000-000000000000"
  sku_name                  = "standard"
  enable_rbac_authorization = true
}
`;

/** What VS Code makes a link of in a status or a message, and runs when it is clicked. */
const click = "[click](command:workbench.action.terminal.new)";

const hostileModule = `terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "${click}"
    }
  }
}
`;

/** A program whose project has its bindings in a folder of that name, and who says so in three files. */
const hostileProgram = {
  "cdktf.json": JSON.stringify({
    language: "typescript",
    app: click,
    codeMakerOutput: click,
    terraformProviders: [`azurerm@${click}`],
  }),
  [`${click}/versions.json`]: JSON.stringify({ "registry.terraform.io/hashicorp/azurerm": click }),
  "package.json": JSON.stringify({ dependencies: { cdktf: click, "@cdktf/provider-azurerm": click } }),
  "node_modules/@cdktf/provider-azurerm/package.json": JSON.stringify({
    name: "@cdktf/provider-azurerm",
    version: click,
    cdktf: { provider: { name: "registry.terraform.io/hashicorp/azurerm", version: click } },
  }),
} as const;

async function holdsNoLink(uri: Uri, name: string): Promise<void> {
  await eventually(
    "the status to quote the file",
    async () => {
      const status = await statusOf(uri);
      return `${status?.because} ${status?.note}`;
    },
    (said) => said.includes(click),
  );
  await settle();
  const shown = await shownWithLinks(name);
  assert.ok(shown, "This launcher cannot look: nothing would be proven.");
  assert.deepEqual(
    shown.links.filter((link) => /click|command:|terminal/.test(link)),
    [],
  );
  assert.match(shown.texts.join("\n"), /\[click\]/, "What the file says is not shown: nothing would be proven.");
}

export const restricted: readonly Test[] = [
  {
    name: "in a folder that is not trusted, completion works",
    run: () =>
      withModule('resource "azurerm_machine_learning_workspace" "ml" {\n  $0\n}\n', async ({ uri, cursor }) => {
        assert.equal(workspace.isTrusted, false, "The folder is trusted: nothing would be proven.");
        await completionsAt(uri, cursor, "key_vault_id");
      }),
  },
  {
    name: "in a folder that is not trusted, the Doctor says so",
    run: () =>
      withModule(hostileModule, async () => {
        // It looks who is signed in, which is remembered.
        await explorerOf();
        const text = await report();
        assert.match(text.slice(0, text.indexOf("## Versions")), /^- workspace: .*Manage Workspace Trust/m);
        assert.doesNotMatch(text, /\]\(command:/);
        await commands.executeCommand("workbench.action.closeActiveEditor");
      }),
  },
  {
    name: "in a folder that is not trusted, no link is made of what a module says of its provider",
    run: () => withModule(hostileModule, ({ uri }) => holdsNoLink(uri, "hostileModule")),
  },
  {
    name: "in a folder that is not trusted, no link is made of what a program's project says",
    run: () =>
      withModule(
        'import { App } from "cdktf";\nimport { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";\n\nconst app = new App();\n',
        ({ uri }) => holdsNoLink(uri, "hostileProgram"),
        { name: "main.ts", files: hostileProgram },
      ),
  },
  {
    name: "in a folder that is not trusted, no link is made of what a folder of bindings is called",
    run: () =>
      withModule(
        'import { App } from "cdktf";\n\nconst app = new App();\n',
        ({ uri }) => holdsNoLink(uri, "hostileBindings"),
        {
          name: "main.ts",
          files: {
            ...hostileProgram,
            [`${click}/versions.json`]: JSON.stringify({ "registry.terraform.io/hashicorp/azurerm": "4.55.0" }),
          },
        },
      ),
  },
  {
    name: "in a folder that is not trusted, workspaces are browsed and import blocks copied",
    async run() {
      await explorerOf();
      await commands.executeCommand("azuremlTerraform.explorer.focus");
      assert.ok((await childrenOf()).length > 0);
      const node = await nodeAt("Contoso", "Research", "mlw-hub");
      await commands.executeCommand("azuremlTerraform.copyImportBlock", node);
      assert.match(await env.clipboard.readText(), /^import \{\n {2}to = azurerm_ai_foundry\./);
    },
  },
  {
    name: "in a folder that is not trusted, nothing is imported",
    async run() {
      const target = Uri.joinPath(workspace.workspaceFolders![0]!.uri, "imported.tf");
      const node = await nodeAt("Contoso", "Research", "mlw-plain");
      const options = { target: target.toString(), parts: false, companions: "ids" };
      // It would wait for a word on its preview.
      await commands.executeCommand("azuremlTerraform.importWorkspace", node, [node], options);
      await assert.rejects(async () => workspace.fs.stat(target));
    },
  },
  {
    name: "in a folder that is not trusted, what is dropped writes nothing, not even ids as text",
    run: () =>
      withModule("locals {}\n", async ({ editor: { document } }) => {
        const { view } = await explorerOf();
        await commands.executeCommand("azuremlTerraform.explorer.focus");
        await view.reveal(await nodeAt("Contoso", "Research", "mlw-plain"), { select: true });
        await settle();
        assert.ok(drag("mlw-plain", 1), "This launcher has no mouse: nothing would be proven.");
        await settle();
        assert.equal(document.getText(), "locals {}\n");
      }),
  },
  {
    name: "in a folder that is not trusted, an upgrade is looked at, and not made",
    run: () =>
      withModule(oldVault, async ({ uri, editor: { document } }) => {
        const folder = workspace.asRelativePath(Uri.joinPath(uri, ".."));
        await commands.executeCommand("azuremlTerraform.checkUpgrade", { folder, major: 5 });
        const found = languages.getDiagnostics(uri).filter(({ source }) => source?.startsWith("azurerm 5"));
        assert.ok(found.length > 0);
        const choice = { units: [{ name: folder, files: [uri] }], version: "5.2.0" };
        await commands.executeCommand("azuremlTerraform.applyUpgrade", choice);
        assert.equal(document.getText(), oldVault);
      }),
  },
  {
    name: "an assistant's tools read, write nothing and do not ask Git",
    run: () =>
      withModule(oldVault, async ({ uri, editor }) => {
        const call = async (name: string, input: object) => {
          const { content } = await lm.invokeTool(`azuremlTerraform_${name}`, {
            input,
            toolInvocationToken: undefined,
          });
          return content.map((part) => (part instanceof LanguageModelTextPart ? part.value : "")).join("");
        };
        const path = uri.fsPath;
        assert.match(await call("check", { path }), /azurerm 4\./);
        assert.match(await call("upgrade", { path, to: "5", write: true }), /not trusted/);
        assert.match(await call("replaces", { path }), /not trusted/);
        assert.equal(editor.document.getText(), oldVault);
      }),
  },
];
