// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is HCL's template, not JavaScript's
import assert from "node:assert/strict";
import { it } from "node:test";
import { json } from "../../server/src/languages/json/json";
import { type Value, valuesIn } from "../../server/src/model/value";
import { applyEdits } from "../../server/src/text/edit";
import { caseFiles } from "./caseFiles";
import { randomEdit } from "./mutate";
import { randomFrom } from "./random";

const texts = [...caseFiles("json").values()].flatMap((cases) => cases.map(({ text }) => text));

it("reads every prefix of every case", () => {
  for (const text of texts) for (let end = 0; end <= text.length; end++) check(text.slice(0, end));
});

it("reads whatever is left of a text after any edits", () => {
  const random = randomFrom(5);
  for (let round = 0; round < 3000; round++) {
    let text = random.pick(texts);
    for (let edits = random.below(4); edits >= 0; edits--) text = applyEdits(text, [randomEdit(text, random)]);
    check(text);
  }
});

it("finds a problem in exactly what is not JSON", () => {
  const random = randomFrom(6);
  for (let round = 0; round < 3000; round++) {
    // Without templates, whose mistakes are none of JSON's.
    const text = random.pick(texts).replaceAll(/[$%]+\{/g, "(");
    const edited = round < texts.length ? text : applyEdits(text, [randomEdit(text, random)]);
    if (/[$%]\{|"(depends_on|ignore_changes|provider|providers|type|from|to)"/.test(edited)) continue;
    const isObject = /^\s*[{[]/.test(edited);
    // Within an object, Terraform wants objects for blocks, and a name for each label.
    const isAboutBlock = ({ message }: { message: string }) => isObject && /^Write an object /.test(message);
    const problems = json.parse("any.tf.json", edited).problems.filter((one) => !isAboutBlock(one));
    assert.equal(problems.length === 0, isObject && isJson(edited), edited);
  }
});

it("reads what is nested deeply, and what is long", () => {
  const many = 100_000;
  for (const text of [
    "[".repeat(many),
    `{"locals": {"a": ${"[".repeat(many)}${"]".repeat(many)}, "b": 1}}`,
    '{"a":'.repeat(many),
    `{"locals": {"a": "${"${".repeat(many)}"}}`,
    `{"locals": {"a": "${'${\\"'.repeat(1000)}"}}`,
    `{"locals": {"a": "${"x".repeat(5_000_000)}"}}`,
    '"'.repeat(many),
    "}".repeat(many),
    ",".repeat(many),
    '{"\ud800": "\udfff"}',
    "\0".repeat(many),
  ]) {
    check(text);
  }
  const deep = json.parse("deep.tf.json", `{"locals": {"a": ${"[".repeat(many)}${"]".repeat(many)}, "b": 1}}`);
  assert.deepEqual(deep.problems, []);
  assert.equal(deep.blocks[0]?.body.items[1]?.name, "b");
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Every span lies in the text, and a name without escapes where it is said to. */
function check(text: string): void {
  const { blocks, loose, problems } = json.parse("any.tf.json", text);
  const values: Value[] = [{ kind: "body", span: loose.span, body: loose }];
  for (const { body } of blocks) values.push({ kind: "body", span: body.span, body });
  const spans = problems.map(({ span }) => span);
  for (const value of values) for (const inner of valuesIn(value)) spans.push(inner.span);
  for (const { start, end } of spans) assert.ok(0 <= start && start <= end && end <= text.length, text);
  for (const { labels } of blocks) {
    for (const label of labels) if (!label.text.includes("\\")) assert.equal(text.length >= label.span.end, true);
  }
}
