/** What files, Azure and servers say is text wherever it is shown: it makes no link, runs no command, and hides nothing. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import {
  escapeHtml,
  escapeLabel,
  escapeMarkdown,
  escapeMessage,
  escapeTerminal,
  plain,
} from "../server/src/text/escape";
import { asCode, asCodeBlock, asLink, raw } from "../server/src/wording/markdown";
import { root, serviceWith, uriOf } from "./harness/service";
import { stubVscode } from "./harness/vscodeStub.cjs";

const told: [where: string, args: readonly unknown[]][] = [];
const later = () => Promise.resolve();
stubVscode((where, args) => told.push([where, args]), {
  "window.showInformationMessage": later,
  "window.showWarningMessage": later,
  "window.showErrorMessage": later,
  "window.showQuickPick": later,
  "window.createQuickPick": () => ({}),
  "commands.executeCommand": later,
});

/** Each would do something where it is not escaped. */
const hostile = [
  "[click](command:workbench.action.terminal.new)",
  "[[a]](command:x)",
  "a](command:x) [b",
  "$(trash)",
  "$$(sync~spin)",
  "a\u202etxt.exe",
  "\u001b[2K\u001b]8;;http://x\u0007",
  "a\nb",
  "\u200b\u2066\ufeff\u00ad\u{e0041}\ud800",
];

/** How VS Code finds links in messages and status items, and icons in labels. */
const link = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+/i;
const icon = /(?<!\\)\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/;
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are among the ones
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u00ad\u{e0000}-\u{e007f}\p{Cs}]/u;

test("no text from outside makes a link, an icon or an unseen sign, in any place", () => {
  for (const text of hostile) {
    for (const shown of [plain(text), escapeLabel(text), escapeMessage(text)]) assert.doesNotMatch(shown, unseen, text);
    assert.doesNotMatch(escapeLabel(text), icon, text);
    assert.doesNotMatch(escapeMessage(text), icon, text);
    assert.doesNotMatch(escapeMessage(text), link, text);
    assert.doesNotMatch(escapeTerminal(text), unseen, text);
  }
  assert.equal(escapeTerminal("\u001b[2Ka\tb\u202e"), "\\u001b[2Ka\tb\\u202e");
  for (const said of ["The file main.tf (3 lines) is in [modules].", "100 $ for 5 %"]) {
    assert.equal(escapeMessage(said), said);
    assert.equal(escapeMarkdown(said).replaceAll("\\", ""), said);
  }
  // A ">" closes nothing, and quotes only at the start.
  assert.equal(escapeMarkdown('required_version is ">= 1.5"'), 'required_version is ">= 1.5"');
  assert.equal(escapeMarkdown("> 1.5"), "\\> 1.5");
});

test("a page has no scripts, loads nothing, runs no commands but those that are named, and holds text as text", async () => {
  const { showMarkup } = await import("../client/src/shown/page");
  for (const text of [...hostile, "</style><script>alert(1)</script>", '"onload="x', "&#60;b&#62;"]) {
    assert.doesNotMatch(escapeHtml(text), /[<>"'`\u202e\u200b]/, text);
    told.length = 0;
    const webview = { html: "" };
    showMarkup(text, { body: "<p>ours</p>", style: "p {}" }, ["azuremlTerraform.openPlace"], {
      webview,
      reveal() {},
      title: "",
    } as never);
    assert.match(webview.html, /content="default-src 'none'; style-src 'nonce-[\w-]+'"/);
    assert.doesNotMatch(webview.html, /<script|<[^>]*\sonload=|\u202e/);
  }
  told.length = 0;
  // The stub makes nothing that could be filled.
  try {
    showMarkup("x", { body: "", style: "" }, ["a"], undefined);
  } catch {}
  const [, [, , , options]] = told[0]! as [string, [string, string, unknown, Record<string, unknown>]];
  assert.deepEqual(options, {
    enableScripts: false,
    enableForms: false,
    enableCommandUris: ["a"],
    localResourceRoots: [],
  });
});

test("the client shows everything by what escapes it", async () => {
  const { createDocumentEntry, createLanguageStatus, showEntry } = await import("../client/src/shown/statusItem");
  const messages = await import("../client/src/shown/messages");
  const { createBox, pickMany, pickOne, shownItem } = await import("../client/src/shown/lists");
  const { shownTreeItem, showAbove } = await import("../client/src/shown/tree");
  const { lens, problem, quickFix, showBeside } = await import("../client/src/shown/inEditor");
  const { offerChanges } = await import("../client/src/shown/changes");
  const { tooltip } = await import("../client/src/shown/tooltip");
  for (const text of hostile) {
    told.length = 0;
    createLanguageStatus("id", "name", [], text).show([], text, text, 0);
    createDocumentEntry("id", "name", "x").show(text, text, false);
    showEntry("id", { name: "name", icon: "beaker", text: ` ${text}`, tooltip: text, command: "x" });
    for (const show of [messages.showInformation, messages.showWarning, messages.showError]) show(text);
    messages.showBriefly(text);
    messages.inStatusBar(text, later);
    messages.withCancel(text, later);
    createBox(text, () => text);
    const item = { label: text, description: text, detail: text };
    assert.equal(shownItem(item).item, item);
    await pickOne([item], {});
    await pickMany(Promise.resolve([item]), {});
    const view: Record<string, unknown> = {};
    showAbove(view as never, text, text);
    const drawn = shownTreeItem({ label: text, description: text, accessibilityInformation: { label: text } });
    lens({} as never, { title: text, command: "x", tooltip: text });
    problem({} as never, text, 0, text);
    quickFix(text);
    showBeside({} as never, {} as never, text);
    await offerChanges(text, [], text, []);
    tooltip(text, [[text, text]], [text]);
    const shown = [...told, ["view", [view]] as const, ["tree", [drawn]] as const].flatMap(([where, args]) =>
      textsIn(withoutItems(args)).map((one) => ({ where, one })),
    );
    assert.ok(shown.length > 25, String(shown.length));
    assert.doesNotMatch(`${drawn.label} ${drawn.description}`, icon);
    for (const { where, one } of shown) {
      assert.doesNotMatch(one.replace(/\n\n|\n$| {2}\n/g, ""), unseen, one);
      // Problems, fixes and what is read aloud have no icons in their text.
      if (!/Diagnostic|CodeAction|Markdown|tree|CodeLens/.test(where))
        assert.doesNotMatch(one.replace("$(beaker) ", ""), icon, where);
      if (/Message|LanguageStatus|Progress|InputBox|view/.test(where)) assert.doesNotMatch(one, link, where);
      if (where.includes("Markdown")) assert.doesNotMatch(one, /(?<!\\)[[\]<`!]/);
    }
  }
});

/** VS Code shows no more of an item of a list than its own words. */
function withoutItems(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutItems);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "item")
      .map(([key, one]) => [key, withoutItems(one)]),
  );
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What shows text in which VS Code finds links, commands, icons or Markdown, or is trusted with any. */
const places = [
  ...[
    "show(?:Information|Warning|Error)Message",
    "MarkdownString\\(",
    "createLanguageStatusItem",
    "createStatusBarItem",
    "createTreeView",
    "[tT]reeDataProvider",
    "\\bgetTreeItem\\b",
  ],
  ...["setStatusBarMessage", "(?:create|show)QuickPick", "(?:create|show)InputBox", "withProgress", "new CodeLens\\b"],
  ...[
    "new CodeAction\\b",
    "new Diagnostic\\b",
    "createWebview",
    "vscode\\.(?:diff|changes)",
    "isTrusted = ",
    "supportHtml",
  ],
  ...[
    "enabledCommands",
    "view\\.(?:message|description|title) =",
    "validationMessage",
    "createTerminal",
    "\\[\\s*[\"'`]show",
  ],
];

test("nothing of the client shows anything past it", () => {
  const past = sources("client/src")
    .filter((file) => !file.startsWith("client/src/shown/"))
    .flatMap((file) => linesWith(file, new RegExp(places.join("|"))));
  assert.deepEqual(past, []);
  assert.deepEqual(
    sources("client/src/shown").flatMap((file) => linesWith(file, /isTrusted|supportHtml|supportThemeIcons/)),
    [],
  );
  // Every item of a tree goes through one function.
  assert.deepEqual(
    sources("client/src/shown").flatMap((file) => linesWith(file, /\bgetTreeItem:|createTreeView\(/)),
    [
      "client/src/shown/tree.ts: return window.createTreeView(id, {",
      "client/src/shown/tree.ts: getTreeItem: (node) => shownTreeItem(nodes.itemOf(node)),",
    ],
  );
});

test("the server shows no message itself, and trusts no Markdown but its own", () => {
  // Which escapes what it shows.
  const messages = "server/src/lsp/editor/messages.ts";
  const lsp = ["server/src/lsp", "server/src/hosts"].flatMap(sources).filter((file) => file !== messages);
  assert.deepEqual(
    lsp.flatMap((file) =>
      linesWith(file, /show(?:Information|Warning|Error)?Message|window\.|\{ window \}|showDocument/),
    ),
    [],
  );
  const shown = linesWith(messages, /\.(?:show\w+Message|begin|report)\(/);
  assert.equal(shown.length, 5);
  assert.deepEqual(
    shown.filter((line) => !line.includes("escapeMessage(")),
    [],
  );
  const own = sources("server/src").filter((file) =>
    /\braw\b[^}]*\} from "[^"]*(?:wording\/index|markdown)"|\bas Markdown\b/.test(text(file)),
  );
  assert.deepEqual(own, [
    "server/src/features/documentation/describeFunction.ts",
    "server/src/features/documentation/describeKeyword.ts",
    "server/src/features/documentation/describeSince.ts",
    "server/src/features/documentation/documentation.ts",
    "server/src/features/documentation/limits.ts",
    "server/src/features/documentation/resources.ts",
    "server/src/features/hover/builtInValues.ts",
    "server/src/features/hover/hover.ts",
    "server/src/features/hover/knownValues.ts",
    "server/src/features/hover/references.ts",
    "server/src/wording/index.ts",
    "server/src/wording/markdown.ts",
    "server/src/wording/prose.ts",
  ]);
});

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(folder, file).replaceAll("\\", "/"))
    .sort();
}

function text(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

function linesWith(file: string, pattern: RegExp): string[] {
  return text(file)
    .split("\n")
    .filter((line) => pattern.test(line) && !/^\s*(?:\/\/|\*|\/\*\*)/.test(line))
    .map((line) => `${file}: ${line.trim()}`);
}

test("a description in a hover is text: no link, no image, no HTML, and of code only what is between backticks", () => {
  const said = [
    "[click](command:workbench.action.terminal.new)",
    "![pixel](https://example.com/pixel.png)",
    "<img src='https://example.com/pixel.png'>",
    "https://example.com/a and www.example.com and me@example.com",
    "a ` and **bold** _word_",
  ];
  for (const description of said) {
    const last = shownOf(description);
    assert.doesNotMatch(last, /(?<!\\)[[\]<`*!@]|(?<!\\)https?:\/\/|\bwww\.|(?<![\\\p{L}])_/u, last);
    assert.equal(last.replaceAll("\\", ""), description);
  }
  assert.equal(shownOf("`[x](command:y)` and `` [y](command:z)"), "`[x](command:y)` and \\`\\` \\[y\\](command\\:z)");

  function shownOf(description: string): string {
    const source = `variable "a" {\n  type        = string\n  description = ${JSON.stringify(description)}\n}\n\noutput "b" {\n  value = var.a\n}\n`;
    const service = serviceWith({ "main.tf": source });
    const markdown = service.hover(uriOf("main.tf"), source.indexOf("var.a") + 5)?.markdown ?? "";
    return markdown.split("\n\n").at(-1)!;
  }
});

test("code in Markdown ends where it is said to, and a link leads where it is said to", () => {
  const text = "a ``` b\n```\n[x](command:y)";
  assert.equal(asCodeBlock(text, "hcl"), `\`\`\`\`hcl\n${text}\n\`\`\`\``);
  assert.equal(asCode("`a``b"), "``` `a``b ```");
  assert.equal(asLink(raw("x"), "https://x/a) [b](command:y"), "[x](https://x/a%29%20%5Bb%5D%28command:y)");
});
