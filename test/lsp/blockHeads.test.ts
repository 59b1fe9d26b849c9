// What is found in the head of a block while somebody types it, in an editor that tells where the cursor is.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { FullDocumentDiagnosticReport } from "vscode-languageserver/node";
import { type CursorParams, cursorMoved } from "../../server/src/protocol/index";
import { until } from "../harness/until";
import { start } from "./startOnDisk";

test("the head of a block is silent while it is typed, quotes and braces that close themselves included", async () => {
  const { client, open } = await start({ files: {} });
  const { uri } = (await open("main.tf", "\n")).textDocument;
  const move = (version: number, character: number) =>
    client.sendNotification(cursorMoved, {
      uri,
      version,
      position: { line: 0, character },
    } satisfies CursorParams);
  const found = async () =>
    (
      await client.sendRequest<FullDocumentDiagnosticReport>("textDocument/diagnostic", {
        textDocument: { uri },
      })
    ).items.map(({ message }) => message);
  await move(1, 0);
  let version = 1;
  const type = async (text: string, at: number) => {
    await client.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start: { line: 0, character: at }, end: { line: 0, character: at } }, text }],
    });
    await move(version, at + 1);
  };
  for (const [at, letter] of [..."resource "].entries()) await type(letter, at);
  await type('""', 9);
  assert.deepEqual(await found(), []);
  await type("a", 10);
  assert.deepEqual(await found(), []);
  await move(version, 12);
  for (const [at, letter] of [" ", '""'].entries()) await type(letter, 12 + at);
  await move(version, 15);
  await type(" ", 15);
  await type("{}", 16);
  assert.deepEqual(await found(), []);
  await until(async () => (await found()).length > 0, "what is wrong with it to be found");
});
