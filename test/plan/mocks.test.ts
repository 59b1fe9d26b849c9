/** Mocks that we write for a module, in a test that a real Terraform runs with the real provider's own checks. Azure is not asked. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { patience } from "../../scripts/patience.mjs";
import { applyEdits } from "../../server/src/text/edit";
import { readFile } from "../harness/cases";
import { serviceWith, uriOf } from "../harness/service";
import { openTerraform } from "../terraform/openTerraform";

const terraform = openTerraform();
after(() => typeof terraform !== "string" && terraform.stop());

const applies = 'run "applies" {\n  command = apply\n}\n';

test("a module applies with mocks alone, and not with what Terraform makes up", {
  skip: typeof terraform === "string" ? terraform : false,
  timeout: patience(170_000),
}, async () => {
  assert.ok(typeof terraform !== "string");
  const folder = mkdtempSync(join(tmpdir(), "azureml-terraform-mocks-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const module = readFile("test/cases/plan/mocked.tf");
  writeFileSync(join(folder, "main.tf"), module);

  const service = serviceWith({ "main.tf": module, "main.tftest.hcl": applies });
  const lock = `provider "registry.terraform.io/hashicorp/azurerm" {\n  version = "${terraform.version}"\n}\n`;
  service.setFolder(uriOf("").replace(/\/$/, ""), { parents: [], lock });
  const start = { start: 0, end: 0 };
  const offer = service.refactorings(uriOf("main.tftest.hcl"), start).find(({ id }) => id === "mock-provider");
  const [made] = service.refactor(uriOf("main.tftest.hcl"), start, offer!.id);
  const mocked = applyEdits(applies, made!.edits);

  const passes = async (text: string) => {
    writeFileSync(join(folder, "main.tftest.hcl"), text);
    return terraform.run(folder, ["test", "-no-color"]);
  };
  assert.match(await passes(mocked), /Success! 1 passed, 0 failed\./);
  assert.match(await passes(`mock_provider "azurerm" {}\n\n${applies}`), /Failure! 0 passed, 1 failed\./);
});
