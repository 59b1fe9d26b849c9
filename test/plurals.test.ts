/** Numbers and what is counted agree in every sentence: "1 file", never "1 files". */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Node, SourceFile } from "typescript/unstable/ast";
import { counted } from "../server/src/text/counted";
import { ownSources } from "./harness/sources";

test("what is counted is in the plural unless there is one", () => {
  assert.deepEqual(
    [0, 1, 2].map((number) => counted(number, "file")),
    ["0 files", "1 file", "2 files"],
  );
  assert.equal(counted(1n, "address", "addresses"), "1 address");
  assert.equal(counted(3, "finding is", "findings are"), "3 findings are");
});

/** A number in front of a word that looks like a plural. */
const plural = /^ (?:more )?[a-z]{3,}s\b(?<!this|less|was|has|is)/;

test("no sentence of the server counts by itself", async () => {
  const found: string[] = [];
  const { sources, ast } = await ownSources();
  for (const { path, file, nodes } of sources) {
    if (!path.startsWith("server/")) continue;
    for (const node of nodes) {
      if (node.kind !== ast.SyntaxKind.TemplateSpan) continue;
      const text = node.getText(file);
      const [, expression = "", behind = ""] = /^([\s\S]*?)\}((?: [a-z].*)?)[`$]?/.exec(text) ?? [];
      const isNumber = /(?:\.length|\.size|[cC]ount|\bnumber|\btotal|\bleft|\bto)$/.test(expression);
      if (isNumber && plural.test(behind) && !isChosen(node, file)) found.push(`${path}: ${text}`);
    }
  }
  assert.deepEqual(found, []);
});

test("every message of the client that counts has another one for one", async () => {
  const found: string[] = [];
  let seen = 0;
  const { sources, ast } = await ownSources();
  for (const { path, file, nodes } of sources) {
    for (const node of nodes) {
      if (node.kind !== ast.SyntaxKind.CallExpression) continue;
      const [, message = ""] = /^(?:l10n\.)?t\(\s*"([^"]*)"/.exec(node.getText(file)) ?? [];
      if (!/\{\d\} (?:more )?[a-z]{3,}s\b/.test(message) || isTextBefore(message)) continue;
      seen++;
      if (!isChosen(node, file)) found.push(`${path}: ${message}`);
    }
  }
  assert.ok(seen > 8, `${seen}`);
  assert.deepEqual(found, []);
});

/** Whether what is in front of the word is a name ("Lists what azurerm {0} changes"), or never one: entries of a list that repeats itself. */
function isTextBefore(message: string): boolean {
  return /\{\d\} (?:answers|applies|changes|names|requires|runs|reads|plans|lists|does|this|places in one file|seconds|entries)\b/.test(
    message.replace(/\{\d\} changes (?:one|\{\d\}) place/, ""),
  );
}

/** Whether the code around a node asks whether there is one. */
function isChosen(node: Node, file: SourceFile): boolean {
  return /=== 1\b|[> ]1\b|others\.length > 0/.test(file.text.slice(Math.max(node.pos - 300, 0), node.end));
}
