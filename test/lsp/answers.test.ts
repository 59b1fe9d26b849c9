// Requests about an open document, from the editor's side.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ClientCapabilities, CodeAction, CompletionItem, CompletionList, Hover } from "vscode-languageserver/node";
import { until } from "../harness/until";
import { connectEditor, everything } from "./connectEditor";

type Position = { line: number; character: number };

test("says what it can do", async () => {
  const editor = await connectEditor();
  const { capabilities, serverInfo } = editor.initialized;
  assert.equal(serverInfo?.name, "azureml-terraform");
  assert.equal(capabilities.positionEncoding, "utf-16");
  assert.deepEqual(capabilities.diagnosticProvider, {
    identifier: "azuremlTerraform",
    interFileDependencies: true,
    workspaceDiagnostics: true,
  });
});

test("completion items are edits in the order of their ranks, resolved one by one", async () => {
  const commands = {
    suggestCommand: "editor.action.triggerSuggest",
    hintsCommand: "editor.action.triggerParameterHints",
  };
  const editor = await connectEditor({ initializationOptions: commands });
  const at = await editor.open("main.tf", "one\n  two $0three");
  const list = await editor.client.sendRequest<CompletionList>("textDocument/completion", at);
  assert.equal(list.isIncomplete, true);
  const [good, block, old] = list.items as [CompletionItem, CompletionItem, CompletionItem];
  assert.deepEqual(good.textEdit, { newText: "good", range: { start: at.position, end: at.position } });
  assert.ok(String(block.sortText) < String(good.sortText));
  assert.deepEqual(good.labelDetails, { description: "a word" });
  assert.equal(block.insertTextFormat, 2);
  assert.equal(block.command?.command, "editor.action.triggerSuggest");
  const word = list.items.find(({ label }) => label === "word");
  assert.equal(word?.command?.command, "editor.action.triggerParameterHints");
  assert.deepEqual(old.tags, [1]);
  assert.equal(old.filterText, "ancient");
  const top = { line: 0, character: 0 };
  assert.deepEqual(old.additionalTextEdits, [{ newText: "import\n", range: { start: top, end: top } }]);
  assert.equal(good.documentation, undefined);
  const resolved = await editor.client.sendRequest<CompletionItem>("completionItem/resolve", good);
  assert.deepEqual(resolved.documentation, {
    kind: "markdown",
    value: "All about **good** in file:///project/main.tf.",
  });
  assert.deepEqual(await editor.client.sendRequest("completionItem/resolve", old), old);
});

test("an editor that can do little gets plain items", async () => {
  const editor = await connectEditor({ capabilities: {} });
  const at = await editor.open("main.tf", "$0");
  const { items } = await editor.client.sendRequest<CompletionList>("textDocument/completion", at);
  const [good, block, old] = items as [CompletionItem, CompletionItem, CompletionItem];
  assert.equal(good.detail, "a word");
  assert.deepEqual(block.textEdit && "newText" in block.textEdit && block.textEdit.newText, "block {\n  \n}");
  assert.equal(block.insertTextFormat, 1);
  assert.equal(block.command, undefined);
  assert.equal(old.deprecated, true);
});

test("spaces and braces open the list only where a value begins", async () => {
  const editor = await connectEditor();
  for (const [name, text, character, expected] of [
    ["a.tf", "x = $0", " ", 5],
    ["b.tf", "x $0", " ", 0],
    ["c.tf", "identity {$0", "{", 0],
    ["d.tf", 'x = "$${$0', "{", 5],
    ["e.tf", "x = var.$0", ".", 5],
    ["f.tf", "x: '$0'", "'", 5],
    ["g.tf", "# it'$0", "'", 0],
    ["h.tf", "x: `$0`", "`", 5],
    ["i.tf", "x = a ? $0", " ", 5],
    ["j.tf", "x = local.a[$0]", "[", 5],
    ["k.tf", "x = [$0]", "[", 0],
    ["l.tf", "x = flatten([$0])", "[", 0],
  ] as const) {
    const at = await editor.open(name, text);
    const context = { triggerKind: 2, triggerCharacter: character };
    const list = await editor.client.sendRequest<CompletionList>("textDocument/completion", { ...at, context });
    assert.equal(list.items.length, expected, text);
  }
});

test("hover has a range, and none where there is nothing", async () => {
  const editor = await connectEditor();
  const at = await editor.open("main.tf", "one tw$0o\n\n");
  const hover = await editor.client.sendRequest<Hover>("textDocument/hover", at);
  assert.deepEqual(hover.contents, { kind: "markdown", value: "**two**" });
  assert.deepEqual(hover.range, { start: { line: 0, character: 4 }, end: { line: 0, character: 7 } });
  const nothing = { ...at, position: { line: 1, character: 0 } };
  assert.equal(await editor.client.sendRequest("textDocument/hover", nothing), null);
});

test("a call has its signature, with the active parameter", async () => {
  const editor = await connectEditor();
  const at = await editor.open("main.tf", "word(t$0wo)\n");
  assert.deepEqual(await editor.client.sendRequest("textDocument/signatureHelp", at), {
    signatures: [
      {
        label: "word(text: string)",
        documentation: { kind: "markdown", value: "A **word**." },
        parameters: [{ label: [5, 17], documentation: { kind: "markdown", value: "its letters" } }],
      },
    ],
    activeSignature: 0,
    activeParameter: 0,
  });
});

test("inlay hints are shown once the settings say so", async () => {
  const editor = await connectEditor();
  const { textDocument } = await editor.open("main.tf", "bad one\nbad two\n");
  const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
  const ask = () => editor.client.sendRequest("textDocument/inlayHint", { textDocument, range });
  assert.deepEqual(await ask(), []);
  editor.settings = { valueHints: true };
  await editor.client.sendNotification("workspace/didChangeConfiguration", { settings: null });
  await until(async () => ((await ask()) as unknown[]).length > 0, "hints");
  assert.deepEqual(await ask(), [{ position: { line: 1, character: 3 }, label: " = good" }]);
});

test("a part of a document is converted, and nothing to nothing", async () => {
  const editor = await connectEditor();
  const { textDocument } = await editor.open("main.tf", "one two\n\n");
  const ask = (start: Position, end: Position) =>
    editor.client.sendRequest("azuremlTerraform/convert", {
      uri: textDocument.uri,
      range: { start, end },
      to: "program",
    });
  assert.deepEqual(await ask({ line: 0, character: 4 }, { line: 0, character: 7 }), {
    text: "two in another language",
    languageId: "program",
    left: 1,
  });
  assert.equal(await ask({ line: 1, character: 0 }, { line: 1, character: 0 }), null);
});

test("the status is that of the document's text", async () => {
  const editor = await connectEditor();
  const { textDocument } = await editor.open("main.tf", "version 4.1.0");
  const ask = (uri: string) => editor.client.sendRequest("azuremlTerraform/status", { uri });
  assert.deepEqual(await ask(textDocument.uri), {
    provider: "azurerm",
    version: "4.1.0",
    because: "The text says so.",
    known: "exact",
    coverage: "Everything is known.",
    isUsed: true,
  });
  assert.equal(await ask("file:///unknown.tf"), null);
});

test("what decides the version comes with places and edits", async () => {
  const editor = await connectEditor();
  const { textDocument } = await editor.open("main.tf", "\nversion 4.1.0");
  const ask = (uri: string) => editor.client.sendRequest("azuremlTerraform/versionOrigin", { uri });
  const range = { start: { line: 1, character: 8 }, end: { line: 1, character: 13 } };
  assert.deepEqual(await ask(textDocument.uri), {
    lock: "file:///lock",
    constraints: [{ uri: textDocument.uri, range, text: "~> 4.0" }],
    pin: { constraint: "pinned", files: [{ uri: textDocument.uri, edits: [{ range, newText: "pinned" }] }] },
  });
  assert.equal(await ask("file:///unknown.tf"), null);
});

test("positions outside of the text are taken for the nearest place in it", async () => {
  const editor = await connectEditor();
  const { textDocument } = await editor.open("main.tf", "one");
  for (const position of [
    { line: 99, character: 0 },
    { line: 0, character: 99 },
    { line: 99, character: 99 },
  ]) {
    const list = await editor.client.sendRequest<CompletionList>("textDocument/completion", { textDocument, position });
    const edit = list.items[0]?.textEdit;
    assert.deepEqual(edit && "range" in edit && edit.range.end, { line: 0, character: 3 });
  }
});

test("documents that are not open get empty answers", async () => {
  const editor = await connectEditor({ capabilities: everything });
  const at = { textDocument: { uri: "file:///elsewhere/x.tf" }, position: { line: 0, character: 0 } };
  const range = { start: at.position, end: at.position };
  const ask = (method: string, more: object = {}) => editor.client.sendRequest(method, { ...at, ...more });
  assert.deepEqual(await ask("textDocument/completion"), { isIncomplete: false, items: [] });
  assert.equal(await ask("textDocument/hover"), null);
  assert.deepEqual(await ask("textDocument/codeAction", { range, context: { diagnostics: [] } }), []);
  assert.deepEqual(await ask("textDocument/diagnostic"), { kind: "full", items: [] });
  await editor.edit(at.textDocument.uri, "", "text");
  assert.equal(await ask("textDocument/hover"), null);
  assert.deepEqual(editor.log, []);
});

test("formats a document, and the lines of a range of it", async () => {
  const editor = await connectEditor();
  const { textDocument } = await editor.open("main.tf", "one  \ntwo  \n");
  const options = { tabSize: 8, insertSpaces: false };
  const blanks = (line: number) => ({
    newText: "",
    range: { start: { line, character: 3 }, end: { line, character: 5 } },
  });
  assert.deepEqual(await editor.client.sendRequest("textDocument/formatting", { textDocument, options }), [
    blanks(0),
    blanks(1),
  ]);
  const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } };
  const params = { textDocument, options, range };
  assert.deepEqual(await editor.client.sendRequest("textDocument/rangeFormatting", params), [blanks(1)]);
});

test("offers to format only what is Terraform, where the editor can be told, and not where something else does", async () => {
  const offers = async (capabilities: ClientCapabilities, initializationOptions?: unknown) => {
    const watching = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
    const editor = await connectEditor({ capabilities: { ...watching, ...capabilities }, initializationOptions });
    // Watching is asked for before formatting; what is asked for at once has come when an answer to it is back.
    await until(() => editor.registered.length > 0, "a registration");
    for (let turn = 0; turn < 5; turn++)
      await editor.client.sendRequest("azuremlTerraform/status", { uri: "file:///none" });
    const { documentFormattingProvider: all, documentRangeFormattingProvider: ranges } =
      editor.initialized.capabilities;
    assert.equal(all, ranges);
    const registered = editor.registered.filter(({ method }) => /ormatting/.test(method));
    return { all, registered: registered.map(({ method }) => method) };
  };
  const dynamic = {
    textDocument: { formatting: { dynamicRegistration: true }, rangeFormatting: { dynamicRegistration: true } },
  };
  assert.deepEqual(await offers({}), { all: true, registered: [] });
  assert.deepEqual(await offers({}, { formatting: false }), { all: undefined, registered: [] });
  assert.deepEqual(await offers(dynamic), {
    all: undefined,
    registered: ["textDocument/formatting", "textDocument/rangeFormatting"],
  });
  assert.deepEqual(await offers(dynamic, { formatting: false }), { all: undefined, registered: [] });
});

test("refactorings come without edits, which an editor that can wait asks for, and which may be of several documents", async () => {
  const codeAction = { dataSupport: true, resolveSupport: { properties: ["edit"] } };
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };
  for (const waits of [true, false]) {
    const editor = await connectEditor({ capabilities: waits ? { textDocument: { codeAction } } : {} });
    const { textDocument } = await editor.open("main.tf", "loud");
    const other = await editor.open("other.tf", "");
    const context = { diagnostics: [], only: ["refactor"] };
    const [action] = await editor.client.sendRequest<CodeAction[]>("textDocument/codeAction", {
      textDocument,
      range,
      context,
    });
    assert.equal(action?.title, "Write in capitals");
    assert.equal(action.kind, "refactor.rewrite");
    assert.equal(action.edit === undefined, waits);
    const resolved = waits ? await editor.client.sendRequest<CodeAction>("codeAction/resolve", action) : action;
    const top = { line: 0, character: 0 };
    assert.deepEqual(resolved.edit?.changes, {
      [textDocument.uri]: [{ range, newText: "LOUD" }],
      [other.textDocument.uri]: [{ range: { start: top, end: top }, newText: "capitals\n" }],
    });
  }
});
