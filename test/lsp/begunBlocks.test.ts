// What is found in a block that was just begun, in an editor that tells where the cursor is.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { FullDocumentDiagnosticReport } from "vscode-languageserver/node";
import { type CursorParams, cursorMoved } from "../../server/src/protocol/index";
import { start } from "./startOnDisk";

test("a value that a block which was just begun lacks is silent while the cursor is in the block, and found once it leaves that", async () => {
  const { client, open } = await start({ files: {} });
  const { uri } = (await open("main.tf", "moved\n")).textDocument;
  const found = async () =>
    (
      await client.sendRequest<FullDocumentDiagnosticReport>("textDocument/diagnostic", { textDocument: { uri } })
    ).items.map(({ range, message }) => `${range.start.line} ${message}`);
  const move = (version: number, line: number, character: number) =>
    client.sendNotification(cursorMoved, { uri, version, position: { line, character } } satisfies CursorParams);
  const type = (version: number, line: number, from: number, to: number, text: string) =>
    client.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: { line, character: from }, end: { line, character: to } }, text }],
    });
  await move(1, 0, 5);
  await type(2, 0, 0, 5, "moved {\n  from = \n  to = \n}");
  await move(2, 1, 9);
  assert.deepEqual(await found(), []);
  await move(2, 2, 7);
  assert.deepEqual(await found(), []);
  for (const [at, letter] of [..."local.a"].entries()) await type(3 + at, 2, 7 + at, 7 + at, letter);
  await move(9, 2, 14);
  assert.deepEqual(
    (await found()).filter((one) => one.startsWith("1")),
    [],
  );
  await move(9, 4, 0);
  assert.ok((await found()).includes("1 Write a value for from on this line."));
});
