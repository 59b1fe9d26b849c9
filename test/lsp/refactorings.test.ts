// Refactorings, from the editor's side.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeAction } from "vscode-languageserver/node";
import { connectEditor } from "./connectEditor";

test("refactorings are offered for a kind that is wanted, and not to a cursor that only comes by", async () => {
  const editor = await connectEditor();
  const { textDocument } = await editor.open("main.tf", "loud");
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };
  const titles = async (context: object, of = range) => {
    const params = { textDocument, range: of, context: { diagnostics: [], ...context } };
    const actions = await editor.client.sendRequest<CodeAction[]>("textDocument/codeAction", params);
    return actions.map(({ title }) => title);
  };
  assert.deepEqual(await titles({}), ["Write in capitals"]);
  assert.deepEqual(await titles({ only: ["refactor.rewrite"] }), ["Write in capitals"]);
  assert.deepEqual(await titles({ only: ["refactor.extract"] }), []);
  assert.deepEqual(await titles({ only: ["quickfix"] }), []);
  assert.deepEqual(await titles({ triggerKind: 2 }), ["Write in capitals"]);
  editor.service.refactorings = () => assert.fail("Nobody asked for refactorings.");
  assert.deepEqual(await titles({ triggerKind: 2 }, { start: range.start, end: range.start }), []);
});
