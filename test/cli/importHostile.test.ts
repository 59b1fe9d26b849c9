/** What is odd around an import by an installed provider: its end, another one beside it, and answers of any size and spelling. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { until } from "../harness/until";
import { azurerm } from "../provider/azurerm";
import { cannotStart } from "../provider/install";
import { isRunning, startedIn } from "../provider/running";
import { program } from "./program";
import { ofPerson, ranOf, run } from "./run";
import { guard, stage } from "./withAzurerm";

const options = { skip: cannotStart };

const ask = ["import", "--from", "answer.json", "--to"];

test("a command that is killed leaves nothing running and nothing half written", options, async (context) => {
  const { folder, diary } = await stage(context, { ...azurerm(), answersAfter: 30_000 });
  const before = readdirSync(folder);
  const child = spawn(process.execPath, [program("cli"), ...ask, "guard.tf"], { cwd: folder, env: ofPerson() });
  await until(() => startedIn(diary).some(isRunning), "the provider");
  child.kill("SIGKILL");
  await until(() => !startedIn(diary).some(isRunning), "nothing goes on running");
  assert.deepEqual(
    readdirSync(folder).filter((name) => name !== "diary"),
    before,
  );
});

test("two at once, which learn the same of one provider, are as if each were alone", options, async (context) => {
  const inAzure = { ...azurerm().types[1]!.inAzure!, diesWithout: "properties.securityRules" };
  const { folder, diary } = await stage(context, azurerm({ inAzure }));
  const cache = join(folder, "cache");
  const env = { ...ofPerson(), XDG_CACHE_HOME: cache, LOCALAPPDATA: cache };
  const files = ["one.tf", "other.tf"];
  const both = await Promise.all(
    files.map((file) => ranOf(spawn(process.execPath, [program("cli"), ...ask, file], { cwd: folder, env }))),
  );
  for (const { code, out, errors } of both) {
    assert.deepEqual({ code, errors }, { code: 0, errors: "" });
    assert.match(out, /itself has read 1 resource of these, and plans to change nothing\.$/m);
  }
  const kept = readdirSync(cache, { recursive: true, encoding: "utf8" }).filter((file) => /lessons/.test(file));
  assert.equal(kept.length, 1, kept.join(", "));
  assert.ok(JSON.parse(readFileSync(join(cache, kept[0]!), "utf8")));
  await until(() => !startedIn(diary).some(isRunning), "nothing goes on running");
});

test("an answer of ten megabytes, and ids in any casing, are read like any other", options, async (context) => {
  const large = { ...guard, id: guard.id.toUpperCase(), properties: { group: "rg", notes: "x".repeat(10_000_000) } };
  const { folder } = await stage(context, azurerm(), true, [large]);
  const { code, out, errors } = await run(folder, ...ask, "guard.tf");
  assert.deepEqual({ code, errors }, { code: 0, errors: "" }, out.slice(0, 2000));
  assert.match(readFileSync(join(folder, "guard.tf"), "utf8"), /resource "azurerm_network_security_group" "guard"/);
});

test("a resource of a type that the provider does not have is left out with a sentence", options, async (context) => {
  const [first, second] = azurerm().types;
  const foreign = { ...azurerm(), types: [first!, { ...second!, name: "azurerm_something" }] };
  const { folder, diary } = await stage(context, foreign);
  const { code, out } = await run(folder, ...ask, "guard.tf");
  assert.equal(code, 1);
  assert.match(out, /networkSecurityGroups\/guard: The provider has no type for it\.$/m);
  assert.equal(existsSync(join(folder, "guard.tf")), false);
  await until(() => !startedIn(diary).some(isRunning), "nothing goes on running");
});
