// `azureml-terraform learn` and `check --learn`, with providers that lie where terraform init puts them.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { isolationSentence } from "../../server/src/wording/isolation";
import { cannotStart } from "../provider/install";
import { installIn, thing } from "../provider/installIn";
import { ofPerson, project, runWith } from "./run";

const code = `resource "thing_pool" "main" {
  name = "a"
  sku  = "Premium"
  rule {
    port = 1
    rang = "a"
  }
}
resource "thing_pond" "main" {}
`;

/** Runs the command with a cache of its own. */
function learning(context: TestContext, folder: string) {
  const cache = project(context, {});
  const env = { ...ofPerson(), XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, HOME: cache, TF_DATA_DIR: "" };
  return (...args: readonly string[]) => runWith(env, folder, ...args);
}

const found = (out: string) => [...out.matchAll(/^main\.tf:\S+ (.*)$/gm)].map(([, finding]) => finding);

test("a provider that is not known is learned once, and checked", { skip: cannotStart }, async (context) => {
  const folder = project(context, { "main.tf": code });
  await installIn(folder);
  const run = learning(context, folder);
  assert.deepEqual(found((await run("check")).out), []);
  const first = await run("learn");
  assert.deepEqual(
    [first.code, first.errors],
    [
      0,
      // As the tests start it, it is not isolated, and nobody may be told otherwise.
      `Asking thing 1.2.3 about itself … ${isolationSentence(false)}\nthing 1.2.3 is learned, for check --learn.\n`,
    ],
  );
  const checked = await run("check", "--learn");
  assert.deepEqual([checked.code, checked.errors], [1, "thing 1.2.3 was learned before.\n"]);
  assert.deepEqual(found(checked.out), [
    'error value-not-allowed: Set sku to "Basic" or "Standard", not "Premium".',
    "error unknown-argument: rule has no argument rang. Did you mean range?",
    "error unknown-type: thing 1.2.3 has no resource thing_pond. Did you mean thing_pool?",
  ]);
  // What was learned does not need the program any more.
  rmSync(join(folder, ".terraform"), { recursive: true });
  assert.equal(found((await run("check", "--learn")).out).length, 3);
  assert.equal((await run("learn", "--forget")).out, "Forgot 1 provider.\n");
  const gone = await run("learn");
  assert.deepEqual(
    [gone.code, gone.errors],
    [2, `thing 1.2.3 is not installed for ${folder}: run terraform init there first.\n`],
  );
});

test("a package that no lock file has runs only after the user agrees", { skip: cannotStart }, async (context) => {
  const folder = project(context, { "main.tf": code });
  const diary = join(folder, "diary");
  const place = await installIn(folder, { ...thing, diary }, { lock: false });
  const run = learning(context, folder);
  for (const lock of ["", 'provider "example.com/team/thing" {\n  version = "1.2.3"\n  hashes = ["h1:other="]\n}\n']) {
    if (lock) writeFileSync(join(folder, ".terraform.lock.hcl"), lock);
    const refused = await run("learn");
    assert.equal(refused.code, 2);
    assert.match(
      refused.errors,
      /^thing 1\.2\.3 is not learned, since the hash of the package in .* is not in a lock file/,
    );
    assert.ok(refused.errors.includes(place));
  }
  assert.ok(!existsSync(diary));
  assert.equal((await run("learn", "--unlocked")).code, 0);
  // It is the same package still.
  assert.match((await run("learn")).errors, /thing 1\.2\.3 was learned before/);
});

test("what cannot be learned is said, and the rest is learned", { skip: cannotStart }, async (context) => {
  const folder = project(context, { "main.tf": code });
  await installIn(folder);
  await installIn(folder, { ...thing, refusesToStart: true }, { address: "example.com/team/broken" });
  await installIn(folder, thing, { address: "example.com/team/azurerm", version: "4.81.0" });
  const run = learning(context, folder);
  const { code: exit, errors } = await run("learn", ".", "none");
  assert.equal(exit, 2);
  assert.match(errors, /thing 1\.2\.3 is learned, for check --learn\./);
  assert.match(errors, /broken 1\.2\.3 could not be learned from .*It is not a provider: it ended before/);
  assert.match(errors, /example\.com\/team\/azurerm is not learned: azurerm is hashicorp\/azurerm here\./);
  assert.match(errors, /There is no folder none\./);
  assert.equal((await run("learn", "main.tf/x")).errors, "There is no folder main.tf/x.\n");
  assert.match((await run("check", "main.tf/x")).errors, /There is no file or folder main\.tf\/x\./);
  const empty = await learning(context, project(context, {}))("learn");
  assert.match(empty.errors, /^No provider is installed for .*: run terraform init there first\.\n$/);
});

test("a release that is built in is not learned", async (context) => {
  const lock = 'provider "registry.terraform.io/hashicorp/azurerm" {\n  version = "4.81.0"\n}\n';
  const folder = project(context, { ".terraform.lock.hcl": lock });
  const { code: exit, errors } = await learning(context, folder)("learn");
  assert.deepEqual([exit, errors], [0, "azurerm 4.81.0 is known exactly already.\n"]);
});

test("a lock file that cannot be read is named, and its folder is not said to have nothing installed", async (context) => {
  const folder = project(context, { "main.tf": code });
  const lock = join(folder, ".terraform.lock.hcl");
  mkdirSync(lock);
  assert.deepEqual(await learning(context, folder)("learn"), {
    code: 2,
    out: "",
    errors: `${lock} is left out: it is a folder.\n`,
  });
});
