/**
 * What a newer major version changes: each case holds what is found, and its `.written` twin what `--write` makes of it.
 * UPDATE_CASES=1 writes both anew: look at them before you keep them.
 */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { upgradeModule } from "../server/src/features/upgrade/upgrade";
import type { Service } from "../server/src/service";
import { printCase, printFindings, readCase } from "./harness/annotations";
import { newestOf } from "./harness/newest";
import { pinned, pinnedTo, root, serviceWith, uriOf } from "./harness/service";

const cases = join(root, "test/cases/upgrade");
/** From where to where each major version is tried: from the newest release before it to the newest of it. */
const newest = (major: number) => newestOf("azurerm", major);

for (const major of ["4", "5"]) {
  const names = readdirSync(join(cases, major)).filter((name) => !name.includes(".written."));
  for (const name of names) test(`to ${major}: ${name}`, () => tryCase(major, name));
}

function tryCase(major: string, name: string): void {
  const file = join(cases, major, name);
  const twin = file.replace(/\.(\w+)$/, ".written.$1");
  const { text, expected } = readCase(readFileSync(file, "utf8"));
  const service = opened(name, text, newest(Number(major) - 1));
  const findings = service.upgrade(uriOf(name), Number(major));
  const [made] = write(service, name, Number(major));
  if (process.env.UPDATE_CASES) {
    writeFileSync(file, printCase(text, findings, text, name.endsWith(".ts") ? "//" : "#"));
    if (made?.edits) writeFileSync(twin, made.after);
    return;
  }
  assert.deepEqual(printFindings(findings, text), expected);
  assert.equal(made?.after, existsSync(twin) ? readFileSync(twin, "utf8") : text);

  // The newer version takes what was written, but for what was said to be left to people.
  const after = opened(name, made?.after ?? "", newest(Number(major)));
  const left = new Set(made?.left.map(({ rule, span }) => `${rule} ${span.start}`));
  const before = opened(name, text, newest(Number(major) - 1)).diagnose(uriOf(name));
  const errors = after.diagnose(uriOf(name)).filter(({ severity }) => severity === "error");
  const isKnown = ({ rule, message }: (typeof errors)[number]) =>
    before.some((one) => one.rule === rule && one.message === message);
  assert.deepEqual(
    errors.filter((one) => !left.has(`${one.rule} ${one.span.start}`) && !isKnown(one)).map(({ message }) => message),
    [],
  );
}

function opened(name: string, text: string, version: string): Service {
  const service = serviceWith({ "versions.tf": pinned(version), [name]: text });
  service.setFolder("file:///module", pinnedTo(version));
  return service;
}

function write(service: Service, name: string, major: number) {
  return upgradeModule([{ path: name, uri: uriOf(name) }], major, service, (message) => assert.fail(message));
}

test("nothing is said where the version is in force already, or unknown", () => {
  const text = 'resource "azurerm_storage_account" "x" {\n}\n';
  for (const [version, major] of [
    ["5.0.0", 5],
    ["5.2.0", 4],
    ["4.81.0", 4],
    ["4.81.0", 9],
  ] as const) {
    assert.deepEqual(opened("main.tf", text, version).upgrade(uriOf("main.tf"), major), []);
  }
  assert.deepEqual(opened("main.tf", text, "4.81.0").upgrade("file:///other/main.tf", 5), []);
});

test("where nothing says which version is in force, it is the newest of the major version before", () => {
  const text = 'resource "azurerm_storage_container" "x" {\n  name = "abc"\n  storage_account_name = "x"\n}\n';
  const rules = serviceWith({ "main.tf": text })
    .upgrade(uriOf("main.tf"), 5)
    .map(({ rule }) => rule);
  assert.deepEqual(rules, ["missing-argument", "unknown-argument"]);
});

test("comments and settings take findings away here too", () => {
  const head = 'resource "azurerm_storage_account" "x" { # azureml-terraform-ignore: changed-default\n';
  const body =
    '  name = "stx"\n  resource_group_name = "rg"\n  location = "westeurope"\n  account_tier = "Standard"\n  account_replication_type = "LRS"\n}\n';
  const service = opened("main.tf", head + body, "4.81.0");
  assert.deepEqual(service.upgrade(uriOf("main.tf"), 5), []);
  const other = opened("main.tf", head.replace(/ #.*/, "") + body, "4.81.0");
  assert.equal(other.upgrade(uriOf("main.tf"), 5).length, 1);
  other.configure({ rules: { "changed-default": "off" } });
  assert.deepEqual(other.upgrade(uriOf("main.tf"), 5), []);
});

test("constraints are raised in the form that they have", () => {
  const raised = (constraint: string) => {
    const service = serviceWith({ "versions.tf": pinned(constraint) });
    return /version = "(.*)"/.exec(write(service, "versions.tf", 5)[0]?.after ?? "")?.[1];
  };
  assert.equal(raised("~> 4.0"), "~> 5.0");
  assert.equal(raised("4.81.0"), newest(5));
  assert.equal(raised(">= 4.1, < 5.0"), "~> 5.0");
  assert.equal(raised(">= 4.1"), ">= 4.1");
  assert.equal(raised("whatever"), "whatever");
});

test("half-typed and broken texts are as good as any", () => {
  for (const text of [
    "",
    "resource",
    'resource "azurerm_storage_account" "x" {',
    'terraform { required_providers { azurerm = { version = "~> 4.0"',
    "{{{{",
    'resource "azurerm_eventhub" "x" { namespace_name = azurerm_eventhub_namespace.',
  ]) {
    const service = opened("main.tf", text, "4.81.0");
    assert.ok(Array.isArray(service.upgrade(uriOf("main.tf"), 5)));
    write(service, "main.tf", 5);
  }
});
