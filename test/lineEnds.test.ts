/** What these tests expect holds too where every line of every document ends as on Windows, and what is written ends so. */
import assert from "node:assert/strict";
import { test } from "node:test";
import "./harness/useCarriageReturns";
import "./complete.test";
import "./contract.test";
import "./conversion.test";
import "./hover.test";
import "./imports/cases.test";
import "./imports/compare.test";
import "./imports/managed.test";
import "./moduleFixes.test";
import "./modules.test";
import "./navigation/definition.test";
import "./navigation/outline.test";
import "./navigation/rename.test";
import "./others.test";
import "./refactor.test";
import "./replacement.test";
import "./rules.test";
import "./suppression.test";
import "./tidy.test";
import "./fixSafety/renames.test";
import "./upgrade.test";
import { textsOfRules } from "./harness/ruleCases";
import { serviceWith, uriOf } from "./harness/service";
import { sampled } from "./harness/thorough";

test("a byte order mark in front of a document changes only places", () => {
  for (const ending of [".tf", ".ts"] as const) {
    const name = `main${ending}`;
    for (const { file, text } of sampled(textsOfRules(ending), 64, 2))
      assert.deepEqual(found(name, `\ufeff${text}`, 1), found(name, text, 0), file);
  }
});

function found(name: string, text: string, front: number): string[] {
  return serviceWith({ [name]: text })
    .diagnose(uriOf(name))
    .map(({ rule, message, span }) => `${rule} ${span.start - front} ${span.end - front} ${message}`);
}
