/** How a resource as it is written deviates from what Azure answers, and what its fixes make of it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { compare, comparisonContext, type Deviation } from "../../server/src/azure/import/compare";
import { plainOf } from "../../server/src/azure/import/plan/values";
import { hcl } from "../../server/src/languages/hcl/hcl";
import { applyEdits } from "../../server/src/text/edit";
import { root, serviceWith, uriOf } from "../harness/service";
import { scopeOver } from "./readBack";

interface Answer {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

const plain = JSON.parse(readFileSync(join(root, "test/cases/imports/plain/workspace.json"), "utf8")) as Answer;
const code = readFileSync(join(root, "test/cases/imports/plain/main.tf"), "utf8");

test("what an import wrote deviates in nothing", () => {
  assert.deepEqual(paths(code, plain), []);
});

test("what Azure spells in another case is no difference", () => {
  const group = plain.id.replace(/\/providers\/.*/, "");
  const vault = `resource "azurerm_key_vault" "main" {
  name                       = "Kv-Lab"
  resource_group_name        = "${group.slice(group.lastIndexOf("/") + 1).toUpperCase()}"
  location                   = "northeurope"
  sku_name                   = "standard"
  tenant_id                  = "AAAAAAAA-1111-2222-3333-444444444444"
  rbac_authorization_enabled = true
}
`;
  const properties = {
    ...{ sku: { name: "Standard", family: "A" }, tenantId: "aaaaaaaa-1111-2222-3333-444444444444" },
    enableRbacAuthorization: true,
  };
  const kv = {
    id: `${group}/providers/Microsoft.KeyVault/vaults/kv-lab`,
    name: "kv-lab",
    location: "northeurope",
    properties,
  };
  assert.deepEqual(paths(vault, kv, "azurerm_key_vault.main"), []);
  const other = { ...kv, properties: { ...properties, tenantId: "bbbbbbbb-1111-2222-3333-444444444444" } };
  assert.deepEqual(paths(vault, other, "azurerm_key_vault.main"), ["tenant_id"]);
  const cluster = `resource "azurerm_machine_learning_compute_cluster" "main" {
  name                          = "Cpu"
  location                      = "northeurope"
  machine_learning_workspace_id = "${plain.id}"
  vm_priority                   = "Dedicated"
  vm_size                       = "Standard_DS2_v2"

  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 1
    scale_down_nodes_after_idle_duration = "PT30S"
  }
}
`;
  const scaleSettings = { minNodeCount: 0, maxNodeCount: 1, nodeIdleTimeBeforeScaleDown: "PT30S" };
  // What the answer does not say, such as whether keys are taken, is not known to differ.
  const sized = (vmSize: string) => ({
    id: `${plain.id}/computes/cpu`,
    name: "cpu",
    location: "northeurope",
    properties: { computeType: "AmlCompute", properties: { vmSize, vmPriority: "dedicated", scaleSettings } },
  });
  assert.deepEqual(paths(cluster, sized("STANDARD_DS2_V2"), "azurerm_machine_learning_compute_cluster.main"), []);
  assert.deepEqual(paths(cluster, sized("STANDARD_DS3_V2"), "azurerm_machine_learning_compute_cluster.main"), [
    "vm_size",
  ]);
});

test("each argument that differs is named, with what is there", () => {
  const live = with_({ publicNetworkAccess: "Disabled", friendlyName: "Lab", v1LegacyMode: true });
  const written = code.replace(
    'location                = "northeurope"',
    'location = "West Europe"\n  description = "mine"',
  );
  const found = deviations(written, live);
  assert.deepEqual(found.map(({ path, written, actual }) => [path, written && plainOf(written), actual]).sort(), [
    ["description", "mine", ""],
    ["friendly_name", undefined, "Lab"],
    ["location", "West Europe", "northeurope"],
    ["public_network_access_enabled", undefined, false],
    ["v1_legacy_mode_enabled", undefined, true],
  ]);
});

test("the live values, all taken, leave nothing that deviates", () => {
  const live = with_({
    publicNetworkAccess: "Disabled",
    containerRegistry: plain.id.replace(
      "MachineLearningServices/workspaces/mlw-lab",
      "ContainerRegistry/registries/cr",
    ),
    managedNetwork: { isolationMode: "AllowInternetOutbound" },
    serverlessComputeSettings: { serverlessComputeNoPublicIP: false },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is Terraform's.
    friendlyName: 'a "b" ${c}',
  });
  const written = code
    .replace('type = "SystemAssigned"', 'type = "UserAssigned"\n    identity_ids = ["x"]')
    .replace(
      "  identity {",
      '  description = "mine"\n\n  serverless_compute {\n    subnet_id = "y"\n  }\n\n  identity {',
    );
  let text = written;
  for (let round = 0; round < 20; round++) {
    const [next] = deviations(text, live);
    if (!next) break;
    text = applyEdits(text, hcl.write.edits(hcl.parse(uriOf("main.tf"), text), next.fix!.changes));
  }
  assert.deepEqual(paths(text, live), []);
  assert.match(text, /friendly_name += "a \\"b\\" \$\$\{c\}"/);
  assert.doesNotMatch(text, /description|identity_ids|subnet_id/);
});

test("of a map each key that differs is named, and taken by itself", () => {
  const live = { ...plain, tags: { team: "ml", "cost:center": "42", stage: "prod", kept: "x" } };
  const written = code.replace(
    "  identity {",
    '  tags = {\n    team  = "data"\n    owner = "me"\n    stage = var.stage # by stage\n    kept  = "x"\n  }\n\n  identity {',
  );
  const found = deviations(written, live);
  assert.deepEqual(
    found.map(({ path, written, actual, fix }) => [path, written && plainOf(written), actual, fix?.title]),
    [
      ["tags.team", "data", "ml", "Take the live value of tags.team"],
      ["tags.owner", "me", null, "Take the live value of tags.owner"],
      ['tags["cost:center"]', undefined, "42", 'Take the live value of tags["cost:center"]'],
    ],
  );
  const document = hcl.parse(uriOf("main.tf"), written);
  const changes = found.flatMap(({ fix }) => fix!.changes);
  const text = applyEdits(written, hcl.write.tidied(document, hcl.write.edits(document, changes)));
  const tags = /tags = \{\n(.*?)\n {2}\}/s.exec(text)?.[1];
  assert.equal(
    tags,
    '    team          = "ml"\n    stage         = var.stage # by stage\n    kept          = "x"\n    "cost:center" = "42"',
  );
});

test("a map that is made elsewhere is taken as a whole, once", () => {
  const live = { ...plain, tags: { team: "ml", cost_center: "42" } };
  const written = `locals {\n  tags = { team = "data" }\n}\n${code.replace("  identity {", "  tags = local.tags\n\n  identity {")}`;
  const found = deviations(written, live);
  assert.deepEqual(
    found.map(({ path }) => path),
    ["tags.team", 'tags["cost_center"]'],
  );
  const [first, second] = found.map(({ fix }) => fix?.changes[0]);
  assert.ok(first && first === second);
});

test("all values of one body are taken at once, in programs too, under the names of the program", () => {
  const live = {
    ...with_({ friendlyName: "Lab", description: "Ours" }),
    tags: { cost_center: "42", "a:b": "x", team: "ml" },
  };
  const service = serviceWith({
    "main.tf": code.replace("  identity {", '  tags = { team = "data" }\n\n  identity {'),
  });
  const program = service.convert(uriOf("main.tf"), { start: 0, end: 0 }, "program")!.text;
  service.open(uriOf("main.ts"), program);
  const { differing, edits } = service.compare(uriOf("main.ts"), [live]);
  assert.deepEqual(differing.map(({ message }) => message).sort(), [
    'description is "Ours" in Azure, and not set here.',
    'friendlyName is "Lab" in Azure, and not set here.',
    'tags.team is "ml" in Azure, and "data" here.',
    'tags["a:b"] is "x" in Azure, and not set here.',
    'tags["cost_center"] is "42" in Azure, and not set here.',
  ]);
  service.open(uriOf("main.ts"), applyEdits(program, edits));
  assert.deepEqual(service.compare(uriOf("main.ts"), [live]).differing, []);
  assert.match(applyEdits(program, edits), /tags: \{[^}]*team: "ml",\s*cost_center: "42",\s*"a:b": "x",?\s*\}/);
});

test("what only Terraform knows, and what is ignored, is taken as it is", () => {
  const live = with_({ description: "live", friendlyName: "live" });
  const written = code.replace(
    "  identity {",
    '  description = var.x\n  friendly_name = "mine"\n\n  lifecycle {\n    ignore_changes = [friendly_name]\n  }\n\n  identity {',
  );
  assert.deepEqual(paths(written, live), []);
});

test("references to what is declared are followed", () => {
  const account = `resource "azurerm_storage_account" "st" {\n  name = "stother"\n  resource_group_name = "rg-lab"\n}\n`;
  const written =
    code.replace(/storage_account_id += ".*"/, "storage_account_id = azurerm_storage_account.st.id") + account;
  const found = deviations(written, plain);
  assert.deepEqual(
    found.map(({ path }) => path),
    ["storage_account_id"],
  );
});

test("an answer about something else says nothing", () => {
  const other = { ...plain, id: `${plain.id}-other` };
  assert.equal(compareIn(code, [other]), undefined);
  assert.equal(compareIn(code, []), undefined);
});

function with_(properties: Readonly<Record<string, unknown>>): Answer {
  return { ...plain, properties: { ...plain.properties, ...properties } };
}

const workspace = "azurerm_machine_learning_workspace.mlw_lab";

function compareIn(text: string, answers: readonly unknown[], address = workspace): readonly Deviation[] | undefined {
  const scope = scopeOver(text, "4.81.0");
  const block = scope.module.declarations.get(address)![0]!.block;
  return compare(block, comparisonContext(answers, scope));
}

function deviations(text: string, answer: unknown): readonly Deviation[] {
  return compareIn(text, [answer]) ?? [];
}

function paths(text: string, answer: unknown, address = workspace): readonly string[] {
  return (compareIn(text, [answer], address) ?? []).map(({ path }) => path);
}

test("the case of property names, of ids and of addresses is no difference", () => {
  const upper = (value: unknown): unknown =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value).map(([name, one]) => [name === "id" ? name : name.toUpperCase(), upper(one)]),
        )
      : value;
  assert.deepEqual(paths(code, upper(plain) as Answer), []);
  const renamed = (text: unknown) => String(text).replace("/resourceGroups/rg-lab/", "/RESOURCEGROUPS/RG-LAB/");
  const { keyVault, storageAccount } = plain.properties;
  assert.notEqual(renamed(keyVault), keyVault);
  assert.deepEqual(paths(code, with_({ keyVault: renamed(keyVault), storageAccount: renamed(storageAccount) })), []);
});

test("an answer without properties says nothing of what is among them", () => {
  const { properties: _, ...rest } = plain;
  assert.deepEqual(paths(code, { ...rest, tags: { team: "ml" } } as unknown as Answer), ["tags"]);
});
