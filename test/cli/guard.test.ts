// What goes wrong is said and is no good result: the report still comes, the file is named, and the exit code is 2.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, openSync } from "node:fs";
import { test } from "node:test";
import { createService } from "../../server/src/createService";
import { check } from "../../server/src/hosts/cli/check/check";
import { createOutput } from "../../server/src/hosts/cli/output";
import { prettyReport } from "../../server/src/hosts/cli/report/prettyReport";
import { catalog } from "../harness/service";
import { program } from "./program";
import { project, run } from "./run";

const wrong = 'resource "azurerm_resource_group" "a" {\n  unknown = 1\n}\n';

test("a file about which a question fails is named, and the others are reported", async (context) => {
  const folder = project(context, { "a.tf": wrong, "b.tf": wrong.replace('"a"', '"b"') });
  const service = createService(catalog);
  const failing = {
    ...service,
    diagnose: (uri: string) => {
      if (uri.endsWith("a.tf")) throw new RangeError("Maximum call stack size exceeded");
      return service.diagnose(uri);
    },
  };
  const told: string[] = [];
  const shown: string[] = [];
  const output = { ...createOutput(process.stdout), write: (text: string) => void shown.push(text) };
  const reporting = {
    report: prettyReport(folder, false),
    output,
    complain: (message: string) => void told.push(message),
    maxFileSize: 1_000_000,
  };
  assert.equal(await check([folder], failing, reporting), 2);
  assert.equal(told.length, 1);
  assert.match(told[0]!, /a\.tf could not be looked at: Maximum call stack size exceeded\./);
  assert.match(shown.join(""), /b\.tf:2:3 \w+ unknown-argument/);
});

test("of a very long line, what is around a finding is shown", async (context) => {
  const names = Array.from({ length: 8000 }, (_, at) => `var.v${at}`);
  const { out, code } = await run(project(context, { "a.tf": `locals {\n  sum = ${names.join(" + ")}\n}\n` }), "check");
  assert.equal(code, 1);
  assert.match(out, /\n {2}2 \| {3}sum = var\.v0 \+ .*…\n {4}\| {9}\^{6}\n/);
  assert.match(out, /\n {2}2 \| ….* \+ var\.v7999\n/);
  assert.match(out, /Found 8000 errors in 1 file\./);
  assert.ok(out.length < 500 * names.length, `${out.length} characters`);
});

test("a report that cannot be written is no result", { skip: !existsSync("/dev/full") }, async (context) => {
  const folder = project(context, { "a.tf": wrong });
  const child = spawn(process.execPath, [program("cli"), "check"], {
    cwd: folder,
    stdio: ["ignore", openSync("/dev/full", "w"), "pipe"],
  });
  let errors = "";
  child.stderr!.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  assert.equal(code, 2);
  assert.match(errors, /^The report could not be written: .*ENOSPC.*\.\n$/);
});

test("halves of characters and names of Object.prototype in a module are no fault", async (context) => {
  const half = "\\ud800";
  const folder = project(context, {
    "main.tf.json": `{ "module": { "m": { "source": "./${half}" }, "n": { "source": "a/b/c", "version": "1.0.0" } } }`,
    "more.tf": "toString = 1\nconstructor {\n}\n",
    ".terraform/modules/modules.json": `{ "Modules": [{ "Key": "n", "Source": "registry.terraform.io/a/b/c", "Version": "1.0.0", "Dir": "${half}" }, { "Key": "__proto__", "Source": "x", "Dir": "__proto__" }] }`,
  });
  const { code, out, errors } = await run(folder, "check");
  assert.equal(errors, "");
  assert.equal(code, 1);
  assert.match(out, /more\.tf/);
});
