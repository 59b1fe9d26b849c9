// The language server as another editor starts it: a process with the real service, spoken to over pipes.
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { pathToFileURL } from "node:url";
import {
  type CodeAction,
  type CompletionList,
  createProtocolConnection,
  type FullDocumentDiagnosticReport,
  type Hover,
  type Location,
  StreamMessageReader,
  StreamMessageWriter,
  type SymbolInformation,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { Lines } from "../../server/src/text/lines";
import { program } from "../cli/program";
import { project } from "../cli/run";
import { until } from "../harness/until";
import { everything } from "./connectEditor";

async function start(context: TestContext, folder: string) {
  const child = spawn(process.execPath, [program("stdio"), "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  context.after(() => child.kill());
  const editor = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  editor.listen();
  const rootUri = pathToFileURL(folder).href;
  await editor.sendRequest("initialize", { processId: process.pid, rootUri, capabilities: everything });
  await editor.sendNotification("initialized", {});
  return { child, editor, rootUri };
}

async function exitCode(child: ChildProcess): Promise<unknown> {
  const [code] = await once(child, "exit");
  return code;
}

test("answers about a program, across its files", async (context) => {
  const folder = project(context, {
    "group.tf": 'resource "azurerm_resource_group" "main" {\n  name     = "rg"\n  location = "westeurope"\n}\n',
  });
  const { child, editor, rootUri } = await start(context, folder);
  const marked = `resource "azurerm_machine_learning_compute_cluster" "c" {
  location = azurerm_resource_group.$0
  vm_priority = "lowPriority"
}
locals {
  x = "a" "b"
}
`;
  const text = marked.replace("$0", "");
  const textDocument = { uri: `${rootUri}/main.tf`, languageId: "terraform", version: 1, text };
  await editor.sendNotification("textDocument/didOpen", { textDocument });

  const position = new Lines(text).positionAt(marked.indexOf("$0"));
  const list = await editor.sendRequest<CompletionList>("textDocument/completion", { textDocument, position });
  assert.ok(list.items.some(({ label }) => label === "main" || label.endsWith(".main")));

  const at = new Lines(text).positionAt(text.indexOf("vm_priority"));
  const hover = await editor.sendRequest<Hover>("textDocument/hover", { textDocument, position: at });
  assert.match(JSON.stringify(hover.contents), /LowPriority/);

  const diagnose = () => editor.sendRequest<FullDocumentDiagnosticReport>("textDocument/diagnostic", { textDocument });
  const said = ({ items }: FullDocumentDiagnosticReport) =>
    items.map(({ code, message }) => `${code}: ${message}`).join("\n");
  // Terraform's own words come a moment after ours.
  const isInTerraformsWords = async () => said(await diagnose()).includes("syntax: Missing newline after argument: ");
  await until(isInTerraformsWords, "the words of Terraform's own parser");
  const { items } = await diagnose();
  const wrong = items.find(({ code }) => code === "value-not-allowed");
  assert.ok(wrong, said({ kind: "full", items }));

  const actions = await editor.sendRequest<CodeAction[]>("textDocument/codeAction", {
    textDocument,
    range: wrong.range,
    context: { diagnostics: [wrong] },
  });
  assert.match(JSON.stringify(actions[0]?.edit), /LowPriority/);

  await editor.sendRequest("shutdown");
  await editor.sendNotification("exit");
  assert.equal(await exitCode(child), 0);
});

test("answers about a program in another language, as its project has it", async (context) => {
  const folder = project(context, {
    "cdktf.json": '{ "terraformProviders": ["azurerm@4.20.0"] }',
    "src/other.ts": "a sibling, which nobody reads",
  });
  const { editor, rootUri } = await start(context, folder);
  const marked = `import { MachineLearningWorkspace } from "./.gen/providers/azurerm/machine-learning-workspace";

export const make = (scope: any) => {
  new MachineLearningWorkspace(scope, "ml", { identity: { type: "$0" } });
  
};
`;
  const text = marked.replace("$0", "");
  const lines = new Lines(text);
  const textDocument = { uri: `${rootUri}/src/main.ts`, languageId: "typescript", version: 1, text };
  await editor.sendNotification("textDocument/didOpen", { textDocument });
  const complete = (position: { line: number; character: number }) =>
    editor.sendRequest<CompletionList>("textDocument/completion", { textDocument, position });

  const values = await complete(lines.positionAt(marked.indexOf("$0")));
  assert.ok(values.items.some(({ label }) => label === "SystemAssigned"));

  const change = {
    range: { start: { line: 4, character: 2 }, end: { line: 4, character: 2 } },
    text: "machinecompute",
  };
  const version = { ...textDocument, version: 2 };
  await editor.sendNotification("textDocument/didChange", { textDocument: version, contentChanges: [change] });
  const { items } = await complete({ line: 4, character: 16 });
  const block = items.find(({ label }) => label.includes("compute_cluster") || label.includes("ComputeCluster"));
  assert.ok(block, items.map(({ label }) => label).join(", "));
  assert.match(JSON.stringify(block.additionalTextEdits), /import \{ MachineLearningComputeCluster \}/);

  const status = await editor.sendRequest("azuremlTerraform/status", { uri: textDocument.uri });
  const because = "The file cdktf.json asks for azurerm 4.20.0.";
  const coverage = "Everything that the provider checks is known of azurerm 4.20.0.";
  const known = { known: "exact", coverage, isUsed: true };
  assert.deepEqual(status, { provider: "azurerm", version: "4.20.0", because, ...known });
  const range = { start: { line: 3, character: 8 }, end: { line: 3, character: 8 } };
  const converted = await editor.sendRequest("azuremlTerraform/convert", {
    uri: textDocument.uri,
    range,
    to: "terraform",
  });
  assert.match(JSON.stringify(converted), /resource \\"azurerm_machine_learning_workspace\\" \\"ml\\" \{/);
});

test("renames in tests on disk, beside the module and below it, and what only they call", async (context) => {
  const run =
    'run "a" {\n  module {\n    source = "./tests/setup"\n  }\n  variables {\n    stage = var.stage\n  }\n}\n';
  const folder = project(context, {
    ".git/HEAD": "",
    "main.tftest.hcl": 'variables {\n  stage = "dev"\n}\n',
    "tests/more.tftest.hcl": run,
    "tests/setup/main.tf": 'variable "stage" {}\n',
    "tests/.#more.tftest.hcl": 'variables {\n  stage = "left behind"\n}\n',
  });
  const { editor, rootUri } = await start(context, folder);
  const renamed = async (name: string) => {
    const textDocument = {
      uri: `${rootUri}/${name}`,
      languageId: "terraform",
      version: 1,
      text: 'variable "stage" {}\n',
    };
    await editor.sendNotification("textDocument/didOpen", { textDocument });
    const params = { textDocument, position: { line: 0, character: 12 }, newName: "environment" };
    const { changes = {} } = await editor.sendRequest<WorkspaceEdit>("textDocument/rename", params);
    const edits = Object.entries(changes).map(([uri, some]) => [uri.slice(rootUri.length + 1), some.length] as const);
    return Object.fromEntries(edits);
  };
  assert.deepEqual(await renamed("main.tf"), { "main.tf": 1, "main.tftest.hcl": 1, "tests/more.tftest.hcl": 1 });
  assert.deepEqual(await renamed("tests/setup/main.tf"), { "tests/setup/main.tf": 1, "tests/more.tftest.hcl": 1 });
});

test("finds modules on disk of which no file is open, whichever way around they call each other", async (context) => {
  const folder = project(context, {
    ".git/HEAD": "",
    "stages/dev/main.tf": 'module "net" {\n  source = "../../modules/a net"\n  ranges = []\n}\n',
    "stages/dev/out.tf": 'output "id" {\n  value = module.net.subnet_id\n}\n',
    "modules/a net/outputs.tf": 'output "subnet_id" {\n  value = "x"\n}\n',
    "modules/a net/net.auto.tfvars": "ranges = []\n",
    "modules/a net/env/prod.tfvars": "ranges = []\n",
    "node_modules/x/main.tf": 'variable "ranges_of_others" {}\n',
  });
  const { editor, rootUri } = await start(context, folder);
  const textDocument = { uri: `${rootUri}/modules/a%20net/main.tf` };
  const text = 'variable "ranges" {}\n';
  await editor.sendNotification("textDocument/didOpen", {
    textDocument: { ...textDocument, languageId: "terraform", version: 1, text },
  });
  const params = { textDocument, position: { line: 0, character: 12 } };
  const edit = await editor.sendRequest<WorkspaceEdit>("textDocument/rename", { ...params, newName: "spaces" });
  const names = Object.keys(edit.changes ?? {}).map((uri) => uri.slice(rootUri.length + 1));
  assert.deepEqual(names.sort(), [
    "modules/a%20net/env/prod.tfvars",
    "modules/a%20net/main.tf",
    "modules/a%20net/net.auto.tfvars",
    "stages/dev/main.tf",
  ]);

  const [definition] = await editor.sendRequest<Location[]>("textDocument/definition", {
    textDocument: { uri: `${rootUri}/stages/dev/out.tf` },
    position: { line: 1, character: 24 },
  });
  assert.equal(definition?.uri, `${rootUri}/modules/a%20net/outputs.tf`);
  const symbols = await editor.sendRequest<SymbolInformation[]>("workspace/symbol", { query: "ranges" });
  assert.deepEqual(
    symbols.map(({ name, containerName }) => `${containerName} ${name}`),
    ["a net var.ranges"],
  );
});

test("knows what terraform init installs, as soon as it has", async (context) => {
  const main = 'module "net" {\n  source = "Azure/net/azurerm"\n  nam    = "x"\n}\n';
  const folder = project(context, {
    "main.tf": main,
    ".terraform/modules/net/main.tf": 'variable "name" {\n  default = "x"\n}\n',
  });
  const { editor, rootUri } = await start(context, folder);
  const uri = `${rootUri}/main.tf`;
  await editor.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "terraform", version: 1, text: main },
  });
  const messages = async () => {
    const report = await editor.sendRequest<FullDocumentDiagnosticReport>("textDocument/diagnostic", {
      textDocument: { uri },
    });
    return report.items.map(({ message }) => message);
  };
  assert.deepEqual(await messages(), []);
  const list = join(folder, ".terraform", "modules", "modules.json");
  const source = "registry.terraform.io/Azure/net/azurerm";
  const net = { Key: "net", Source: source, Version: "1.0.0", Dir: ".terraform/modules/net" };
  writeFileSync(list, JSON.stringify({ Modules: [{ Key: "", Source: "", Dir: "." }, net] }));
  await editor.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: pathToFileURL(list).href, type: 1 }],
  });
  await until(async () => (await messages()).length > 0, "a finding");
  assert.deepEqual(await messages(), ["module.net has no argument nam. Did you mean name?"]);
});

test("ends with its client", async (context) => {
  const { child } = await start(context, project(context, {}));
  child.stdin?.end();
  assert.equal(await exitCode(child), 1);
});

test("says what it is", async () => {
  for (const [argument, expected, code] of [
    ["--version", /^\d+\.\d+\.\d+\n$/, 0],
    ["--help", /Usage: azureml-terraform-ls --stdio/, 0],
    ["", /started by an editor with --stdio/, 2],
  ] as const) {
    const child = spawn(process.execPath, argument ? [program("stdio"), argument] : [program("stdio")]);
    let out = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (text) => {
        out += text;
      });
    }
    child.stdin.end();
    await once(child, "close");
    assert.equal(child.exitCode, code);
    assert.match(out, expected);
  }
});

test("a buffer that was never saved is read by what the editor calls its language", async (context) => {
  const { editor } = await start(context, project(context, {}));
  for (const [uri, languageId, text, found, label] of [
    [
      "untitled:Untitled-1",
      "terraform",
      'resource "azurerm_resource_group" "g" {\n  colour = 1\n  \n}\n',
      /colour/,
      "location",
    ],
    ["untitled:Untitled-2", "terraform-test", 'run "x" {\n  comand = plan\n  \n}\n', /comand/, "command"],
    ["file://", "terraform", 'variable "v" {\n  colour = 1\n  \n}\n', /colour/, "default"],
  ] as const) {
    const textDocument = { uri, languageId, version: 1, text };
    await editor.sendNotification("textDocument/didOpen", { textDocument });
    const { items } = await editor.sendRequest<FullDocumentDiagnosticReport>("textDocument/diagnostic", {
      textDocument,
    });
    assert.match(items.map(({ message }) => message).join("\n"), found, uri);
    const position = { line: 2, character: 2 };
    const list = await editor.sendRequest<CompletionList>("textDocument/completion", { textDocument, position });
    assert.ok(
      list.items.some((item) => item.label === label),
      list.items.map((item) => item.label).join(),
    );
  }
  // Both ways: what is said of the document names it as the editor does.
  const textDocument = {
    uri: "untitled:Untitled-3",
    languageId: "terraform",
    version: 1,
    text: "locals {\n  a = 1\n  b = local.a\n}\n",
  };
  await editor.sendNotification("textDocument/didOpen", { textDocument });
  const position = { line: 2, character: 12 };
  const edit = await editor.sendRequest<WorkspaceEdit>("textDocument/rename", { textDocument, position, newName: "c" });
  assert.match(JSON.stringify(edit), /"untitled:Untitled-3"/);
  assert.doesNotMatch(JSON.stringify(edit), /Untitled-3\.tf/);
});
