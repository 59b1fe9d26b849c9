/**
 * What is given to variables, what becomes of outputs, and which conditions do not hold, as we say and as a real Terraform does: only where one is
 * installed.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { GivenOption, ModulePlan } from "../../server/src/features/plan/plan";
import type { Files } from "../harness/changesOf";
import { findTerraform } from "../terraform/findTerraform";
import { write } from "./changingModules";
import { planOf } from "./planOf";

const terraform = findTerraform();
const options = { skip: terraform === undefined && "There is no terraform or tofu on the PATH.", timeout: 170_000 };
const home = mkdtempSync(join(tmpdir(), "azureml-terraform-values-"));
after(() => rmSync(home, { recursive: true, force: true }));

function run(folder: string, args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const env = { ...process.env, CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1", ...more };
  const { stdout, stderr, status } = spawnSync(terraform!, args, { cwd: folder, env, encoding: "utf8" });
  return { out: stdout, errors: stderr.replace(/\s*[│╷╵]\s*/g, " ").replace(/\s+/g, " "), status };
}

function folderWith(files: Files): string {
  const folder = mkdtempSync(join(home, "values-"));
  write(folder, files);
  run(folder, ["init", "-input=false"]);
  return folder;
}

interface Shown {
  readonly output_changes?: Readonly<Record<string, { readonly actions: readonly string[] }>>;
  readonly planned_values: { readonly outputs?: Readonly<Record<string, { readonly value?: unknown }>> };
}

const words: Readonly<Record<string, string>> = { create: "create", update: "update", delete: "destroy" };

function outputsOfTerraform({ output_changes = {} }: Shown): Record<string, string> {
  const all = Object.entries(output_changes).map(([name, { actions }]) => [name, words[actions.join()]] as const);
  return Object.fromEntries(all.flatMap(([name, action]) => (action ? [[name, action]] : [])).sort());
}

function outputsOf({ outputs }: ModulePlan): Record<string, string> {
  return Object.fromEntries(outputs.map(({ name, action }) => [name, action]).sort());
}

test("outputs change as Terraform says", options, async () => {
  const old =
    'resource "terraform_data" "a" {\n  input = "x"\n}\noutput "same" {\n  value = terraform_data.a.input\n}\noutput "made" {\n  value = { a = [1, true], b = toset(["z", "y"]) }\n}\noutput "gone" {\n  value = 1\n}\noutput "nothing" {\n  value = "x"\n}\noutput "id" {\n  value = terraform_data.a.id\n}\noutput "secret" {\n  value = "a"\n  sensitive = true\n}\n';
  const fresh =
    'resource "terraform_data" "a" {\n  input = "x"\n  triggers_replace = 1\n}\noutput "same" {\n  value = terraform_data.a.input\n}\noutput "made" {\n  value = { a = [1, true], b = toset(["y", "z"]) }\n}\noutput "new" {\n  value = upper("new")\n}\noutput "none" {\n  value = null\n}\noutput "nothing" {\n  value = null\n}\noutput "id" {\n  value = terraform_data.a.id\n}\noutput "secret" {\n  value = "topsecret"\n  sensitive = true\n}\n';
  const folder = folderWith({ "main.tf": old });
  run(folder, ["apply", "-input=false", "-auto-approve"]);
  const state = readFileSync(join(folder, "terraform.tfstate"), "utf8");
  const same = await planOf({ "main.tf": old }, state);
  assert.deepEqual(same.outputs, []);
  write(folder, { "main.tf": fresh });
  run(folder, ["plan", "-input=false", "-refresh=false", "-out=plan"]);
  const theirs = JSON.parse(run(folder, ["show", "-json", "plan"]).out) as Shown;
  const ours = await planOf({ "main.tf": fresh }, state);
  assert.deepEqual(outputsOf(ours), outputsOfTerraform(theirs), JSON.stringify(ours.outputs));
  assert.ok(!JSON.stringify(ours).includes("topsecret"));
  const made = ours.outputs.find(({ name }) => name === "id");
  assert.equal(made?.after, "(known after apply)");
});

test("of what is given to a variable the same counts as for Terraform", options, async () => {
  const names = ["a", "b", "c", "d", "e", "f", "list", "untyped", "none"];
  const types: Readonly<Record<string, string>> = { list: "list(number)", none: "number" };
  const main = names
    .map(
      (name) =>
        `variable "${name}" {\n${name === "untyped" ? "" : `  type = ${types[name] ?? "string"}\n`}  default = null\n}\noutput "${name}" {\n  value = var.${name}\n}\n`,
    )
    .join("");
  const set = (value: string, ...which: string[]) => which.map((name) => `${name} = "${value}"\n`).join("");
  const files = {
    "main.tf": main,
    "terraform.tfvars": set("tfvars", "b", "c", "d", "e", "f"),
    "z.auto.tfvars": set("z", "c", "d", "e", "f"),
    "y.auto.tfvars": set("y", "c"),
    "prod.tfvars": set("prod", "d", "e", "f"),
    "more.tfvars.json": '{ "f": "json" }',
  };
  const environment = { a: "env", b: "env", list: "[1, 2]", none: "7" };
  const given: GivenOption[] = [
    { kind: "value", name: "e", text: "first" },
    { kind: "file", name: "prod.tfvars", text: files["prod.tfvars"], isJson: false },
    { kind: "value", name: "d", text: "a=b" },
    { kind: "value", name: "untyped", text: "[1]" },
    { kind: "file", name: "more.tfvars.json", text: files["more.tfvars.json"], isJson: true },
  ];
  const args = given.map((one) => (one.kind === "file" ? `-var-file=${one.name}` : `-var=${one.name}=${one.text}`));
  const folder = folderWith(files);
  const variables = Object.fromEntries(Object.entries(environment).map(([name, text]) => [`TF_VAR_${name}`, text]));
  run(folder, ["plan", "-input=false", "-out=plan", ...args], variables);
  assert.ok(existsSync(join(folder, "plan")));
  const theirs = JSON.parse(run(folder, ["show", "-json", "plan"]).out) as Shown;
  const read = Object.fromEntries(["prod.tfvars", "more.tfvars.json"].map((name) => [name, ""]));
  const own = Object.fromEntries(Object.entries(files).filter(([name]) => !(name in read)));
  const ours = await planOf(own, undefined, undefined, {
    environment: new Map(Object.entries(environment)),
    options: given,
  });
  const expected = Object.entries(theirs.planned_values.outputs ?? {}).flatMap(([name, { value }]) =>
    value === undefined || value === null
      ? []
      : [[name, Array.isArray(value) ? `[${value.join(", ")}]` : JSON.stringify(value)]],
  );
  assert.deepEqual(
    Object.fromEntries(ours.outputs.map(({ name, after: text }) => [name, text])),
    Object.fromEntries(expected),
  );
  const undeclared = await planOf(own, undefined, undefined, {
    environment: new Map([["nowhere", "x"]]),
    options: [{ kind: "value", name: "missing", text: "x" }],
  });
  assert.deepEqual(undeclared.notes, ["There is no variable missing: Terraform refuses a value for it."]);
});

const conditions: Readonly<Record<string, readonly [text: string, says: RegExp | undefined]>> = {
  "a validation": [
    `variable "a" {\n  default = 3\n  validation {\n    condition     = var.a > 5\n    error_message = "Too small: \${var.a}."\n  }\n}\n`,
    /Too small: 3\./,
  ],
  "a validation that holds": [
    'variable "a" {\n  default = 7\n  validation {\n    condition     = var.a > 5\n    error_message = "Too small."\n  }\n}\n',
    undefined,
  ],
  "a precondition": [
    `resource "terraform_data" "a" {\n  for_each = toset(["x", "y"])\n  lifecycle {\n    precondition {\n      condition     = each.key != "y"\n      error_message = "Not \${each.key}."\n    }\n  }\n}\n`,
    /Not y\./,
  ],
  "a postcondition": [
    `resource "terraform_data" "a" {\n  input = "x"\n  lifecycle {\n    postcondition {\n      condition     = self.input == "y"\n      error_message = "It is \${self.input}."\n    }\n  }\n}\n`,
    /It is x\./,
  ],
  "a postcondition that only an apply knows": [
    'resource "terraform_data" "a" {\n  lifecycle {\n    postcondition {\n      condition     = self.id == "y"\n      error_message = "No."\n    }\n  }\n}\n',
    undefined,
  ],
  "a precondition of an output": [
    'variable "b" {\n  default = 1\n}\noutput "a" {\n  value = 1\n  precondition {\n    condition     = var.b > 2\n    error_message = "Never so."\n  }\n}\n',
    /Never so\./,
  ],
};

for (const [name, [text, says]] of Object.entries(conditions))
  test(`what does not hold fails as in Terraform: ${name}`, options, async () => {
    const theirs = run(folderWith({ "main.tf": text }), ["plan", "-input=false"]);
    const ours = await planOf({ "main.tf": text }, undefined);
    const refused = ours.resources.filter(({ action }) => action === "refused");
    const said = [...ours.failed, ...refused].flatMap(({ because }) => because).join(" ");
    assert.equal(theirs.status === 0, says === undefined, theirs.errors);
    if (!says) return assert.equal(said, "");
    assert.match(theirs.errors, says);
    assert.match(said, says);
  });

test("what a check asserts is a warning", options, async () => {
  const text =
    'variable "b" {\n  default = 1\n}\ncheck "a" {\n  assert {\n    condition     = var.b > 2\n    error_message = "Hm."\n  }\n}\n';
  const theirs = run(folderWith({ "main.tf": text }), ["plan", "-input=false"]);
  assert.equal(theirs.status, 0);
  assert.match(theirs.out, /Hm\./);
  const ours = await planOf({ "main.tf": text }, undefined);
  assert.deepEqual([ours.failed, ours.notes], [[], ["check.a does not hold, and an apply only warns of it: Hm."]]);
});
