// Findings of files that are not open: those of the module, those of all modules, told to each editor in its own way.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  CancellationTokenSource,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type PublishDiagnosticsParams,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from "vscode-languageserver/node";
import type { ReadOptions } from "../../server/src/lsp/runtime";
import { until } from "../harness/until";
import { connectEditor, type Editor, folder } from "./connectEditor";
import { start } from "./startOnDisk";

const variable = 'variable "region" {\n  type = string\n}\n';
const misspelled = 'output "region" {\n  value = var.regoin\n}\n';
const files = { "main.tf": variable, "outputs.tf": misspelled, "fine.tf": "locals {\n  a = 1\n}\n" };
const outputs = `${folder}/outputs.tf`;

/** An editor that asks for the findings of all files and shows what it is told, by file. */
function follow({ client }: Pick<Editor, "client">, partialResultToken = "all") {
  const shown = new Map<string, readonly Diagnostic[]>();
  const reported: string[] = [];
  client.onProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, ({ items }) => {
    for (const report of items) {
      reported.push(report.uri);
      if (report.kind === "full") shown.set(report.uri, report.items);
    }
  });
  const over = new CancellationTokenSource();
  const answer = client.sendRequest(
    WorkspaceDiagnosticRequest.type,
    { previousResultIds: [], partialResultToken },
    over.token,
  );
  return { shown, reported, answer, cancel: () => over.cancel() };
}

const close = ({ client }: Pick<Editor, "client">, uri: string) =>
  client.sendNotification("textDocument/didClose", { textDocument: { uri } });

function ids(diagnostics: readonly Diagnostic[] | undefined): unknown[] | undefined {
  return diagnostics?.map(({ code }) => code);
}

/** What an editor shows to which diagnostics are pushed. */
function lastOf(published: readonly PublishDiagnosticsParams[], uri: string): unknown[] | undefined {
  return ids(published.findLast((one) => one.uri === uri)?.diagnostics);
}

function asAll(editor: Pick<Editor, "client">, previous: readonly { uri: string; value: string }[]) {
  return editor.client.sendRequest<WorkspaceDiagnosticReport>("workspace/diagnostic", { previousResultIds: previous });
}

async function closedOutputs(settings: unknown) {
  const editor = await start({ files, settings });
  const { shown, reported } = follow(editor);
  const { textDocument } = await editor.open("outputs.tf", misspelled);
  const report = await editor.ask<DocumentDiagnosticReport>("diagnostic", { textDocument });
  assert.equal(report.kind === "full" && report.items.length, 1);
  await close(editor, outputs);
  await until(() => shown.has(outputs), "what became of the file");
  return { shown, reported };
}

test("an error of a file that was never opened is shown, and goes when its cause is mended in another one", async () => {
  const editor = await start({ files });
  const { shown, reported } = follow(editor);
  const { textDocument } = await editor.open("main.tf", variable);
  await until(() => shown.has(outputs), "the finding");
  assert.deepEqual(ids(shown.get(outputs)), ["undeclared-reference"]);
  await editor.edit(textDocument.uri, "region", "regoin");
  await until(() => shown.get(outputs)?.length === 0, "the finding to go");
  await editor.edit(textDocument.uri, "regoin", "place");
  await until(() => shown.get(outputs)?.length === 1, "the finding to come back");
  assert.deepEqual(new Set(reported), new Set([outputs]), "Nothing is said about files of which nothing is shown.");
  await close(editor, textDocument.uri);
  await until(() => shown.get(outputs)?.length === 0, "the findings of a module of which nothing is open to go");
});

test("what an editor has asked for by itself is not reported again", async () => {
  const editor = await start({ files });
  const { shown, reported } = follow(editor);
  const { textDocument } = await editor.open("more.tf", misspelled.replace("region", "more"));
  await editor.ask("diagnostic", { textDocument });
  await until(() => shown.has(outputs), "the other file's finding");
  assert.ok(!reported.includes(textDocument.uri));
  await editor.edit(textDocument.uri, "regoin", "region");
  await editor.ask("diagnostic", { textDocument });
  await close(editor, textDocument.uri);
  await until(() => shown.get(outputs)?.length === 0, "the end of the module");
});

test("what an editor no longer asks for is reported although it is open", async () => {
  const editor = await start({ files });
  const { shown } = follow(editor);
  const main = await editor.open("main.tf", variable);
  const { textDocument } = await editor.open("outputs.tf", misspelled);
  await editor.ask("diagnostic", { textDocument });
  await editor.edit(main.textDocument.uri, "region", "regoin");
  await until(() => shown.get(outputs)?.length === 0, "the finding to go");
  await editor.edit(main.textDocument.uri, "regoin", "region");
  await until(() => shown.get(outputs)?.length === 1, "the finding to come back");
});

test("with the last file of a module its findings go, also those that the editor has asked for", async () => {
  for (const checkModule of ["module", "openFiles"]) {
    const { shown } = await closedOutputs({ checkModule });
    assert.deepEqual(shown.get(outputs), [], checkModule);
  }
});

test("a closed file keeps its findings as long as another file of its module is open", async () => {
  const editor = await start({ files });
  const { shown } = follow(editor);
  await editor.open("main.tf", variable);
  const { textDocument } = await editor.open("outputs.tf", misspelled);
  await editor.ask("diagnostic", { textDocument });
  await close(editor, outputs);
  await until(() => shown.has(outputs), "the closed file");
  assert.deepEqual(ids(shown.get(outputs)), ["undeclared-reference"]);
});

test("deleted files lose their findings", async () => {
  const editor = await start({ files });
  const { shown } = follow(editor);
  await editor.open("main.tf", variable);
  await until(() => shown.get(outputs)?.length === 1, "the finding");
  editor.disk.delete(outputs);
  await editor.client.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: outputs, type: 3 }] });
  await until(() => shown.get(outputs)?.length === 0, "the finding to go");
});

test("only open files are reported where people want no others", async () => {
  const editor = await start({ files, settings: { checkModule: "openFiles" } });
  const { shown, reported } = follow(editor);
  const { textDocument } = await editor.open("more.tf", misspelled);
  await until(() => shown.get(textDocument.uri)?.length === 1, "the open file, which nobody has asked for");
  assert.deepEqual(reported, [textDocument.uri]);
});

test("in the whole workspace modules are checked of which nothing is open", async () => {
  const far = `${folder}/net/main.tf`;
  const setup = { files: { ...files, "net/main.tf": misspelled }, settings: { checkModule: "workspace" } };
  const editor = await start(setup);
  const { shown } = follow(editor);
  await until(() => shown.has(outputs) && shown.has(far), "both modules");
  editor.disk.set(far, misspelled.replace("regoin", "region") + variable);
  await editor.client.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: far, type: 2 }] });
  await until(() => shown.get(far)?.length === 0, "the finding to go");
  const { textDocument } = await editor.open("main.tf", variable.replace("region", "regoin"));
  await until(() => shown.get(outputs)?.length === 0, "the text in the editor to count");
  await close(editor, textDocument.uri);
  await until(() => shown.get(outputs)?.length === 1, "the text on disk to count although nothing is open");
});

test("modules of a workspace, which are loaded one after the other, share what is read around them", async () => {
  const modules = Array.from({ length: 5 }, (_, at) => `${folder}/m${at}`);
  const looks = new Map<string, ReadOptions>();
  const editor = await connectEditor({
    settings: { checkModule: "workspace" },
    runtime: {
      async readModuleContext(uri, reading) {
        looks.set(uri, reading);
        return { parents: [] };
      },
      readFolder: async () => [{ name: "main.tf", text: "" }],
      moduleFolders: async () => modules,
    },
  });
  await editor.open("main.tf", "");
  follow(editor);
  await until(() => modules.every((uri) => looks.has(uri)), "all modules");
  assert.equal(new Set(modules.map((uri) => looks.get(uri))).size, 1);
});

test("an editor that asks only for open files is told of the others, and takes that back with its own", async () => {
  const editor = await start({ files });
  const { textDocument } = await editor.open("main.tf", variable);
  await until(() => lastOf(editor.published, outputs)?.length === 1, "the finding");
  await editor.open("outputs.tf", misspelled);
  await until(() => lastOf(editor.published, outputs)?.length === 0, "the file to be the editor's own");
  await close(editor, outputs);
  await until(() => lastOf(editor.published, outputs)?.length === 1, "the closed file");
  assert.ok(!editor.published.some(({ uri }) => uri === textDocument.uri));
  const { shown } = follow(editor);
  await until(() => lastOf(editor.published, outputs)?.length === 0 && shown.get(outputs)?.length === 1, "the switch");
  const before = editor.published.length;
  await editor.edit(textDocument.uri, "region", "regoin");
  await until(() => shown.get(outputs)?.length === 0, "the finding to go");
  assert.equal(editor.published.length, before, "Nothing is pushed to an editor that asks for everything.");
});

test("an editor that asks for nothing is told of all files", async () => {
  const editor = await start({ files, capabilities: {} });
  const { textDocument } = await editor.open("main.tf", variable);
  await until(() => lastOf(editor.published, outputs)?.length === 1, "the finding");
  await editor.open("outputs.tf", misspelled.replace("regoin", "region"));
  await until(() => lastOf(editor.published, outputs)?.length === 0, "the text in the editor");
  await close(editor, outputs);
  await until(() => lastOf(editor.published, outputs)?.length === 1, "the text on disk");
  await close(editor, textDocument.uri);
  await until(() => lastOf(editor.published, outputs)?.length === 0, "the end of the module");
});

test("an editor that takes no partial results gets what is new in each answer", async () => {
  const editor = await start({ files });
  const { textDocument } = await editor.open("main.tf", variable);
  const { items } = await asAll(editor, []);
  assert.deepEqual(
    items.map((item) => [item.kind, item.uri, item.kind === "full" && ids(item.items)]),
    [["full", outputs, ["undeclared-reference"]]],
  );
  const known = [{ uri: outputs, value: items[0]?.resultId ?? "" }];
  assert.deepEqual(await asAll(editor, known), { items: [] });
  assert.equal((await asAll(editor, [{ uri: outputs, value: "another" }])).items.length, 1);
  await editor.edit(textDocument.uri, "region", "regoin");
  const after = await asAll(editor, known);
  assert.deepEqual(
    after.items.map((item) => item.kind === "full" && item.items),
    [[]],
  );
});

test("a question is over when it is cancelled, asked again, or the connection ends", async () => {
  const editor = await connectEditor();
  const first = follow(editor);
  first.cancel();
  await assert.rejects(first.answer, /cancelled/);
  const second = follow(editor, "again");
  const third = follow(editor, "and again");
  assert.deepEqual(await second.answer, { items: [] });
  await editor.client.sendRequest("shutdown");
  assert.deepEqual(await third.answer, { items: [] });
});

test("while a module is checked, requests are answered, and an edit begins anew", async () => {
  const disk = new Map(Array.from({ length: 60 }, (_, at) => [`${at}.tf`, "bad"] as const));
  const editor = await connectEditor({ disk });
  const { diagnose } = editor.service;
  let looks = 0;
  editor.service.diagnose = (uri) => {
    looks++;
    for (const end = performance.now() + 10; performance.now() < end; );
    return diagnose(uri);
  };
  const { shown } = follow(editor);
  const { textDocument, position } = await editor.open("main.tf", "good");
  await until(() => shown.size > 5, "the first files");
  const hover = await editor.client.sendRequest("textDocument/hover", { textDocument, position });
  assert.ok(hover && shown.size < 30, `${shown.size} files were checked before.`);
  await editor.edit(textDocument.uri, "good", "better");
  await until(() => shown.size === 60, "all files");
  assert.ok(looks > 61, "It has begun anew.");
});
