/** What a newer major version changes, asked over the protocol: for files that nobody has open as well. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type UpgradedFile, upgradeRequest, upgradesRequest } from "../../server/src/protocol/index";
import { connectEditor, folder } from "./connectEditor";

const disk = new Map([
  ["main.tf", "one\nold\nold # kept\nlast\n"],
  ["other.tf", "nothing\n"],
]);
const files = ["main.tf", "other.tf"].map((name) => `${folder}/${name}`);

test("every file of a folder is looked at, and none is changed", async () => {
  const editor = await connectEditor({ disk });
  assert.deepEqual(await editor.client.sendRequest(upgradesRequest, { files }), ["5.2.0"]);
  const found = await editor.client.sendRequest<UpgradedFile[]>(upgradeRequest, { files, major: 5 });
  const range = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 3 } });
  assert.deepEqual(
    found.map(({ uri, findings, left }) => [uri, findings.map((finding) => finding.range), left]),
    [[files[0], [range(1), range(2)], []]],
  );
  assert.equal(found[0]?.after, "one\nnew\nnew # kept\nlast\n");
  assert.deepEqual(found[0]?.edits, [
    { range: { start: { line: 1, character: 0 }, end: { line: 3, character: 0 } }, newText: "new\nnew # kept\n" },
  ]);
  assert.equal(editor.service.text(files[0]!), disk.get("main.tf"));
});

test("what is not saved yet counts, and a folder that is not there has nothing", async () => {
  const editor = await connectEditor({ disk });
  await editor.open("main.tf", "one\n");
  assert.deepEqual(await editor.client.sendRequest(upgradeRequest, { files, major: 5 }), []);
  assert.deepEqual(await editor.client.sendRequest(upgradesRequest, { files: [`${folder}/nowhere.tf`] }), []);
});
