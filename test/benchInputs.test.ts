// What the benchmarks type into is what they say it is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeResources } from "../bench/inputs/makeResources";
import { requirements, terraformOf } from "../bench/inputs/terraform";
import { printFindings } from "./harness/annotations";
import { serviceWith, uriOf } from "./harness/service";

test("the teams' resources deserve no finding", () => {
  const text = requirements + terraformOf(makeResources(4000, "lines"));
  const service = serviceWith({ "main.tf": text });
  assert.deepEqual(printFindings(service.diagnose(uriOf("main.tf")), text), []);
});
