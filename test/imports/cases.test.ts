/**
 * Every folder below test/cases/imports is a case: answers of Azure as `.json`, what the file held before as
 * `before.tf`, how to import as `options.json`; what the file holds afterwards as `main.tf`, and what is said about it
 * as `says.txt`. With a `before.ts` or `before.js`, which may be empty, it is imported into a program: `stack.ts`,
 * `stack.js`. A `$0` in it is where it goes. `UPDATE_CASES=1` writes what comes out.
 */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Imported, ImportRequest } from "../../server/src/azure/import/request";
import type { ModuleContext } from "../../server/src/workspace/moduleContext";
import { root, uriOf } from "../harness/service";
import { importInto } from "./importInto";

/** What is around a program. */
const programs: ModuleContext = {
  parents: [],
  packages: ["cdktf", "@cdktf/provider-azurerm"],
  pins: [{ provider: "azurerm", version: "4.55.0", because: "They are installed." }],
};

const base = join(root, "test/cases/imports");

for (const name of readdirSync(base)) {
  const folder = join(base, name);
  const options = existsSync(join(folder, "options.json")) ? (json("options.json") as Partial<ImportRequest>) : {};
  const responses = readdirSync(folder)
    .filter((file) => file.endsWith(".json") && file !== "options.json")
    .sort()
    .map(json);
  const beforeName = ["before.tf", "before.ts", "before.js"].find((file) => existsSync(join(folder, file)));
  const isProgram = beforeName !== undefined && beforeName !== "before.tf";
  const into = isProgram ? beforeName.replace("before", "stack") : "main.tf";
  const about = isProgram ? programs : undefined;
  const marked = beforeName ? read(beforeName) : "";
  const at = marked.includes("$0") ? { at: marked.indexOf("$0") } : {};

  test(`${name}: what is written`, () => {
    const { text, made, service, uri } = importInto(
      { responses, ...options, ...at },
      beforeName ? { [into]: marked.replace("$0", "") } : {},
      about,
      into,
    );
    if (process.env.UPDATE_CASES) {
      writeFileSync(join(folder, into), text);
      writeFileSync(join(folder, "says.txt"), saysOf(made));
    }
    assert.equal(text, read(into));
    assert.equal(saysOf(made), read("says.txt"));
    // What is written warns of nothing, and no comment keeps it from that: what was there before may.
    assert.ok(!text.includes("azureml-terraform-ignore"));
    // What stays after a destroy is so of what is there, however it is written.
    const findings = service
      .diagnose(uri)
      .filter(({ rule }) => rule !== "left-behind")
      .map(({ rule, message }) => `${rule}: ${message}`);
    service.open(uri, marked.replace("$0", ""));
    const before = service.diagnose(uri).map(({ rule, message }) => `${rule}: ${message}`);
    assert.deepEqual(
      findings.filter((one) => !before.includes(one)),
      [],
    );
  });

  test(`${name}: a second time there is nothing to add`, () => {
    const { made } = importInto({ responses, ...options }, { [into]: read(into) }, about, into);
    assert.deepEqual(made.edits, [], made.imported.map(({ address }) => address).join(", "));
    assert.deepEqual(made.imported, []);
  });

  function read(file: string): string {
    return readFileSync(join(folder, file), "utf8");
  }

  function json(file: string): unknown {
    return JSON.parse(read(file));
  }
}

test("a file that cannot hold resources says so", () => {
  const { service } = importInto({ responses: [] });
  for (const file of ["terraform.tfvars", "main.tf.json", "notes.md"]) {
    const { edits, notes } = service.importAnswers(uriOf(file), { responses: [] });
    assert.deepEqual(edits, []);
    assert.match(notes.join(), /cannot be imported|Nothing can be imported/);
  }
});

function saysOf({ planSummary, skipped, notes }: Imported): string {
  return [
    planSummary.sentence,
    ...planSummary.changes,
    ...skipped.map(({ id, because }) => `Skipped ${id}: ${because}`),
    ...notes,
    "",
  ].join("\n");
}
