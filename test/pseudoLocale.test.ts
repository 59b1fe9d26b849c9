/** The extension in a language that marks what was translated: whatever it shows by itself has the mark. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { patience } from "../scripts/patience.mjs";
import { root } from "./harness/service";
import { stubVscode } from "./harness/vscodeStub.cjs";

type ShownText = readonly [where: string, args: readonly unknown[]];

const mark = "⟦";
const told: ShownText[] = [];
const handlers = new Map<string, (...args: unknown[]) => unknown>();

stubVscode((where: string, args: readonly unknown[]) => told.push([where, args]), {
  "l10n.t": (message: string, ...values: unknown[]) =>
    `${mark}${message.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)]))}⟧`,
  // Nobody is there to choose anything.
  ...Object.fromEntries(
    ["Information", "Warning", "Error"].map((kind) => [`window.show${kind}Message`, () => Promise.resolve()]),
  ),
  // Who is asked for a name closes the box, and who is to choose closes the list.
  ...Object.fromEntries(
    ["InputBox", "QuickPick"].map((kind) => [
      `window.create${kind}().onDidHide`,
      (closed: () => void) => {
        queueMicrotask(closed);
        return { dispose() {} };
      },
    ]),
  ),
  "commands.registerCommand": (id: string, handler: (...args: unknown[]) => unknown) => {
    handlers.set(id, handler);
    return { dispose() {} };
  },
});
const { activate } = createRequire(join(root, "package.json"))(join(root, "dist/extension.js"));
const context = {
  subscriptions: [],
  globalState: { get: (_: string, usual: unknown) => usual },
  extensionMode: 1,
  extension: { id: "own.id", packageJSON: { version: "1.2.3", contributes: { languageModelTools: [] } } },
  extensionUri: { path: root },
  asAbsolutePath: (path: string) => join(root, path),
};

/** What is shown: messages, and what is in lists, input boxes and the status bar. */
const isShown = /window\.(show\w+Message|showQuickPick|showInputBox|withProgress|setStatusBarMessage)$/;
const isLabel = /\.(title|placeholder|prompt|tooltip|detail|text)$/;

/** The same in every language. */
const names = /^(azurerm|Azure ML for Terraform|\$\([\w-]+\)|)$/;

function textsIn(value: unknown, key = ""): string[] {
  if (typeof value === "string")
    return /^(|title|label|placeHolder|prompt|detail|description|text)$/.test(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, key));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([own, one]) => textsIn(one, own));
}

test("whatever the commands show comes from the translation", { timeout: patience(30_000) }, async () => {
  activate(context);
  assert.ok(handlers.size > 20, String(handlers.size));
  for (const handler of handlers.values()) await handler();
  const shown = told
    .filter(([where]) => isShown.test(where) || isLabel.test(where))
    .flatMap(([where, args]) => textsIn(args).map((text) => ({ where, text })));
  assert.ok(shown.filter(({ text }) => text.includes(mark)).length > 5, JSON.stringify(shown));
  assert.deepEqual(
    shown.filter(({ text }) => !text.includes(mark) && !names.test(text)),
    [],
  );
});

test("where it is known where issues belong, their form is opened for what is chosen", async () => {
  const packageJSON: { version: string; bugs?: object } = context.extension.packageJSON;
  packageJSON.bugs = { url: "https://github.com/owner/name/issues" };
  const before = told.length;
  try {
    await handlers.get("azuremlTerraform.reportIssue")!();
  } finally {
    delete packageJSON.bugs;
  }
  const asked = told.slice(before).map(([where]) => where);
  assert.ok(asked.includes("window.showQuickPick"), asked.join());
  assert.ok(!asked.includes("commands.executeCommand"));
});

test("an issue is reported with versions, and nothing else", async () => {
  await handlers.get("azuremlTerraform.reportIssue")!();
  const [, args] = told.findLast(
    ([where, [id]]) => where === "commands.executeCommand" && id === "vscode.openIssueReporter",
  )!;
  const { extensionId, issueBody } = args[1] as { extensionId: string; issueBody: string };
  assert.equal(extensionId, "own.id");
  const lines = issueBody.split("\n").filter((line) => line.startsWith("- "));
  assert.deepEqual(
    lines.map((line) => line.slice(2).split(":")[0]),
    ["Extension", "Editor", "Provider in force", "Beside"],
  );
  assert.equal(lines[0], "- Extension: 1.2.3");
  assert.ok(issueBody.length < 500);
});
