/** `drift` where the code does not tell where anything of it is: nothing was compared, and nobody is told that there is no drift. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createService } from "../../server/src/createService";
import { drift } from "../../server/src/hosts/cli/drift";
import { prettyReport } from "../../server/src/hosts/cli/report/prettyReport";
import { type Simulator, startSimulator } from "../azure/simulator/startSimulator";
import { catalog, pinned } from "../harness/service";
import { signedIn } from "./importLive";
import { project } from "./run";

let simulator: Simulator;
before(async () => {
  simulator = await startSimulator();
});
after(() => simulator.stop());

const group = (name: string) =>
  `resource "azurerm_resource_group" "a" {\n  name     = ${name}\n  location = "westeurope"\n}\n`;

const blind: Readonly<Record<string, string>> = {
  "in what subscription it is": group('"rg"'),
  "how anything is called": `variable "name" {\n  type = string\n}\n${group("var.name")}`,
  "what its only module has": 'module "a" {\n  source  = "Azure/network/azurerm"\n  version = "5.3.0"\n}\n',
};

test("what cannot be read is named, and drift is not all there may be", async (context) => {
  const text = `${group('"rg"')}resource "azurerm_resource_group" "b" {\n  name =\n}\n`;
  const folder = project(context, { "main.tf": text, "versions.tf": pinned("5.2.0") });
  const { reader, output, complain, printed } = signedIn(simulator);
  const reporting = { report: prettyReport(folder, false), output, complain, maxFileSize: 20_000_000 };
  const code = await drift([folder], { service: createService(catalog), reader }, reporting);
  assert.match(printed().errors, /main\.tf cannot be read at line 6, and counts as far as it can: /);
  assert.equal(code, 2);
});

for (const [what, text] of Object.entries(blind))
  test(`nothing is compared where nobody knows ${what}`, async (context) => {
    const folder = project(context, { "main.tf": text, "versions.tf": pinned("5.2.0") });
    const { reader, output, complain, printed } = signedIn(simulator);
    const reporting = { report: prettyReport(folder, false), output, complain, maxFileSize: 20_000_000 };
    const code = await drift([folder], { service: createService(catalog), reader }, reporting);
    assert.match(printed().out, /^Nothing was compared in 2 files\.$/m);
    assert.equal(code, 2);
  });
