// Folding and selecting as an editor asks for them.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { FoldingRange, SelectionRange } from "vscode-languageserver/node";
import { connect, everything } from "./connect";
import { start } from "./startOnDisk";
import { until } from "./until";

const text = "# one\n# two\nlocals {\n  a = [$0\n    1,\n  ]\n}\n";

test("whole lines fold, one range for each on which something begins", async (context) => {
  const { open, ask } = await start(context, {});
  const { textDocument } = await open("main.tf", `${text}locals { b = max(\n1) }\nlocals {\n}\n`);
  assert.deepEqual(await ask<FoldingRange[]>("foldingRange", { textDocument }), [
    { startLine: 0, endLine: 1, kind: "comment" },
    { startLine: 2, endLine: 5 },
    { startLine: 3, endLine: 4 },
    { startLine: 7, endLine: 8 },
  ]);
  assert.equal(await ask("foldingRange", { textDocument: { uri: "file:///none.tf" } }), null);
});

test("a selection grows for each of several cursors", async (context) => {
  const { open, ask } = await start(context, {});
  const { textDocument, position } = await open("main.tf", text);
  const positions = [position, { line: 0, character: 3 }];
  const [first, second] = await ask<SelectionRange[]>("selectionRange", { textDocument, positions });
  assert.deepEqual(first?.range, { start: { line: 3, character: 6 }, end: { line: 5, character: 3 } });
  assert.deepEqual(second?.range, { start: { line: 0, character: 2 }, end: { line: 0, character: 5 } });
  assert.deepEqual(second?.parent?.range.end, { line: 0, character: 5 });
  assert.equal(await ask("selectionRange", { textDocument: { uri: "file:///none.tf" }, positions }), null);
});

test("both are registered for Terraform's documents alone where the editor names them", async () => {
  const terraformDocuments = [{ language: "terraform" }, 3, { scheme: 1 }];
  const foldingRange = { dynamicRegistration: true };
  const dynamic = { ...everything, textDocument: { foldingRange, selectionRange: foldingRange } };
  const named = await connect({ capabilities: dynamic, initializationOptions: { terraformDocuments } });
  await until(() => named.registered.some(({ method }) => method === "textDocument/selectionRange"), "a registration");
  assert.equal(named.initialized.capabilities.foldingRangeProvider, undefined);
  assert.deepEqual(named.registered.find(({ method }) => method === "textDocument/foldingRange")?.registerOptions, {
    documentSelector: [{ language: "terraform" }],
  });
  await named.close();
  const unnamed = await connect({ initializationOptions: { terraformDocuments } });
  assert.equal(unnamed.initialized.capabilities.foldingRangeProvider, true);
  assert.equal(unnamed.initialized.capabilities.selectionRangeProvider, true);
  await unnamed.close();
});
