/** The package holds once what all its programs run: dist/core.js, beside which they have only what is their own. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { ruleTexts } from "../server/src/rules/ruleTexts";
import { program } from "./cli/program";
import { project } from "./cli/run";
import { root } from "./harness/service";

const sourcesOf = (bundle: string): readonly string[] =>
  (JSON.parse(readFileSync(join(root, `${bundle}.map`), "utf8")) as { sources: readonly string[] }).sources.map(
    (source) => source.replace(/^(?:\.\.\/)+/, ""),
  );

const overCore = ["server", "web/server", "stdio", "cli", "mcp", "check", "checkThread"];
for (const bundle of [...overCore, "furtherFeatures", "programs", "replacements", "lateFunctions"]) {
  test(`dist/${bundle}.js has no file of ours that dist/core.js has`, () => {
    const core = sourcesOf("dist/core.js").filter((source) => source.startsWith("server/src/"));
    assert.ok(core.length > 500, `${core.length}`);
    assert.deepEqual(
      sourcesOf(`dist/${bundle}.js`).filter((source) => core.includes(source)),
      [],
    );
  });
}

test("no program has a sign for which Node would keep all of its text in two bytes a sign", () => {
  const programs = readdirSync(join(root, "dist")).filter((file) => file.endsWith(".js"));
  assert.ok(programs.includes("core.js"));
  const wide = /.{0,30}[\u{100}-\u{10ffff}].{0,30}/u;
  // esbuild writes such a sign as an escape, but in a template with a tag, where that would change what the tag is given.
  const found = programs.flatMap((file) => wide.exec(readFileSync(join(root, "dist", file), "utf8"))?.[0] ?? []);
  assert.deepEqual(found, []);
});

test("what VS Code reads when it starts the extension has at most 60 KB: all that is needed later is a bundle of its own", () => {
  const { size } = statSync(join(root, "dist/extension.js"));
  assert.ok(size <= 60_000, `dist/extension.js has ${size} bytes`);
});

test("what asks Azure has at most 600 KB", () => {
  const { size } = statSync(join(root, "dist/azure.js"));
  assert.ok(size <= 600_000, `dist/azure.js has ${size} bytes`);
});

test("what every program reads before it answers has at most 1,050 KB", () => {
  const { size } = statSync(join(root, "dist/core.js"));
  assert.ok(size <= 1_050_000, `dist/core.js has ${size} bytes`);
});

test("what a first finding does not need is loaded with the first question for it, in a browser too", async (context) => {
  const { lazyFiles }: { lazyFiles: readonly string[] } = await import(
    pathToFileURL(join(root, "scripts/build/lazy.mjs")).href
  );
  // What is loaded later loads something later too.
  const required = ["core.js", ...lazyFiles].flatMap((file) =>
    [...readFileSync(join(root, "dist", file), "utf8").matchAll(/require\("\.\/([^"]+)"\)/g)].map(([, name]) => name!),
  );
  const later = [...new Set(required)].filter((name) => name !== "core.js").sort();
  assert.deepEqual(later, [...lazyFiles].sort());
  const inBrowser = readFileSync(join(root, "dist/web/extension.js"), "utf8");
  for (const name of later) assert.ok(inBrowser.includes(`"${name}"`), name);

  const stack = 'import { TerraformStack } from "cdktf";\nclass Stack extends TerraformStack {}\n';
  const block = 'resource "azurerm_resource_group" "main" {\n  name = 1\n}\n';
  const folder = project(context, { "tf/main.tf": block, "program/main.ts": stack, "record.cjs": recordingLoaded });
  const loadedFor = (...args: readonly string[]) => {
    const { stdout } = spawnSync(process.execPath, ["-r", "./record.cjs", program("cli"), ...args], { cwd: folder });
    const [, loaded = ""] = /^LOADED (.*)$/m.exec(stdout.toString()) ?? [];
    return later.filter((name) => loaded.split(" ").includes(name!));
  };
  assert.deepEqual(loadedFor("check", "tf"), []);
  assert.deepEqual(loadedFor("check", "program"), ["programs.js"]);
  assert.deepEqual(loadedFor("upgrade", "--to", "5", "tf"), ["furtherFeatures.js"]);
});

test("the core has nothing of what rules say of themselves, which people read who ask about rules", () => {
  const [core, texts] = ["core", "ruleTexts"].map((name) => readFileSync(join(root, `dist/${name}.js`), "utf8"));
  // Others are written with escapes.
  const said = [...ruleTexts.values()].flatMap(({ severity, summary, why = "" }) =>
    severity === undefined ? [] : [summary, why].filter((text) => /^[\w ,;:().]+$/.test(text)),
  );
  assert.ok(said.length > 0);
  assert.deepEqual(
    said.filter((text) => core!.includes(text)),
    [],
  );
  assert.deepEqual(
    said.filter((text) => !texts!.includes(text)),
    [],
  );
});

/** Says at the end which bundles were loaded. */
const recordingLoaded = `
process.on("exit", () => {
  console.log("LOADED " + Object.keys(require.cache).map((file) => require("node:path").basename(file)).join(" "));
});
`;

test("the extension's package has every program but those of the command line, and leaves none out that is not there", () => {
  const [, leftOut = ""] = /^!dist\/!\(([\w|]+)\)\.js$/m.exec(readFileSync(join(root, ".vscodeignore"), "utf8")) ?? [];
  const built = readdirSync(join(root, "dist")).filter((file) => file.endsWith(".js"));
  assert.deepEqual(leftOut.split("|"), ["cli", "stdio"]);
  for (const name of leftOut.split("|")) assert.ok(built.includes(`${name}.js`), name);
});
