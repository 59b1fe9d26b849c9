// What the light bulb offers at findings, over the real service: comments that suppress them, and each action once.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeAction, SnippetTextEdit, TextEdit } from "vscode-languageserver/node";
import { everything } from "./connectEditor";
import { start } from "./startOnDisk";

const group = `resource "azurerm_resource_group" "main" {
  name     = "rg."
  location = "westeurope"
}
`;

test("a finding is suppressed by a comment above its line, whose reason is typed next where the editor can", async () => {
  for (const snippetEditSupport of [false, true]) {
    const workspaceEdit = { documentChanges: true, snippetEditSupport };
    const capabilities = { ...everything, workspace: { ...everything.workspace, workspaceEdit } };
    const { open, ask } = await start({ capabilities });
    const { textDocument } = await open("main.tf", group);
    const position = { line: 1, character: 14 };
    const range = { start: position, end: position };
    const actions = await ask<CodeAction[]>("codeAction", { textDocument, range, context: { diagnostics: [] } });
    const found = actions.filter(({ title }) => title === "Suppress wrong-format here, with a reason");
    assert.equal(found.length, 1);
    const at = { line: 1, character: 0 };
    const comment = "  # azureml-terraform-ignore: wrong-format -- ";
    const [change] = found[0]?.edit?.documentChanges ?? [];
    const edits: readonly (TextEdit | SnippetTextEdit)[] | undefined = snippetEditSupport
      ? change && "edits" in change
        ? change.edits
        : undefined
      : found[0]?.edit?.changes?.[textDocument.uri];
    const snippet = { kind: "snippet", value: `${comment}\${1:say why}\n` };
    const written = snippetEditSupport ? { snippet } : { newText: `${comment}say why\n` };
    assert.deepEqual(edits, [{ range: { start: at, end: at }, ...written }]);
  }
});

test("suppressing comes last, and is not offered for what Terraform itself refuses", async () => {
  const { open, ask } = await start({});
  const { textDocument } = await open("main.tf", `${group}output "id" {\n  value = local.none\n}\n`);
  const titlesAt = async (line: number) => {
    const position = { line, character: 14 };
    const range = { start: position, end: position };
    const only = { diagnostics: [], only: ["quickfix"] };
    const actions = await ask<CodeAction[]>("codeAction", { textDocument, range, context: only });
    return actions.map(({ title }) => title);
  };
  assert.equal((await titlesAt(1)).at(-1), "Suppress wrong-format here, with a reason");
  const refused = await titlesAt(5);
  assert.deepEqual(
    refused.filter((title) => /^(?:Declare|Suppress)/.test(title)),
    ["Declare local.none"],
  );
});

test("nothing is suppressed where a comment would become part of a text", async () => {
  const { open, ask } = await start({});
  const text = `locals {\n  a = <<-EOT\n    \${azurerm_key_vault.none.id}\n  EOT\n}\n`;
  const { textDocument } = await open("main.tf", text);
  const position = { line: 2, character: 10 };
  const range = { start: position, end: position };
  const actions = await ask<CodeAction[]>("codeAction", { textDocument, range, context: { diagnostics: [] } });
  assert.deepEqual(
    actions.filter(({ title }) => title.startsWith("Suppress")).map(({ title }) => title),
    [],
  );
});

test("what a block requires is offered once, with references", async () => {
  const { open, ask } = await start({});
  const text = `${group.replace("rg.", "rg")}resource "azurerm_key_vault" "main" {\n}\n`;
  const { textDocument } = await open("main.tf", text);
  const position = { line: 4, character: 3 };
  const range = { start: position, end: position };
  const actions = await ask<CodeAction[]>("codeAction", { textDocument, range, context: { diagnostics: [] } });
  const adding = actions.filter(({ title }) => /required/.test(title));
  assert.deepEqual(
    adding.map(({ title, kind }) => [title, kind]),
    [["Add all required arguments and blocks", "quickfix"]],
  );
  assert.equal(adding[0]?.diagnostics?.[0]?.code, "missing-argument");
  assert.match(JSON.stringify(adding[0]?.edit), /azurerm_resource_group\.main\.name/);
});
