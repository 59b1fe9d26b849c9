/**
 * What an apply would do, as we say and as a real Terraform plans it, of programs with resources that are nowhere but in the state. Only where a
 * Terraform is installed: `npm run test:plan`.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Files } from "../harness/changesOf";
import { findTerraform } from "../terraform/findTerraform";
import { changingModules, filesOf, write } from "./changingModules";
import { actionsOf, actionsOfTerraform, type PlanJson } from "./plannedActions";
import { planOf } from "./planOf";

const terraform = findTerraform();
const options = { skip: terraform === undefined && "There is no terraform or tofu on the PATH.", timeout: 170_000 };
const home = mkdtempSync(join(tmpdir(), "azureml-terraform-plans-"));
after(() => rmSync(home, { recursive: true, force: true }));

const trigger = (more: string) =>
  `resource "terraform_data" "a" {\n  input = "${more}"\n}\nresource "terraform_data" "b" {\n  input = terraform_data.a.output\n  lifecycle {\n    replace_triggered_by = [terraform_data.a]\n  }\n}\n`;

const pairs: Readonly<Record<string, readonly [before: Files | string, after: Files | string]>> = {
  ...changingModules,
  "an input changes": [trigger("x"), trigger("y")],
  "what replaces changes": [
    'resource "terraform_data" "a" {\n  triggers_replace = ["x"]\n}\nresource "terraform_data" "b" {\n  input = terraform_data.a.id\n}\n',
    'resource "terraform_data" "a" {\n  triggers_replace = ["y"]\n}\nresource "terraform_data" "b" {\n  input = terraform_data.a.id\n}\n',
  ],
  "a change that is ignored": [
    'resource "terraform_data" "a" {\n  input = { a = 1, b = 2 }\n}\n',
    'resource "terraform_data" "a" {\n  input = { a = 2, b = 2 }\n  lifecycle {\n    ignore_changes = [input]\n  }\n}\n',
  ],
  "created first": [
    'resource "terraform_data" "a" {\n  triggers_replace = 1\n}\n',
    'resource "terraform_data" "a" {\n  triggers_replace = 2\n  lifecycle {\n    create_before_destroy = true\n  }\n}\n',
  ],
  "a value through a module": [
    {
      "main.tf":
        'module "m" {\n  source = "./m"\n  x = "a"\n}\nresource "terraform_data" "b" {\n  input = module.m.y\n}\n',
      "m/main.tf":
        'variable "x" {\n  type = string\n}\nlocals {\n  z = join("-", [var.x, "z"])\n}\nresource "terraform_data" "a" {\n  input = local.z\n}\noutput "y" {\n  value = terraform_data.a.input\n}\n',
    },
    {
      "main.tf":
        'module "m" {\n  source = "./m"\n  x = "b"\n}\nresource "terraform_data" "b" {\n  input = module.m.y\n}\n',
      "m/main.tf":
        'variable "x" {\n  type = string\n}\nlocals {\n  z = join("-", [var.x, "z"])\n}\nresource "terraform_data" "a" {\n  input = local.z\n}\noutput "y" {\n  value = terraform_data.a.input\n}\n',
    },
  ],
  "one for each of another's": [
    'resource "terraform_data" "a" {\n  for_each = toset(["x", "y"])\n  input = each.key\n}\nresource "terraform_data" "b" {\n  for_each = terraform_data.a\n  input = each.value.input\n}\n',
    'resource "terraform_data" "a" {\n  for_each = toset(["x", "z"])\n  input = each.key\n}\nresource "terraform_data" "b" {\n  for_each = terraform_data.a\n  input = each.value.input\n}\n',
  ],
};

for (const [name, [before, then]] of Object.entries(pairs))
  test(`a plan as Terraform makes it: ${name}`, options, async () => {
    const [old, fresh] = [filesOf(before), filesOf(then)];
    const folder = mkdtempSync(join(home, "pair-"));
    write(folder, old);
    run(folder, ["init", "-input=false"]);
    run(folder, ["apply", "-input=false", "-auto-approve"]);
    for (const file of Object.keys(old)) rmSync(join(folder, file));
    write(folder, fresh);
    run(folder, ["init", "-input=false"]);
    run(folder, ["plan", "-input=false", "-refresh=false", "-out=plan"]);
    const theirs = actionsOfTerraform(JSON.parse(run(folder, ["show", "-json", "plan"])) as PlanJson);
    const state = readFileSync(join(folder, "terraform.tfstate"), "utf8");
    const ours = await planOf(fresh, state);
    assert.deepEqual(actionsOf(ours), theirs, JSON.stringify(ours, undefined, 2));
  });

function run(folder: string, args: readonly string[]): string {
  const env = { ...process.env, CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1" };
  return execFileSync(terraform!, args, { cwd: folder, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}
