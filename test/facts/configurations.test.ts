/** What azurerm's own acceptance tests apply is tried with azurerm, with ids that it takes. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../harness/service";

const load = (file: string) => import(pathToFileURL(join(root, "scripts/facts", file)).href);

const subscription = "/subscriptions/11111111-2222-3333-4444-555555555555";
const hasGo = spawnSync("go", ["version"]).status === 0;

test("what steps of tests apply is a configuration with the names and the group that it has, each once", {
  skip: !hasGo && "There is no Go here.",
}, async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "acceptance-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const parts = readFileSync(join(root, "test/facts/acceptance.txt"), "utf8").split(/^-- (.{1,100}) --\n/m);
  for (let index = 1; index < parts.length; index += 2) {
    mkdirSync(dirname(join(folder, parts[index]!)), { recursive: true });
    writeFileSync(join(folder, parts[index]!), parts[index + 1]!);
  }
  const { configurationsIn } = await load("configurations.mjs");
  const { lines, lost } = await configurationsIn(folder, "5.2.0");
  const number = "262000001101112131";
  const network = `${subscription}/resourceGroups/acctestRG-bastion-${number}/providers/Microsoft.Network`;
  const host = (sku: string) => ({
    type: "azurerm_bastion_host",
    config: {
      name: "acctestBastionabcde",
      location: "westeurope",
      resource_group_name: `acctestRG-bastion-${number}`,
      sku,
      ip_configuration: [
        {
          name: "ip-configuration",
          subnet_id: `${network}/virtualNetworks/acctestatest/subnets/AzureBastionSubnet`,
          public_ip_address_id: `${network}/publicIPAddresses/acctestaaddress`,
        },
      ],
    },
  });
  const api = `${subscription}/resourceGroups/acctestrggroup/providers/Microsoft.ApiManagement/service/acctestatest`;
  assert.deepEqual(lines, [
    { type: "azurerm_api_management_api_tag", config: { api_id: `${api}/apis/acctestapi;rev=1`, name: "tag" } },
    host("Basic"),
    host("Standard"),
  ]);
  assert.equal(lost, 0);
});

test("of a type that no test applies it is what its page shows, with the id by which it is imported", {
  skip: !hasGo && "There is no Go here.",
}, async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "documented-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const pages = join(folder, "website/docs/r");
  for (const path of [pages, join(folder, "internal/services")]) mkdirSync(path, { recursive: true });
  const id =
    "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/one/providers/Microsoft.Network/frontDoors/one";
  const fence = "```";
  const example = `${fence}hcl\nresource "azurerm_resource_group" "example" {\n  name = "group1"\n}\n\nresource "azurerm_public_ip" "example" {\n  name                = "one"\n  resource_group_name = azurerm_resource_group.example.name\n}\n${fence}\n`;
  const imported = `\n${fence}shell\nterraform import azurerm_public_ip.example ${id}\n${fence}\n`;
  writeFileSync(join(pages, "public_ip.html.markdown"), `# azurerm_public_ip\n\n${example}${imported}`);
  writeFileSync(join(pages, "subnet.html.markdown"), `# azurerm_subnet\n\n${example}`);
  const { configurationsIn } = await load("configurations.mjs");
  const { lines } = await configurationsIn(folder, "5.2.0");
  assert.deepEqual(lines, [
    { type: "azurerm_public_ip", config: { name: "one", location: "westeurope", resource_group_name: "group1" }, id },
  ]);
});

test("a resource whose group is another one of the configuration has its id there", async () => {
  const { idAmong, namesIn } = await load("namedIds.mjs");
  const group = (label: string, name: string) =>
    `resource "azurerm_resource_group" "${label}" {\n  name = "${name}"\n}\n`;
  const address = `resource "azurerm_public_ip" "one" {\n  resource_group_name = azurerm_resource_group.other.name\n}\n`;
  const names = namesIn(group("test", "rg-first") + group("other", "rg-second") + address);
  const made = (kind: string) => `/subscriptions/0/resourceGroups/group/providers/Example.Test/${kind}/one`;
  assert.equal(
    idAmong(names, "azurerm_public_ip.one.id", made("addresses")),
    made("addresses").replace("/group/", "/rg-second/"),
  );
  assert.equal(idAmong(names, "azurerm_subnet.one.id", made("nets")), made("nets").replace("/group/", "/rg-first/"));
  const own = "/subscriptions/0/resourceGroups/other";
  assert.equal(idAmong(names, "azurerm_resource_group.other.id", own), own.replace(/other$/, "rg-second"));
  assert.equal(idAmong(names, "data.azurerm_client_config.x.tenant_id", "0"), "0");
});

test("of many configurations those are taken that have together what any has, the fullest first", async () => {
  const { covering } = await load("covering.mjs");
  const [full, plain, word, several] = [
    { name: "a", size: 1, rule: [{ kind: "Allow" }] },
    { name: "b", size: 2 },
    { name: "c", rule: [{ kind: "Deny" }] },
    { name: "d", rule: [{ kind: "Allow" }, { kind: "Allow" }] },
  ];
  assert.deepEqual(covering([plain, full, word, several, full], 5), [full, word, several]);
  assert.deepEqual(covering([plain, full, word], 1), [full]);
});

test("a word that was made up is a text of the form that its argument takes", async () => {
  const { withFittingTexts } = await load("fittingTexts.mjs");
  const key = (word: string) => `https://${word}.vault.azure.net/keys/${word}/0123456789abcdef0123456789abcdef`;
  assert.deepEqual(
    withFittingTexts({
      name: "madeup1",
      key_vault_key_id: "madeup2",
      extension: [{ settings: "madeup3", type: "CustomScript" }],
      storage_container_url: "madeup4",
      client_id: "madeup5",
      ids: ["madeup6"],
      service_url: "https://example.com/madeup7",
    }),
    {
      name: "madeup1",
      key_vault_key_id: key("madeup2"),
      extension: [{ settings: '{"name":"madeup3"}', type: "CustomScript" }],
      storage_container_url: "https://madeup4.blob.core.windows.net/madeup4",
      client_id: "00000000-0000-4000-8000-000000000005",
      ids: ["madeup6"],
      service_url: "https://example.com/madeup7",
    },
  );
});
