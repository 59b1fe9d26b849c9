/** Every function comes to what Terraform 1.11 makes of it, or to less; and what we refuse, Terraform refuses as well. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Implementation } from "../../server/src/evaluation/functions/implementation";
import { implementations, newerFunctions } from "../../server/src/evaluation/functions/implementations";
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

test("functions come to what Terraform makes of them, and refuse nothing that it takes", () => {
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
  // Of some only the type is known, such as YAML, and some errors depend on more than arguments.
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

test("each function has a sentence, words for its parameters and an example that comes to what it says", () => {
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
  const all = [...implementations.keys()].filter((name) => !name.startsWith("provider::"));
  const isWorkedOut = ({ value, type, returns }: Implementation) => (value ?? type ?? returns) !== undefined;
  const names = all.filter((name) => !newerFunctions.has(name) && isWorkedOut(implementations.get(name)!));
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
