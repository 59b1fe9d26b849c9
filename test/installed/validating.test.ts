/** Installed providers are asked about blocks: what they say, how long they stay, and what becomes of those that are ill. */
import assert from "node:assert/strict";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { patience } from "../../scripts/patience.mjs";
import { installedFor } from "../../server/src/hosts/installed/findInstalled";
import { createInstalledValidator } from "../../server/src/hosts/installed/installedValidator";
import { packageFor, packagesOf } from "../../server/src/hosts/installed/packagesOf";
import { createProviderPool } from "../../server/src/hosts/installed/providerPool";
import { validateFolder } from "../../server/src/hosts/installed/validateFolder";
import { project } from "../cli/run";
import { serviceWith, uriOf } from "../harness/service";
import { until } from "../harness/until";
import type { DescribedType, ProviderDescription } from "../provider/description";
import { cannotStart } from "../provider/install";
import { installIn, thing } from "../provider/installIn";
import { startedIn } from "../provider/running";

const options = { skip: cannotStart };

const code = `resource "thing_pool" "main" {
  name = local.name
  sku  = var.sku
  rule {
    port = 1
  }
}
locals { name = "pool" }
variable "sku" { default = "Cheap" }
terraform {
  required_providers {
    thing = { source = "example.com/team/thing" }
  }
}
`;

/** A folder with a provider in it, and what is asked there. */
async function stage(context: TestContext, description: ProviderDescription = thing, text = code) {
  const folder = project(context, { "main.tf": text });
  await installIn(folder, description);
  const lock = readFileSync(join(folder, ".terraform.lock.hcl"), "utf8");
  const service = serviceWith({ "main.tf": text });
  const questions = service.questionsFor(uriOf("main.tf"));
  const packages = createProviderPool({ toStart: 20_000, toAnswer: 1_500 });
  context.after(() => packages.stop());
  const asker = { validate: packages.validate, stop: packages.stop };
  const how = { isConfirmed: () => false };
  return { folder, lock, service, questions, ask: () => validateFolder(folder, lock, questions, asker, how), how };
}

const words = (answers: Awaited<ReturnType<typeof validateFolder>>) =>
  answers?.answers.map(({ release, diagnostics }) => [
    release,
    ...diagnostics.map(({ path, isAssumed }) => `${path.join(".")} ${isAssumed === true}`),
  ]);

for (const [protocol, dialect] of [
  [5, "sdk"],
  [6, "framework"],
] as const) {
  test(
    `a provider of protocol ${protocol} says what it thinks of a block, and stays for the next question`,
    options,
    async (context) => {
      const diary = join(project(context, {}), "diary");
      const { ask } = await stage(context, { ...thing, protocol, dialect, diary });
      const answers = await ask();
      assert.deepEqual([answers?.failures, answers?.untrusted], [[], []]);
      // It rests on the default of a variable.
      assert.deepEqual(words(answers), [["thing 1.2.3", "sku true"]]);
      const again = await ask();
      assert.deepEqual(words(again), words(answers));
      assert.equal(startedIn(diary).length, 1);
    },
  );
}

test("a program whose hash is in no lock file runs only after the user agrees", options, async (context) => {
  const diary = join(project(context, {}), "diary");
  const { folder, questions, how } = await stage(context, { ...thing, diary });
  const packages = createProviderPool();
  context.after(() => packages.stop());
  const refused = await validateFolder(
    folder,
    'provider "example.com/team/thing" {\n  version = "1.2.3"\n}\n',
    questions,
    packages,
    how,
  );
  assert.deepEqual(
    refused?.untrusted.map(({ address, version }) => [address, version]),
    [["example.com/team/thing", "1.2.3"]],
  );
  assert.ok(!existsSync(diary));
  const asked = await validateFolder(folder, undefined, questions, packages, {
    isConfirmed: (address) => address === "example.com/team/thing",
  });
  assert.equal(asked?.answers.length, 1);
});

test("a program that was replaced is another one", options, async (context) => {
  const { folder, ask } = await stage(context);
  assert.equal((await ask())?.answers.length, 1);
  const binary = (await installedFor(folder))[0]!.binary;
  appendFileSync(binary, "\n# more\n");
  const after = await ask();
  assert.deepEqual([after?.answers, after?.untrusted.length], [[], 1]);
});

const pools = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `resource "thing_pool" "p${index}" {\n  name = "p"\n  sku = "Cheap"\n}\n`,
  ).join("");

const [provider, pool] = thing.types as readonly [DescribedType, DescribedType];

for (const does of ["dies", "hangs", "answers rubbish"] as const) {
  test(`one that ${does} costs the question`, options, async (context) => {
    const sick: DescribedType = { ...pool, name: "thing_sick", illness: { to: "validate", does } };
    const text = `resource "thing_sick" "one" {\n  name = "s"\n}\n${pools(1)}`;
    const { ask } = await stage(context, { ...thing, types: [provider, pool, sick] }, text);
    const answers = await ask();
    assert.deepEqual(words(answers), [["thing 1.2.3", "sku false"]]);
    assert.deepEqual(answers?.failures, ["thing 1.2.3 did not answer about thing_sick.one."]);
  });
}

test("one that never answers is not asked for ever", options, async (context) => {
  const sick: DescribedType = { ...pool, illness: { to: "validate", does: "hangs" } };
  const { ask } = await stage(context, { ...thing, types: [provider, sick] }, pools(5));
  const before = performance.now();
  assert.deepEqual((await ask())?.failures, ["thing 1.2.3 did not answer about thing_pool.p0 and 4 more."]);
  assert.ok(performance.now() - before < patience(15_000));
});

test("what cannot be asked is said in a sentence", options, async (context) => {
  const { ask } = await stage(context, { ...thing, refusesToStart: true });
  assert.match((await ask())!.failures[0]!, /^thing 1\.2\.3 could not be asked \(.*\)\. It is not a provider/);
  const other = await stage(context, thing, `resource "other_pool" "main" {}\n`);
  assert.match((await other.ask())!.failures[0]!, /^other is not installed for .*: run terraform init there first\.$/);
  const unknown = await stage(context, thing, `resource "thing_pond" "main" {}\n`);
  assert.deepEqual(words(await unknown.ask()), []);
});

test("it stays for the next question, and ends some time after the last", options, async (context) => {
  const diary = join(project(context, {}), "diary");
  const { folder, lock, questions, how } = await stage(context, { ...thing, diary });
  const client = createInstalledValidator(700);
  context.after(client.stop);
  const ask = () => validateFolder(folder, lock, questions, client, how);
  assert.deepEqual(words(await ask()), [["thing 1.2.3", "sku true"]]);
  assert.deepEqual(words(await ask()), [["thing 1.2.3", "sku true"]]);
  const started = () => (readFileSync(diary, "utf8").match(/\d+/g) ?? []).map(Number);
  assert.equal(started().length, 1);
  await until(() => !isRunning(started()[0]!), "it has ended");
  assert.deepEqual(words(await ask()), [["thing 1.2.3", "sku true"]]);
  assert.equal(started().length, 2);
  client.stop();
  await until(() => !isRunning(started()[1]!), "it ends at once");
});

test("nobody waits for what was cancelled", options, async (context) => {
  const slow = await stage(context, { ...thing, startsAfter: 5_000 });
  const client = createInstalledValidator();
  context.after(client.stop);
  const cancel = new AbortController();
  setTimeout(() => cancel.abort(), 300);
  const before = performance.now();
  const how = { isConfirmed: () => false, signal: cancel.signal };
  assert.equal(await validateFolder(slow.folder, slow.lock, slow.questions, client, how), undefined);
  assert.ok(performance.now() - before < patience(3_000));
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test("of several releases without a lock file the newest is asked", options, async (context) => {
  const folder = project(context, {});
  for (const version of ["9.0.0", "10.1.0", "10.0.0"]) await installIn(folder, thing, { version, lock: false });
  const found = packageFor({ name: "thing" }, await packagesOf(folder, undefined));
  assert.equal(found?.installed.version, "10.1.0");
});

test("a module means a provider by its address", () => {
  const of = (namespace: string, type: string, host = "registry.terraform.io") => ({
    installed: { host, namespace, type, version: "1.0.0", folder: "", binary: "" },
    trusted: [] as readonly string[],
  });
  const packages = [
    of("team", "azurerm"),
    of("hashicorp", "azurerm"),
    of("team", "thing", "example.com"),
    of("a", "x"),
    of("b", "x"),
  ];
  const found = (name: string, source?: string) =>
    packages.indexOf(packageFor({ name, ...(source !== undefined && { source }) }, packages)!);
  assert.equal(found("azurerm"), 1);
  assert.equal(found("az", "azurerm"), 1);
  assert.equal(found("azurerm", "team/azurerm"), 0);
  assert.equal(found("thing"), 2);
  assert.equal(found("t", "example.com/team/thing"), 2);
  assert.equal(found("t", "registry.terraform.io/team/thing"), -1);
  assert.equal(found("x"), -1);
});
