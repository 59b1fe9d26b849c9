/** Each language that is written has one place where text is escaped for it. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../harness/service";

const home = join(root, "server/src");
const files = readdirSync(home, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => !/^(hosts|lsp)\//.test(file))
  .sort();

function filesWith(pattern: RegExp): readonly string[] {
  return files.filter((file) => pattern.test(readFileSync(join(home, file), "utf8")));
}

test("interpolations are escaped for HCL, and for what programs and JSON hand to Terraform", () => {
  assert.deepEqual(filesWith(/\$1\$1\{|\$\$\$\$\{/), ["text/codeText.ts", "text/hclText.ts"]);
});

test("JSON is no way to write a string of another language", () => {
  // The others compare, show a person a value, are about a log, or are what Terraform's own `jsonencode` comes to.
  assert.deepEqual(filesWith(/JSON\.stringify/), [
    // What a provider was seen to send, as it is compared.
    "azure/azapi/alikeRuns.ts",
    "azure/azapi/bodyTree.ts",
    "azure/azapi/learnedBeside.ts",
    "azure/azapi/learnedBody.ts",
    "azure/azapi/loopedPlaces.ts",
    "azure/azapi/seenRequests.ts",
    // What a comment quotes of a template.
    "azure/import/arm/draftPasted.ts",
    "azure/import/arm/templateTexts.ts",
    // What an answer has, as it is compared with what was learned.
    "azure/import/table/argumentValue.ts",
    "azure/import/table/stateByTable.ts",
    // What is compared with another text of a body's values.
    "catalog/azure/readResourceTypes.ts",
    // JSON itself, which only we read.
    "catalog/learned/learnedForm.ts",
    "catalog/provider/intersect.ts",
    "evaluation/functions/conversions.ts",
    "evaluation/functions/functions.ts",
    "evaluation/functions/json/jsonEncoded.ts",
    "evaluation/functions/maps.ts",
    "evaluation/functions/numbers.ts",
    "evaluation/setOrder.ts",
    "features/importing/compareDocument.ts",
    "features/replacement/canonicalText.ts",
    // Names of values as they are compared and shown to agents.
    "introspection/drafts.ts",
    "introspection/ignoring.ts",
    "languages/appendedItems.ts",
    "redact/withoutContents.ts",
    "references/addressInOneForm.ts",
    "text/codeText.ts",
  ]);
});

test("escapes are made in no other place", () => {
  assert.deepEqual(filesWith(/"\\\\\\\\"|"\\\\n"|"\\\\\$&"|toString\(16\)/), [
    "evaluation/functions/encoding.ts",
    // What Terraform's functions make of addresses and of bytes.
    "evaluation/functions/network.ts",
    // The form in which Terraform writes YAML.
    "evaluation/functions/yaml/yamlEncoded.ts",
    // Of addresses, in which it means a percentage.
    "model/uri.ts",
    "text/codeText.ts",
    "text/escape.ts",
    "text/hclText.ts",
    // Of an editor's snippets, in which a text of any language may be.
    "text/snippet.ts",
  ]);
});
