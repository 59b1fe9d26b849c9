/** Each tool, through a client of the SDK, over folders on disk. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { tools } from "../../server/src/hosts/mcp/tools/index";
import { root } from "../harness/service";
import { connected } from "./connected";

const folder = mkdtempSync(join(tmpdir(), "azureml-terraform-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const group = `resource "azurerm_resource_group" "main" {\n  name     = "rg-ml"\n  location = "westeurope"\n}\n`;

/** A folder with these files, and a client that may ask about it. */
async function inFolder(name: string, files: Readonly<Record<string, string>>) {
  const path = join(folder, name);
  mkdirSync(path);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
  return { path, ...(await connected([path])) };
}

test("every tool is listed with what it takes, what it gives, and whether it writes", async () => {
  const { client } = await inFolder("listed", {});
  const { tools: listed } = await client.listTools();
  assert.deepEqual(
    listed.map(({ name }) => name),
    tools.map(({ name }) => name),
  );
  for (const { description, inputSchema, outputSchema, annotations } of listed) {
    assert.ok(description && inputSchema.type === "object" && outputSchema);
    assert.equal(typeof annotations?.readOnlyHint, "boolean");
  }
});

test("check finds what is wrong with a folder, with places and fixes", async () => {
  const { call } = await inFolder("check", { "main.tf": `${group}resource "azurerm_subnet" "a" {\n  nam = "a"\n}\n` });
  const { data, text } = await call("check", {});
  assert.ok(data.counts.error >= 2);
  const wrong = data.findings.find(({ rule }: { rule: string }) => rule === "unknown-argument");
  assert.deepEqual([wrong.file, wrong.line, wrong.column], ["main.tf", 6, 3]);
  assert.equal(wrong.fix.edits[0].newText, "name");
  assert.match(text, /main\.tf:6:3 error unknown-argument/);
});

test("what cannot be read is said in the words of Terraform's own parser, as on the command line", async () => {
  assert.ok(existsSync(join(root, "dist/strictWorker.js")), "the parser is built");
  const text = 'resource "a" "b" {\n  x = \n}\n';
  const { call } = await inFolder("syntax", { "main.tf": text });
  for (const asked of [{}, { text }])
    assert.match(
      (await call("check", asked)).text,
      /main\.tf:2:7 \w+ syntax: Invalid expression: Expected the start of an expression/,
    );
  assert.match((await call("fix", {})).text, /syntax: Invalid expression: Expected the start/);
});

test("import writes into a file that is not there yet, Terraform or a program", async () => {
  const { call } = await inFolder("new", {});
  const id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-ml";
  const answers = [{ id, name: "rg-ml", location: "westeurope", properties: { provisioningState: "Succeeded" } }];
  for (const to of ["new.tf", "stack.ts"]) {
    const { text, isError } = await call("import", { to, answers, companions: "resources" });
    assert.ok(!isError, text);
    assert.match(text, /^Plan: 1 to import/);
  }
});

test("check looks at a change before it is written, with the rest of the folder", async () => {
  const { call, path } = await inFolder("unsaved", { "main.tf": group });
  const vault = (location: string) =>
    `resource "azurerm_subnet_nat_gateway_association" "a" {\n  subnet_id      = azurerm_resource_group.${location}.id\n  nat_gateway_id = "x"\n}\n`;
  const wrong = await call("check", { path: "new.tf", text: vault("man") });
  assert.ok(wrong.data.findings.some(({ rule }: { rule: string }) => rule === "undeclared-reference"));
  const right = await call("check", { path: join(path, "new.tf"), text: vault("main") });
  assert.ok(!right.data.findings.some(({ rule }: { rule: string }) => rule === "undeclared-reference"));
});

test("a text by itself is checked for the release that is asked for", async () => {
  const { call } = await inFolder("text", {});
  const text = `resource "azurerm_key_vault" "a" {\n  enable_rbac_authorization = true\n}\n`;
  const rules = async (version: string) =>
    (await call("check", { text, version })).data.findings.map(({ rule }: { rule: string }) => rule);
  assert.ok(!(await rules("4.20.0")).includes("unknown-argument"));
  assert.ok((await rules("5.2.0")).includes("unknown-argument"));
});

test("long answers are cut, and go on where they were cut until all is told once", async () => {
  const blocks = Array.from({ length: 30 }, (_, index) => `resource "azurerm_subnet" "s${index}" {\n  nam = "a"\n}\n`);
  const { call } = await inFolder("long", { "main.tf": blocks.join("") });
  const seen: string[] = [];
  let next: number | undefined = 0;
  while (next !== undefined) {
    const { data, text } = await call("check", { after: next });
    assert.ok(text.length < 6000, `${text.length}`);
    seen.push(...data.findings.map(({ line, rule }: { line: number; rule: string }) => `${line} ${rule}`));
    next = data.next;
    if (next === undefined) assert.equal(seen.length, data.total);
  }
  assert.equal(new Set(seen).size, seen.length);
});

test("fix shows a patch, and writes it only when it is asked to", async () => {
  const before = `${group}resource "azurerm_key_vault" "a" {\n  name = "kv-ml-0"\n  location = "westeurope"\n  resource_group_name = "rg"\n  sku_name = "Standard"\n  tenant_id = "00000000-0000-0000-0000-000000000000"\n  rbac_authorization_enabled = true\n}\n`;
  const { call, path } = await inFolder("fix", { "main.tf": before });
  const shown = await call("fix", {});
  assert.equal(shown.data.isWritten, false);
  assert.match(shown.data.files[0].patch, /-.*"Standard"\n\+.*"standard"/);
  assert.equal(readFileSync(join(path, "main.tf"), "utf8"), before);
  const written = await call("fix", { write: true });
  assert.equal(written.data.isWritten, true);
  assert.match(readFileSync(join(path, "main.tf"), "utf8"), /sku_name = "standard"/);
});

test("describe, search and complete answer for the release of the folder", async () => {
  const pin = `terraform {\n  required_providers {\n    azurerm = {\n      source  = "hashicorp/azurerm"\n      version = "4.60.0"\n    }\n  }\n}\n`;
  const { call } = await inFolder("facts", { "main.tf": pin + group });
  const described = await call("describe", { type: "azurerm_machine_learning_workspace", argument: "identity" });
  assert.equal(described.data.release, "azurerm 4.60.0");
  assert.deepEqual(described.data.entries[0].name, "type");
  const found = await call("search", { words: "learning compute" });
  assert.ok(found.data.found.some(({ type }: { type: string }) => type === "azurerm_machine_learning_compute_cluster"));
  const begun = await call("complete", { type: "azurerm_container_registry" });
  assert.match(begun.data.text, /resource_group_name += azurerm_resource_group\.main\.name/);
  assert.deepEqual(begun.data.empty, ["name"]);
});

test("replaces compares a text with its file, and files with the last commit", async () => {
  const { call, path } = await inFolder("replaces", { "main.tf": group });
  const changed = group.replace("westeurope", "northeurope");
  const before = await call("replaces", { path: "main.tf", text: changed });
  assert.equal(before.data.against, "file");
  const [change] = before.data.changes;
  assert.deepEqual(
    [change.effect, change.rule, change.file, change.line],
    ["replaced", "replaces-resource", "main.tf", 3],
  );
  assert.equal(change.fix.title, "Add prevent_destroy");
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", path, "-c", "user.name=a", "-c", "user.email=a@b", ...args]);
  git("init", "-q");
  git("add", ".");
  git("commit", "-qm", "first");
  writeFileSync(join(path, "main.tf"), changed);
  const committed = await call("replaces", { path: "." });
  assert.equal(committed.data.against, "commit");
  assert.equal(committed.data.total, 1);
});

test("replaces never says that nothing is destroyed where resources are gone, or where it does not know", async () => {
  const each = `resource "azurerm_resource_group" "each" {\n  for_each = toset(["a", "b"])\n  name     = each.key\n  location = "westeurope"\n}\n`;
  const call = 'module "net" {\n  source = "./net"\n}\n';
  const files = { "main.tf": group + each + call, "other.tf": group.replace("main", "other") };
  const { call: ask, path } = await inFolder("gone", files);
  mkdirSync(join(path, "net", "deep"), { recursive: true });
  writeFileSync(join(path, "net", "main.tf"), 'module "deep" {\n  source = "./deep"\n}\n');
  writeFileSync(join(path, "net", "deep", "main.tf"), group);
  const replaces = (text: string, file = "main.tf") => ask("replaces", { path: file, text });
  const gone = await replaces("");
  assert.deepEqual(
    gone.data.changes.map(({ effect, address }: { effect: string; address: string }) => `${effect} ${address}`),
    [
      "destroyed azurerm_resource_group.main",
      "destroyed azurerm_resource_group.each",
      "destroyed module.net.module.deep.azurerm_resource_group.main",
    ],
  );
  assert.doesNotMatch(gone.text, /nothing that would be destroyed/);
  const fewer = await replaces(group + each.replace(', "b"', "") + call);
  assert.deepEqual(fewer.data.changes[0].address, 'azurerm_resource_group.each["b"]');
  const same = await replaces(group + each + call);
  assert.match(same.text, /Compared with the file, the code shows nothing that would be destroyed or replaced/);
  assert.match(same.text, /Not known: Only the code before the change is known here/);
  const broken = await replaces(`${group}resource "azurerm_resource_group" {`);
  assert.match(broken.text, /^Not compared: main\.tf cannot be read at line 5: /);
  assert.doesNotMatch(broken.text, /shows nothing that would be destroyed/);
  assert.equal(broken.data.total, 0);
  const fresh = await replaces(group.replace("main", "new"), "new.tf");
  assert.deepEqual(fresh.data.changes[0].effect, "created");
});

test("replaces compares with the last commit: files and folders that are gone, modules elsewhere, and what has no commit", async () => {
  const net = {
    "net/main.tf": group,
    "gone/main.tf": group,
    "env/main.tf": 'module "net" {\n  source = "../net"\n}\n',
  };
  const { call, path } = await inFolder("committed", {});
  for (const [name, text] of Object.entries({ ...net, "env/old.tf": group.replace("main", "old") })) {
    mkdirSync(join(path, name, ".."), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  const found = async (at: string) => {
    const { data, text } = await call("replaces", { path: at });
    const changes = data.changes.map(
      (one: { effect: string; folder: string; address: string }) => `${one.effect} ${one.folder} ${one.address}`,
    );
    return { text, changes: changes as readonly string[] };
  };
  const none = await found(".");
  assert.match(none.text, /Not compared: \. has no commit to compare with/);
  assert.doesNotMatch(none.text, /shows nothing that would be destroyed/);
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", path, "-c", "user.name=a", "-c", "user.email=a@b", ...args]);
  git("init", "-q");
  git("add", ".");
  git("commit", "-qm", "first");
  assert.match(
    (await found(".")).text,
    /Compared with the last commit, the code shows nothing that would be destroyed or replaced/,
  );
  rmSync(join(path, "env", "old.tf"));
  rmSync(join(path, "gone"), { recursive: true });
  writeFileSync(join(path, "net", "main.tf"), "");
  assert.deepEqual((await found(".")).changes, [
    "destroyed env azurerm_resource_group.old",
    "destroyed env module.net.azurerm_resource_group.main",
    "destroyed net azurerm_resource_group.main",
    "destroyed gone azurerm_resource_group.main",
  ]);
  assert.deepEqual((await found("env")).changes, [
    "destroyed env azurerm_resource_group.old",
    "destroyed env module.net.azurerm_resource_group.main",
  ]);
});

test("upgrade and convert rewrite, and import plans to no changes", async () => {
  const old = `terraform {\n  required_providers {\n    azurerm = {\n      source  = "hashicorp/azurerm"\n      version = "~> 4.0"\n    }\n  }\n}\n\nprovider "azurerm" {\n  features {}\n}\n\n${group}`;
  const { call, path } = await inFolder("rewritten", { "main.tf": old });
  const upgraded = await call("upgrade", { to: "5", write: true });
  assert.equal(upgraded.data.isWritten, true);
  assert.match(readFileSync(join(path, "main.tf"), "utf8"), /~> 5\.0/);
  const program = await call("convert", { path: "main.tf", to: "program" });
  assert.match(program.data.text, /new ResourceGroup\(this, "main"/);
  const back = await call("convert", { text: program.data.text, language: "typescript", to: "terraform" });
  assert.match(back.data.text, /resource "azurerm_resource_group" "main"/);
  const answers = [
    JSON.parse(readFileSync(join(root, "test/cases/imports/companions-resources-5/workspace.json"), "utf8")),
  ];
  const made = await call("import", { to: "imported.tf", answers, write: true });
  assert.match(made.data.plan, /^Plan: [1-9]\d* to import, 0 to add, 0 to change, 0 to destroy\.$/);
  assert.match(readFileSync(join(path, "imported.tf"), "utf8"), /^import \{/m);
});

test("explain tells why a rule is there", async () => {
  const { call } = await inFolder("explained", {});
  assert.match((await call("explain", { rule: "replaces-resource" })).text, /^replaces-resource: /);
  assert.match((await call("explain", { rule: "replace-resource" })).text, /Did you mean replaces-resource\?/);
  const message =
    "Add azurerm_key_vault_access_policy.me to depends_on: the vault answers with 403 until the policy is there, and at a destroy once it has gone.";
  const explained = await call("explain", { rule: "missing-order", message });
  assert.match(explained.text, /^Read at: https:\/\/github\.com\//m);
  assert.ok(explained.data.pages.length > 0);
});

test("facts are resources, and the usual jobs are prompts that name tools which there are", async () => {
  const { client } = await inFolder("resources", {});
  const { contents } = await client.readResource({ uri: "azureml-terraform://types/4.81.0/azurerm_key_vault" });
  assert.match(String(contents[0] && "text" in contents[0] ? contents[0].text : ""), /\*\*azurerm\\?_key\\?_vault\*\*/);
  const { prompts } = await client.listPrompts();
  assert.equal(prompts.length, 4);
  const { messages } = await client.getPrompt({ name: "review", arguments: { about: "the folder infra" } });
  const [message] = messages;
  assert.ok(message?.content.type === "text" && message.content.text.endsWith("The person adds: the folder infra"));
});

test("answers about the demo take at most 800 tokens at the median, counted as four characters each", async () => {
  const path = join(folder, "demo");
  cpSync(join(root, "demo"), path, { recursive: true });
  const { call } = await connected([path]);
  const lengths: number[] = [];
  const asked: readonly [string, Record<string, unknown>][] = [
    ["check", {}],
    ["check", { path: "main.tf" }],
    ["fix", {}],
    ["fix", { path: "main.tf" }],
    ["describe", { type: "azurerm_machine_learning_workspace" }],
    ["describe", { type: "azurerm_kubernetes_cluster" }],
    ["describe", { type: "Microsoft.MachineLearningServices/workspaces", argument: "properties" }],
    ["search", { words: "network" }],
    ["complete", { type: "azurerm_machine_learning_workspace" }],
    ["complete", { type: "azurerm_linux_virtual_machine" }],
    ["replaces", { path: "." }],
    ["upgrade", { to: "5" }],
    ["convert", { path: "main.tf", to: "program" }],
    ["explain", { rule: "missing-argument" }],
  ];
  for (const [name, args] of asked) {
    const { text, data, isError } = await call(name, args);
    assert.equal(isError, false, `${name}: ${text}`);
    lengths.push(Math.max(text.length, JSON.stringify(data).length) / 4);
  }
  const median = lengths.sort((one, other) => one - other)[Math.floor(lengths.length / 2)]!;
  assert.ok(median <= 800, `${median}`);
});
