// Quick fixes as code actions, from the editor's side.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeAction } from "vscode-languageserver/node";
import { applyEdits } from "../../server/src/text/edit";
import { Lines } from "../../server/src/text/lines";
import { connectEditor } from "./connectEditor";

function applied(text: string, edits: readonly { range: Parameters<typeof offsets>[1]; newText: string }[]): string {
  return applyEdits(
    text,
    edits.map(({ range, newText }) => ({ span: offsets(text, range), text: newText })),
  );
}

function offsets(text: string, range: { start: Position; end: Position }) {
  const lines = new Lines(text);
  return { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
}

type Position = { line: number; character: number };

test("code actions mend what is in the range", async () => {
  const editor = await connectEditor();
  const text = "bad\nfine\nbad\n";
  const { textDocument } = await editor.open("main.tf", text);
  const range = { start: { line: 2, character: 1 }, end: { line: 2, character: 1 } };
  const request = (only?: string[]) =>
    editor.client.sendRequest<CodeAction[]>("textDocument/codeAction", {
      textDocument,
      range,
      context: { diagnostics: [], ...(only && { only }) },
    });
  const [action, all, ...others] = await request();
  assert.equal(others.length, 0);
  assert.equal(all?.kind, "quickfix");
  assert.equal(all?.title, "Fix all in this file");
  assert.equal(applied(text, all?.edit?.changes?.[textDocument.uri] ?? []), "good\nfine\ngood\n");
  assert.equal(action?.kind, "quickfix");
  assert.equal(action?.diagnostics?.[0]?.code, "bad-word");
  assert.equal(applied(text, action?.edit?.changes?.[textDocument.uri] ?? []), "bad\nfine\ngood\n");
  assert.equal((await request(["quickfix"])).length, 2);
  assert.equal((await request(["refactor"])).length, 0);
  for (const kind of ["source", "source.fixAll", "source.fixAll.azuremlTerraform"]) {
    const [saving, ...more] = await request([kind]);
    assert.equal(more.length, 0);
    assert.equal(saving?.kind, "source.fixAll.azuremlTerraform");
    assert.deepEqual(saving?.edit, all?.edit);
  }
  assert.deepEqual(await request(["source.organizeImports"]), []);
});

test("an editor that can wait gets the edits of the fix that is taken", async () => {
  const codeAction = { dataSupport: true, resolveSupport: { properties: ["edit"] } };
  const editor = await connectEditor({ capabilities: { textDocument: { codeAction } } });
  const text = "bad\nfine\n";
  const { textDocument } = await editor.open("main.tf", text);
  const range = { start: { line: 0, character: 1 }, end: { line: 0, character: 1 } };
  const request = { textDocument, range, context: { diagnostics: [] } };
  const [action] = await editor.client.sendRequest<CodeAction[]>("textDocument/codeAction", request);
  assert.equal(action?.title, "Change to good");
  assert.equal(action?.edit, undefined);
  const taken = await editor.client.sendRequest<CodeAction>("codeAction/resolve", action);
  assert.equal(applied(text, taken.edit?.changes?.[textDocument.uri] ?? []), "good\nfine\n");
  // What was offered for a text that is no longer there is not made of another.
  await editor.edit(textDocument.uri, "bad", "good");
  assert.deepEqual(await editor.client.sendRequest("codeAction/resolve", action), action);
});

test("a single fix is not offered as all of them as well", async () => {
  const editor = await connectEditor();
  const { textDocument } = await editor.open("main.tf", "bad\nfine\n");
  const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
  const request = { textDocument, range, context: { diagnostics: [] } };
  const actions = await editor.client.sendRequest<CodeAction[]>("textDocument/codeAction", request);
  assert.deepEqual(
    actions.map(({ title }) => title),
    ["Change to good"],
  );
});

test("how severe a rule's findings are can be set from one of them, last, where the editor has a command for it", async () => {
  const commands = async (initializationOptions: object) => {
    const editor = await connectEditor({ initializationOptions });
    const { textDocument } = await editor.open("main.tf", "bad\nfine\n");
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const request = { textDocument, range, context: { diagnostics: [] } };
    const actions = await editor.client.sendRequest<CodeAction[]>("textDocument/codeAction", request);
    return actions.map(({ title, command }) => ({ title, command }));
  };
  const fix = { title: "Change to good", command: undefined };
  assert.deepEqual(await commands({}), [fix]);
  const title = "Set the severity of bad-word…";
  const command = { title, command: "set", arguments: ["file:///project/main.tf", "bad-word", "error"] };
  assert.deepEqual(await commands({ severityCommand: "set" }), [fix, { title, command }]);
});
