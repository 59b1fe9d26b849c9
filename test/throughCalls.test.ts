/**
 * What a call gives to a variable of a module is judged as the argument is that the variable becomes: nothing is found in the call that is not
 * found where the value is an argument itself.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { languageOf } from "../server/src/languages/index";
import { type Body, valuesIn } from "../server/src/model/index";
import { textsOfRules } from "./harness/ruleCases";
import { catalog, serviceWith, uriOf } from "./harness/service";
import { sampled } from "./harness/thorough";
import { foreignTexts } from "./languages/hclTexts";

interface Given {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

test("nothing is found of what a call gives that is not found of the argument", () => {
  const own = sampled(textsOfRules(".tf"), 12, 0).map(({ file, text }) => ({ name: file, text }));
  let number = 0;
  for (const { name, text } of [...own, ...sampled(foreignTexts(), 60, 0)]) {
    // A comment above an argument is about that alone.
    const given = text.includes("azureml-terraform-ignore") ? [] : givenIn(text);
    number += given.length;
    if (given.length > 0) compare(name, text, given);
  }
  assert.ok(number > 300, `Only ${number} values were given.`);
});

function compare(name: string, text: string, given: readonly Given[]): void {
  const frames = blocksOf(text)
    .filter(({ kind }) => kind === "terraform" || kind === "provider")
    .map(({ span }) => `${text.slice(span.start, span.end)}\n`);
  const call = `${frames.join("")}module "inner" {\n  source = "./inner"\n`;
  const lines = given.map((one) => `  ${one.name} = ${one.text}\n`);
  const service = serviceWith({ "main.tf": `${call}${lines.join("")}}\n`, "inner/main.tf": moduleOf(text, given) });
  const direct = serviceWith({ "main.tf": text }).diagnose(uriOf("main.tf"));
  let at = call.length;
  const found = service.diagnose(uriOf("main.tf"));
  for (const [index, line] of lines.entries()) {
    const [start, end] = [at, at + line.length];
    at = end;
    const { start: from, end: to } = given[index]!;
    for (const { rule, message, span } of found) {
      if (span.start < start || span.end > end) continue;
      const isKnown = direct.some((other) => other.span.start < to && other.span.end > from);
      assert.ok(isKnown, `${name}: ${line.trim().slice(0, 200)}: ${rule}: ${message}`);
    }
  }
}

/** The module whose arguments are what a call gives. */
function moduleOf(text: string, given: readonly Given[]): string {
  let module = text;
  for (const { name, start, end } of given.toReversed())
    module = `${module.slice(0, start)}var.${name}${module.slice(end)}`;
  return module + given.map(({ name }) => `\nvariable "${name}" {\n  type = any\n}\n`).join("");
}

function blocksOf(text: string) {
  return languageOf("main.tf")!.parse(uriOf("main.tf"), text, catalog).blocks;
}

/** What is no argument of a provider's. */
const ofTerraform = new Set(["connection", "count", "depends_on", "for_each", "lifecycle", "provider", "provisioner"]);
/** What means something else in a call. */
const ofCalls = new Set(["source", "version", "providers"]);

/** The arguments of resources and data sources that read nothing else, also in nested blocks. */
function givenIn(text: string): readonly Given[] {
  const found: Given[] = [];
  const add = ({ items }: Body) => {
    for (const { name, value, dynamic } of items) {
      if (dynamic || ofTerraform.has(name)) continue;
      if (value.kind === "body" && isBlock(text, value.span.start)) add(value.body);
      else if (!valuesIn(value).some(({ kind }) => kind === "reference")) {
        const { start, end } = value.span;
        // Rules know some names: those that nothing else has stay.
        const isTaken = ofCalls.has(name) || found.some((other) => other.name === name);
        found.push({ name: isTaken ? `${name}_${found.length}` : name, start, end, text: text.slice(start, end) });
      }
    }
  };
  for (const { kind, body } of blocksOf(text)) if (kind === "resource" || kind === "data") add(body);
  return found.toSorted((one, other) => one.start - other.start);
}

/** Whether what begins there is a nested block, and no object. */
function isBlock(text: string, start: number): boolean {
  return !/=\s*$/.test(text.slice(0, start));
}
