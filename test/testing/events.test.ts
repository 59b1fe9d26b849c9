/** Tests of Terraform's: which runs a file has, and what Terraform says of them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { differenceIn, eventIn } from "../../client/src/testing/events";
import { serviceWith, uriOf } from "../harness/service";

const one = `run "plans" {
  command = plan
}

run "applies" {
  assert {
    condition     = true
    error_message = "x"
  }
}

run {
}

run "half`;

test("the runs of a file with their places, also of one that is not open and half typed", () => {
  const service = serviceWith({ "main.tf": 'run "no" {}\n', "mocked.tftest.hcl": 'mock_provider "azurerm" {}\n' });
  const found = service.testFile("file:///module/tests/one.tftest.hcl", one);
  assert.deepEqual(
    found?.runs.map(({ name, span }) => [name, one.slice(span.start, span.end).split("\n").length]),
    [
      ["plans", 3],
      ["applies", 6],
      ["half", 1],
    ],
  );
  assert.deepEqual(service.testFile(uriOf("mocked.tftest.hcl")), { runs: [] });
  assert.equal(service.testFile(uriOf("main.tf")), undefined);
  assert.equal(service.testFile(uriOf("none.tofutest.hcl")), undefined);
});

/** As Terraform 1.11 prints it. */
const failed = `{"@level":"error","@message":"Error: Test assertion failed","@module":"terraform.ui","@testfile":"tests/one.tftest.hcl","@testrun":"bad","diagnostic":{"severity":"error","summary":"Test assertion failed","detail":"Wrong name: b.","range":{"filename":"tests/one.tftest.hcl","start":{"line":15,"column":21,"byte":211},"end":{"line":15,"column":36,"byte":226}},"snippet":{"context":"run \\"bad\\"","code":"    condition     = var.name == \\"a\\"","start_line":15,"highlight_start_offset":20,"highlight_end_offset":35,"values":[{"traversal":"var.name","statement":"is \\"b\\""}]}},"type":"diagnostic"}`;

test("what a condition expected, and what came", () => {
  const diagnostic = eventIn(failed)?.diagnostic;
  assert.deepEqual(diagnostic && differenceIn(diagnostic), { expected: '"a"', actual: '"b"' });
  const other = (code: string, values = [{ traversal: "var.b", statement: "is 2" }]) =>
    differenceIn({ severity: "error", summary: "", snippet: { code, values } });
  assert.deepEqual(other("1 == var.b"), { expected: "1", actual: "2" });
  assert.equal(other("var.b != 2"), undefined);
  assert.equal(other("var.b == 2 && var.c == 3"), undefined);
  assert.equal(other("length(var.b) == 1"), undefined);
  assert.equal(differenceIn({ severity: "error", summary: "" }), undefined);
});

test("lines that are no events are text", () => {
  assert.equal(eventIn("Error: no module"), undefined);
  assert.equal(eventIn("[1]"), undefined);
  assert.equal(eventIn('{"type":"x"}'), undefined);
  assert.equal(eventIn('{"type":"version","@message":"Terraform 1.11.4"}')?.["@message"], "Terraform 1.11.4");
});
