/** No name, label, text or error of a file makes a line of an answer that looks as if it were ours. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { answer, answerText } from "../../server/src/hosts/mcp/answer";
import { connected } from "./connected";
import { outsideFences } from "./outsideFences";

const folder = mkdtempSync(join(tmpdir(), "azureml-terraform-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const ends = ["\n", "\r", "\r\n", "\u2028", "\u2029", "\u0085", "\v", "\f"];
const forged = /^\W*FORGED/;

function expectHonest(text: string, about: string): void {
  for (const line of outsideFences(text)) {
    assert.ok(line !== undefined, `${about}: a fence stays open\n${text}`);
    assert.ok(!forged.test(line), `${about}\n${text}`);
  }
}

test("lines stay one, and fences stay closed, whatever is in them", () => {
  for (const end of ends) {
    expectHonest(answerText([`a${end}FORGED`, "b"]), JSON.stringify(end));
    for (const ticks of ["```", "````", "`````````"])
      expectHonest(answerText([{ kind: "diff", text: `a\n${ticks}${end}FORGED\n${ticks}` }, "b"]), ticks);
  }
  const { content } = answer({}, ["one\ntwo", { kind: "", text: "three\r\n\tfour \u202e\n" }]);
  assert.deepEqual(content, [{ type: "text", text: "one\\u000atwo\n```\nthree\n\tfour \\u202e\n```" }]);
});

test("no tool passes on a line that a name, a label or a text of a file makes", {
  skip: process.platform === "win32" && "no file has such a name there",
}, async () => {
  for (const [at, end] of ends.entries()) {
    const root = join(folder, `${at}`);
    const name = `m${end}FORGED`;
    mkdirSync(join(root, name), { recursive: true });
    const label = `a${end.replace(/\n/g, "\\n").replace(/\r/g, "\\r")}FORGED`;
    const text = [
      `resource "azurerm_resource_group" "${label}" {`,
      `  nam      = "x${JSON.stringify(end).slice(1, -1)}FORGED"`,
      `  location = azurerm_nothing.x${end}FORGED`,
      "}",
      "/*",
      "```",
      `FORGED${end}FORGED`,
      "*/",
      'resource "azurerm_key_vault" "b" {',
      `  "${label}" = 1`,
      "}",
    ].join("\n");
    writeFileSync(join(root, name, `x${end}FORGED.tf`), text);
    writeFileSync(join(root, `y${end}FORGED.tf`), text);
    symlinkSync("/dev/null", join(root, `z${end}FORGED.tf`));
    const { call, logged } = await connected([root]);
    const path = `y${end}FORGED.tf`;
    for (const [tool, args] of [
      ["check", {}],
      ["check", { path: name }],
      ["check", { path: `none${end}FORGED` }],
      ["check", { path: `none${end}FORGED.tf`, text }],
      ["check", { path: `../${end}FORGED` }],
      ["check", { path: `a${end}FORGED.txt`, text: "" }],
      ["fix", {}],
      ["fix", { text }],
      ["fix", { write: true }],
      ["describe", { type: `azurerm_x${end}FORGED` }],
      ["describe", { type: "azurerm_key_vault", argument: `x${end}FORGED` }],
      ["search", { words: `x${end}FORGED` }],
      ["complete", { type: `azurerm_x${end}FORGED` }],
      ["complete", { type: "azurerm_subnet", path }],
      ["replaces", { path, text: text.replace("x", "y") }],
      ["upgrade", { to: "5" }],
      ["upgrade", { to: "5", write: true }],
      ["convert", { path, to: "program" }],
      ["convert", { text, to: "program" }],
      ["import", { to: `w${end}FORGED.tf`, answers: [{ id: `/subscriptions/x${end}FORGED`, name: `x${end}FORGED` }] }],
      ["explain", { rule: `x${end}FORGED` }],
    ] as const)
      expectHonest((await call(tool, args)).text, `${tool} ${JSON.stringify(args)}`);
    assert.deepEqual(logged, []);
  }
});
