// `azureml-terraform doctor`, run as people run it.
import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { version } from "../../package.json";
import { pinned } from "../harness/service";
import { cannotStart } from "../provider/install";
import { installIn } from "../provider/installIn";
import { ofPerson, project, runWith } from "./run";

/** Runs it with a cache of its own. */
function doctor(context: TestContext, folder: string) {
  const cache = project(context, {});
  const env = { ...ofPerson(), XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, HOME: cache, TF_DATA_DIR: "" };
  return (...args: readonly string[]) => runWith(env, folder, ...args);
}

const lines = (out: string) => out.split("\n");

test("it says what is in force in a folder, and not in those below", async (context) => {
  const folder = project(context, {
    "main.tf": `${pinned("~> 4.20.0")}resource "azurerm_resource_group" "a" {}\n`,
    ".terraform-version": "1.11.4\n",
    ".azureml-terraform.json": '{ "rules": { "deprecated": "error" } }',
    "below/main.tf": 'resource "azuread_group" "b" {}\n',
  });
  const { code, out, errors } = await doctor(context, folder)("doctor");
  assert.deepEqual([code, errors], [0, ""]);
  assert.ok(out.startsWith("# Azure ML for Terraform: Doctor\n\n## What to do\n\n- Nothing is wrong.\n"));
  assert.ok(lines(out).includes(`- azureml-terraform: ${version}`));
  assert.match(out, /^- azurerm: 4\.20\.0\. /m);
  assert.match(out, /^- Terraform: \.terraform-version chooses Terraform 1\.11\.4\.$/m);
  assert.match(out, /^- configuration of the repository: .* sets deprecated: error\.$/m);
  assert.match(out, /^- time: \d+ ms to read, \d+ ms to check the first file \(\d+ findings\)$/m);
  assert.doesNotMatch(out, /azuread|edits are compared/);
});

test("each program is a module, and a file that only mentions the CDK is not a program", async (context) => {
  const stack = `import { Construct } from "constructs";
import { TerraformStack } from "cdktf";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

export class Stack extends TerraformStack {
  constructor(scope: Construct) {
    super(scope, "stack");
    new ResourceGroup(this, "a", { name: "rg", location: "westeurope" });
  }
}
`;
  const folder = project(context, { "stack.ts": stack, "notes.ts": "// cdktf is fine\nexport {};\n" });
  const { code, out } = await doctor(context, folder)("doctor", folder);
  assert.equal(code, 0);
  assert.match(out, /^## Providers of stack\.ts$/m);
  assert.doesNotMatch(out, /notes\.ts/);
});

test("what cannot be read, and a folder without a module, are to be done", async (context) => {
  const folder = project(context, { "large.tf": `# ${"a".repeat(30_000)}\n`, "main.tf": "", "empty/notes.txt": "" });
  const run = doctor(context, folder);
  const left = await run("doctor", "--max-file-size", "0.01");
  assert.equal(left.code, 2);
  assert.match(left.out, /^- files: Left out: large\.tf\./m);
  for (const [path, said] of [
    ["empty", /^- not read: There is no module in .*empty: /m],
    ["missing", /^- not read: There is no file or folder missing\.$/m],
  ] as const) {
    const { code, out } = await run("doctor", path);
    assert.equal(code, 2);
    assert.match(out, said);
  }
});

test("a provider that could be learned is to be done until it is", { skip: cannotStart }, async (context) => {
  const folder = project(context, { "main.tf": 'resource "thing_pool" "main" {\n  name = "a"\n}\n' });
  await installIn(folder);
  const run = doctor(context, folder);
  const before = await run("doctor");
  const advice = "- installed, not learned: Not everything is known of thing 1.2.3: run azureml-terraform learn.";
  assert.ok(lines(before.out).includes(advice), before.out);
  assert.match(before.out, /^- thing: nothing is known of it/m);
  await run("learn");
  const { out } = await run("doctor");
  assert.ok(lines(out).includes("- learned for this folder: thing 1.2.3"), out);
  assert.match(out, /^- thing: 1\.2\.3\. .*learned from the installed provider\.$/m);
  assert.match(out, /^- Nothing is wrong\.$/m);
});

test("what files say is no more than text in it", async (context) => {
  const hostile = "[a](command:b) ::error::c `d`";
  const folder = project(context, {
    "main.tf": `terraform {\n  required_version = "${hostile}"\n}\n${pinned(hostile)}`,
    ".terraform.lock.hcl": `provider "registry.terraform.io/hashicorp/azurerm" {\n  version = "${hostile}"\n}\n`,
    [join("[x](command:y)", "main.tf")]: 'resource "azurerm_resource_group" "a" {}\n',
  });
  for (const path of [".", "[x](command:y)"]) {
    const { out } = await doctor(context, folder)("doctor", path);
    assert.doesNotMatch(out, /(?<!\\)\]\(|(?<!\\)`|command:|^::/m);
  }
});
