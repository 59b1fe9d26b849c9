// `azureml-terraform check --fix` as a process: what it writes, and that it writes all or nothing.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { project, run } from "./run";

const block = (name: string, arguments_: string) => `resource "azurerm_resource_group" "${name}" {\n${arguments_}}\n`;
const wrong = block("one", '  name     = "one"\n  location = "westeurope"\n  tagz     = {}\n');
const fixed = wrong.replace("tagz", "tags");

test("--fix applies the safe fixes, and shows what is left", async (context) => {
  const text = `${wrong}${block("two", '  name = "two"\n')}`;
  const folder = project(context, { "main.tf": text, "sub/main.tf": `\ufeff${wrong.replaceAll("\n", "\r\n")}` });
  const found = await run(folder, "check", "--format", "json");
  const left = (JSON.parse(found.out) as { rule: string }[]).filter(({ rule }) => rule !== "unknown-argument");
  const { code, out, errors } = await run(folder, "check", "--fix", "--format", "json");
  assert.equal(code, 1);
  assert.deepEqual(
    (JSON.parse(out) as { rule: string }[]).map(({ rule }) => rule),
    left.map(({ rule }) => rule),
  );
  assert.match(errors, /^Changed:\n {2}main\.tf: 1 place\n {2}sub.main\.tf: 1 place\n$/);
  assert.equal(readFileSync(join(folder, "main.tf"), "utf8"), text.replace("tagz", "tags"));
  assert.equal(readFileSync(join(folder, "sub/main.tf"), "utf8"), `\ufeff${fixed.replaceAll("\n", "\r\n")}`);
  assert.equal((await run(folder, "check", "--fix")).errors, "", "a second time there is nothing to fix");
});

test("--fix leaves alone what is suppressed, and files that have not changed since", async (context) => {
  const text = wrong.replace("  tagz", "  # azureml-terraform-ignore: unknown-argument -- Ours.\n  tagz");
  const folder = project(context, { "main.tf": text });
  assert.deepEqual((await run(folder, "check", "--fix")).errors, "");
  assert.equal(readFileSync(join(folder, "main.tf"), "utf8"), text);
});

test("--fix writes all files or none", async (context) => {
  const folder = project(context, { "a.tf": wrong, "z.tf": "" });
  const bytes = Buffer.concat([Buffer.from(wrong.replace('"one"', '"two"')), Buffer.from("# caf\xe9\n", "latin1")]);
  writeFileSync(join(folder, "z.tf"), bytes);
  const { code, out, errors } = await run(folder, "check", "--fix");
  assert.equal(code, 2);
  assert.match(out, /^Nothing was fixed in 2 files\.$/m);
  assert.match(errors, /z\.tf cannot be written, so nothing is/);
  assert.equal(readFileSync(join(folder, "a.tf"), "utf8"), wrong);
  assert.ok(readFileSync(join(folder, "z.tf")).equals(bytes));
});

test("a folder without Terraform is no success", async (context) => {
  const folder = project(context, { "README.md": "", "lib/index.ts": "export const a = 1;\n" });
  for (const args of [[], ["."], ["lib"]]) {
    const { code, errors } = await run(folder, "check", ...args);
    assert.equal(code, 2);
    assert.match(errors, /^There is nothing to check in .*: no Terraform, and no program of CDKTF or CDK Terrain\.\n$/);
  }
  const file = await run(folder, "check", "lib/index.ts");
  assert.deepEqual([file.code, file.errors], [0, ""], "a hook names whatever was committed");
});
