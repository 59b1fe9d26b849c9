/**
 * What is found in the files of a module that count for each other: cases of several files, those of rules among them, with
 * each finding annotated where it is. UPDATE_CASES=1 writes the annotations anew.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { annotatedCases, findingsIn, rewriteAnnotations } from "./harness/annotatedCases";

for (const folder of ["rules", "overrides", "callers"]) {
  const cases = annotatedCases(folder);
  test(`there are cases of several files for ${folder}`, () => assert.ok(cases.length > 0));
  for (const one of cases) {
    test(one.title, () => {
      const expected = Object.entries(one.files).map(([name, file]) => [name, file.expected]);
      const isAsWritten = JSON.stringify(findingsIn(one)) === JSON.stringify(Object.fromEntries(expected));
      if (process.env.UPDATE_CASES === "1" && !isAsWritten) return rewriteAnnotations(one.title.split(":")[0]!);
      assert.deepEqual(findingsIn(one), Object.fromEntries(expected));
    });
  }
}
