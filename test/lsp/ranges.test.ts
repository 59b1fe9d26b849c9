// Folding and selecting as an editor asks for them.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { FoldingRange, SelectionRange, SemanticTokens, SemanticTokensDelta } from "vscode-languageserver/node";
import { until } from "../harness/until";
import { connectEditor, everything } from "./connectEditor";
import { start } from "./startOnDisk";

const text = "# one\n# two\nlocals {\n  a = [$0\n    1,\n  ]\n}\n";

test("whole lines fold, one range for each on which something begins", async () => {
  const { open, ask } = await start({});
  const { textDocument } = await open("main.tf", `${text}locals { b = max(\n1) }\nlocals {\n}\n`);
  assert.deepEqual(await ask<FoldingRange[]>("foldingRange", { textDocument }), [
    { startLine: 0, endLine: 1, kind: "comment" },
    { startLine: 2, endLine: 5 },
    { startLine: 3, endLine: 4 },
    { startLine: 7, endLine: 8 },
  ]);
  assert.equal(await ask("foldingRange", { textDocument: { uri: "file:///none.tf" } }), null);
});

test("a selection grows for each of several cursors", async () => {
  const { open, ask } = await start({});
  const { textDocument, position } = await open("main.tf", text);
  const positions = [position, { line: 0, character: 3 }];
  const [first, second] = await ask<SelectionRange[]>("selectionRange", { textDocument, positions });
  assert.deepEqual(first?.range, { start: { line: 3, character: 6 }, end: { line: 5, character: 3 } });
  assert.deepEqual(second?.range, { start: { line: 0, character: 2 }, end: { line: 0, character: 5 } });
  assert.deepEqual(second?.parent?.range.end, { line: 0, character: 5 });
  assert.equal(await ask("selectionRange", { textDocument: { uri: "file:///none.tf" }, positions }), null);
});

test("tokens come as they differ from those of the last answer, all where that is another, and by range", async () => {
  const { open, ask, edit } = await start({});
  const { textDocument } = await open("main.tf", "locals {\n  a = var.b\n}\nlocals {\n  c = var.d\n}\n");
  const all = await ask<SemanticTokens>("semanticTokens/full", { textDocument });
  assert.equal(all.data.length, 8 * 5);
  const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 1 } };
  const some = await ask<SemanticTokens>("semanticTokens/range", { textDocument, range });
  assert.deepEqual(some.data.slice(0, 5), [3, 0, 6, 0, 0]);
  assert.equal(some.data.length, 4 * 5);
  const delta = (previousResultId: string | undefined) =>
    ask<SemanticTokens & SemanticTokensDelta>("semanticTokens/full/delta", { textDocument, previousResultId });
  const same = await delta(all.resultId);
  assert.deepEqual(same.edits, []);
  await edit(textDocument.uri, "var.d", "local.d");
  const { edits, resultId } = await delta(same.resultId);
  const changed = [...all.data];
  for (const { start: at, deleteCount, data = [] } of edits) changed.splice(at, deleteCount, ...data);
  assert.ok(edits.every(({ data = [] }) => data.length < 10));
  assert.deepEqual(changed, (await delta("another")).data);
  assert.equal((await delta(resultId)).edits, undefined);
  assert.equal(await ask("semanticTokens/full", { textDocument: { uri: "file:///none.tf" } }), null);
});

test("tokens are asked for again when another extension gives them, and then not ours", async () => {
  const capabilities = {
    ...everything,
    workspace: { ...everything.workspace, semanticTokens: { refreshSupport: true } },
  };
  const { open, ask, client } = await start({ capabilities });
  let refreshed = 0;
  client.onRequest("workspace/semanticTokens/refresh", () => {
    refreshed++;
    return null;
  });
  const { textDocument } = await open("main.tf", text);
  assert.ok(await ask("semanticTokens/full", { textDocument }));
  const other = { languages: ["terraform"], capabilities: ["tokens"], triggers: "", suggests: "anything" };
  await client.sendNotification("azuremlTerraform/others", [other]);
  assert.equal(await ask("semanticTokens/full", { textDocument }), null);
  await until(() => refreshed > 0, "to be asked again");
});

test("all are registered for Terraform's documents alone where the editor names them", async () => {
  const terraformDocuments = [{ language: "terraform" }, 3, { scheme: 1 }];
  const foldingRange = { dynamicRegistration: true };
  const dynamicTokens = { ...foldingRange, requests: {}, tokenTypes: [], tokenModifiers: [], formats: [] };
  const dynamic = {
    ...everything,
    textDocument: {
      foldingRange,
      selectionRange: foldingRange,
      semanticTokens: dynamicTokens,
      codeLens: foldingRange,
    },
  };
  const named = await connectEditor({ capabilities: dynamic, initializationOptions: { terraformDocuments } });
  await until(() => named.registered.some(({ method }) => method === "textDocument/semanticTokens"), "a registration");
  assert.equal(named.initialized.capabilities.foldingRangeProvider, undefined);
  assert.deepEqual(named.registered.find(({ method }) => method === "textDocument/foldingRange")?.registerOptions, {
    documentSelector: [{ language: "terraform" }],
  });
  const unnamed = await connectEditor({ initializationOptions: { terraformDocuments } });
  assert.equal(unnamed.initialized.capabilities.foldingRangeProvider, true);
  assert.equal(unnamed.initialized.capabilities.selectionRangeProvider, true);
});
