/** Every snippet, with its tab stops as they come, is Terraform without a finding for the newest provider. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readFile } from "./harness/cases";
import { plainSnippet } from "./harness/plainSnippet";
import { serviceWith, uriOf } from "./harness/service";

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
}

const snippets: Record<string, Snippet> = JSON.parse(readFile("snippets/terraform.json"));

for (const [name, { body }] of Object.entries(snippets)) {
  test(`the snippet "${name}" is right as it is`, () => {
    const service = serviceWith({ "main.tf": plainSnippet(body.join("\n")) });
    assert.deepEqual(service.diagnose(uriOf("main.tf")), []);
  });
}

test("snippets do not take each other's prefix", () => {
  const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
  assert.equal(new Set(prefixes).size, prefixes.length);
});
