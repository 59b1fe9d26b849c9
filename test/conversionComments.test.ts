/** No comment is lost on the way to the other language, and none is said twice. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { hcl } from "../server/src/languages/hcl/hcl";
import { commentsOfHcl, commentsOfProgram, stringsOfProgram } from "./comments/commentsIn";
import { compareComments } from "./comments/compareComments";
import { ways, withHclComments, withProgramComments } from "./comments/withComments";
import { caseFiles, readFile } from "./harness/cases";
import { serviceWith, uriOf } from "./harness/service";
import { sampled } from "./harness/thorough";
import { caseTexts, foreignPrograms } from "./languages/cdktfTexts";
import { foreignTexts, ownTexts } from "./languages/hclTexts";

const all = { start: 0, end: 0 };

/** What is left behind on purpose: what is said to tools of the language, and about code that makes nothing. */
const leftBehind: ReadonlySet<string> = new Set(["// eslint-disable-next-line", "// Kept by the class."]);

const terraform = [
  ...ownTexts(),
  ...foreignTexts(),
  ...textsIn("convert", ".tf"),
  ...textsIn("../../snippets/examples", ".tf"),
]
  .map(({ text }) => text)
  .filter((text) => hcl.parse(uriOf("main.tf"), text).problems.length === 0);

const programs = [
  ...textsIn("convert", ".ts").map(({ text }) => text),
  ...["main", "encrypted"].map((name) => readFile(`demo/cdktf/${name}.ts`)),
  ...caseTexts,
  ...foreignPrograms(),
];

test("comments in Terraform stand in the program", (t) => {
  t.diagnostic(check(sampled(terraform, 24, 0), toProgram));
});

test("comments in a program stand in Terraform", (t) => {
  t.diagnostic(check(programs, toTerraform));
});

const some = sampled(terraform, 47, 1);

for (const way of ways) {
  test(`so do those ${way} everything in Terraform`, (t) => {
    t.diagnostic(
      check(
        some.map((text) => withHclComments(text, way)),
        toProgram,
      ),
    );
  });

  test(`so do those ${way} everything in a program`, (t) => {
    // What is said about the class around them is about code that makes nothing.
    const made = some.flatMap((text) => convert("main.tf", text, { start: 0, end: text.length }) ?? []);
    t.diagnostic(
      check(
        made.map((text) => withProgramComments(text, way)),
        toTerraform,
      ),
    );
  });
}

function convert(name: "main.tf" | "main.ts", text: string, span = all): string | undefined {
  return serviceWith({ [name]: text }).convert?.(uriOf(name), span, name === "main.tf" ? "program" : "terraform")?.text;
}

function toProgram(text: string) {
  const to = convert("main.tf", text);
  // An expression of Terraform's own language is a string of the program, with its comments.
  return to && compareComments(commentsOfHcl(text), commentsOfProgram(to), stringsOfProgram(to));
}

function toTerraform(text: string) {
  const to = convert("main.ts", text);
  return to && compareComments(commentsOfProgram(text), commentsOfHcl(to), []);
}

/** Fails where one is lost; says how many there are. */
function check(texts: readonly string[], found: typeof toProgram): string {
  let [count, inOrder] = [0, 0];
  for (const text of texts) {
    const result = found(text);
    if (!result) continue;
    const lost = result.lost.filter((comment) => !leftBehind.has(comment));
    assert.deepEqual({ lost, twice: result.twice }, { lost: [], twice: [] }, text);
    count += result.all;
    inOrder += result.inOrder;
  }
  assert.ok(count > 0);
  return `${count} comments, ${inOrder} of them in order`;
}

function textsIn(folder: string, extension: string) {
  return caseFiles(folder, extension).map((file) => ({ name: file, text: readFile(file) }));
}
