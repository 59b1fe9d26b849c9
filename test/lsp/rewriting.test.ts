/** Another API version, asked over the protocol: by a list where the editor has a command for one. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeAction } from "vscode-languageserver";
import { apiVersionsRequest, pasteRequest, useApiVersionRequest } from "../../server/src/protocol/index";
import { connectEditor, folder } from "./connectEditor";

const uri = `${folder}/main.tf`;
const position = { line: 0, character: 5 };
const range = { start: position, end: position };
const asked = { textDocument: { uri }, range, context: { diagnostics: [], only: ["refactor"] } };

test("which there are, and what one of them changes", async () => {
  const editor = await connectEditor();
  await editor.open("main.tf", "word@1\n");
  const { client } = editor;
  const offered = [{ version: "2", isPreview: false, change: "changes nothing here", left: 0 }];
  assert.deepEqual(await client.sendRequest(apiVersionsRequest, { uri, position }), {
    type: "Word",
    version: "1",
    offered,
  });
  assert.deepEqual(await client.sendRequest(useApiVersionRequest, { uri, position, version: "2" }), {
    edits: [{ range: { start: { line: 0, character: 4 }, end: { line: 0, character: 6 } }, newText: "@2" }],
    after: "word@2\n",
  });
  const nowhere = { uri: `${folder}/nowhere.tf`, position };
  assert.equal(await client.sendRequest(apiVersionsRequest, nowhere), null);
  assert.equal(await client.sendRequest(useApiVersionRequest, { ...nowhere, version: "2" }), null);
});

test("the list is offered where the editor has one", async () => {
  const titles = async (initializationOptions: object) => {
    const editor = await connectEditor({ initializationOptions });
    await editor.open("main.tf", "word@1\n");
    const actions = await editor.client.sendRequest<CodeAction[]>("textDocument/codeAction", asked);
    return actions.filter(({ title }) => title === "Use Another API Version…").map(({ command }) => command?.command);
  };
  assert.deepEqual(await titles({}), []);
  assert.deepEqual(await titles({ apiVersionCommand: "choose" }), ["choose"]);
});

test("what a pasted text can become, at the place where it is pasted", async () => {
  const editor = await connectEditor();
  await editor.open("main.tf", "word\n");
  const { client } = editor;
  const at = { line: 1, character: 0 };
  assert.deepEqual(await client.sendRequest(pasteRequest, { uri, position: at, text: '{"type": 1}' }), [
    {
      provider: "azapi",
      count: 1,
      toDo: 0,
      edits: [{ range: { start: at, end: at }, newText: "pasted\n" }],
      elsewhere: [],
    },
  ]);
  assert.deepEqual(await client.sendRequest(pasteRequest, { uri, position: at, text: "{}" }), []);
  const nowhere = { uri: `${folder}/nowhere.tf`, position: at, text: '{"type": 1}' };
  assert.deepEqual(await client.sendRequest(pasteRequest, nowhere), []);
});
