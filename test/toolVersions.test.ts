/** What files of version managers choose decides what a module may use, and who uses OpenTofu is not told of Terraform's limits. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ToolVersion } from "../server/src/model/toolVersion";
import { serviceWith, uriOf } from "./harness/service";

const text = `variable "keep" {
  type      = bool
  ephemeral = true
}

resource "azurerm_resource_group" "main" {
  name     = "rg-training"
  location = "westeurope"
  lifecycle {
    prevent_destroy = var.keep
  }
}
`;

function foundWith(...toolVersions: ToolVersion[]): string[] {
  return foundIn(text, toolVersions);
}

function foundIn(text: string, toolVersions: readonly ToolVersion[]): string[] {
  const service = serviceWith({ "main.tf": text });
  service.setFolder(uriOf("").slice(0, -1), { parents: [], toolVersions });
  const isMeant = (rule: string) => rule === "terraform-version" || rule === "reference-context";
  return service
    .diagnose(uriOf("main.tf"))
    .flatMap(({ rule, message }) => (isMeant(rule) ? `${rule}: ${message}` : []));
}

const terraform = (version: string): ToolVersion => ({ program: "Terraform", version, file: ".terraform-version" });
const openTofu = (version: string): ToolVersion => ({ program: "OpenTofu", version, file: ".opentofu-version" });

test("a release that has it, or none that is chosen, is nothing to speak of", () => {
  for (const chosen of [[], [terraform("1.10.0")], [terraform("1.9.8"), openTofu("1.11.0")]])
    assert.ok(foundWith(...chosen).every((one) => one.startsWith("reference-context")));
});

test("an older one is named with the file that chooses it", () => {
  assert.deepEqual(
    foundWith(terraform("1.9.8")).filter((one) => one.startsWith("terraform-version")),
    [
      "terraform-version: Do without ephemeral, or use Terraform 1.10 or OpenTofu 1.11: .terraform-version chooses Terraform 1.9.8, which does not have it.",
    ],
  );
});

test("one that the module refuses decides nothing but that: it does not run there", () => {
  const requiring = (constraint: string) => `terraform {\n  required_version = "${constraint}"\n}\n${text}`;
  assert.deepEqual(foundIn(requiring(">= 1.10, < 2.0"), [terraform("0.1.4")]).filter(isOld), [
    "terraform-version: Allow Terraform 0.1.4, or choose another release in .terraform-version: this constraint excludes the release that the file chooses.",
  ]);
  assert.deepEqual(foundIn(requiring(">= 1.10, < 2.0"), [terraform("0.1.4"), openTofu("1.12.0")]).filter(isOld), []);
  assert.equal(foundIn(requiring(">= 1.6"), [terraform("1.9.8")]).filter(isOld).length, 1);
});

const isOld = (found: string) => found.startsWith("terraform-version");

test("OpenTofu evaluates what Terraform does not", () => {
  assert.equal(foundWith(terraform("1.12.0")).length, 1);
  assert.deepEqual(foundWith(openTofu("1.12.0")), []);
});

test("Terraform fetches modules by constants alone, OpenTofu by all variables", () => {
  const source = (written: string, more = "") =>
    `variable "name" {\n  type    = string\n  default = "net"\n${more}}\nlocals {\n  name = var.name\n}\nmodule "it" {\n  source = ${written}\n}\n`;
  const refused = [
    "reference-context: Set const = true in the variable name, or write a literal here: Terraform fetches modules before it knows other variables.",
  ];
  const chosen = [terraform("1.17.0")];
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: these are templates of Terraform
  for (const written of ["var.name", '"./${var.name}"', '"./${local.name}"', '"./a/${var.name}/${path.module}"']) {
    assert.deepEqual(foundIn(source(written), chosen), refused, written);
    assert.deepEqual(foundIn(source(written, "  const   = false\n"), chosen), refused, written);
    assert.deepEqual(foundIn(source(written, "  const   = true\n"), chosen), [], written);
    for (const others of [[], [openTofu("1.12.0")], [...chosen, openTofu("1.12.0")]])
      assert.deepEqual(foundIn(source(written), others), [], written);
  }
  assert.deepEqual(foundIn(source('"./${terraform.workspace}"'), chosen), [
    "reference-context: Refer only to constant variables and to locals here: Terraform fetches modules before it knows its workspace.",
  ]);
  // Earlier releases evaluate nothing here.
  const [old, ...others] = foundIn(source("var.name"), [terraform("1.11.0")]);
  assert.deepEqual([old && isOld(old), others], [true, []]);
  // What may never be read, and what nobody declares.
  for (const written of [
    'true ? "./a" : var.name',
    '"./${true ? "a" : var.name}"',
    '"./%{ if false }${var.name}%{ endif }"',
    "var.other",
  ])
    assert.deepEqual(foundIn(source(written), chosen), [], written);
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: these are templates of Terraform
});

/** What is said of releases in a file of a module for which OpenTofu is chosen. */
function foundInFile(name: string, text: string, version: string): string[] {
  const service = serviceWith({ "main.tf": "locals {}\n", [name]: text });
  service.setFolder(uriOf("").slice(0, -1), { parents: [], toolVersions: [openTofu(version)] });
  return service
    .diagnose(uriOf(name))
    .filter(({ rule }) => rule === "terraform-version")
    .map(({ message }) => message);
}

test("since 1.12 OpenTofu passes over what a file that Terraform reads too requires", () => {
  const requiring = `terraform {\n  required_version = "~> 1.15.0"\n}\n`;
  assert.equal(foundInFile("versions.tf", requiring, "1.11.0").length, 1);
  assert.equal(foundInFile("versions.tf", requiring, "1.12.6").length, 0);
  assert.equal(foundInFile("versions.tofu", requiring, "1.12.6").length, 1);
});

test("the versions that a module names are compared with the chosen release", () => {
  const compatible = (constraint: string) =>
    `language {\n  compatible_with {\n    opentofu = "${constraint}"\n  }\n}\n`;
  assert.equal(foundInFile("language.tofu", compatible(">= 1.12"), "1.12.6").length, 0);
  assert.deepEqual(foundInFile("language.tofu", compatible("> 1.99"), "1.12.6"), [
    "Allow OpenTofu 1.12.6, or choose another release in .opentofu-version: this constraint excludes the release that the file chooses.",
  ]);
});

test("a test of OpenTofu overrides no single instance before 1.13", () => {
  const overriding = (key: string) => `override_resource {\n  target = terraform_data.main${key}\n}\n`;
  assert.equal(foundInFile("main.tftest.hcl", overriding(""), "1.12.6").length, 0);
  for (const key of ["[0]", "[*]"]) {
    assert.equal(foundInFile("main.tftest.hcl", overriding(key), "1.12.6").length, 1);
    assert.equal(foundInFile("main.tftest.hcl", overriding(key), "1.13.0").length, 0);
  }
});

test("a backend that nobody has is found by validation of Terraform 1.15 alone: with others it is a warning", () => {
  const text = `terraform {\n  backend "blob" {}\n}\n`;
  const severityWith = (...toolVersions: ToolVersion[]) => {
    const service = serviceWith({ "main.tf": text });
    service.setFolder(uriOf("").slice(0, -1), { parents: [], toolVersions });
    return service.diagnose(uriOf("main.tf")).find(({ rule }) => rule === "unknown-keyword")?.severity;
  };
  assert.equal(severityWith(), "error");
  assert.equal(severityWith(terraform("1.15.0")), "error");
  assert.equal(severityWith(terraform("1.11.0")), "warning");
  assert.equal(severityWith(openTofu("1.12.6")), "warning");
});

test("what waits for itself is taken by Terraform and by OpenTofu", () => {
  const waiting = 'resource "terraform_data" "x" {\n  depends_on = [terraform_data.x]\n}\n';
  const severityWith = (toolVersions: readonly ToolVersion[]) => {
    const service = serviceWith({ "main.tf": waiting });
    service.setFolder(uriOf("").slice(0, -1), { parents: [], toolVersions });
    return service.diagnose(uriOf("main.tf")).map(({ rule, severity }) => `${severity} ${rule}`);
  };
  for (const chosen of [[], [terraform("1.11.4")], [openTofu("1.12.6")]])
    assert.deepEqual(severityWith(chosen), ["warning circular-reference"]);
});

test("a number is a constraint as well", () => {
  const service = serviceWith({ "main.tf": "terraform {\n  required_version = 1.5\n}\n" });
  service.setFolder(uriOf("").slice(0, -1), { parents: [], toolVersions: [terraform("1.11.4")] });
  assert.deepEqual(
    service.diagnose(uriOf("main.tf")).map(({ rule }) => rule),
    ["terraform-version"],
  );
});

test("what only OpenTofu reads is not compared with the chosen Terraform", () => {
  const requiring = 'terraform {\n  required_version = ">= 99.0"\n}\n';
  const foundIn = (name: string) => {
    const service = serviceWith({ [name]: requiring });
    service.setFolder(uriOf("").slice(0, -1), { parents: [], toolVersions: [terraform("1.11.4")] });
    return service.diagnose(uriOf(name)).map(({ rule }) => rule);
  };
  assert.deepEqual(foundIn("versions.tf"), ["terraform-version"]);
  assert.deepEqual(foundIn("versions.tofu"), []);
});
