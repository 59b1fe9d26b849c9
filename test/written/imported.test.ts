/** Whatever Azure calls things: what an import writes says so, and nothing of it is evaluated or run. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { patience } from "../../scripts/patience.mjs";
import { importInto } from "../imports/importInto";
import { anyTexts } from "./anyText";
import { answer, hostileWorkspace, importsAsProgram, importsAsTerraform, pastesAsTerraform } from "./hostileWorkspace";
import { run } from "./runProgram";

const texts = anyTexts(300, 7);
const workspaces = Array.from({ length: Math.floor(texts.length / 10) }, (_, at) =>
  hostileWorkspace(texts.slice(10 * at, 10 * at + 10)),
);

test("in Terraform", { timeout: patience(120_000) }, async () => {
  assert.ok(workspaces.length > 30);
  for (const one of workspaces) await importsAsTerraform(one);
});

test("in Terraform that is pasted", { timeout: patience(120_000) }, async () => {
  for (const one of workspaces) await pastesAsTerraform(one);
});

test("in programs", () => {
  for (const one of workspaces) importsAsProgram(one);
});

test("every name for a stack becomes a valid name of a class", () => {
  const names = [
    "class",
    "enum",
    "any",
    "string",
    "TerraformStack",
    "MachineLearningWorkspace",
    "a b",
    "1",
    "é",
    "",
    "x;y()",
  ];
  for (const stack of [...names, "yield", "await", "Construct", "__proto__", "constructor", "Fine"]) {
    const { text, made } = importInto(
      { responses: [answer], companions: "ids", preventDestroy: false, stack },
      {},
      undefined,
      "main.js",
    );
    assert.match(text, /^export class [A-Za-z_$][\w$]* extends TerraformStack/m, stack);
    assert.ok(run(text).length > 0, made.notes.join());
    if (stack === "Fine") assert.match(text, /^export class Fine /m);
  }
});
