/** Hints in the code: what is shown is between `⟦⟧`. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { serviceWith, uriOf } from "./harness/service";

const nothing = { values: false, versions: false, defaults: false };

function hold(source: string, wanted: Partial<typeof nothing>): void {
  const text = source.replace(/⟦[^⟧]*⟧/g, "");
  const service = serviceWith({ "main.tf": text });
  const settings = { ...nothing, ...wanted };
  let shown = text;
  for (const { offset, text: hint } of service.inlayHints(uriOf("main.tf"), 0, text.length, settings).toReversed())
    shown = `${shown.slice(0, offset)}⟦${hint}⟧${shown.slice(offset)}`;
  assert.equal(shown, source);
}

test("the values of variables and locals", () =>
  hold(
    `locals {
  size  = 2
  names = [for number in range(local.size⟦ = 2⟧) : "node-\${number}"]
  open  = [local.unknown, var.region, local.size⟦ = 2⟧]
}

variable "region" {}

provider "azurerm" {
  features {}
}
`,
    { values: true },
  ));

test("which release a constraint selects", () =>
  hold(
    `terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.40"⟦ → 4.81.0⟧
    }
    random = {
      version = "~> 3.0"
    }
  }
}
`,
    { versions: true },
  ));

test("defaults that cannot be changed later", () =>
  hold(
    `# azurerm 5.2.0
resource "azurerm_machine_learning_compute_cluster" "main" {⟦ local_auth_enabled = true, node_public_ip_enabled = true, ssh_public_access_enabled = false⟧
  name = "cpu"
}
`,
    { defaults: true },
  ));

test("nothing is shown unless people say so", () => hold(`locals {\n  a = 1\n  b = local.a\n}\n`, {}));

test("only what stands in the range is shown", () => {
  const text = "locals {\n  a = 1\n  b = local.a\n  c = local.a\n}\n";
  const service = serviceWith({ "main.tf": text });
  const hints = service.inlayHints(uriOf("main.tf"), 0, text.indexOf("  c"), { ...nothing, values: true });
  assert.deepEqual(
    hints.map(({ offset }) => offset),
    [text.indexOf("local.a") + "local.a".length],
  );
});
