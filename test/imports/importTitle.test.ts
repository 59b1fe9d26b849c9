/** What is above the questions before an import. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { stubVscode } from "../harness/vscodeStub.cjs";

stubVscode(() => {}, {
  "l10n.t": (text: string, ...args: unknown[]) => text.replace(/\{(\d)\}/g, (_, index) => String(args[Number(index)])),
});

test("it says what is imported or, where that is several, how many", async () => {
  const { foundTitle, importTitle, workspacesTitle } = await import("../../client/src/importing/questions/importTitle");
  assert.equal(importTitle(["blue"]), "Import blue");
  assert.equal(importTitle(["blue", "green"]), "Import 2 Resources");
  assert.equal(workspacesTitle([]), "Import Workspace");
  assert.equal(workspacesTitle(["mlw-one"]), "Import mlw-one");
  assert.equal(workspacesTitle(["mlw-one", "mlw-two", "mlw-three"]), "Import 3 Workspaces");
  assert.equal(foundTitle([]), "Import from Azure");
  assert.equal(foundTitle(["acc"]), "Import acc");
  assert.equal(foundTitle(["acc", "kv"]), "Import from Azure: 2 Resources Found");
});
