/** Folders that lead into each other by links: each file is looked at once, and the walk ends. */
import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { project, run } from "./run";

const wrong = 'resource "azurerm_resource_group" "x" {\n  name = "rg"\n}\n';

test("links in circles and links to nowhere end", { skip: process.platform === "win32" }, async (context) => {
  const folder = project(context, { "modules/net/main.tf": wrong });
  symlinkSync("..", join(folder, "modules", "up"));
  symlinkSync(join(folder, "modules"), join(folder, "modules", "net", "again"));
  symlinkSync("nowhere", join(folder, "broken"));
  symlinkSync("nowhere.tf", join(folder, "broken.tf"));
  const { out } = await run(folder, "check", "--format", "json");
  const files = (JSON.parse(out) as { file: string; rule: string }[])
    .filter(({ rule }) => rule === "missing-argument")
    .map(({ file }) => file);
  assert.deepEqual(files, ["modules/net/main.tf"]);
});

test("a module that is a link is looked at where it is asked about", {
  skip: process.platform === "win32",
}, async (context) => {
  const folder = project(context, { "shared/main.tf": wrong });
  symlinkSync("shared", join(folder, "here"));
  const { out } = await run(folder, "check", "--format", "json", "here");
  assert.match(out, /missing-argument/);
});
