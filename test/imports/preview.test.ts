/** The preview of an import can be answered as long as it is open: its message goes away after a while, and the entries of the status bar stay. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { stubVscode } from "../harness/vscodeStub.cjs";

interface Entry {
  text: string;
  tooltip: string;
  command: string;
}

const shown = new Set<Entry>();
let forget: ((chosen?: string) => void) | undefined;

stubVscode(() => {}, {
  "l10n.t": (text: string) => text,
  "commands.executeCommand": async () => undefined,
  "window.showInformationMessage": () => new Promise((resolve) => (forget = resolve)),
  "window.createStatusBarItem": () => {
    const entry = {
      text: "",
      tooltip: "",
      command: "",
      show: () => void shown.add(entry),
      dispose: () => void shown.delete(entry),
    };
    return entry;
  },
});

const uri = { path: "/work/main.tf", toString: () => "file:///work/main.tf" };
const texts = { show: () => uri, forget() {} };
const proposed = { target: { uri, isNew: false }, after: "x", sentence: "Plan: 1 to import.", detail: ["One note."] };

test("both answers stay in the status bar when the message is gone, and go with the preview", async () => {
  const { Preview } = await import("../../client/src/importing/writing/preview");
  const preview = new Preview(texts as never);
  for (const answer of [true, false]) {
    const asked = preview.ask(proposed as never);
    forget?.();
    await new Promise(setImmediate);
    assert.deepEqual(
      [...shown].map(({ text, command }) => [text, command]),
      [
        ["$(check) Apply Import", "azuremlTerraform.applyImport"],
        ["$(discard) Discard Import", "azuremlTerraform.discardImport"],
      ],
    );
    assert.equal([...shown][0]!.tooltip, "Plan: 1 to import. One note.");
    preview.answer(answer);
    assert.equal(await asked, answer);
    assert.equal(shown.size, 0);
  }
});

test("another preview takes the place of the first, with entries of its own", async () => {
  const { Preview } = await import("../../client/src/importing/writing/preview");
  const preview = new Preview(texts as never);
  const first = preview.ask(proposed as never);
  const second = preview.ask({ ...proposed, sentence: "Plan: 2 to import." } as never);
  assert.equal(await first, false);
  assert.deepEqual(new Set([...shown].map(({ tooltip }) => tooltip)), new Set(["Plan: 2 to import. One note."]));
  preview.answer(true);
  assert.equal(await second, true);
  assert.equal(shown.size, 0);
});
