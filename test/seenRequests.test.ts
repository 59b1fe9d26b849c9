// What a provider has said of a trial, as a sentence for people.
import assert from "node:assert/strict";
import { test } from "node:test";
import { madeIn } from "../server/src/azure/azapi/seenRequests";

test("of a long explanation of what a provider refuses, the first line is told", () => {
  const because =
    'parsing "madeup3": the number of segments didn\'t match\n\nExpected a VirtualNetwork ID:\n\n* Segment 0';
  assert.equal(
    madeIn({ kind: "not applied", because }, "azurerm 5.2.0"),
    'azurerm 5.2.0 could not be asked what it sends: parsing "madeup3": the number of segments didn\'t match',
  );
});
