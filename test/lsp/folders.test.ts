// The files around an open document: loaded with it, followed on disk, forgotten with it.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ReadOptions } from "../../server/src/lsp/runtime";
import { until } from "../harness/until";
import { connectEditor, type Editor, everything, folder } from "./connectEditor";

function known(editor: Editor): string[] {
  return [...editor.service.texts.keys()].map((uri) => uri.slice(folder.length + 1)).sort();
}

async function changed(editor: Editor, name: string, type: 1 | 2 | 3): Promise<void> {
  const before = editor.counts.refreshed;
  await editor.client.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: `${folder}/${name}`, type }],
  });
  await until(() => editor.counts.refreshed > before, "a refresh");
}

async function loaded(editor: Editor): Promise<void> {
  await until(() => editor.service.folders.size > 0, "the folder");
}

test("the other files of the folder are loaded with the first document", async () => {
  const editor = await connectEditor({
    disk: new Map([
      ["main.tf", "on disk"],
      ["other file.tf", "other"],
    ]),
  });
  await editor.open("main.tf", "in the editor");
  await loaded(editor);
  assert.deepEqual(known(editor), ["main.tf", "other%20file.tf"]);
  assert.equal(editor.service.text(`${folder}/main.tf`), "in the editor");
  assert.deepEqual([...editor.service.folders.keys()], [folder]);
  await until(() => editor.counts.refreshed > 0 && editor.counts.statusChanged > 0, "the news");
});

test("a file that the editor names in another way than we do is one file", async () => {
  const editor = await connectEditor({
    disk: new Map([
      ["main.tf", ""],
      ["a(1).tf", "on disk"],
    ]),
  });
  await editor.open("main.tf", "");
  await loaded(editor);
  assert.deepEqual(known(editor), ["a%281%29.tf", "main.tf"]);
  await editor.open("a(1).tf", "in the editor");
  await until(() => known(editor).includes("a(1).tf"), "the document");
  assert.deepEqual(known(editor), ["a(1).tf", "main.tf"]);
});

test("files that come, change and go on disk are followed, but for open ones", async () => {
  const disk = new Map([["main.tf", "on disk"]]);
  const editor = await connectEditor({ disk });
  await editor.open("main.tf", "in the editor");
  await loaded(editor);
  disk.set("new.tf", "new").set("main.tf", "saved");
  await changed(editor, "new.tf", 1);
  await changed(editor, "main.tf", 2);
  await until(() => [...editor.service.texts.values()].sort().join() === "in the editor,new", "the new file");
  await until(
    () => editor.service.folders.get(folder)?.parents.join() === "main.tf,new.tf",
    "the folder's surroundings",
  );
  disk.set("new.tf", "newer");
  await changed(editor, "new.tf", 2);
  await until(() => editor.service.text(`${folder}/new.tf`) === "newer", "the newer text");
  disk.delete("new.tf");
  await changed(editor, "new.tf", 3);
  await changed(editor, "notes.md", 1);
  await until(() => known(editor).join() === "main.tf", "the file to be gone");
});

test("of a folder that is deleted as a whole nothing stays known", async () => {
  const disk = new Map([
    ["main.tf", "on disk"],
    ["other.tf", "other"],
    ["tests/a.tftest.hcl", "test"],
  ]);
  const workspace = { ...everything.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
  let looks = 0;
  const readAround = async () => {
    looks++;
    return { parents: [] };
  };
  const editor = await connectEditor({
    disk,
    capabilities: { ...everything, workspace },
    runtime: { readModuleContext: readAround },
  });
  await editor.open("main.tf", "in the editor");
  await loaded(editor);
  const registration = () => editor.registered.find(({ method }) => method === "workspace/didChangeWatchedFiles");
  await until(() => registration() !== undefined, "the registration");
  const { watchers } = registration()!.registerOptions as { watchers: { globPattern: string; kind?: number }[] };
  assert.deepEqual(watchers.at(-1), { globPattern: "**/*", kind: 4 });
  const deleted = (uri: string) =>
    editor.client.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 3 }] });
  // Neither is about the folder.
  const before = looks;
  await deleted(`${folder}-beside`);
  await deleted(`${folder}/notes.md`);
  await editor.client.sendRequest("azuremlTerraform/status", { uri: `${folder}/main.tf` });
  assert.equal(looks, before);
  disk.clear();
  await deleted(folder);
  await until(() => known(editor).join() === "main.tf", "the files to be gone");
});

test("an open folder that is renamed is known under its new name alone, whatever is told first", async () => {
  const [before, after] = [`${folder}/old`, `${folder}/new`];
  for (const isToldFirst of [true, false]) {
    let there = before;
    const readFolder = async (path: string) =>
      path === there ? ["main.tf", "other.tf"].map((name) => ({ name, text: name })) : [];
    const editor = await connectEditor({
      runtime: { readFolder, readFile: async (uri) => (uri.startsWith(there) ? "x" : undefined) },
    });
    await editor.open("old/main.tf", "main.tf");
    await until(() => known(editor).length === 2, "the folder");
    there = after;
    const tell = () =>
      editor.client.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [
          { uri: before, type: 3 },
          { uri: after, type: 1 },
        ],
      });
    if (isToldFirst) await tell();
    await editor.client.sendNotification("textDocument/didClose", { textDocument: { uri: `${before}/main.tf` } });
    await editor.open("new/main.tf", "main.tf");
    if (!isToldFirst) await tell();
    await until(() => known(editor).join() === "new/main.tf,new/other.tf", "the new name alone");
    assert.deepEqual([...editor.service.folders.keys()], [after]);
  }
});

test("folders that are opened together share one look around, and files that change begin another", async () => {
  const looks: ReadOptions[] = [];
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const readModuleContext = async (_: string, reading: ReadOptions) => {
    looks.push(reading);
    await held;
    return { parents: [] };
  };
  const editor = await connectEditor({ runtime: { readModuleContext, readFolder: async () => [] } });
  for (let at = 0; at < 20; at++) await editor.open(`m${at}/main.tf`, "");
  await until(() => looks.length === 20, "all folders");
  assert.equal(new Set(looks).size, 1);
  release();
  const changes = Array.from({ length: 2000 }, (_, at) => ({ uri: `${folder}/m0/new${at}.tf`, type: 2 }));
  await editor.client.sendNotification("workspace/didChangeWatchedFiles", { changes });
  await until(() => looks.length === 40, "all folders again");
  assert.equal(new Set(looks.slice(20)).size, 1);
  assert.notEqual(looks[20], looks[0]);
});

test("a folder that is deleted while it is read is not known once it has been read", async () => {
  const disk = new Map([
    ["main.tf", "on disk"],
    ["other.tf", "other"],
  ]);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let isReading = false;
  const readAll = async () => {
    isReading = true;
    const files = [...disk].map(([name, text]) => ({ name, text }));
    await held;
    return files;
  };
  const editor = await connectEditor({ disk, runtime: { readFolder: readAll } });
  await editor.open("main.tf", "in the editor");
  await until(() => isReading, "the folder to be read");
  disk.clear();
  await editor.client.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: folder, type: 3 }] });
  // The server has heard of it by then.
  setTimeout(release, 50);
  await editor.client.sendRequest("azuremlTerraform/status", { uri: `${folder}/main.tf` });
  await until(() => known(editor).join() === "main.tf", "the files to be gone");
});

test("a closed document is what is on disk; with the last one the folder is forgotten", async () => {
  const editor = await connectEditor({ disk: new Map([["main.tf", "on disk"]]) });
  const main = await editor.open("main.tf", "in the editor");
  const values = await editor.open("x.tfvars", "values");
  await loaded(editor);
  await editor.client.sendNotification("textDocument/didClose", { textDocument: main.textDocument });
  await until(() => editor.service.text(main.textDocument.uri) === "on disk", "the text on disk");
  await editor.client.sendNotification("textDocument/didClose", { textDocument: values.textDocument });
  await until(() => known(editor).length === 0, "the folder to be forgotten");
});

test("a document that has no folder is on its own", async () => {
  const editor = await connectEditor();
  await editor.client.sendNotification("textDocument/didOpen", {
    textDocument: { uri: "untitled:Untitled-1", languageId: "terraform", version: 1, text: "bad" },
  });
  const report = await editor.client.sendRequest<{ items: unknown[] }>("textDocument/diagnostic", {
    textDocument: { uri: "untitled:Untitled-1" },
  });
  assert.equal(report.items.length, 1);
});

test("an edit that changes the version in force is told", async () => {
  const editor = await connectEditor();
  const { textDocument } = await editor.open("main.tf", "version 4.1.0");
  await until(() => editor.counts.statusChanged > 0, "the news about the folder");
  const before = editor.counts.statusChanged;
  await editor.edit(textDocument.uri, "4.1.0", "5.0.0");
  await until(() => editor.counts.statusChanged > before, "the news about the version");
});
