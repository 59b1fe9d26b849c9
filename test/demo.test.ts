/** The demos show what this project is about: many kinds of mistakes, each under a comment that says so, and nothing else. */
import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readState } from "../server/src/azure/state";
import type { Finding } from "../server/src/model/finding";
import { readFile } from "./harness/cases";
import { pinnedTo, root, serviceWith, uriOf } from "./harness/service";

/** What a schema alone tells is not what these are for. */
const ofSchemas =
  /^(unknown-attribute|missing-argument|wrong-type|value-not-allowed|undeclared-reference|block-form|binding-name)$/;

for (const [folder, ending] of [
  ["demo/encrypted", ".tf"],
  ["demo/cdktf", ".ts"],
] as const) {
  test(`${folder} shows at least ten kinds of findings across resources and versions`, () => {
    const ids = findingsIn(folder, ending).map(({ rule }) => rule);
    const kinds = new Set(ids.filter((id) => !ofSchemas.test(id)));
    assert.ok(kinds.size >= 10, [...kinds].join(", "));
  });
}

for (const [folder, ending] of [
  ["demo", ".tf"],
  ["demo/encrypted", ".tf"],
  ["demo/azapi", ".tf"],
  ["demo/applied/training", ".tf"],
  ["demo/converted/training", ".tf"],
  ["demo/cdktf", ".ts"],
] as const) {
  test(`each mistake in ${folder} is found, and nothing is that is not said to be one`, () => {
    const found = findingsIn(folder, ending);
    for (const name of namesIn(folder, ending)) {
      const text = readFile(join(folder, name));
      const mistakes = [...text.matchAll(/(?:#|\/\/) Mistake: /g)].map(({ index }) => index);
      const own = found.filter((one) => one.name === name);
      for (const [at, start] of mistakes.entries()) {
        const end = mistakes[at + 1] ?? text.length;
        const isFound = own.some(({ span }) => start < span.start && span.start < end);
        assert.ok(isFound, `${name}: ${text.slice(start, text.indexOf("\n", start))}`);
      }
      for (const { span, message, severity } of own)
        if (severity === "error" || severity === "warning")
          assert.ok(
            mistakes.some((start) => start < span.start),
            `${name}: ${message}`,
          );
    }
  });
}

test("a state beside the demo shows what an edit would destroy", () => {
  const found = findingsIn("demo/encrypted", ".tf").filter(({ rule }) => rule === "replaces-resource");
  assert.deepEqual(
    found.map(({ message }) => message),
    ["Changing is_hns_enabled replaces azurerm_storage_account.ml: it would be destroyed and created again."],
  );
});

function findingsIn(folder: string, ending: string): (Finding & { readonly name: string })[] {
  const names = namesIn(folder, ending);
  const service = serviceWith(Object.fromEntries(names.map((name) => [name, readFile(join(folder, name))])));
  const module = uriOf("").slice(0, -1);
  // What the demo's own cdktf.json asks for.
  if (ending === ".ts") service.setFolder(module, pinnedTo("4.81.0"));
  const stateFile = join(folder, "terraform.tfstate");
  if (existsSync(join(root, stateFile))) {
    const state = readState(readFile(stateFile));
    assert.ok(typeof state !== "string", String(state));
    service.setState(module, state);
  }
  return names.flatMap((name) => service.diagnose(uriOf(name)).map((finding) => ({ ...finding, name })));
}

function namesIn(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder)).filter((name) => name.endsWith(ending) && !name.endsWith(".d.ts"));
}
