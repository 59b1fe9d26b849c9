/** Texts of several lines, and those in JSON, come to what Terraform 1.11 makes of them, strip marks included. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are templates of Terraform.
import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluate } from "../../server/src/evaluation/evaluate";
import { unknown } from "../../server/src/evaluation/result";
import { languageOf } from "../../server/src/languages";
import { catalog } from "../harness/service";
import { printed } from "./printed";

function made(uri: string, text: string): string {
  const { blocks } = languageOf(uri)!.parse(uri, text, catalog);
  const value = blocks[0]!.body.items[0]!.value;
  const environment = { lookUp: () => ({ result: unknown, rest: [] }), signatureOf: () => undefined };
  return printed(evaluate(value, environment).result);
}

test("in a heredoc strip marks take blanks of their own line", () => {
  for (const [lines, expected] of [
    ["abc  \n${~ 1 ~}\n  def\n  ${~ 2 ~}  \n  x", "abc1  def\n2  x\n"],
    ["\n  \n${~ 1 ~}\n\n  ", "\n1\n  \n"],
    ["a $${\n  $${ ${~ 1 ~} $${   \n  $${", "a ${\n  ${1${   \n  ${\n"],
    ["  a $${   ${~ 1 ~}   ", "  a ${1"],
  ])
    assert.equal(made("main.tf", `output "x" {\n  value = <<EOT\n${lines}\nEOT\n}\n`), JSON.stringify(expected));
});

test("in a heredoc directives are followed line by line", () => {
  for (const [lines, expected] of [
    ['%{ for v in ["a", "b"] ~}\n  line ${v}\n%{ endfor ~}\nend', "  line a\n  line b\nend\n"],
    [
      "x\n%{ if true }\nyes\n%{ else }\nno\n%{ endif }  \n  %{~ for k, v in { q = 1 } }\n${k}  ${v} ~\n  %{~ endfor ~}\n  z",
      "x\n\nyes\n  \n\nq  1 ~\n  z\n",
    ],
  ])
    assert.equal(made("main.tf", `output "x" {\n  value = <<EOT\n${lines}\nEOT\n}\n`), JSON.stringify(expected));
});

test("in a heredoc with a dash the indentation that all lines share goes, which interpolations begin as well", () => {
  for (const [lines, expected] of [
    ["    a${1}b\n      c\n    ${2}", "a1b\n  c\n2\n"],
    ["    a\n  ${1}    b\n\n      \n   c", "  a\n1    b\n\n      \n c\n"],
    ["\t\ta ${1}\n\t${2}${3} \n  $${x}", "\ta 1\n23 \n ${x}\n"],
    ["${1}\n  a\n    ${2}", "1\n  a\n    2\n"],
    ["  ${1}  \n    ${2} c  ${3}\n", "1  \n  2 c  3\n\n"],
  ])
    assert.equal(made("main.tf", `output "x" {\n  value = <<-EOT\n${lines}\n  EOT\n}\n`), JSON.stringify(expected));
});

test("in JSON they do as well", () => {
  for (const [value, expected] of [
    [" \n ${~ 1 ~} \n x", " \n1 x"],
    ["a \n b\n${~ 1 ~}\n\n c $${ d  ${~ 2}", "a \n b1\n c ${ d2"],
  ] as const)
    assert.equal(made("main.tf.json", JSON.stringify({ output: { x: { value } } })), JSON.stringify(expected));
});
