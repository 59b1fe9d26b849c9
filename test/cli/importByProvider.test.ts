// `azureml-terraform import` of what no mapping of ours is for: the azurerm that is installed for the folder reads it, beside a loopback Azure.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { until } from "../harness/until";
import { azurerm } from "../provider/azurerm";
import { cannotStart } from "../provider/install";
import { isRunning, startedIn } from "../provider/running";
import { program } from "./program";
import { ofPerson, project, ranOf, run } from "./run";
import { guard, settings, stage } from "./withAzurerm";

const options = { skip: cannotStart };

test("what the installed azurerm has read is written, and it plans to change nothing", options, async (context) => {
  const { folder, diary } = await stage(context, azurerm());
  const { code, out, errors } = await run(folder, "import", "--from", "answer.json", "--to", "guard.tf");
  assert.deepEqual({ code, errors }, { code: 0, errors: "" });
  assert.match(out, /^Plan: 1 to import, 0 to add, 0 to change, 0 to destroy\./);
  assert.match(out, /^azurerm 5\.2\.0 itself has read 1 resource of these, and plans to change nothing\.$/m);
  const text = readFileSync(join(folder, "guard.tf"), "utf8");
  assert.match(
    text,
    /resource "azurerm_network_security_group" "guard" \{\n {2}name += "guard"\n {2}resource_group_name = "rg"\n {2}location += "westeurope"\n\}/,
  );
  assert.match(text, /import \{\n {2}to = azurerm_network_security_group\.guard\n {2}id = "\/subscriptions\//);
  assert.ok(startedIn(diary).length > 0);
  await until(() => !startedIn(diary).some(isRunning), "nothing goes on running");
});

test("a provider that no lock file trusts runs only after the user agrees", options, async (context) => {
  const { folder, diary } = await stage(context, azurerm(), false);
  const refused = await run(folder, "import", "--from", "answer.json", "--to", "guard.tf");
  assert.equal(refused.code, 1);
  assert.match(
    refused.errors,
    /^azurerm 5\.2\.0 is not asked, since the hash of .* is not in a lock file of .* add --unlocked\.$/m,
  );
  assert.equal(existsSync(diary), false);
  assert.equal((await run(folder, "import", "--from", "answer.json", "--to", "guard.tf", "--unlocked")).code, 0);
});

test("without one it says where it can be imported", async (context) => {
  const folder = project(context, { "answer.json": JSON.stringify(guard), "main.tf": settings });
  const { code, out } = await run(folder, "import", "--from", "answer.json", "--to", "guard.tf");
  assert.equal(code, 1);
  assert.match(out, /guard: It is for azurerm_network_security_group, which only an installed azurerm can read/);
  assert.equal(existsSync(join(folder, "guard.tf")), false);
});

test("what it does not survive is left out with a sentence, and nothing goes on running", options, async (context) => {
  const inAzure = { ...azurerm().types[1]!.inAzure!, diesWithout: "properties.nothing" };
  const { folder, diary } = await stage(context, azurerm({ inAzure }));
  const { code, out } = await run(folder, "import", "--from", "answer.json", "--to", "guard.tf");
  assert.equal(code, 1);
  assert.match(out, /azurerm_network_security_group cannot be read: the provider ended\./);
  await until(() => !startedIn(diary).some(isRunning), "nothing goes on running");
});

test(
  "what it was found to take for granted is known the next time, as long as it is what was kept",
  options,
  async (context) => {
    const inAzure = { ...azurerm().types[1]!.inAzure!, diesWithout: "properties.securityRules" };
    const { folder, diary } = await stage(context, azurerm({ inAzure }));
    const cache = join(folder, "cache");
    const startsOfImport = async () => {
      const before = existsSync(diary) ? startedIn(diary).length : 0;
      const env = { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache };
      const args = [program("cli"), "import", "--from", "answer.json", "--to", "guard.tf"];
      const { code, errors } = await ranOf(
        spawn(process.execPath, args, { cwd: folder, env: { ...ofPerson(), ...env } }),
      );
      assert.deepEqual({ code, errors }, { code: 0, errors: "" });
      rmSync(join(folder, "guard.tf"));
      return startedIn(diary).length - before;
    };
    const first = await startsOfImport();
    const files = readdirSync(cache, { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".lessons.json"),
    );
    assert.equal(files.length, 1);
    const path = join(cache, files[0]!);
    const kept = readFileSync(path, "utf8");
    assert.match(kept, /networksecuritygroups/);
    assert.doesNotMatch(kept, /guard|0000-0000/);
    assert.equal(await startsOfImport(), first - 1);
    for (const other of ["{", '{"types":[{"type":1}],"statuses":[],"present":[]}', " ".repeat(1_000_001)]) {
      writeFileSync(path, other);
      assert.equal(await startsOfImport(), first);
      assert.equal(readFileSync(path, "utf8"), kept);
    }
  },
);
