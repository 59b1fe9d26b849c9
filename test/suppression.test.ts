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

test("a reason may follow, and a comment behind a block's first line counts for all of it", () => {
  const inBlock = (first: string) =>
    rulesIn(`module "m" { ${first}\n  source = "./m"\n  x = {\n    y = var.missing\n  }\n}\n${withComment("")}`);
  assert.deepEqual(rulesIn(withComment("", " # azureml-terraform-ignore: undeclared-reference -- it comes later")), []);
  assert.deepEqual(rulesIn(withComment("  /* azureml-terraform-ignore: undeclared-reference -- later */")), []);
  assert.equal(inBlock("").length, 2);
  assert.deepEqual(inBlock("# azureml-terraform-ignore: undeclared-reference -- later"), [
    "error undeclared-reference",
  ]);
  assert.equal(inBlock("# azureml-terraform-ignore: unknown-type").length, 2);
  const nested =
    'module "m" {\n  x = { // azureml-terraform-ignore: all\n    y = var.missing\n  }\n  z = var.missing\n}\n';
  assert.deepEqual(rulesIn(nested), ["error missing-argument", "error undeclared-reference"]);
});

test("the folder's configuration counts, and what people set themselves comes before it", () => {
  const service = serviceWith({ "main.tf": withComment("") });
  const severity = () => service.diagnose(uriOf("main.tf")).map((finding) => finding.severity);
  const configuration = { rules: { "undeclared-reference": "information" } } as const;
  service.setFolder(uriOf("").slice(0, -1), { parents: [], configuration });
  assert.deepEqual(severity(), ["information"]);
  service.configure({ rules: { "undeclared-reference": "warning" } });
  assert.deepEqual(severity(), ["warning"]);
});

test("settings change the severity of a rule, or turn it off", () => {
  assert.deepEqual(rulesIn(withComment(""), { "undeclared-reference": "hint" }), ["hint undeclared-reference"]);
  assert.deepEqual(rulesIn(withComment(""), { "undeclared-reference": "off" }), []);
});
