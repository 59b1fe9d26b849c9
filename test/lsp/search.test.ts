/** What people look for in their own words, asked over the protocol, and what of it is written. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { beginRequest, searchRequest } from "../../server/src/protocol/index";
import { connectEditor, folder } from "./connectEditor";

const uri = `${folder}/main.tf`;
const position = { line: 1, character: 0 };

test("types are found with and without a document, and arguments of the block at the cursor", async () => {
  const editor = await connectEditor();
  await editor.open("main.tf", "\ntyped\n");
  const { client } = editor;
  const types = [{ kind: "resource", type: "word", path: [] }];
  assert.deepEqual(await client.sendRequest(searchRequest, { words: "any" }), { types, arguments: [] });
  assert.deepEqual(await client.sendRequest(searchRequest, { words: "nothing" }), { types: [], arguments: [] });
  assert.deepEqual(await client.sendRequest(searchRequest, { words: "any", uri, position }), {
    types,
    arguments: [{ kind: "resource", type: "typed", path: ["name"] }],
  });
});

test("what is chosen comes as a snippet, with edits here and elsewhere", async () => {
  const editor = await connectEditor();
  await editor.open("main.tf", "\ntyped\n");
  await editor.open("other.tf", "ab\n");
  const { client } = editor;
  const chosen = { kind: "resource", type: "word", path: [] };
  const start = { line: 0, character: 0 };
  const at = { line: 0, character: 1 };
  assert.deepEqual(await client.sendRequest(beginRequest, { uri, position, chosen }), {
    block: { range: { start: position, end: position }, snippet: "word $1" },
    edits: [{ range: { start, end: start }, newText: "first\n" }],
    elsewhere: [{ uri: `${folder}/other.tf`, edits: [{ range: { start: at, end: at }, newText: "!" }] }],
  });
  assert.equal(await client.sendRequest(beginRequest, { uri, position, chosen: { ...chosen, type: "other" } }), null);
  assert.equal(await client.sendRequest(beginRequest, { uri: `${folder}/nowhere.tf`, position, chosen }), null);
});
