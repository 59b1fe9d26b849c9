// `azureml-terraform check --ask-providers`, with providers that lie where terraform init puts them.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { cannotStart } from "../provider/install";
import { installIn, thing } from "../provider/installIn";
import { project, run } from "./run";

const options = { skip: cannotStart };

const code = `resource "thing_pool" "main" {
  name = "a"
  sku  = "Premium"
}

resource "thing_pool" "other" {
  name = "b"
  sku  = "Basic"
  rule {}
}
`;

const found = (out: string) => [...out.matchAll(/^main\.tf\S+ (.*)$/gm)].map(([, finding]) => finding);

test("what the installed provider says is shown in its own words", options, async (context) => {
  const folder = project(context, { "main.tf": code });
  await installIn(folder);
  assert.deepEqual(found((await run(folder, "check")).out), []);
  const asked = await run(folder, "check", "--ask-providers");
  assert.equal(asked.code, 1);
  assert.match(asked.errors, /^Installed providers were asked about 2 blocks, in \d+ ms each\.\n$/);
  const [first, second, ...others] = found(asked.out);
  assert.match(first!, /^error thing 1\.2\.3: expected sku to be one of/);
  assert.match(second!, /^error thing 1\.2\.3: Missing required argument/);
  assert.deepEqual(others, []);
  assert.match(asked.out, /main\.tf:3:10 .*\n.*sku {2}= "Premium"/);
  assert.match(asked.out, /main\.tf:9:3 /);
  const [one] = JSON.parse((await run(folder, "check", "--ask-providers", "--format", "json")).out);
  assert.deepEqual([one.rule, one.source], ["provider", "thing 1.2.3"]);
  const github = (await run(folder, "check", "--ask-providers", "--format", "github")).out;
  assert.match(github, /title=thing 1\.2\.3::expected sku/);
  const sarif = JSON.parse((await run(folder, "check", "--ask-providers", "--format", "sarif")).out);
  assert.match(sarif.runs[0].results[0].message.text, /^thing 1\.2\.3: expected sku/);
});

test("a report says where provider and rules differ", options, async (context) => {
  const folder = project(context, { "main.tf": code });
  await installIn(folder);
  const asked = await run(folder, "check", "--ask-providers", "--report", "differences.md");
  assert.equal(asked.code, 1);
  const report = readFileSync(join(folder, "differences.md"), "utf8");
  assert.match(report, /## Said by the provider only/);
  assert.match(report, /### `thing_pool`, `sku` \(thing 1\.2\.3\)/);
  // Without anything to report it says so, and nothing of before stays.
  writeFileSync(join(folder, "main.tf"), 'resource "thing_pool" "main" {\n  name = "a"\n}\n');
  assert.equal((await run(folder, "check", "--ask-providers", "--report", "differences.md")).code, 0);
  assert.match(readFileSync(join(folder, "differences.md"), "utf8"), /There is no difference/);
  const misused = await run(folder, "check", "--report", "differences.md");
  assert.equal(misused.code, 2);
  assert.match(misused.errors, /Add --ask-providers/);
});

test("a package that no lock file has is asked only after the user agrees", options, async (context) => {
  const folder = project(context, { "main.tf": code });
  const diary = join(folder, "diary");
  await installIn(folder, { ...thing, diary }, { lock: false });
  const refused = await run(folder, "check", "--ask-providers");
  assert.equal(refused.code, 2);
  assert.match(refused.errors, /thing 1\.2\.3 is not asked, since the hash of .* is not in a lock file/);
  assert.ok(!existsSync(diary));
  const asked = await run(folder, "check", "--ask-providers", "--unlocked");
  assert.equal(found(asked.out).length, 2);
});

test("a provider that is not installed is named", options, async (context) => {
  const folder = project(context, { "main.tf": code });
  const asked = await run(folder, "check", "--ask-providers");
  assert.equal(asked.code, 2);
  assert.match(asked.errors, /thing is not installed for .*: run terraform init there first\./);
});

test("findings of a provider can be in a baseline", options, async (context) => {
  const folder = project(context, { "main.tf": code });
  await installIn(folder);
  const baseline = ["--ask-providers", "--baseline", "known.json"];
  assert.equal((await run(folder, "check", ...baseline, "--write-baseline")).code, 0);
  assert.deepEqual(found((await run(folder, "check", ...baseline)).out), []);
});

test("programs are asked about as well", options, async (context) => {
  const program = `import { Construct } from "constructs";
import { TerraformStack } from "cdktf";
import { ResourceGroup } from "./.gen/providers/azurerm/resource-group";

class Stack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new ResourceGroup(this, "main", { name: "not-taken", location: "westeurope" });
  }
}
`;
  const folder = project(context, { "main.ts": program });
  const name = { type: "string", required: true, values: ["taken"] } as const;
  const attributes = { name, location: { type: "string", required: true } } as const;
  const group = { kind: "resource", name: "azurerm_resource_group", attributes } as const;
  const place = { address: "registry.terraform.io/hashicorp/azurerm", version: "4.81.0" };
  const stack = join(folder, "cdktf.out/stacks/dev");
  mkdirSync(stack, { recursive: true });
  await installIn(stack, { ...thing, types: [group] }, place);
  const asked = await run(folder, "check", "--ask-providers");
  const words = [...asked.out.matchAll(/^main\.ts\S+ (.*)$/gm)].map(([, finding]) => finding);
  const [first] = words.filter((one) => one?.includes("azurerm 4.81.0:"));
  assert.match(first!, /^error azurerm 4\.81\.0: expected name to be one of/);
  assert.match(asked.out, /main\.ts:8:45 /);
});
