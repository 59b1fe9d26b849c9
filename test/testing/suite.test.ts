/** How tests are run: which of them share a process, how long they are waited for, and what is tried of many. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { limit, patience } from "../../scripts/patience.mjs";
import { readFile } from "../harness/cases";
import { isThorough, sampled } from "../harness/thorough";

interface Built {
  readonly name: string;
  readonly process: "own" | "providers" | "starting" | "busy";
  /** The file of the harness that works out what others need as well. */
  readonly shares?: string;
}

test("a test that others in its process would notice has one of its own", (context) => {
  const all = built();
  if (all.length === 0) return context.skip("npm run build -- --tests has not been run here.");
  const expected = {
    own: ["lineEnds", "fuzz/fuzz", "introspection/isolation", "missingFiles", "regexes"],
    providers: ["lsp/learning", "cli/learn"],
    starting: ["lsp/stdio", "cli/check"],
    busy: ["rules", "hover", "mutation", "fixSafety/actions", "languages/hclFormat"],
  };
  for (const [process, names] of Object.entries(expected))
    for (const name of names) assert.equal(all.find((one) => one.name === name)?.process, process, name);
});

test("tests that need what is found in each case, or our sources, are told apart: one process works it out once", (context) => {
  const all = built();
  if (all.length === 0) return context.skip("npm run build -- --tests has not been run here.");
  const expected = { found: ["rules", "casesOfRules", "overrides"], sources: ["plurals", "indexing"], none: ["hover"] };
  for (const [shared, names] of Object.entries(expected))
    for (const name of names) assert.equal(all.find((one) => one.name === name)?.shares ?? "none", shared, name);
});

function built(): readonly Built[] {
  try {
    return JSON.parse(readFile("dist/test/suite.json"));
  } catch {
    return [];
  }
}

test("a limit is called once its time is over, and not where it is stopped before", async () => {
  assert.ok(patience(1000) >= 1000);
  const stopped = limit(1, () => assert.fail("it was stopped"));
  stopped();
  const passed = await new Promise<number>((resolve) => limit(20, resolve));
  assert.ok(passed >= 0);
});

test("each question has a part of its own, and few questions have all", () => {
  const all = [0, 1, 2, 3, 4, 5, 6];
  const parts = [0, 1, 2].map((question) => sampled(all, 3, question));
  assert.deepEqual(parts.flat().sort(), isThorough ? [...all, ...all, ...all].sort() : all);
});

test("places of a bundle are told as those of its sources", async () => {
  const { withSources } = await import(pathToFileURL("scripts/withSources.mjs").href);
  const nowhere = "at run (/nowhere/dist/test/none.js:1:2) and dist/other.js:3:4";
  assert.equal(withSources(nowhere), nowhere);
});
