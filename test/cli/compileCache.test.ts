// What V8 has made of the programs is kept from one start to the next, where Node can do that.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { forgetOldCompiled } from "../../server/src/hosts/compileCache";
import { userCacheFolder } from "../../server/src/hosts/installed/cacheFolder";
import { program } from "./program";
import { project } from "./run";

/** In the place of Node's own: says into which folder, and which of our bundles are loaded already. */
const recording = `
const loading = require("node:module");
loading.enableCompileCache = (folder) => {
  const loaded = Object.keys(require.cache).map((file) => require("node:path").basename(file));
  const said = { folder, loaded: loaded.filter((file) => file === "core.js") };
  require("node:fs").writeFileSync("said.json", JSON.stringify(said));
};
`;

for (const name of ["cli", "stdio"] as const) {
  test(`${name} keeps it in the person's folder for caches, and says so before the large bundles are loaded`, (context) => {
    const folder = project(context, { "record.cjs": recording, "empty.tf": "" });
    const env = { ...process.env, HOME: folder, LOCALAPPDATA: folder, XDG_CACHE_HOME: join(folder, ".cache") };
    spawnSync(process.execPath, ["-r", "./record.cjs", program(name), "--version"], { cwd: folder, env });
    const own = userCacheFolder("compiled", process.platform, { env, home: folder, isWindows: false });
    assert.deepEqual(JSON.parse(readFileSync(join(folder, "said.json"), "utf8")), { folder: own, loaded: [] });
  });
}

test("what was made more than a month ago goes", async (context) => {
  const folder = project(context, {});
  const release = join(folder, "v24");
  mkdirSync(release);
  for (const name of ["old", "new"]) writeFileSync(join(release, name), "");
  const days = (count: number) => new Date(Date.now() - count * 24 * 60 * 60_000);
  utimesSync(join(release, "old"), days(31), days(31));
  utimesSync(join(release, "new"), days(29), days(29));
  await forgetOldCompiled(folder);
  assert.deepEqual(readdirSync(release), ["new"]);
  await forgetOldCompiled(join(folder, "absent"));
});
