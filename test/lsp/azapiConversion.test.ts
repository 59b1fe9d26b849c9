/** Conversions to azapi, asked over the protocol: for files that nobody has open as well. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeAction } from "vscode-languageserver/node";
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
    notes: [],
    refused: [{ uri: files[0], range: range(2), message: "azure stays as it is. It is kept." }],
    untrusted: [],
    failures: [],
  });
  assert.equal(editor.service.text(files[0]!), disk.get("main.tf"));
});

test("a folder that is not there has nothing", async () => {
  const editor = await connectEditor({ disk });
  const made = await editor.client.sendRequest(convertResourcesRequest, {
    to: "azapi",
    files: [`${folder}/nowhere.tf`],
  });
  assert.deepEqual(made, { files: [], count: 0, notes: [], refused: [], untrusted: [], failures: [] });
});

test("conversions are offered on the line of a resource where the editor has the commands", async () => {
  const offered = async (initializationOptions: object, line: number) => {
    const editor = await connectEditor({ initializationOptions });
    const { textDocument } = await editor.open("main.tf", disk.get("main.tf")!);
    const range = { start: { line, character: 2 }, end: { line, character: 2 } };
    const asked = { textDocument, range, context: { diagnostics: [] } };
    const actions = await editor.client.sendRequest<CodeAction[]>("textDocument/codeAction", asked);
    return actions.flatMap(({ title, kind, command }) => (/^Convert/.test(title) ? [{ title, kind, command }] : []));
  };
  const commands = { conversionCommands: { azapi: "toAzapi", azurerm: "toAzurerm" } };
  const title = "Convert to azapi…";
  const asked = { to: "azapi", files: [files[0]], addresses: ["azure"] };
  assert.deepEqual(await offered(commands, 1), [
    { title, kind: "refactor.rewrite", command: { title, command: "toAzapi", arguments: [asked] } },
  ]);
  assert.deepEqual(await offered(commands, 0), []);
  for (const other of [{}, { conversionCommands: { azapi: "toAzapi" } }])
    assert.deepEqual(await offered(other, 1), [], JSON.stringify(other));
});
