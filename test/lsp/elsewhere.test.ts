// What a suggestion brings that completion itself cannot: edits of other documents.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CompletionList } from "vscode-languageserver/node";
import { connectEditor } from "./connectEditor";

test("what a suggestion needs in another file its command brings, where the editor has one", async () => {
  for (const editCommand of ["edit", undefined]) {
    const editor = await connectEditor({ initializationOptions: { editCommand } });
    await editor.open("versions.tf", "terraform {\n}\n$0");
    const at = await editor.open("main.tf", "$0");
    const { items } = await editor.client.sendRequest<CompletionList>("textDocument/completion", at);
    const top = { line: 0, character: 0 };
    const changes = { "file:///project/versions.tf": [{ newText: "import\n", range: { start: top, end: top } }] };
    const expected = editCommand && { title: "", command: "edit", arguments: [{ changes }] };
    assert.deepEqual(items.find(({ label }) => label === "far")?.command, expected);
  }
});
