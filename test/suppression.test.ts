// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is a template of Terraform.
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

test("what looks like a comment inside of a text suppresses nothing", () => {
  const mark = "# azureml-terraform-ignore: all";
  const missing = "${var.missing}";
  for (const value of [
    `"${mark} ${missing}"`,
    `"${missing} // azureml-terraform-ignore: all"`,
    `"/* azureml-terraform-ignore: all */ ${missing}"`,
    `<<EOT\n${mark}\n${missing}\n${missing} ${mark}\nEOT`,
    `<<-EOT\n    ${mark}\n    %{ if var.missing }x%{ endif }\n  EOT`,
    `"${mark} \${"${mark}"}${missing}"`,
  ])
    assert.notDeepEqual(rulesIn(`locals {\n  a = ${value}\n}\n`), [], value);
  assert.deepEqual(rulesIn(`locals {\n  a = "${mark}"\n  b = var.missing\n}\n`), ["error undeclared-reference"]);
  assert.deepEqual(rulesIn(`locals {\n  a = <<EOT\n${mark}\nEOT\n  b = var.missing\n}\n`).length, 1);
  assert.deepEqual(rulesIn(`module "m" {\n  x = "${mark}"\n}\n`).length, 1);
});

test("a comment inside of a sequence is one", () => {
  const text = `locals {\n  a = "x\${\n    # azureml-terraform-ignore: all -- it comes later\n    var.missing\n  }"\n}\n`;
  assert.deepEqual(rulesIn(text), []);
});

test("a text that is not closed hides no comment below its block", () => {
  const text = `locals {\n  z = <<EOT\n}\n\n${withComment("  # azureml-terraform-ignore: undeclared-reference")}`;
  assert.deepEqual(rulesIn(text), ["error syntax"]);
});

test("in JSON a member with the name // is the comment", () => {
  const found = (member: string) => {
    const text = `{\n  "locals": {\n    ${member},\n    "b": "\${var.missing}"\n  }\n}\n`;
    return serviceWith({ "main.tf.json": text })
      .diagnose(uriOf("main.tf.json"))
      .map(({ rule }) => rule);
  };
  assert.deepEqual(found(`"//": "azureml-terraform-ignore: undeclared-reference -- it comes later"`), []);
  assert.deepEqual(found(`"//": "# azureml-terraform-ignore: all"`), []);
  assert.deepEqual(found(`"a": "# azureml-terraform-ignore: all"`), ["undeclared-reference"]);
});

test("in a program a string or template is no comment", () => {
  const found = (name: string, above = "") => {
    const text = `import { TerraformStack } from "cdktf";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
export class Main extends TerraformStack {
  constructor(scope: any, id: string) {
    super(scope, id);
    ${above}
    new ResourceGroup(this, "main", {
      name: ${name},
      location: "westeurope", name2: 1,
    });
  }
}
`;
    return serviceWith({ "main.ts": text })
      .diagnose(uriOf("main.ts"))
      .map(({ rule }) => rule);
  };
  const wrong = found(`"rg."`);
  assert.ok(wrong.length > 0);
  assert.deepEqual(
    found(`"rg." // azureml-terraform-ignore: all`, ""),
    wrong.filter((rule) => rule === "unknown-argument"),
  );
  for (const text of [
    `"rg // azureml-terraform-ignore: all."`,
    `'rg // azureml-terraform-ignore: all.'`,
    "`rg // azureml-terraform-ignore: all.`",
    "`rg // azureml-terraform-ignore: all\n.`",
  ])
    assert.ok(found(text).length >= wrong.length, text);
  assert.deepEqual(found(`"rg."`, "const text = `\n// azureml-terraform-ignore: all\n`;"), wrong);
});
