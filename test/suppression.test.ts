/** A comment above a finding, or behind it on its line, takes it away; settings change its severity. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { serviceWith, uriOf } from "./harness/service";

function rulesIn(text: string, rules: Record<string, "off" | "hint"> = {}): string[] {
  const service = serviceWith({ "main.tf": text });
  service.configure({ rules });
  return service.diagnose(uriOf("main.tf")).map(({ rule, severity }) => `${severity} ${rule}`);
}

const withComment = (above: string, behind = "") => `locals {\n  a = 1\n${above}\n  b = var.missing${behind}\n}\n`;

test("comments take a finding away, by its rule's id", () => {
  assert.deepEqual(rulesIn(withComment("")), ["error undeclared-reference"]);
  assert.deepEqual(rulesIn(withComment("  # azureml-terraform-ignore: undeclared-reference")), []);
  assert.deepEqual(rulesIn(withComment("  // azureml-terraform-ignore: unknown-type, undeclared-reference")), []);
  assert.deepEqual(rulesIn(withComment("  # azureml-terraform-ignore: all")), []);
  assert.deepEqual(rulesIn(withComment("", " # azureml-terraform-ignore: undeclared-reference")), []);
});

test("other comments and other rules leave it", () => {
  assert.deepEqual(rulesIn(withComment("  # azureml-terraform-ignore: unknown-type")), ["error undeclared-reference"]);
  assert.deepEqual(rulesIn(withComment("  # ignore: undeclared-reference")), ["error undeclared-reference"]);
  assert.deepEqual(rulesIn(`# azureml-terraform-ignore: undeclared-reference\n${withComment("")}`), [
    "error undeclared-reference",
  ]);
});

test("settings change the severity of a rule, or turn it off", () => {
  assert.deepEqual(rulesIn(withComment(""), { "undeclared-reference": "hint" }), ["hint undeclared-reference"]);
  assert.deepEqual(rulesIn(withComment(""), { "undeclared-reference": "off" }), []);
});
