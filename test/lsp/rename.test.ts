// Renaming as an editor asks for it: what is closed, read-only or changing on disk, and what editors can show.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeAction, TextEdit, WorkspaceEdit } from "vscode-languageserver/node";
import { type MovedParams, type MovedResult, movedRequest } from "../../server/src/protocol/index";
import { until } from "../harness/until";
import { everything, folder } from "./connectEditor";
import { newTexts, start } from "./startOnDisk";

const group = 'resource "azurerm_resource_group" "main" {\n  name     = "rg"\n  location = "westeurope"\n}\n';
const groupId = 'output "id" {\n  value = azurerm_resource_group.ma$0in.id\n}\n';

test("a rename changes open and closed files, each in the version that the server knows", async () => {
  const { open, ask } = await start({ files: { "group.tf": group } });
  const { textDocument, position } = await open("main.tf", groupId);
  assert.deepEqual(await ask("prepareRename", { textDocument, position }), {
    range: { start: { line: 1, character: 33 }, end: { line: 1, character: 37 } },
    placeholder: "main",
  });
  const edit = await ask<WorkspaceEdit>("rename", { textDocument, position, newName: "group" });
  const versions = edit.documentChanges?.map((one) => "textDocument" in one && one.textDocument);
  assert.deepEqual(versions, [
    { uri: `${folder}/group.tf`, version: null },
    { uri: `${folder}/main.tf`, version: 1 },
  ]);
  assert.deepEqual(newTexts(edit)["main.tf"], ["group"]);
  const [name, moved] = newTexts(edit)["group.tf"] ?? [];
  assert.equal(name, "group");
  assert.match(
    moved ?? "",
    /moved \{\n {2}from = azurerm_resource_group\.main\n {2}to {3}= azurerm_resource_group\.group\n\}$/,
  );
  const [annotation] = Object.values(edit.changeAnnotations ?? {});
  assert.equal(annotation?.label, "Add a moved block from azurerm_resource_group.main");
  assert.equal(annotation?.needsConfirmation, true);
  const annotated = JSON.stringify(edit.documentChanges).match(/"annotationId":"moved"/g);
  assert.equal(annotated?.length, 1, "nothing but the moved block is to be confirmed");
});

test("an editor that confirms no edits gets the moved block as an action, once the name has changed", async () => {
  const capabilities = {
    ...everything,
    workspace: { ...everything.workspace, workspaceEdit: { documentChanges: true } },
  };
  const { open, ask, edit } = await start({ capabilities });
  const { textDocument } = await open("main.tf", group);
  const position = { line: 0, character: 36 };
  const actions = async () => {
    const range = { start: position, end: position };
    const all = await ask<CodeAction[]>("codeAction", { textDocument, range, context: { diagnostics: [] } });
    return all.filter(({ title }) => title.includes("moved block"));
  };
  const renamed = await ask<WorkspaceEdit>("rename", { textDocument, position, newName: "group" });
  assert.deepEqual(newTexts(renamed), { "main.tf": ["group"] });
  assert.deepEqual(await actions(), [], "nothing has been renamed yet");
  await edit(textDocument.uri, '"main"', '"group"');
  const [action] = await actions();
  assert.equal(action?.title, "Add a moved block from azurerm_resource_group.main");
  assert.match(JSON.stringify(action?.edit), /from = azurerm_resource_group\.main/);
  await edit(textDocument.uri, '"group"', '"main"');
  assert.deepEqual(await actions(), [], "it has its old name again");
});

test("people decide about moved blocks once and for all", async () => {
  for (const [movedBlocks, expected] of [
    ["always", 2],
    ["never", 1],
  ] as const) {
    const { open, ask } = await start({ settings: { movedBlocks } });
    const { textDocument } = await open("main.tf", group);
    const position = { line: 0, character: 36 };
    const rename = () => ask<WorkspaceEdit>("rename", { textDocument, position, newName: "group" });
    // The settings are asked for when the editor has started.
    const isAsked = ({ changeAnnotations = {} }: WorkspaceEdit) =>
      Object.values(changeAnnotations).some(({ needsConfirmation }) => needsConfirmation);
    await until(async () => !isAsked(await rename()), "the settings");
    assert.equal(newTexts(await rename())["main.tf"]?.length, expected);
  }
});

test("an editor that asks by itself is told what for, and its answer counts", async () => {
  const initializationOptions = { asksAboutMoved: true };
  const { open, ask, client, edit } = await start({ initializationOptions });
  const { textDocument } = await open("main.tf", group);
  const position = { line: 0, character: 36 };
  const asked: MovedParams[] = [];
  let answer: (params: MovedParams) => MovedResult | Promise<MovedResult> = () => "leave";
  client.onRequest<MovedResult, void>(movedRequest, (params: MovedParams) => {
    asked.push(params);
    return answer(params);
  });
  const rename = () => ask<WorkspaceEdit>("rename", { textDocument, position, newName: "group" });
  assert.deepEqual(newTexts(await rename()), { "main.tf": ["group"] });
  const [from, to] = ["azurerm_resource_group.main", "azurerm_resource_group.group"];
  assert.deepEqual(asked, [{ from, to, title: `Add a moved block from ${from}` }]);
  answer = () => null;
  assert.deepEqual(await rename(), {}, "nothing was to be renamed");
  answer = async () => {
    await edit(textDocument.uri, "location", "tags = {}\n  location");
    return "add" as const;
  };
  const { documentChanges = [], changeAnnotations } = await rename();
  const [changed] = documentChanges;
  assert.ok(changed && "edits" in changed && "range" in changed.edits[0]!);
  assert.equal(changed.edits.length, 2);
  const [, moved] = changed.edits;
  assert.equal(moved && "range" in moved && moved.range.start.line, 4, "it stands behind what was typed meanwhile");
  assert.equal(Object.values(changeAnnotations ?? {})[0]?.needsConfirmation, false);
});

test("what is refused is refused with a sentence", async () => {
  const { open, ask } = await start({ files: { "group.tf": group }, readOnly: ["group.tf"] });
  const { textDocument, position } = await open("main.tf", groupId);
  const message = "Nothing was renamed, since this has to be changed as well and is read-only: group.tf.";
  await assert.rejects(ask("rename", { textDocument, position, newName: "group" }), { message });
  const invalid = /^Error: Choose another name than "1": it must start with a letter/;
  await assert.rejects(ask("rename", { textDocument, position, newName: "1" }), invalid);
  const there = { line: 0, character: 2 };
  assert.equal(await ask("prepareRename", { textDocument, position: there }), null);
});

test("a file that changed on disk is read again before it is changed", async () => {
  const { open, ask, disk } = await start({ files: { "group.tf": group } });
  const { textDocument, position } = await open("main.tf", groupId);
  await ask("prepareRename", { textDocument, position });
  disk.set(`${folder}/group.tf`, `# Moved down.\n\n${group}`);
  const edit = await ask<WorkspaceEdit>("rename", { textDocument, position, newName: "group" });
  const there = edit.documentChanges?.find((one) => "edits" in one && one.textDocument.uri.endsWith("group.tf"));
  assert.deepEqual(there && "edits" in there && there.edits[0], {
    range: { start: { line: 2, character: 35 }, end: { line: 2, character: 39 } },
    newText: "group",
  });
});

test("where files keep changing on disk, or are gone, nothing is renamed in them", async () => {
  const { open, ask, disk, reads } = await start({
    files: { "group.tf": group, "more.tf": groupId.replace("$0", "") },
  });
  const { textDocument, position } = await open("main.tf", groupId.replace('"id"', '"own"'));
  await ask("prepareRename", { textDocument, position });
  const changing = {
    get: () => `${"\n".repeat(reads.length)}${group}`,
  };
  Object.defineProperty(disk, "get", { value: changing.get, configurable: true });
  const message = "Files of the module keep changing on disk: rename again once they stay as they are.";
  await assert.rejects(ask("rename", { textDocument, position, newName: "group" }), { message });
  Object.defineProperty(disk, "get", { value: Map.prototype.get });
  disk.set(`${folder}/group.tf`, group);
  disk.delete(`${folder}/more.tf`);
  const edit = await ask<WorkspaceEdit>("rename", { textDocument, position, newName: "group" });
  assert.deepEqual(Object.keys(newTexts(edit)).sort(), ["group.tf", "main.tf"]);
});

test("a document of a folder that is on no disk is renamed and formatted for itself, one without a name not at all", async () => {
  const { ask, client } = await start({ files: { "group.tf": group } });
  const text = `${group}\nlocals {\n x = azurerm_resource_group.main.id\n}\n`;
  const asked = async (uri: string) => {
    const textDocument = { uri, languageId: "terraform", version: 1, text };
    await client.sendNotification("textDocument/didOpen", { textDocument });
    const position = { line: 0, character: 36 };
    const renamed = await ask<WorkspaceEdit | null>("rename", { textDocument, position, newName: "group" });
    const options = { tabSize: 2, insertSpaces: true };
    return { renamed, formatted: await ask<TextEdit[]>("formatting", { textDocument, options }) };
  };
  const uri = "vscode-vfs://github/someone/project/main.tf";
  const { renamed, formatted } = await asked(uri);
  const [document, ...others] = renamed?.documentChanges ?? [];
  assert.equal(others.length, 0);
  assert.ok(document && "edits" in document && document.textDocument.uri === uri);
  assert.equal(document.edits.filter((one) => "newText" in one && one.newText === "group").length, 2);
  assert.deepEqual(
    formatted.map(({ newText }) => newText),
    ["  "],
  );
  assert.deepEqual(await asked("untitled:Untitled-1"), { renamed: null, formatted: [] });
});

test("a file is read for a second renaming only if it may have changed on disk", async () => {
  const stamps = new Map<string, string | undefined>();
  const { open, ask, disk, reads } = await start({
    files: { "group.tf": group },
    stampOf: async (uri) => stamps.get(uri),
  });
  const { textDocument, position } = await open("main.tf", groupId);
  const file = `${folder}/group.tf`;
  const renamedAt = async () => {
    const edit = await ask<WorkspaceEdit>("rename", { textDocument, position, newName: "group" });
    const there = edit.documentChanges?.find((one) => "edits" in one && one.textDocument.uri === file);
    return there && "edits" in there && there.edits[0]?.range.start.line;
  };
  // What is found to be another text is looked at once more, to see that it has come to rest.
  const steps: readonly [text: string, stamp: string | undefined, line: number, reads: number][] = [
    [group, undefined, 0, 1],
    [`\n${group}`, undefined, 1, 2],
    [`\n${group}`, "1", 1, 1],
    [`\n${group}`, "1", 1, 0],
    [group, "2", 0, 1],
    [group, "2", 0, 0],
    [`\n\n${group}`, undefined, 2, 2],
  ];
  for (const [text, stamp, line, expected] of steps) {
    disk.set(file, text);
    stamps.set(file, stamp);
    reads.length = 0;
    assert.equal(await renamedAt(), line);
    assert.equal(reads.length, expected, JSON.stringify([text, stamp]));
  }
});
