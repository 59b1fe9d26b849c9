/** However many threads look at modules, the report is the same: findings and complaints in their order, counts, and how it ends. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { lookInThreads, worthThreads } from "../../server/src/hosts/cli/check/threads";
import type { CheckedFolder } from "../../server/src/hosts/cli/modules/checkedFiles";
import { project, run, started } from "./run";

const modules = 28;

/** Modules that call each other, of several versions, with errors of all kinds, and some files that cannot be read. */
function manyModules(context: TestContext): string {
  const files: Record<string, string> = {};
  for (let at = 0; at < modules; at++) {
    const folder = `m${String(at).padStart(2, "0")}`;
    files[`${folder}/main.tf`] = [
      `terraform {\n  required_providers {\n    azurerm = { source = "hashicorp/azurerm", version = "${at % 3 === 0 ? "4.20.0" : "5.2.0"}" }\n  }\n}`,
      `variable "name" {\n  type = string\n}`,
      `resource "azurerm_resource_group" "main" {\n  name     = var.name\n  location = ${at % 2 === 0 ? '"westeurope"' : "var.missing"}\n}`,
      at > 0
        ? `module "before" {\n  source = "../m${String(at - 1).padStart(2, "0")}"\n  name   = ${at}\n  more   = 1\n}`
        : "",
      at % 20 === 7 ? 'resource "azurerm_subnet" "incomplete" {\n  name = "x"\n}' : "",
    ].join("\n\n");
    if (at % 11 === 3) files[`${folder}/large.tf`] = `# ${"x".repeat(20_000)}\n`;
  }
  return project(context, files);
}

for (const format of ["pretty", "json", "sarif"])
  test(`as ${format}`, async (context) => {
    const folder = manyModules(context);
    const words = (jobs: number) =>
      ["check", "--jobs", String(jobs), "--format", format, "--max-file-size", "0.01"] as const;
    const alone = await run(folder, ...words(1));
    assert.equal(alone.code, 2);
    assert.ok(alone.out.split("\n").length > modules, alone.out);
    assert.ok(alone.errors.includes("large.tf"), alone.errors);
    assert.deepEqual(await started(folder, ...words(3)), alone);
  });

test("what a baseline knows is left out, and what is asked for alone is told", async (context) => {
  const folder = manyModules(context);
  const written = await started(folder, "check", "--jobs", "2", "--baseline", "known.json", "--write-baseline");
  assert.equal(written.code, 0, written.errors);
  writeFileSync(join(folder, "m05/new.tf"), 'output "x" {\n  value = local.nothing\n}\n');
  const alone = await run(folder, "check", "--jobs", "1", "--baseline", "known.json");
  assert.equal(alone.code, 1);
  assert.deepEqual(await started(folder, "check", "--jobs", "2", "--baseline", "known.json"), alone);
  const some = ["m05", "m06/main.tf", "nowhere"];
  assert.deepEqual(
    await started(folder, "check", "--jobs", "2", ...some),
    await run(folder, "check", "--jobs", "1", ...some),
  );
});

test("few files are looked at where they are, many on threads, and no more is asked for than it takes to know", () => {
  let asked = 0;
  function* folders(count: number): Generator<CheckedFolder> {
    for (; asked < count; asked++) yield { folder: String(asked), all: [], files: new Set(["a", "b"]), programs: [] };
  }
  const few = worthThreads(folders(20), { rules: {} });
  assert.deepEqual([few.count, [...few.folders].length], [1, 20]);
  asked = 0;
  const many = worthThreads(folders(100_000), { rules: {} });
  assert.ok(asked < 1000, String(asked));
  assert.ok(many.count >= 1 && many.count <= 4);
  assert.equal(worthThreads(folders(0), { count: 3, rules: {} }).count, 3);
});

test("a thread that ends is no good result", async () => {
  const told: unknown[] = [];
  const reporter = { unreadable: told.push, module: told.push, file: () => void told.push("file"), isClosed: false };
  const run = {
    unreadableIn(action: () => void) {
      action();
      return [];
    },
  };
  const folders: CheckedFolder[] = [{ folder: "/nowhere", all: [], files: new Set(["a"]), programs: [] }];
  // It cannot even begin.
  const data = { paths: undefined as never, maxFileSize: 1, isPart: false };
  await assert.rejects(lookInThreads(2, data, folders, run, reporter), /./);
  assert.deepEqual(told, []);
});
