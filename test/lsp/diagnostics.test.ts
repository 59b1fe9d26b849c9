// Diagnostics, asked for and sent, through edits, settings and files on disk.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { DocumentDiagnosticReport, FullDocumentDiagnosticReport } from "vscode-languageserver/node";
import { ruleHref } from "../../server/src/lsp/convert/ruleHref";
import { until } from "../harness/until";
import { connectEditor, type Editor, folder } from "./connectEditor";

async function pull(editor: Editor, uri: string): Promise<FullDocumentDiagnosticReport["items"]> {
  const report = await editor.client.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", {
    textDocument: { uri },
  });
  return report.kind === "full" ? report.items : [];
}

test("a finding becomes a diagnostic with a link to its rule", async () => {
  const editor = await connectEditor({ disk: new Map([["other.tf", "text"]]) });
  const { textDocument } = await editor.open("main.tf", "fine\n  bad\n");
  const [diagnostic, ...others] = await pull(editor, textDocument.uri);
  assert.equal(others.length, 0);
  const page = ruleHref("bad-word");
  assert.deepEqual(diagnostic, {
    range: { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } },
    severity: 1,
    source: "azureml-terraform",
    code: "bad-word",
    ...(page && { codeDescription: { href: page } }),
    message: "Write good.",
    tags: [2],
    relatedInformation: [
      {
        message: "Here as well.",
        location: {
          uri: `${folder}/other.tf`,
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
        },
      },
    ],
  });
});

test("edits count at once", async () => {
  const editor = await connectEditor();
  const { textDocument } = await editor.open("main.tf", "a\r\nbäd 😀 bad\r\n");
  assert.equal((await pull(editor, textDocument.uri)).length, 1);
  await editor.edit(textDocument.uri, "😀 bad", "😀 good\r\nbad\r\nbad");
  assert.deepEqual(
    (await pull(editor, textDocument.uri)).map(({ range }) => range.start.line),
    [2, 3],
  );
  await editor.client.sendNotification("textDocument/didChange", {
    textDocument: { uri: textDocument.uri, version: 3 },
    contentChanges: [{ text: "all new and bad" }],
  });
  assert.equal((await pull(editor, textDocument.uri))[0]?.range.start.character, 12);
});

test("what is as the editor has it already is not sent again", async () => {
  const editor = await connectEditor();
  const { textDocument } = await editor.open("main.tf", "good\nbad\n");
  const ask = (previousResultId?: string) =>
    editor.client.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", {
      textDocument: { uri: textDocument.uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  const first = await ask();
  await editor.edit(textDocument.uri, "good", "better");
  const same = await ask(first.resultId);
  assert.deepEqual(same, { kind: "unchanged", resultId: first.resultId });
  assert.equal((await ask()).kind, "full", "for an editor that has nothing");
  assert.equal((await ask(first.resultId)).kind, "full", "for an editor that has another");
  await editor.edit(textDocument.uri, "better", "better\n");
  const moved = await ask(same.resultId);
  assert.equal(moved.kind === "full" && moved.items[0]?.range.start.line, 2);
  await editor.edit(textDocument.uri, "bad", "good");
  assert.deepEqual((await ask(moved.resultId)).kind, "full");
});

test("settings are asked for, and again when they change", async () => {
  const editor = await connectEditor({ settings: { rules: { "bad-word": "warning", other: "loud" } } });
  const { textDocument } = await editor.open("main.tf", "bad");
  const severityBecomes = (severity: number | undefined) =>
    until(async () => (await pull(editor, textDocument.uri))[0]?.severity === severity, `severity ${severity}`);
  await severityBecomes(2);
  editor.settings = { rules: { "bad-word": "off" } };
  await until(() => editor.counts.refreshed > 1, "the folder and the settings");
  const before = editor.counts.refreshed;
  await editor.client.sendNotification("workspace/didChangeConfiguration", { settings: null });
  await until(() => editor.counts.refreshed > before, "a refresh");
  await severityBecomes(undefined);
  editor.settings = "nonsense";
  await editor.client.sendNotification("workspace/didChangeConfiguration", { settings: null });
  await severityBecomes(1);
});

test("an editor that cannot be asked sends its settings, and gets diagnostics sent", async () => {
  const editor = await connectEditor({ capabilities: {} });
  const { textDocument } = await editor.open("main.tf", "bad");
  await until(() => editor.published.length > 0, "diagnostics");
  assert.equal(editor.published[0]?.diagnostics[0]?.severity, 1);
  await editor.client.sendNotification("workspace/didChangeConfiguration", {
    settings: { azuremlTerraform: { rules: { "bad-word": "hint" } } },
  });
  await until(() => editor.published.at(-1)?.diagnostics[0]?.severity === 4, "the new severity");
  await editor.edit(textDocument.uri, "bad", "good");
  await until(() => editor.published.at(-1)?.diagnostics.length === 0, "the end of the finding");
  await editor.edit(textDocument.uri, "good", "bad");
  await until(() => editor.published.at(-1)?.diagnostics.length === 1, "the finding");
  await editor.client.sendNotification("textDocument/didClose", { textDocument });
  await until(() => editor.published.at(-1)?.diagnostics.length === 0, "the finding to be taken back");
});

test("an editor that can be told to ask again gets what is known at once, and later what what HashiCorp's parser says says", async () => {
  const asked: string[] = [];
  const answered = new Set<string>();
  const editor = await connectEditor({
    runtime: {
      hclSyntaxDiagnostics(_, pieces, own) {
        const text = String(pieces);
        const findings = answered.has(text) ? own.map((finding) => ({ ...finding, message: "Its words." })) : own;
        if (asked.includes(text)) return { findings };
        return {
          findings,
          async ask() {
            asked.push(text);
            // To one text it has no answer.
            if (text.includes("silent")) return findings;
            answered.add(text);
            return own.map((finding) => ({ ...finding }));
          },
        };
      },
    },
  });
  const { textDocument } = await editor.open("main.tf", "bad");
  await until(() => editor.counts.refreshed > 1, "the folder and the settings");
  const said = async () => (await pull(editor, textDocument.uri)).map(({ message }) => message);
  const before = editor.counts.refreshed;
  assert.deepEqual(await said(), ["Write good."]);
  await editor.edit(textDocument.uri, "bad", "silent bad");
  assert.deepEqual(await said(), ["Write good."]);
  await until(() => asked.length > 0, "the first question");
  await editor.edit(textDocument.uri, "silent", "very");
  assert.deepEqual(await said(), ["Write good."]);
  await until(() => editor.counts.refreshed > before, "the request to ask again");
  assert.deepEqual(await said(), ["Its words."]);
  assert.deepEqual(asked, ["silent bad", "very bad"]);
  assert.equal(editor.counts.refreshed, before + 1);
});

test("what HashiCorp's parser says is on the text as it is", async () => {
  const asked: string[] = [];
  const editor = await connectEditor({
    capabilities: { textDocument: { diagnostic: {} } },
    runtime: {
      hclSyntaxDiagnostics: (uri, text, findings) => ({
        findings,
        async ask() {
          asked.push(String(text));
          // While it thinks, the person types on.
          if (asked.length === 1) {
            await editor.edit(uri, "bad", "very bad");
            await until(() => editor.service.text(uri) === "very bad", "the edit");
          }
          return findings;
        },
      }),
    },
  });
  const { textDocument } = await editor.open("main.tf", "bad");
  assert.equal((await pull(editor, textDocument.uri))[0]?.range.start.character, 5);
  assert.deepEqual(asked, ["bad", "very bad"]);
});
