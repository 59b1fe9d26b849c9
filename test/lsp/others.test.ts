// What else the editor has: told at the start and later, and asked along with us or not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "../harness/until";
import { connectEditor } from "./connectEditor";

const other = {
  languages: ["terraform"],
  scheme: "file",
  capabilities: ["names"],
  triggers: ".",
  suggests: "beginning",
  typed: "a",
};

test("the editor names other extensions at the start, and again after a change", async () => {
  const editor = await connectEditor({ initializationOptions: { others: [other] } });
  assert.deepEqual(editor.service.others, [other]);
  const before = editor.counts.refreshed;
  await editor.client.sendNotification("azuremlTerraform/others", []);
  await until(() => editor.counts.refreshed > before, "to be asked for findings again");
  assert.deepEqual(editor.service.others, []);
});

test("what has another shape is left out, and what may be left out is filled in", async () => {
  const others = [
    null,
    "names",
    { capabilities: ["names"] },
    { languages: [1], capabilities: [] },
    { languages: ["terraform"], capabilities: ["names"] },
  ];
  const editor = await connectEditor({ initializationOptions: { others } });
  assert.deepEqual(editor.service.others, [
    { languages: ["terraform"], capabilities: ["names"], triggers: "", suggests: "anything" },
  ]);
  const silent = await connectEditor({ initializationOptions: { others: "all" } });
  assert.deepEqual(silent.service.others, []);
});

test("a list that is asked for again is still the one that a character opened", async () => {
  const editor = await connectEditor();
  const at = await editor.open("main.tf", "x = $0");
  const ask = (context: object) => editor.client.sendRequest("textDocument/completion", { ...at, context });
  for (const [context, expected] of [
    [{ triggerKind: 2, triggerCharacter: " " }, " "],
    [{ triggerKind: 3 }, " "],
    [{ triggerKind: 1 }, undefined],
    [{ triggerKind: 3 }, undefined],
  ] as const) {
    await ask(context);
    assert.equal(editor.service.trigger, expected);
  }
});
