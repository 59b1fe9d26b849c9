/** The release of a module that is installed is offered in the place of a constraint, where it is what the call asks for now. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../server/src/text/edit";
import { serviceWith, uriOf } from "./harness/service";

/** What the fixes make of a call with this constraint where 0.4.2 is installed. */
function fixed(version: string): readonly string[] {
  const text = `module "naming" {\n  source  = "Azure/naming/azurerm"\n  version = "${version}"\n}\n`;
  const service = serviceWith({ "main.tf": text });
  const installed = {
    call: "naming",
    path: "./.terraform/modules/naming",
    source: "registry.terraform.io/Azure/naming/azurerm",
    version: "0.4.2",
  };
  service.setFolder("file:///module", { parents: [], installed: [installed] });
  service.configure({ rules: { "exact-version": "warning" } });
  const uri = uriOf("main.tf");
  return service
    .diagnose(uri)
    .filter(({ rule }) => rule === "exact-version")
    .flatMap(({ span }) => service.fixes(uri, span))
    .map(({ edits }) => /version = "(.*)"/.exec(applyEdits(text, edits))![1]!);
}

test("the installed release is offered, unless another one is asked for", () => {
  assert.deepEqual(fixed("~> 0.4"), ["0.4.2"]);
  assert.deepEqual(fixed(">= 0.5.0"), []);
  assert.deepEqual(fixed("0.4.2"), []);
});
