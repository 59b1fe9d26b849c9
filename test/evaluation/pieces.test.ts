/** Of a text that is not known as a whole the evaluator tells the pieces that are, and where the rest is read from. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are templates of Terraform.
import assert from "node:assert/strict";
import { test } from "node:test";
import { declared } from "../../server/src/analysis/declared";
import { bodyItemResult } from "../../server/src/analysis/evaluated/environmentOf";
import { piecesOf, type Result } from "../../server/src/evaluation/result";
import { createWorkspace } from "../../server/src/workspace/store";
import { catalog, uriOf } from "../harness/service";
import { evaluateText } from "./evaluateText";

/** Pieces one behind the other, with the name of what is read for each of those that are not known. */
function shown(result: Result): string {
  return piecesOf(result)
    .map((piece) =>
      typeof piece === "string" ? piece : `<${piece.from?.steps.map(({ name }) => name).join(".") ?? ""}>`,
    )
    .join("");
}

test("templates and functions keep the pieces that are known", () => {
  for (const [expression, expected] of [
    ['"a-${var.string}-b"', "a-<var.string>-b"],
    ['"${var.number}${1 + 1}"', "<var.number>2"],
    ['"a${"b${var.any}"}c"', "ab<var.any>c"],
    ['"${var.string}"', "<var.string>"],
    ['format("%s/%s%%-%d", var.any, "x", var.number)', "<var.any>/x%-<>"],
    ['format("%[2]s-%[1]s", "a", var.string)', "<>-a"],
    ['format("%5s", var.string)', "<>"],
    ['join("/", ["a", var.any, "b"], ["c"])', "a/<var.any>/b/c"],
    ['join("/", var.strings)', "<>"],
    ['upper("a${var.string}b")', "A<var.string>B"],
    ['tostring("a${var.string}")', "a<var.string>"],
    ['coalesce("a${var.string}", "b")', "a<var.string>"],
    ['true ? "a${var.string}" : "b"', "a<var.string>"],
    ['var.bool ? "a${var.string}" : "b"', "<>"],
    ['["x", "a${var.string}"][1]', "a<var.string>"],
    ['"a${{}}b"', "a<>b"],
  ])
    assert.equal(shown(evaluateText(expression!).result), expected, expression);
});

test("what is made of a local is worked out again once another part of it is known", () => {
  const { store, updates } = createWorkspace(catalog);
  const uri = uriOf("main.tf");
  const text = (made: string, used: string) =>
    `variable "a" {}\nlocals {\n  made = ${made}\n}\nlocals {\n  used = ${used}\n}\n`;
  const result = () => {
    const scope = store.scopeOf(uri);
    const [declaration] = declared("local.used", scope);
    return bodyItemResult(declaration!.item!, scope);
  };
  for (const [before, after, used, was, is] of [
    ['"x${var.a}"', '"y${var.a}"', '"${local.made}z"', "x<var.a>z", "y<var.a>z"],
    ['{ (var.a) = 1, b = "x" }', '{ (var.a) = 1, b = "y" }', "local.made.b", "x", "y"],
  ] as const) {
    updates.open(uri, text(before, used));
    assert.equal(shown(result()), was);
    const document = store.read(uri)!;
    const start = document.text.indexOf(before);
    updates.change(uri, { span: { start, end: start + before.length }, text: after });
    assert.equal(shown(result()), is);
  }
});
