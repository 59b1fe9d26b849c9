// Our own requests about what is in Azure.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type CompareResult,
  type ImportResult,
  inventoryChanged,
  type ManagedItem,
  trusted,
} from "../../server/src/protocol/index";
import { until } from "../harness/until";
import { connectEditor, folder } from "./connectEditor";

const here = { start: { line: 0, character: 4 }, end: { line: 0, character: 7 } };

test("answers become edits of a document, and its text after them", async () => {
  const editor = await connectEditor();
  const { textDocument } = await editor.open("main.tf", "one\n");
  const ask = (uri: string) =>
    editor.client.sendRequest<ImportResult>("azuremlTerraform/import", { uri, request: { responses: [{}] } });
  const { edits, after, planSummary } = await ask(textDocument.uri);
  const end = { line: 1, character: 0 };
  assert.deepEqual(edits, [{ range: { start: end, end }, newText: "imported\n" }]);
  assert.equal(after, "one\nimported\n");
  assert.equal(planSummary.sentence, "Plan: nothing else.");
  assert.equal((await ask(`${folder}/new.tf`)).after, "imported\n");
});

test("import blocks come as text", async () => {
  const editor = await connectEditor();
  const params = { uri: `${folder}/new.tf`, responses: [{}, {}] };
  assert.equal(await editor.client.sendRequest("azuremlTerraform/importBlocks", params), "2 import");
});

test("differences have ranges, fixes, and the text with all of them", async () => {
  const editor = await connectEditor();
  const { textDocument } = await editor.open("main.tf", "one bad\n");
  const ask = (uri: string) =>
    editor.client.sendRequest<CompareResult | null>("azuremlTerraform/compare", { uri, responses: [] });
  const compared = await ask(textDocument.uri);
  assert.deepEqual(compared?.differing[0]?.range, here);
  assert.deepEqual(compared?.differing[0]?.fix?.edits, [{ range: here, newText: "good" }]);
  assert.equal(compared?.after, "one good\n");
  assert.equal(await ask(`${folder}/other.tf`), null);
});

test("what is managed is found in files that are not open too", async () => {
  const editor = await connectEditor({ disk: new Map([["other.tf", "two bad"]]) });
  const uri = `${folder}/other.tf`;
  const found = await editor.client.sendRequest<ManagedItem[]>("azuremlTerraform/managed", {
    files: [uri],
    programs: [],
    states: [],
  });
  assert.deepEqual(
    found.map(({ uri, range, address }) => [uri, range, address]),
    [[uri, here, "bad"]],
  );
});

test("what is managed is found in programs on disk, which nobody knows of afterwards", async () => {
  const editor = await connectEditor();
  const uri = `${folder}/stack.ts`;
  const found = await editor.client.sendRequest<ManagedItem[]>("azuremlTerraform/managed", {
    files: [],
    programs: [{ uri, text: "two bad" }],
    states: [],
  });
  assert.deepEqual(
    found.map(({ uri, range }) => [uri, range]),
    [[uri, here]],
  );
  assert.equal(editor.service.text(uri), undefined);
});

test("what state files hold is managed too, as soon as the folders are trusted", async () => {
  const asked: string[] = [];
  const stateFile = async (uri: string) => {
    asked.push(uri);
    return uri.endsWith("broken.tfstate") ? undefined : { instances: [] };
  };
  const editor = await connectEditor({ initializationOptions: { isTrusted: false }, runtime: { stateFile } });
  const states = ["terraform.tfstate", "terraform.broken.tfstate"].map((name) => `${folder}/${name}`);
  const ask = () =>
    editor.client.sendRequest<ManagedItem[]>("azuremlTerraform/managed", { files: [], programs: [], states });
  assert.deepEqual([await ask(), asked], [[], []]);
  await editor.client.sendNotification(trusted);
  const start = { line: 0, character: 0 };
  assert.deepEqual(
    (await ask()).map(({ uri, range, isStateOnly }) => [uri, range, isStateOnly]),
    [[states[0], { start, end: start }, true]],
  );
});

test("what is in Azure is told to the service", async () => {
  const editor = await connectEditor();
  const values = { resources: [], regions: ["westeurope"], sizes: {} };
  await editor.client.sendNotification(inventoryChanged, values);
  await until(() => editor.service.live.length === 1, "what is live");
  assert.deepEqual(editor.service.live, [values]);
});
