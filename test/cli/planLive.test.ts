/** `plan --live`: what is in the state or in import blocks is read by the installed provider, from what the simulated Azure answers now. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, type TestContext, test } from "node:test";
import { createService } from "../../server/src/createService";
import { plan } from "../../server/src/hosts/cli/plan";
import { type Fault, forbidden } from "../azure/simulator/http/faults";
import { type Simulator, startSimulator } from "../azure/simulator/startSimulator";
import { shopGroup } from "../azure/simulator/world/shop";
import { catalog } from "../harness/service";
import { until } from "../harness/until";
import { azurerm } from "../provider/azurerm";
import { cannotStart } from "../provider/install";
import { installIn } from "../provider/installIn";
import { isRunning, startedIn } from "../provider/running";
import { signedIn } from "./importLive";
import { project } from "./run";

const options = { skip: cannotStart };

let simulator: Simulator;
before(async () => {
  simulator = await startSimulator();
});
after(() => simulator.stop());

const subscription = () => simulator.world.subscriptions[0]!.id;
const idOf = (name: string) =>
  `/subscriptions/${subscription()}/resourceGroups/${shopGroup}/providers/Microsoft.Network/networkSecurityGroups/${name}`;

const guard = (name: string, location = "westeurope") =>
  `resource "azurerm_network_security_group" "${name}" {\n  name                = "${name}"\n  resource_group_name = "${shopGroup}"\n  location            = "${location}"\n}\n`;

const settings = () => `provider "azurerm" {\n  features {}\n  subscription_id = "${subscription()}"\n}\n`;

/** A state of groups, by the name of each; the location is what the state says. */
function stateOf(locations: Readonly<Record<string, string>>): string {
  const resources = Object.entries(locations).map(([name, location]) => ({
    mode: "managed",
    type: "azurerm_network_security_group",
    name,
    provider: 'provider["registry.terraform.io/hashicorp/azurerm"]',
    instances: [
      {
        schema_version: 0,
        attributes: { id: idOf(name), name, resource_group_name: shopGroup, location },
        sensitive_attributes: [],
      },
    ],
  }));
  return JSON.stringify({ version: 4, terraform_version: "1.11.0", serial: 1, lineage: "a", outputs: {}, resources });
}

async function stage(context: TestContext, files: Readonly<Record<string, string>>, provider = azurerm()) {
  const folder = project(context, { "providers.tf": settings(), ...files });
  const diary = join(folder, "diary");
  await installIn(
    folder,
    { ...provider, diary },
    { address: "registry.terraform.io/hashicorp/azurerm", version: "5.2.0", lock: true },
  );
  return { folder, diary };
}

/** What the command says to somebody who is signed in to the simulator, unless `environment` says otherwise. */
async function planned(
  folder: string,
  {
    live = true,
    isDetailed = false,
    environment,
  }: { live?: boolean; isDetailed?: boolean; environment?: NodeJS.ProcessEnv } = {},
) {
  const { reader, output, complain, printed } = signedIn(simulator, environment ? { environment } : {});
  const wanted = { folder, json: false, given: [], unlocked: false, live, isDetailed };
  const host = { service: createService(catalog), output, complain, maxFileSize: 20_000_000, reader };
  const code = await plan(wanted, host);
  return { code, ...printed() };
}

test("what was changed or removed in Azure counts, and not what the state says of it", options, async (context) => {
  const { folder, diary } = await stage(context, {
    "main.tf": `${guard("nsg-web")}${guard("nsg-gone")}`,
    "terraform.tfstate": stateOf({ "nsg-web": "northeurope", "nsg-gone": "westeurope" }),
  });
  const text = readFileSync(join(folder, "terraform.tfstate"), "utf8");
  const before = await planned(folder, { live: false });
  assert.match(before.out, /~ location = "northeurope" -> "westeurope"\n/);
  assert.match(before.out, /^Plan: 0 to add, 1 to change, 0 to destroy\.$/m);
  const asked = simulator.journal.items.length;
  const { code, out, errors } = await planned(folder);
  assert.deepEqual({ code, errors }, { code: 0, errors: "" }, out);
  assert.doesNotMatch(out, /nsg-web/);
  assert.match(
    out,
    /^ {2}\+ azurerm_network_security_group\.nsg-gone will be created\n {6}# It is in the state, and not in Azure any more\.$/m,
  );
  assert.match(out, /^Plan: 1 to add, 0 to change, 0 to destroy\.$/m);
  const requests = simulator.journal.items.slice(asked).filter(({ path }) => path.includes("networkSecurityGroups"));
  assert.deepEqual([...new Set(requests.map(({ method }) => method))], ["GET"]);
  assert.deepEqual([...new Set(requests.map(({ query }) => query))], ["?api-version=2024-01-01"]);
  assert.equal(readFileSync(join(folder, "terraform.tfstate"), "utf8"), text);
  await until(() => !startedIn(diary).some(isRunning), "nothing goes on running");
});

test("what an import block names is read, and so is why it differs", options, async (context) => {
  const { folder } = await stage(context, {
    "main.tf": `${guard("nsg-web", "northeurope")}import {\n  to = azurerm_network_security_group.nsg-web\n  id = "${idOf("nsg-web")}"\n}\n${guard("nsg-gone")}import {\n  to = azurerm_network_security_group.nsg-gone\n  id = "${idOf("nsg-gone")}"\n}\n`,
  });
  const { code, out } = await planned(folder);
  assert.match(
    out,
    /azurerm_network_security_group\.nsg-web will be imported\n {6}~ location = "westeurope" -> "northeurope"$/m,
  );
  assert.match(out, /nsg-gone cannot be planned\n {6}# It is to be imported, and is not in Azure\.$/m);
  assert.equal(code, 1);
});

test(
  "where no state says it, a list is read in the subscription that a variable gives the provider",
  options,
  async (context) => {
    const [, type] = azurerm().types;
    const list = `/subscriptions/{subscription}/resourceGroups/${shopGroup}/providers/Microsoft.Network/networkSecurityGroups/nsg-web/securityRules`;
    const provider = azurerm({ inAzure: { ...type!.inAzure!, asksFirst: list } });
    const id = `import {\n  to = azurerm_network_security_group.nsg-web\n  id = "${idOf("nsg-web")}"\n}\n`;
    const files = {
      "providers.tf": `variable "where" {\n  type = string\n}\nprovider "azurerm" {\n  features {}\n  subscription_id = var.where\n}\n`,
      "terraform.tfvars": `where = "${simulator.world.subscriptions[1]!.id}"\n`,
      "main.tf": `${guard("nsg-web")}${id}`,
    };
    const { folder } = await stage(context, files, provider);
    const asked = simulator.journal.items.length;
    await planned(folder);
    const requests = simulator.journal.items.slice(asked).filter(({ path }) => path.endsWith("/securityRules"));
    assert.deepEqual(
      requests.map(({ path }) => path.split("/")[2]),
      [simulator.world.subscriptions[1]!.id],
    );
  },
);

test("what may not be read is told, and the state counts for it", options, async (context) => {
  const { folder } = await stage(context, {
    "main.tf": guard("nsg-web"),
    "terraform.tfstate": stateOf({ "nsg-web": "northeurope" }),
  });
  const fault: Fault = forbidden();
  const mend = simulator.knobs.add(fault, { path: /networkSecurityGroups/ });
  context.after(mend);
  const { code, out, errors } = await planned(folder);
  assert.equal(code, 2);
  assert.match(errors, /^\S+\/nsg-web could not be read\. \S.*\.$/m);
  assert.equal(errors.trim().split("\n").length, 1, errors);
  assert.match(out, /~ location = "northeurope" -> "westeurope"\n/);
  assert.match(out, /# What Azure has of it is not known\. /);
});

test(
  "what only a data plane tells is told in a sentence, and not said to be as it is written",
  options,
  async (context) => {
    const [, type] = azurerm().types;
    const provider = azurerm({ inAzure: { ...type!.inAzure!, asksElsewhere: "kv.vault.azure.net" } });
    const files = { "main.tf": guard("nsg-web"), "terraform.tfstate": stateOf({ "nsg-web": "westeurope" }) };
    const { folder } = await stage(context, files, provider);
    const { out, code } = await planned(folder);
    assert.equal(code, 0);
    // Who asks whether something changes is not told that nothing does.
    assert.equal((await planned(folder, { isDetailed: true })).code, 1);
    const because = "only the data plane kv.vault.azure.net has it, and data planes are not read here.";
    const address = "azurerm_network_security_group.nsg-web";
    assert.ok(
      out.includes(`By the state nothing changes in ${address}, but what Azure has there is not known: ${because}`),
      out,
    );
    assert.match(out, /^Nothing changes, as far as is known: 1 resource could not be read in Azure\.$/m);
    // What has an address in a data plane for an id is not asked for at all.
    const state = stateOf({ "nsg-web": "westeurope" }).replace(
      idOf("nsg-web"),
      "https://kv.vault.azure.net/keys/one/1",
    );
    writeFileSync(join(folder, "terraform.tfstate"), state);
    const byAddress = await planned(folder);
    assert.ok(byAddress.out.includes(`${address}, but what Azure has there is not known: ${because}`), byAddress.out);
    writeFileSync(join(folder, "terraform.tfstate"), stateOf({ "nsg-web": "northeurope" }));
    const changed = await planned(folder);
    assert.ok(changed.out.includes(`      # What Azure has of it is not known: ${because}\n`), changed.out);
  },
);

test(
  "a list of what is in a resource is read as well, to its end; where it may not be, that is told",
  options,
  async (context) => {
    const [, type] = azurerm().types;
    const list = `${idOf("nsg-web")}/securityRules`;
    const provider = azurerm({ inAzure: { ...type!.inAzure!, asksFirst: list } });
    const files = { "main.tf": guard("nsg-web"), "terraform.tfstate": stateOf({ "nsg-web": "westeurope" }) };
    const { folder } = await stage(context, files, provider);
    const pages =
      (): Fault =>
      ({ path, query }) => ({
        status: 200,
        headers: {},
        body: query.has("page") ? { value: [] } : { value: [], nextLink: `${simulator.url}${path}?page=2` },
      });
    const end = simulator.knobs.add(pages(), { path: /securityRules$/ });
    const asked = simulator.journal.items.length;
    const { code, out, errors } = await planned(folder, { isDetailed: true });
    const requests = simulator.journal.items.slice(asked).filter(({ path }) => path.endsWith("/securityRules"));
    assert.deepEqual(
      requests.map(({ method, status }) => [method, status]),
      [
        ["GET", 200],
        ["GET", 200],
      ],
    );
    assert.deepEqual({ code, errors }, { code: 0, errors: "" }, out);
    end();
    context.after(simulator.knobs.add(forbidden(), { path: /securityRules$/ }));
    const refused = await planned(folder, { isDetailed: true });
    assert.equal(refused.code, 1);
    assert.match(refused.errors, /\/nsg-web\/securityRules could not be read\. /);
  },
);

test("where nobody is signed in nothing is planned", options, async (context) => {
  const { folder } = await stage(context, { "main.tf": guard("nsg-web"), "terraform.tfstate": stateOf({}) });
  writeFileSync(join(folder, "terraform.tfstate"), stateOf({ "nsg-web": "westeurope" }));
  const { code, out, errors } = await planned(folder, { environment: {} });
  assert.deepEqual({ code, out }, { code: 2, out: "" });
  assert.match(errors, /^You are not signed in to Azure: run `az login`/);
});
