/** Whole blocks, as they are when nobody fills anything in, have no finding but those about what is empty. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Usage } from "../server/src/catalog/source";
import { readFile } from "./harness/cases";
import { plainSnippet } from "./harness/plainSnippet";
import { serviceWith, uriOf } from "./harness/service";

const { resource }: Usage = JSON.parse(readFile("server/data/usage.json"));

/** What is said of a whole resource: advice to set more than it requires, and what no single block can mend. */
const aboutMore = new Set(["own-registry", "local-authentication", "deprecated"]);

test("no default that a whole block brings is found fault with", () => {
  const wrong: string[] = [];
  let count = 0;
  for (const type of [...resource.slice(0, 120), ...resource.filter((one) => one.includes("machine_learning"))]) {
    const text = wholeBlock(type);
    // The newest version no longer has it.
    if (text === undefined) continue;
    count++;
    const service = serviceWith({ "main.tf": text });
    for (const { rule, message, span } of service.diagnose(uriOf("main.tf"))) {
      const isEmpty = ['""', "", "[]"].includes(text.slice(span.start, span.end));
      if (!isEmpty && !aboutMore.has(rule)) wrong.push(`${type}: ${message}`);
    }
  }
  assert.ok(count > 100);
  assert.deepEqual(wrong, []);
});

function wholeBlock(type: string): string | undefined {
  const service = serviceWith({ "main.tf": type });
  const item = service.complete(uriOf("main.tf"), type.length).items.find(({ label }) => label === type);
  return item && plainSnippet(item.insert);
}
