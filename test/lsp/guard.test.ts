// What goes wrong stays in the server: logged, answered with nothing, and it lives on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { CancellationTokenSource, LSPErrorCodes, type ResponseError } from "vscode-languageserver/node";
import { connectEditor } from "./connectEditor";

test("a handler that fails is logged and answers nothing", async () => {
  const editor = await connectEditor();
  const at = await editor.open("main.tf", "cr$0ash");
  assert.equal(await editor.client.sendRequest("textDocument/hover", at), null);
  assert.match(editor.log[0] ?? "", /The hover handler failed.*The fake crashes on purpose/s);
  await editor.edit(at.textDocument.uri, "crash", "dash");
  assert.notEqual(await editor.client.sendRequest("textDocument/hover", at), null);
});

test("a folder that cannot be read is logged, and the document works alone", async () => {
  const editor = await connectEditor({
    runtime: {
      readFolder: async () => {
        throw new Error("The disk is on fire.");
      },
    },
  });
  const at = await editor.open("main.tf", "on$0e");
  assert.notEqual(await editor.client.sendRequest("textDocument/hover", at), null);
  assert.match(editor.log[0] ?? "", /could not be read.*on fire/);
});

test("a cancelled request is answered as cancelled", async () => {
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const editor = await connectEditor({ runtime: { readFolder: () => held.then(() => []) } });
  const at = await editor.open("main.tf", "on$0e");
  const source = new CancellationTokenSource();
  const answer = editor.client.sendRequest("textDocument/hover", at, source.token);
  const other = editor.client.sendRequest("textDocument/hover", at);
  source.cancel();
  const rejected = assert.rejects(answer, ({ code }: ResponseError) => code === LSPErrorCodes.RequestCancelled);
  // Not before the server has read the cancellation, which comes behind both requests.
  setTimeout(release, 20);
  await rejected;
  assert.notEqual(await other, null);
});

test("parameters that make no sense are no reason to end", async () => {
  const editor = await connectEditor();
  const at = await editor.open("main.tf", "on$0e");
  await editor.client.sendRequest("textDocument/hover", {}).catch(() => {});
  await editor.client.sendNotification("textDocument/didChange", { textDocument: { uri: 3 } });
  await editor.client.sendNotification("workspace/didChangeWatchedFiles", {});
  assert.notEqual(await editor.client.sendRequest("textDocument/hover", at), null);
});
