// Edits held against the last commit and a local state: when those are looked up and when not, and the whole way with a
// real repository and a real file.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import type { CodeAction, FullDocumentDiagnosticReport } from "vscode-languageserver/node";
import { committedText } from "../../server/src/hosts/git/committedText";
import { nodeRuntime } from "../../server/src/hosts/nodeRuntime";
import { trusted } from "../../server/src/protocol/index";
import { catalog } from "../harness/service";
import { until } from "../harness/until";
import { connectEditor } from "./connectEditor";

const nothingElsewhere = () => Promise.reject(new Error("No file is elsewhere."));

const before = 'resource "azurerm_resource_group" "rg" {\n  name     = "rg-one"\n  location = "westeurope"\n}\n';
const after = before.replace("rg-one", "rg-two");

function repository(): string {
  const folder = mkdtempSync(join(tmpdir(), "azureml-terraform-"));
  run(folder, "init", "--quiet");
  return folder;
}

function commit(folder: string, text: string): void {
  writeFileSync(join(folder, "main.tf"), text);
  run(folder, "add", ".");
  const who = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
  run(folder, ...who, "commit", "--quiet", "--message", "A commit");
}

function run(folder: string, ...args: string[]): void {
  execFileSync("git", ["-C", folder, ...args], { stdio: "ignore" });
}

test("an edit that replaces a resource is found, mended, and gone with the next commit", async () => {
  const folder = repository();
  commit(folder, before);
  const editor = await connectEditor({
    runtime: nodeRuntime(catalog, nothingElsewhere),
  });
  const uri = pathToFileURL(join(folder, "main.tf")).href;
  const textDocument = { uri };
  const pull = async () => {
    const report = await editor.client.sendRequest<FullDocumentDiagnosticReport>("textDocument/diagnostic", {
      textDocument,
    });
    return report.items.filter(({ code }) => code === "replaces-resource");
  };
  await editor.client.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "terraform", version: 1, text: after },
  });
  await until(async () => (await pull()).length === 1, "the finding");
  const [found] = await pull();
  const message = "Changing name replaces azurerm_resource_group.rg: it would be destroyed and created again.";
  assert.equal(found?.message, message);
  const actions = await editor.client.sendRequest<CodeAction[]>("textDocument/codeAction", {
    textDocument,
    range: found.range,
    context: { diagnostics: [found] },
  });
  assert.ok(actions.some(({ title }) => title === "Add prevent_destroy"));
  commit(folder, after);
  await editor.client.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: pathToFileURL(join(folder, ".git/logs/HEAD")).href, type: 2 }],
  });
  await until(async () => (await pull()).length === 0, "the end of the finding");
  rmSync(folder, { recursive: true });
});

test("an edit that replaces what a local state holds is found, and gone once the state is another", async () => {
  const folder = mkdtempSync(join(tmpdir(), "azureml-terraform-"));
  const write = (name: string) => {
    const attributes = { name, location: "westeurope", tags: null, managed_by: "" };
    const resource = { mode: "managed", type: "azurerm_resource_group", name: "rg", instances: [{ attributes }] };
    writeFileSync(join(folder, "terraform.tfstate"), JSON.stringify({ version: 4, resources: [resource] }));
  };
  write("rg-one");
  const editor = await connectEditor({ runtime: nodeRuntime(catalog, nothingElsewhere) });
  const uri = pathToFileURL(join(folder, "main.tf")).href;
  const pull = async () => {
    const params = { textDocument: { uri } };
    const report = await editor.client.sendRequest<FullDocumentDiagnosticReport>("textDocument/diagnostic", params);
    return report.items.filter(({ code }) => code === "replaces-resource").map(({ message }) => message);
  };
  await editor.client.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "terraform", version: 1, text: after },
  });
  await until(async () => (await pull()).length === 1, "the finding");
  const message = "Changing name replaces azurerm_resource_group.rg: it would be destroyed and created again.";
  assert.deepEqual(await pull(), [message]);
  write("rg-two");
  await editor.client.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: pathToFileURL(join(folder, "terraform.tfstate")).href, type: 2 }],
  });
  await until(async () => (await pull()).length === 0, "the end of the finding");
  rmSync(folder, { recursive: true });
});

test("nothing is looked up where people do not want it, before a folder is trusted, or for a keystroke", async () => {
  const asked: string[] = [];
  const editor = await connectEditor({
    settings: { replacementWarnings: false },
    initializationOptions: { isTrusted: false },
    runtime: {
      async committedText(uri) {
        asked.push(uri);
        return "as it was";
      },
      async localState(folder) {
        asked.push(folder);
        return { instances: [] };
      },
    },
  });
  const { textDocument } = await editor.open("main.tf", "good");
  const settled = () => editor.client.sendRequest("azuremlTerraform/status", { uri: textDocument.uri });
  await settled();
  await editor.client.sendNotification(trusted);
  await settled();
  assert.deepEqual(asked, []);
  editor.settings = {};
  await editor.client.sendNotification("workspace/didChangeConfiguration", { settings: null });
  await until(() => editor.service.committed.size === 1, "the text of the last commit");
  assert.equal(editor.service.states.size, 1);
  const count = asked.length;
  await editor.edit(textDocument.uri, "good", "better");
  await editor.client.sendRequest("textDocument/diagnostic", { textDocument });
  assert.equal(asked.length, count);
  editor.settings = { replacementWarnings: false };
  await editor.client.sendNotification("workspace/didChangeConfiguration", { settings: null });
  await until(() => editor.service.committed.size === 0, "its end");
  assert.equal(editor.service.states.size, 0);
});

test("a folder without a repository, and an empty, bare, shallow or broken one have an answer or nothing", async () => {
  const folder = repository();
  const file = join(folder, "main.tf");
  const root = mkdtempSync(join(tmpdir(), "azureml-terraform-"));
  assert.equal(await committedText(join(root, "main.tf")), undefined);
  assert.equal(await committedText(file), undefined);
  commit(folder, before);
  assert.equal(await committedText(file), before);
  assert.equal(await committedText(join(folder, "other.tf")), undefined);
  assert.equal(await committedText(join(folder, "missing", "main.tf")), undefined);
  run(root, "clone", "--quiet", "--bare", folder, "bare");
  assert.equal(await committedText(join(root, "bare", "main.tf")), undefined);
  run(root, "clone", "--quiet", "--depth", "1", pathToFileURL(folder).href, "shallow");
  assert.equal(await committedText(join(root, "shallow", "main.tf")), before);
  writeFileSync(join(folder, ".git/HEAD"), "nonsense");
  assert.equal(await committedText(file), undefined);
  for (const path of [folder, root]) rmSync(path, { recursive: true });
});
