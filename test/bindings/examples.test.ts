/**
 * Other people's Terraform, converted to programs: they compile, and make what they were made from. Tried where the
 * environment variable PROGRAMS names a file of programs, of which this takes every ninth that the provider accepts, and every third where everything is tried.
 */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "@cdktf/hcl2json";
import { isThorough } from "../harness/thorough";
import { canHave, families } from "./families";
import { normalizedJson } from "./normalizedJson";
import { toProgram } from "./toProgram";
import { createWorkplace } from "./workplace";

interface Example {
  readonly id: string;
  readonly text: string;
  readonly verdict: readonly unknown[];
}

const file = process.env.PROGRAMS ?? "";
const every = isThorough ? 3 : 9;
// The family with the newer bindings: what they do not know yet is told by the compiler.
const family = families.at(-1)!;

test("converted examples compile and mean the same", {
  skip: !existsSync(file) && "PROGRAMS names no file of programs.",
}, async () => {
  const examples = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Example => JSON.parse(line))
    .filter(({ verdict }, index) => verdict.length === 0 && index % every === 0)
    .map(({ id, text }) => ({ name: id.replace(/\W/g, "_"), text, program: toProgram(text, family) }))
    .filter(({ text, program }) => canHave(family, program) && !/\bazuread_/.test(text));
  const workplace = createWorkplace("examples", family);
  for (const { name, program } of examples) workplace.add(name, program);

  const lines = workplace.compile().split("\n");
  const unknownYet = /error TS(2307|2353|2561):/;
  assert.deepEqual(
    lines.filter((line) => line.includes("error TS") && !unknownYet.test(line)),
    [],
  );
  const left = new Set(lines.map((line) => /^(\w+)\.ts\(/.exec(line)?.[1]));
  const compiled = examples.filter(({ name }) => !left.has(name));

  for (const { name, text } of compiled) {
    const { terraform: _settings, ...blocks } = await parse("main.tf", text);
    const { provider, ...made } = workplace.synthesize(name);
    // Examples leave the provider's configuration to their reader; a program does not run without it.
    assert.deepEqual(normalizedJson("provider" in blocks ? { provider, ...made } : made), normalizedJson(blocks), name);
  }
  console.log(`  ${compiled.length} of ${examples.length} converted examples compile and mean the same.`);
  assert.ok(
    compiled.length > 600 / every && examples.length - compiled.length < 10,
    `only ${compiled.length} examples compile`,
  );
});
