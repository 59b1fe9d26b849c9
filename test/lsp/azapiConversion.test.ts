/** Conversions to azapi, asked over the protocol: for files that nobody has open as well. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type ConvertedResources, convertResourcesRequest } from "../../server/src/protocol/index";
import { connectEditor, folder } from "./connectEditor";

const disk = new Map([
  ["main.tf", "one\nazure\nazure kept\n"],
  ["other.tf", "nothing\n"],
]);
const files = ["main.tf", "other.tf"].map((name) => `${folder}/${name}`);

test("what would be written is said with its ranges, and what stays as it is; nothing is changed", async () => {
  const editor = await connectEditor({ disk });
  const made = await editor.client.sendRequest<ConvertedResources>(convertResourcesRequest, { to: "azapi", files });
  const range = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 5 } });
  assert.deepEqual(made, {
    files: [{ uri: files[0], edits: [{ range: range(1), newText: "azapi" }], after: "one\nazapi\nazure kept\n" }],
    count: 1,
    refused: [{ uri: files[0], range: range(2), message: "azure stays as it is. It is kept." }],
  });
  assert.equal(editor.service.text(files[0]!), disk.get("main.tf"));
  await editor.close();
});

test("a folder that is not there has nothing", async () => {
  const editor = await connectEditor({ disk });
  const made = await editor.client.sendRequest(convertResourcesRequest, {
    to: "azapi",
    files: [`${folder}/nowhere.tf`],
  });
  assert.deepEqual(made, { files: [], count: 0, refused: [] });
  await editor.close();
});
