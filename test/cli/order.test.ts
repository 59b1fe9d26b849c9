// `azureml-terraform order`, run as people run it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { project, run } from "./run";

const files = {
  "main.tf": 'resource "terraform_data" "a" {}\n\nresource "terraform_data" "b" {\n  input = terraform_data.a.id\n}\n',
  "below/main.tf": 'resource "terraform_data" "c" {}\n',
};

test("it writes the order of a folder in each form", async (context) => {
  const folder = project(context, files);
  const text = await run(folder, "order");
  assert.deepEqual([text.code, text.errors], [0, ""]);
  assert.match(text.out, /^2 resources, made in 2 waves and destroyed in 2\./);
  assert.doesNotMatch(text.out, /terraform_data\.c/);
  const json = JSON.parse((await run(folder, "order", "--format", "json")).out);
  assert.deepEqual(json.resources[1], {
    address: "terraform_data.b",
    at: "main.tf:3",
    apply: 2,
    destroy: 1,
    after: ["terraform_data.a"],
    minutes: null,
    repeated: false,
    known: true,
    createBeforeDestroy: null,
    findings: [],
  });
  assert.match((await run(folder, "order", "--format", "svg")).out, /^<svg [\s\S]*<\/svg>\n$/);
  assert.match((await run(folder, "order", "--format", "mermaid")).out, /^flowchart LR\n[\s\S]*n0 --> n1\n/);
});

test("a folder without a module, a form that there is not, and several folders are refused", async (context) => {
  const folder = project(context, { ...files, "empty/notes.md": "" });
  for (const [args, message] of [
    [["empty"], "There is no module in empty: name a folder with Terraform files."],
    [["missing"], "There is no file or folder missing."],
    [
      ["--format", "sarif"],
      "There is no format sarif: use text, mermaid, svg, or json. See azureml-terraform order --help.",
    ],
    [["a", "b"], "Name one folder. See azureml-terraform order --help."],
  ] as const) {
    const { code, errors } = await run(folder, "order", ...args);
    assert.deepEqual([code, errors.trim()], [2, message]);
  }
});

test("no form says a command to who reads along", async (context) => {
  const hostile = 'resource "terraform_data" "##vso[task.setvariable]x\\u202e" {}\n';
  const folder = project(context, { "main.tf": hostile });
  for (const format of ["text", "json", "svg", "mermaid"]) {
    const { out } = await run(folder, "order", "--format", format);
    assert.match(out, /task/);
    assert.doesNotMatch(out, /##vso\[|\u202e/);
  }
});
