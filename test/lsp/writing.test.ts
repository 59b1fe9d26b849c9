// What is found where somebody is writing, in an editor that tells where the cursor is.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { DocumentDiagnosticReport, FullDocumentDiagnosticReport } from "vscode-languageserver/node";
import { type CursorParams, cursorMoved } from "../../server/src/protocol/index";
import { until } from "../harness/until";
import { connectEditor, type Editor } from "./connectEditor";
import { start } from "./startOnDisk";

async function lines(editor: Editor, uri: string): Promise<readonly number[]> {
  const report = await editor.client.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", {
    textDocument: { uri },
  });
  return report.kind === "full" ? report.items.map(({ range }) => range.start.line) : [];
}

function cursor(editor: Editor, uri: string, version: number, line: number, character: number): Promise<void> {
  return editor.client.sendNotification(cursorMoved, {
    uri,
    version,
    position: { line, character },
  } satisfies CursorParams);
}

test("a word is silent while it is typed, and found once the cursor leaves it", async () => {
  const editor = await connectEditor();
  const { uri } = (await editor.open("main.tf", "one\nbad\n")).textDocument;
  await cursor(editor, uri, 1, 0, 3);
  assert.deepEqual(await lines(editor, uri), [1]);
  await editor.edit(uri, "one", "one bad");
  assert.deepEqual(await lines(editor, uri), [1]);
  await cursor(editor, uri, 2, 0, 7);
  assert.deepEqual(await lines(editor, uri), [1]);
  const { refreshed } = editor.counts;
  await cursor(editor, uri, 2, 1, 0);
  assert.deepEqual(await lines(editor, uri), [0, 1]);
  await until(() => editor.counts.refreshed > refreshed, "the editor to be told to ask again");
});

test("a word that was typed before there was a server is silent until nobody types for a while", async () => {
  const editor = await connectEditor();
  const { uri } = (await editor.open("main.tf", "one\nbad")).textDocument;
  await cursor(editor, uri, 1, 1, 3);
  assert.deepEqual(await lines(editor, uri), []);
  await until(async () => (await lines(editor, uri)).length === 1, "the word to be found");
});

test("a word that is typed faster than the editor tells of the cursor is silent too", async () => {
  const editor = await connectEditor();
  const { uri } = (await editor.open("main.tf", "one\n")).textDocument;
  await cursor(editor, uri, 1, 0, 3);
  for (const [index, text] of ["\n  ", "b", "a", "d"].entries()) {
    const at = index === 0 ? { line: 0, character: 3 } : { line: 1, character: 1 + index };
    await editor.client.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: 2 + index },
      contentChanges: [{ range: { start: at, end: at }, text }],
    });
  }
  await cursor(editor, uri, 5, 1, 5);
  assert.deepEqual(await lines(editor, uri), []);
  await cursor(editor, uri, 5, 0, 0);
  assert.deepEqual(await lines(editor, uri), [1]);
});

test("all that was typed in a line is silent while it goes on there, and said of it once another begins", async () => {
  const editor = await connectEditor();
  const { uri } = (await editor.open("main.tf", "one\n")).textDocument;
  await cursor(editor, uri, 1, 1, 0);
  const type = async (text: string, from: number, version: number) => {
    for (const [index, letter] of [...text].entries()) {
      const at = { line: 1, character: from + index };
      await editor.client.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: version + index },
        contentChanges: [{ range: { start: at, end: at }, text: letter }],
      });
    }
    await cursor(editor, uri, version + text.length - 1, 1, from + text.length);
  };
  await type("bad = ", 0, 2);
  assert.deepEqual(await lines(editor, uri), []);
  await type("\n", 6, 8);
  assert.deepEqual(await lines(editor, uri), [1]);
});

test("a word is found once nobody types for a while", async () => {
  const editor = await connectEditor();
  const { uri } = (await editor.open("main.tf", "ba\n")).textDocument;
  await cursor(editor, uri, 1, 0, 2);
  await editor.edit(uri, "\n", "d\n");
  await editor.edit(uri, "bad", "ba");
  await cursor(editor, uri, 2, 0, 2);
  await editor.client.sendNotification("textDocument/didChange", {
    textDocument: { uri, version: 3 },
    contentChanges: [{ range: { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } }, text: "d" }],
  });
  await cursor(editor, uri, 3, 0, 3);
  assert.deepEqual(await lines(editor, uri), []);
  const { refreshed } = editor.counts;
  await until(() => editor.counts.refreshed > refreshed, "the editor to be told to ask again");
  assert.deepEqual(await lines(editor, uri), [0]);
});

test("what was inserted is silent from the cursor on, however long nobody types", async () => {
  const editor = await connectEditor();
  const { uri } = (await editor.open("main.tf", "one\nbad\n")).textDocument;
  await cursor(editor, uri, 1, 0, 3);
  await editor.edit(uri, "one", "bad = 1\nbad = 2");
  await cursor(editor, uri, 2, 0, 0);
  assert.deepEqual(await lines(editor, uri), [2]);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  assert.deepEqual(await lines(editor, uri), [2]);
  await cursor(editor, uri, 2, 1, 0);
  assert.deepEqual(await lines(editor, uri), [0, 2]);
  await cursor(editor, uri, 2, 2, 0);
  assert.deepEqual(await lines(editor, uri), [0, 1, 2]);
});

test("a value that is missing in parentheses is silent while the cursor is on a line of them, and found once it leaves these", async () => {
  const { client, open } = await start({ files: {} });
  const { uri } = (await open("main.tf", 'output "id" {\n  value = \n}\n')).textDocument;
  const found = async () =>
    (
      await client.sendRequest<FullDocumentDiagnosticReport>("textDocument/diagnostic", { textDocument: { uri } })
    ).items.map(({ message }) => message);
  const move = (version: number, line: number, character: number) =>
    client.sendNotification(cursorMoved, { uri, version, position: { line, character } } satisfies CursorParams);
  const type = (version: number, line: number, character: number, text: string) =>
    client.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text }],
    });
  await move(1, 1, 10);
  await type(2, 1, 10, "()");
  await move(2, 1, 11);
  assert.deepEqual(await found(), []);
  // What VS Code puts between brackets for Enter.
  await type(3, 1, 11, "\n    \n  ");
  await move(3, 2, 4);
  assert.deepEqual(await found(), []);
  await type(4, 2, 4, "1");
  await move(4, 2, 5);
  await type(5, 2, 5, " + ");
  await move(5, 2, 8);
  await type(6, 2, 8, "\n    ");
  await move(6, 3, 4);
  assert.deepEqual(await found(), []);
  await move(6, 0, 0);
  assert.deepEqual(await found(), ["A value is missing here: write one."]);
});

test("a text that does not end yet is silent while the cursor is in it, and said of once that leaves; so is a value that is missing while its list is read", async () => {
  const { client, open } = await start({ files: {} });
  const text =
    'resource "azurerm_resource_group" "main" {\n  name = \n  location = "westeurope"\n}\n\noutput "id" {\n  value = \n}\n';
  const { uri } = (await open("main.tf", text)).textDocument;
  const found = async () =>
    (
      await client.sendRequest<FullDocumentDiagnosticReport>("textDocument/diagnostic", { textDocument: { uri } })
    ).items.map(({ range, message }) => `${range.start.line} ${message}`);
  const move = (version: number, line: number, character: number) =>
    client.sendNotification(cursorMoved, { uri, version, position: { line, character } } satisfies CursorParams);
  const type = (version: number, line: number, character: number, typed: string) =>
    client.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text: typed }],
    });
  const value = "7 Write a value for value on this line.";
  await move(1, 1, 9);
  for (const [at, letter] of [..."<<EOT"].entries()) await type(2 + at, 1, 9 + at, letter);
  await type(7, 1, 14, "\n  ");
  await move(7, 2, 2);
  assert.deepEqual(await found(), [value]);
  await type(8, 2, 2, "a");
  await move(8, 2, 3);
  assert.deepEqual(await found(), [value]);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  assert.deepEqual(await found(), [value]);
  await move(8, 4, 0);
  assert.deepEqual(await found(), ["1 End this text with a line that is only EOT.", value]);
  await move(8, 7, 10);
  await type(9, 7, 10, "1");
  await move(9, 7, 11);
  for (const [at, letter] of [..." + "].entries()) await type(10 + at, 7, 11 + at, letter);
  await move(12, 7, 14);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  assert.deepEqual(await found(), ["1 End this text with a line that is only EOT."]);
});

test("nothing waits where the cursor is in another document, or in none", async () => {
  const editor = await connectEditor();
  const { uri } = (await editor.open("main.tf", "one\n")).textDocument;
  const other = (await editor.open("other.tf", "two\n")).textDocument.uri;
  await cursor(editor, other, 1, 0, 3);
  await editor.edit(uri, "one", "bad");
  assert.deepEqual(await lines(editor, uri), [0]);
  await editor.edit(other, "two", "bad");
  assert.deepEqual(await lines(editor, other), []);
  await editor.client.sendNotification(cursorMoved, null satisfies CursorParams);
  assert.deepEqual(await lines(editor, other), [0]);
});

for (const { of: what, head, lines: typed, files = {}, rule = "missing-argument" } of [
  {
    of: "a module call",
    head: 'module "net" {\n',
    lines: ['  source = "./net"', '  name = "n"', "  size = 1"],
    files: { "net/variables.tf": 'variable "name" {}\nvariable "size" {}\n' },
  },
  { of: "a provider", head: 'provider "azurerm" {\n', lines: ["  tenant_id = null", "  features {}"] },
  {
    of: "a resource",
    head: 'resource "azurerm_resource_group" "main" {\n',
    lines: ['  name = "rg"', '  location = "westeurope"'],
  },
  {
    of: "a nested block",
    head: 'resource "azurerm_subnet" "main" {\n  name = "s"\n  resource_group_name = "g"\n  virtual_network_name = "v"\n  address_prefixes = ["10.0.0.0/24"]\n  delegation {\n    name = "d"\n    service_delegation {\n',
    lines: ["      actions = null", '      name = "Microsoft.Web/serverFarms"'],
  },
  {
    of: "a nested block that may do without",
    head: 'resource "azurerm_machine_learning_workspace" "main" {\n  name = "w"\n  managed_network {\n',
    lines: ["    provision_on_creation_enabled = null", '    isolation_mode = "Disabled"'],
    rule: "managed-network-mode",
  },
  { of: "an output", head: 'output "id" {\n', lines: ["  sensitive = true", "  value = 1"] },
])
  test(`what is missing in ${what} is silent while it is filled, and found once the cursor leaves it`, async () => {
    const { client, open } = await start({ files });
    const depth = head.split("\n").filter((line) => line.endsWith("{")).length;
    const { uri } = (await open("main.tf", `${head}\n${"}\n".repeat(depth)}`)).textDocument;
    const first = head.split("\n").length - 1;
    const required = async () =>
      (
        await client.sendRequest<FullDocumentDiagnosticReport>("textDocument/diagnostic", { textDocument: { uri } })
      ).items
        .filter(({ code }) => code === rule)
        .map(({ range }) => range.start.line);
    const move = (version: number, line: number, character: number) =>
      client.sendNotification(cursorMoved, { uri, version, position: { line, character } } satisfies CursorParams);
    const type = (version: number, line: number, character: number, text: string) =>
      client.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text }],
      });
    let version = 1;
    await move(version, first, 0);
    const missing: number[] = [];
    for (const [index, text] of typed.entries()) {
      if (index > 0) {
        await type(++version, first + index - 1, typed[index - 1]!.length, "\n");
        await move(version, first + index, 0);
        missing.push(...(await required()));
      }
      for (const [at, letter] of [...text].entries()) {
        await type(++version, first + index, at, letter);
        await move(version, first + index, at + 1);
      }
      if (index + 1 < typed.length) {
        missing.push(...(await required()));
        await move(version, first + index + depth + 1, 0);
        // Of a module that has just been named, the folder is read first.
        await until(async () => (await required()).length === 1, `what ${what} lacks after ${text} to be found`);
        await move(version, first + index, text.length);
      }
    }
    assert.deepEqual(missing, []);
  });
