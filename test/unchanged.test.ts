/** What only looks otherwise does nothing to what there is. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readCase } from "./harness/annotations";
import { caseFiles, readFile } from "./harness/cases";
import { serviceWith, uriOf } from "./harness/service";
import { sampled } from "./harness/thorough";

test("a comment or a blank more changes nothing about any resource, and raises no doubt", () => {
  const found: string[] = [];
  for (const file of sampled(caseFiles("rules", ".tf"), 2, 1)) {
    const { text } = readCase(readFile(file), file);
    const service = serviceWith({ "main.tf": `# a comment\n\n${text}` });
    const { changes, untold, unreadable } = service.moduleChanges(
      uriOf("main.tf"),
      new Map([[uriOf("main.tf"), text]]),
    );
    const odd = untold.filter((one) => /Only a plan shows (?!what providers)|another release/.test(one));
    if (unreadable.length === 0 && changes.length + odd.length > 0)
      found.push(`${file} ${changes.map(({ message }) => message)} ${odd}`);
  }
  assert.deepEqual(found, []);
});
