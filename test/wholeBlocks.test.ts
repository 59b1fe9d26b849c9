/** Whole blocks, as they are when nobody fills anything in, have no finding but those about what is empty. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import type { Usage } from "../server/src/catalog/usage";
import { readFile } from "./harness/cases";
import { plainSnippet } from "./harness/plainSnippet";
import { serviceWith, uriOf } from "./harness/service";

const { resource }: Usage = JSON.parse(readFile("server/data/usage.json"));

/** Those that this extension is about: it has something of its own to say of their arguments. */
const explained = readdirSync("server/data/overlay").flatMap((name) => /^(azurerm_\w+)\.json$/.exec(name)?.[1] ?? []);

/** What is said of a whole resource: advice to set more than it requires, and what no single block can mend. */
const aboutMore = new Set(["local-authentication", "deprecated", "plan-refusal"]);

/** The newest release whose values are known, and one that nothing decides. */
const versions = {
  "the version that nobody names": {},
  "5.2": {
    "versions.tf":
      'terraform {\n  required_providers {\n    azurerm = { source = "hashicorp/azurerm", version = "5.2.0" }\n  }\n}\n',
  },
};

for (const [version, files] of Object.entries(versions))
  test(`no default that a whole block brings in ${version} is found fault with`, () => {
    const wrong: string[] = [];
    let count = 0;
    for (const type of new Set([...resource.slice(0, 120), ...explained])) {
      const text = wholeBlock(type, files);
      // The newest version no longer has it.
      if (text === undefined) continue;
      count++;
      const service = serviceWith({ ...files, "main.tf": text });
      for (const { rule, message, span } of service.diagnose(uriOf("main.tf"))) {
        const isEmpty = ['""', "", "[]"].includes(text.slice(span.start, span.end));
        if (!isEmpty && !aboutMore.has(rule)) wrong.push(`${type}: ${message}`);
      }
    }
    assert.ok(count > 100);
    assert.deepEqual(wrong, []);
  });

function wholeBlock(type: string, files: Readonly<Record<string, string>>): string | undefined {
  const service = serviceWith({ ...files, "main.tf": type });
  const item = service.complete(uriOf("main.tf"), type.length).items.find(({ label }) => label === type);
  return item && plainSnippet(item.insert);
}
