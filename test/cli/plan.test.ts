// `azureml-terraform plan`: what an apply would do, by the provider that is installed for the folder, and by what is known where there is none.
import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { getPriority } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { pinned } from "../harness/service";
import { until } from "../harness/until";
import { cannotStart } from "../provider/install";
import { installIn } from "../provider/installIn";
import { pool, pools, setup, stateOf } from "../provider/pools";
import { isRunning, startedIn } from "../provider/running";
import { project, run } from "./run";

const options = { skip: cannotStart };
const group = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg";

async function stage(context: TestContext, files: Readonly<Record<string, string>>, lock = true) {
  const folder = project(context, { "versions.tf": setup, ...files });
  const diary = join(folder, "diary");
  await installIn(folder, { ...pools, diary }, { lock });
  return { folder, diary };
}

test(
  "each resource is planned by the installed provider, in the order of what they refer to",
  options,
  async (context) => {
    const { folder, diary } = await stage(context, {
      "main.tf": [
        pool("same"),
        pool("bigger", "  size = 3\n"),
        pool("a", '  parent_id = thing_pool.new.id\n  key = "topsecret2"\n'),
        pool("new"),
      ].join(""),
      "terraform.tfstate": stateOf({
        same: {},
        bigger: { size: 2 },
        a: { parent_id: "x", key: "topsecret1" },
        gone: { key: "topsecret3" },
      }),
    });
    const { code, out, errors } = await run(folder, "plan");
    assert.equal(errors, "");
    assert.equal(
      out,
      [
        "-/+ thing_pool.a must be replaced",
        "      ~ key = (sensitive value) -> (sensitive value)",
        '      ~ parent_id = "x" -> (known after apply) # forces replacement',
        "",
        "  ~ thing_pool.bigger will be updated in-place",
        "      ~ size = 2 -> 3",
        "",
        "  - thing_pool.gone will be destroyed",
        "      # It is not declared.",
        "",
        "  + thing_pool.new will be created",
        '      + name = "new"',
        "",
        "Planned by thing 1.2.3, without a credential.",
        "",
        "Plan: 2 to add, 1 to change, 2 to destroy.",
        "",
      ].join("\n"),
    );
    assert.equal(code, 0);
    await until(() => !startedIn(diary).some(isRunning), "nothing goes on running");
  },
);

test(
  "whoever has typed the command waits for it: its provider leaves the machine to nobody",
  options,
  async (context) => {
    const folder = project(context, { "versions.tf": setup, "main.tf": pool("a") });
    const diary = join(folder, "diary");
    await installIn(folder, { ...pools, diary, answersAfter: 40 }, { lock: true });
    const priorities = new Set<number>();
    const watching = setInterval(() => {
      try {
        for (const pid of startedIn(diary).filter(isRunning)) priorities.add(getPriority(pid));
      } catch {
        // It has not begun, or has just ended.
      }
    }, 10);
    context.after(() => clearInterval(watching));
    assert.equal((await run(folder, "plan")).code, 0);
    assert.deepEqual([...priorities], [getPriority()]);
  },
);

test("as JSON it says the same, and no secret", options, async (context) => {
  const { folder } = await stage(context, {
    "main.tf": `variable "key" {\n  sensitive = true\n  default = "topsecret"\n}\n${pool("a", "  key = var.key\n")}`,
    "terraform.tfstate": stateOf({ a: { key: "topsecret1" } }),
  });
  const { out } = await run(folder, "plan", "--json", ".");
  const { summary, resources, releases } = JSON.parse(out);
  assert.equal(summary, "Plan: 0 to add, 1 to change, 0 to destroy.");
  assert.deepEqual(releases, ["thing 1.2.3"]);
  assert.deepEqual(resources[0].changes, [
    { path: "key", before: "(sensitive value)", after: "(sensitive value)", replaces: false },
  ]);
  assert.ok(!out.includes("topsecret"), out);
});

test("what is not known here is said to be not known, with the reason", options, async (context) => {
  const { folder } = await stage(context, {
    "main.tf": `variable "size" {\n  type = number\n}\n${pool("a", "  size = var.size\n")}${pool("b", "  count = var.size\n")}${pool("c", "  size = var.size\n")}`,
    "terraform.tfstate": stateOf({ a: { size: 1 } }),
  });
  const { code, out } = await run(folder, "plan");
  assert.equal(code, 1);
  assert.match(
    out,
    /\? thing_pool\.a is not known\n\s+# The value of size is not known here: it depends on the value of var\.size\.$/m,
  );
  assert.match(out, /\? thing_pool\.b is not known\n\s+# How many instances it has is not known\.$/m);
  // An apply would know it from the start.
  assert.match(out, /\+ thing_pool\.c will be created\n(?: {6}\+ .*\n)* {6}\+ size = \(not known here\)$/m);
  assert.match(out, /^Plan: 1 to add, 0 to change, 0 to destroy, 2 not known\.$/m);
});

test("a provider that no lock file trusts is not run", options, async (context) => {
  const { folder, diary } = await stage(context, { "main.tf": pool("a") }, false);
  const { code, out, errors } = await run(folder, "plan");
  assert.equal(code, 1);
  assert.match(errors, /^There is no state: everything counts as new\.$/m);
  assert.match(errors, /^thing 1\.2\.3 is not asked, since the hash of .* add --unlocked\.$/m);
  assert.match(out, /No provider for thing_pool is installed, and not all is known of it\./);
  assert.deepEqual(startedIn(diary), []);
});

test("without a provider what is known of a type says what an apply does", async (context) => {
  const folder = project(context, {
    "main.tf":
      'resource "azurerm_resource_group" "a" {\n  name = "b"\n  location = "West Europe"\n  tags = {\n    x = "1"\n  }\n}\nresource "azurerm_resource_group" "c" {\n  name = "c"\n  location = "westeurope"\n  tags = {\n    x = "2"\n  }\n}\n',
    "state.json": JSON.stringify({
      version: 4,
      resources: ["a", "c"].map((name) => ({
        mode: "managed",
        type: "azurerm_resource_group",
        name,
        instances: [{ schema_version: 0, attributes: { id: group, name, location: "westeurope", tags: { x: "1" } } }],
      })),
    }),
  });
  const { code, out } = await run(folder, "plan", "--state", "state.json");
  assert.equal(code, 0, out);
  assert.match(
    out,
    /^-\/\+ azurerm_resource_group\.a must be replaced\n {6}~ name = "a" -> "b" # forces replacement$/m,
  );
  assert.match(out, /^ {2}~ azurerm_resource_group\.c will be updated in-place\n {6}~ tags = .*"1".* -> .*"2".*$/m);
  assert.match(out, /^Planned from what is known of the type, not by its provider: azurerm_resource_group\.$/m);
});

test("what nobody has set is not changed by writing nothing, as the demo shows that is applied", async (context) => {
  const folder = project(context, {});
  cpSync("demo/applied", folder, { recursive: true });
  const same = await run(folder, "plan");
  assert.match(same.out, /^No changes\. Your infrastructure matches the configuration\.$/m);
  const file = join(folder, "training", "main.tf");
  writeFileSync(file, readFileSync(file, "utf8").replace("STANDARD_DS3_V2", "STANDARD_DS4_V2"));
  const edited = await run(folder, "plan");
  assert.match(edited.out, /~ vm_size = "STANDARD_DS3_V2" -> "STANDARD_DS4_V2" # forces replacement$/m);
  assert.match(edited.out, /^Plan: 1 to add, 0 to change, 1 to destroy\.$/m);
});

test("a module that azapi has taken over plans to no change", async () => {
  const { out } = await run("demo/converted", "plan");
  assert.match(out, /^No changes\. Your infrastructure matches the configuration\.$/m);
});

test("a file that is not a state, and a state that is kept elsewhere, have a sentence", async (context) => {
  const folder = project(context, {
    "main.tf": 'terraform {\n  backend "azurerm" {}\n}\nresource "terraform_data" "a" {\n  input = 1\n}\n',
    "state.json": "[]",
  });
  const wrong = await run(folder, "plan", "--state", "state.json");
  assert.deepEqual([wrong.code, wrong.errors], [2, "state.json cannot be read. It is not a state.\n"]);
  const none = await run(folder, "plan");
  assert.match(none.errors, /^The state is kept elsewhere, and is not read from there: everything counts as new\./);
  assert.match(none.out, /^Plan: 1 to add, 0 to change, 0 to destroy\.$/m);
});

test("code that cannot be read is named, and the rest is planned", async (context) => {
  const folder = project(context, {
    "main.tf": 'resource "terraform_data" "a" {\n  input = 1\n}\n',
    "broken.tf": 'resource "terraform_data" "b" {\n  input = (\n}\n',
  });
  const { out } = await run(folder, "plan");
  assert.match(out, /^Note: broken\.tf cannot be read at line \d+, and is planned as far as it can: ./m);
  assert.match(out, /^ {2}\+ terraform_data\.a will be created$/m);
});

test("variables are given what the command line and the environment say, outputs are listed, and conditions fail it", async (context) => {
  const variable = (name: string, more = "") => `variable "${name}" {\n  type = string\n${more}}\n`;
  const validation =
    '  validation {\n    condition     = length(var.a) > 3\n    error_message = "Longer, please."\n  }\n';
  const folder = project(context, {
    "main.tf": `${variable("a", validation)}${variable("b", "  sensitive = true\n")}output "all" {\n  value = var.a\n}\noutput "b" {\n  value     = var.b\n  sensitive = true\n}\n`,
    "prod.tfvars": 'a = "from file"\n',
  });
  const good = await run(folder, "plan", "--var", "b=topsecret", "--var-file", "prod.tfvars", ".");
  assert.equal(good.code, 0, good.out);
  assert.match(good.out, /^Changes to Outputs:\n {2}\+ all = "from file"\n {2}\+ b = \(sensitive value\)$/m);
  assert.match(good.out, /^No changes of resources, but of 2 outputs\.$/m);
  const bad = await run(folder, "plan", "--var-file", "prod.tfvars", "--var", "a=x", "--var=b=y", "--var", "c=1");
  assert.equal(bad.code, 1);
  assert.match(bad.out, /^ {2}! The validation of var\.a fails: Longer, please\.$/m);
  assert.match(bad.out, /1 condition does not hold: a plan fails\.$/m);
  assert.match(bad.out, /^Note: There is no variable c: Terraform refuses a value for it\.$/m);
  const none = await run(folder, "plan", "--var-file", "nowhere.tfvars");
  assert.deepEqual([none.code, none.out], [2, ""]);
  assert.match(none.errors, /^There is no file nowhere\.tfvars\.$/m);
  assert.match(
    (await run(folder, "plan", "--var", "a")).errors,
    /^Give the variable and its value: --var 'name=value'\.$/m,
  );
});

test(
  "a provider is asked by the address that the module gives it, whatever that is in its registry",
  options,
  async (context) => {
    const folder = project(context, {
      "main.tf": `${setup.replaceAll("thing =", "azapi =").replace("example.com/team/thing", "Azure/azapi")}resource "azapi_pool" "a" {\n  name = "a"\n}\n`,
    });
    const types = pools.types.map((one) => ({ ...one, name: one.name.replace("thing", "azapi") }));
    const address = "registry.terraform.io/azure/azapi";
    await installIn(folder, { ...pools, types }, { address, version: "2.12.0" });
    const { out } = await run(folder, "plan");
    assert.match(out, /^Planned by azapi 2\.12\.0, without a credential\.$/m);
  },
);

test("a state of azapi 1, whose bodies are texts, is read as one of objects", async (context) => {
  const id = `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id`;
  const type = "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30";
  const attributes = {
    ...{ id, type, name: "id", parent_id: group, location: "westeurope", tags: {}, output: "{}", identity: [] },
    body: JSON.stringify({ properties: { isolationScope: "None" } }),
  };
  const folder = project(context, {
    "versions.tf": pinned("2.12.0", "azapi"),
    "main.tf": `resource "azapi_resource" "id" {\n  type      = "${type}"\n  name      = "id"\n  parent_id = "${group}"\n  location  = "westeurope"\n  body = {\n    properties = {\n      isolationScope = "Regional"\n    }\n  }\n}\n`,
    "terraform.tfstate": JSON.stringify({
      version: 4,
      resources: [
        { mode: "managed", type: "azapi_resource", name: "id", instances: [{ schema_version: 0, attributes }] },
      ],
    }),
  });
  const { out } = await run(folder, "plan");
  assert.match(out, /~ body\S* = \S.*"None".* -> .*"Regional"/);
});

test("a state that belongs to other code is said to, and nothing of it is lost on the way", async (context) => {
  const folder = project(context, {
    "main.tf": 'resource "azurerm_resource_group" "new" {\n  name     = "new"\n  location = "westeurope"\n}\n',
    "terraform.tfstate": stateOf({ other: { key: "topsecret" } }),
  });
  const { out, errors } = await run(folder, "plan");
  assert.match(out, /Nothing in the state is declared here: the state may belong to another folder\./);
  assert.ok(!(out + errors).includes("topsecret"));
});

test(
  "--detailed-exitcode exits as Terraform does: 0 without changes, 2 with some, 1 where it is not known",
  options,
  async (context) => {
    const state = stateOf({ a: { size: 1 } });
    const { folder } = await stage(context, { "main.tf": pool("a", "  size = 1\n"), "terraform.tfstate": state });
    const codes = async () => [
      (await run(folder, "plan")).code,
      (await run(folder, "plan", "--detailed-exitcode")).code,
    ];
    assert.deepEqual(await codes(), [0, 0]);
    writeFileSync(join(folder, "main.tf"), pool("a", "  size = 2\n"));
    assert.deepEqual(await codes(), [0, 2]);
    const moved = "moved {\n  from = thing_pool.a\n  to   = thing_pool.b\n}\n";
    writeFileSync(join(folder, "main.tf"), pool("b", "  size = 1\n").replace('"b"\n  size', '"a"\n  size') + moved);
    assert.deepEqual(await codes(), [0, 2]);
    writeFileSync(join(folder, "main.tf"), pool("a", "  size = var.size\n"));
    assert.deepEqual(await codes(), [1, 1]);
    writeFileSync(join(folder, "terraform.tfstate"), "{");
    assert.deepEqual(await codes(), [2, 1]);
  },
);
