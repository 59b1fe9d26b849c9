/** Every function comes to what Terraform 1.11 makes of it, or to less; and what we refuse, Terraform refuses as well. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { assumptionFunctions } from "../../server/src/evaluation/functions/assumptions";
import { type Implementation, isRefusal } from "../../server/src/evaluation/functions/implementation";
import { commonFunctions, implementationOf } from "../../server/src/evaluation/functions/implementations";
import { lateFunctions } from "../../server/src/evaluation/functions/lateFunctions";
import { valueInYaml } from "../../server/src/evaluation/functions/yaml/valueInYaml";
import { attributesOf } from "../../server/src/evaluation/result";
import { catalog, root } from "../harness/service";
import { evaluateText } from "./evaluateText";
import { isLess, printed } from "./printed";

const lines = readFileSync(join(root, "test/evaluation/functions.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const at = line.lastIndexOf(" => ");
    return { expression: line.slice(0, at), expected: line.slice(at + 4) };
  });

test("functions have Terraform's results, and refuse nothing that Terraform accepts", () => {
  const wrong: string[] = [];
  const counts = { errors: 0, refused: 0, values: 0, known: 0 };
  for (const { expression, expected } of lines) {
    const { result, problems } = evaluateText(expression);
    const [problem] = problems;
    const text = problem ? `error: ${problem.message}` : printed(result);
    const isError = expected.startsWith("error:");
    const isRight = problem ? isError : isError ? result.state === "unknown" : isLess(result, expected);
    if (!isRight) wrong.push(`${expression} => ${text}, not ${expected}`);
    counts[isError ? "errors" : "values"]++;
    if (problem) counts.refused++;
    else if (text === expected) counts.known++;
  }
  assert.deepEqual(wrong, []);
  // Of some only the type is known, and some errors depend on more than arguments.
  assert.ok(counts.refused > 0.94 * counts.errors, JSON.stringify(counts));
  assert.ok(counts.known > 0.9 * counts.values, JSON.stringify(counts));
});

test("hashes, folders and sums that are exact in binary are known as a whole", () => {
  const known = lines.filter(
    ({ expression, expected }) =>
      /^(?:dirname|md5|sha\d+|base64sha\d+)\("|^sum\(\[(?:\d+\.5|0\.25|10)/.test(expression) &&
      !expected.startsWith("error:"),
  );
  for (const { expression, expected } of known) assert.equal(printed(evaluateText(expression).result), expected);
  assert.ok(known.length > 20);
});

test("templates with directives, and comparisons of two types, are known as a whole", () => {
  const known = lines.filter(({ expression }) => /^".*%\{[ ~]|^\S+ [!=]= \S+$/.test(expression));
  for (const { expression, expected } of known) assert.equal(printed(evaluateText(expression).result), expected);
  assert.ok(known.length > 15);
});

test("YAML, types that are written out and what a literal is are known as a whole", () => {
  const asked = /^(?:yaml\w+|convert|issensitive|ephemeralasnull|urldecode|cidrcontains|base64gunzip)\(/;
  const known = lines.filter(({ expression, expected }) => asked.test(expression) && !expected.startsWith("error:"));
  for (const { expression, expected } of known) assert.equal(printed(evaluateText(expression).result), expected);
  assert.ok(known.length > 15);
});

test("YAML that Terraform cannot read is refused", () => {
  const asked = lines.filter(
    ({ expression, expected }) => expression.startsWith('yamldecode("') && expected.startsWith("error:"),
  );
  const taken = asked.filter(({ expression }) => evaluateText(expression).problems.length === 0);
  assert.deepEqual(taken, []);
  assert.ok(asked.length > 15);
});

test("YAML that is long, deep or written in other ways is left to Terraform, and takes no time", () => {
  const texts = [
    "[".repeat(100_000),
    "- ".repeat(5_000),
    `a: ${"'".repeat(50_000)}`,
    `${"a:\n".repeat(100_000)}`,
    `a: "${"#".repeat(50_000)}`,
    "a: &b c\nd: *b",
    "a: >\n  b",
    "a: |2\n  b",
    "a: |-\n  yes",
    "a: |",
    "a: b\u3000",
    `a: |\n${"  b\n".repeat(100_000)}`,
    "? a\n: b",
    "a: !!str b\n\tc: 1",
    "__proto__: 1\nb: [\n]",
    "<<: {a: 1}",
    "a: 2020-01-01",
    "--- a\n--- b",
    "a: |\n\tb",
    "-\n|",
    "a:\n    b\n  c",
  ];
  for (const text of texts) assert.equal(valueInYaml(text), undefined, text.slice(0, 40));
  const named = valueInYaml("__proto__: 1\nconstructor: x");
  const inherited = named && !isRefusal(named) ? attributesOf(named) : undefined;
  assert.deepEqual([...(inherited?.keys() ?? [])], ["__proto__", "constructor"]);
});

test("each function has a sentence, words for its parameters and an example with the right result", () => {
  let tried = 0;
  for (const { name, summary, parameters, rest, example, result } of catalog.functions.values()) {
    assert.match(summary ?? "", /^[A-Z].*[.)]$/, name);
    for (const one of [...parameters, ...(rest ? [rest] : [])]) assert.ok(one.description, `${name}: ${one.name}`);
    if (result === undefined) continue;
    const line = lines.find(({ expression }) => expression === example);
    assert.ok(line, `Terraform was not asked what ${example} is.`);
    const stated = evaluateText(result).result;
    const [value] = line.expected.split(" as ");
    assert.equal(printed(stated).split(" as ")[0], value, name);
    tried++;
  }
  assert.ok(tried > 80);
});

test("every function that is worked out is tried, and is one of Terraform's", () => {
  // Those of providers are none of the console's: wrong-call has cases of them.
  const all = [...commonFunctions.keys(), ...lateFunctions.keys()].filter((name) => !name.startsWith("provider::"));
  const isWorkedOut = ({ value, type, returns }: Implementation) => (value ?? type ?? returns) !== undefined;
  const names = all.filter((name) => !assumptionFunctions.has(name) && isWorkedOut(implementationOf(name)!));
  assert.deepEqual(
    names.filter((name) => !lines.some(({ expression }) => expression.includes(`${name}(`))),
    [],
  );
  assert.deepEqual(
    all.filter((name) => !catalog.functions.has(name)),
    [],
  );
  assert.ok(names.length > 80);
});

test("a function that is loaded late is found by its name, and nothing is asked of it before", () => {
  for (const [name, late] of lateFunctions) {
    assert.equal(implementationOf(name), late, name);
    assert.deepEqual(
      Object.keys(late).filter((fact) => !["value", "takes", "nullFrom"].includes(fact)),
      [],
      name,
    );
  }
  assert.equal(implementationOf("upper"), commonFunctions.get("upper"));
  assert.equal(implementationOf("provider::time::rfc3339_parse"), undefined);
});
