/**
 * What is found in the files of a module that count for each other: cases of several files, those of rules among them, with
 * each finding annotated where it stands.
 */
import assert from "node:assert/strict";
import { basename, dirname } from "node:path";
import { test } from "node:test";
import { annotatedCases, findingsIn } from "./harness/annotatedCases";
import { counts } from "./harness/annotations";

for (const folder of ["rules", "overrides", "callers"]) {
  const cases = annotatedCases(folder);
  test(`there are cases of several files for ${folder}`, () => assert.ok(cases.length > 0));
  for (const one of cases) {
    test(one.title, () => {
      const rule = basename(dirname(one.title.split(":")[0]!));
      const expected = Object.entries(one.files).map(([name, file]) => [name, file.expected]);
      assert.deepEqual(
        findingsIn(one, (finding) => counts(finding, rule)),
        Object.fromEntries(expected),
      );
    });
  }
}
