import assert from "node:assert/strict";
import { test } from "node:test";
import { admits, conditionsOf, raisedConstraint } from "../../server/src/catalog/version/versionConstraint";

const raised = [
  ["~> 4.0", "4.77.0", "~> 4.77"],
  ["~> 4", "4.77.0", "~> 4.77"],
  ["~> 4.73.0", "4.77.0", "~> 4.77.0"],
  ["~> 4.1", "4.77.1", "~> 4.77.1"],
  ["4.73.0", "4.77.0", "4.77.0"],
  ["= 4.73", "4.77.0", "= 4.77"],
  [">= 4.0, < 5.0", "4.77.0", ">= 4.77, < 5.0"],
  ["> 4.1.0", "4.77.0", ">= 4.77.0"],
  ["< 5.0", "4.77.0", ">= 4.77, < 5.0"],
  [">= 4.0, != 4.20.0, < 4.75", "4.77.0", "~> 4.77, != 4.20.0"],
  ["~> 4.1, >= 4.3.0", "4.77.0", "~> 4.77"],
] as const;

for (const [constraint, version, expected] of raised) {
  test(`${constraint} for ${version}`, () => {
    const text = raisedConstraint(constraint, version);
    assert.equal(text, expected);
    const allows = (other: string) => admits(conditionsOf(text ?? "") ?? [], other);
    assert.ok(allows(version), "allows the version");
    assert.ok(!allows("4.76.9"), "allows nothing older");
  });
}

test("what cannot be read stays", () => assert.equal(raisedConstraint("latest", "4.77.0"), undefined));
