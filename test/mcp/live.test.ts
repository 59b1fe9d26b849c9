/** `import` where the person says that Azure may be asked: as the ARM_ variables say, or as `az` does, against a simulator. */
import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { after, before, test } from "node:test";
import { askOnce, createReader } from "../../client/src/azure/askOnce";
import type { AzureHost } from "../../client/src/azure/host";
import { createAskAzure, createLiveReader } from "../../server/src/hosts/azure/askAzure";
import { tokenFor } from "../azure/simulator/http/tokens";
import { type Simulator, startSimulator } from "../azure/simulator/startSimulator";
import { workspaceId } from "../azure/simulator/world/ids";
import { uuid } from "../azure/simulator/world/random";
import { connected } from "./connected";

const contoso = uuid(1, "tenant", 0);
const principal = { ARM_TENANT_ID: contoso, ARM_CLIENT_ID: uuid("client"), ARM_CLIENT_SECRET: "s3cret-Value" };
let simulator: Simulator;
let asked: readonly string[] = [];
before(async () => {
  simulator = await startSimulator();
});
after(() => simulator.stop());

function temporary(): string {
  const path = mkdtempSync(join(tmpdir(), "azureml-terraform-"));
  after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A client of a server that asks the simulator in Azure's place. */
async function asking(host: Partial<AzureHost>) {
  const path = temporary();
  const known = { simulator: simulator.url, mode: "test" as const, ...host };
  const askAzure = createAskAzure(
    (message) => assert.fail(message),
    () => ({ askOnce }),
    known,
  );
  const fail = (message: string) => assert.fail(message);
  const readLive = (may: boolean) =>
    createLiveReader(fail, { ...known, mayRunPrograms: () => may }, () => ({ createReader, askOnce }));
  return { path, ...(await connected([path], [], { askAzure, readLive })) };
}

const bySecret = { environment: principal, method: () => "environment" as const };

/** What the simulator was asked since the last time; it has to be nothing but reading, and signing in. */
function requests(): readonly string[] {
  const all = simulator.journal.items.map(({ method, path }) => `${method} ${path}`);
  const since = all.slice(asked.length);
  asked = all;
  for (const one of since) assert.match(one, /^GET |^POST \/(providers\/Microsoft\.ResourceGraph|[^/]+\/oauth2)\//);
  return since;
}

/** Of the workspaces that the service principal sees. */
const ids = () =>
  simulator.world.subscriptions
    .filter(({ tenant }) => tenant.id === contoso)
    .flatMap(({ workspaces }) => workspaces.map(workspaceId));
const idOf = (name: string) => ids().find((id) => id.endsWith(`/${name}`))!;

test("nothing is asked without the person's word, and one of the two sources is needed", async () => {
  const { call } = await asking(bySecret);
  const named = { ids: [idOf("mlw-private")] };
  for (const [args, says] of [
    [named, /Add `live: true`/],
    [{ ...named, live: false }, /Add `live: true`/],
    [{}, /Pass `answers`, or `live: true`/],
    [{ answers: [{}], live: true, ...named }, /either `answers`, or `live: true`/],
  ] as const) {
    const { isError, text } = await call("import", { to: "main.tf", ...args });
    assert.ok(isError);
    assert.match(text, says);
  }
  assert.deepEqual(requests(), []);
});

test("a workspace with its parts and companions is read as the service principal, and plans to no changes", async () => {
  const { call, path } = await asking(bySecret);
  const args = { live: true, ids: [idOf("mlw-private")], to: "main.tf", companions: "resources" };
  const { data, text } = await call("import", args);
  assert.match(data.plan, /^Plan: [1-9]\d* to import, 0 to add, 0 to change, 0 to destroy\.$/);
  assert.ok(data.notes.includes(`Azure was asked as ${principal.ARM_CLIENT_ID}.`), text);
  assert.equal(data.isWritten, false);
  assert.equal(existsSync(join(path, "main.tf")), false);
  assert.ok(requests().length > 5);
  await call("import", { ...args, write: true });
  const written = readFileSync(join(path, "main.tf"), "utf8");
  for (const type of ["workspace", "compute_cluster", "datastore_blobstorage"])
    assert.match(written, new RegExp(`^resource "azurerm_machine_learning_${type}"`, "m"));
  assert.match(written, /^resource "azurerm_storage_account"/m);
  const again = await call("check", {});
  assert.equal(again.data.counts.error, 0, again.text);
});

test("single resources are read by their ids, and one that is not there is left out with a reason", async () => {
  const { call } = await asking(bySecret);
  const workspace = idOf("mlw-private");
  const { data: whole } = await call("import", { live: true, ids: [workspace], to: "main.tf" });
  const compute = whole.imported.map(({ id }: { id: string }) => id).find((id: string) => /\/computes\//.test(id));
  requests();
  const { data } = await call("import", { live: true, ids: [compute, `${workspace}-gone`], to: "main.tf" });
  assert.deepEqual(
    data.imported.map(({ id }: { id: string }) => id),
    [compute],
  );
  assert.match(
    data.notes.join("\n"),
    /mlw-private-gone could not be read, so it is left out\. This is no longer in Azure/,
  );
  const paths = requests().filter((one) => one.startsWith("GET"));
  assert.deepEqual(
    paths.map((one) => one.replace(/^GET .*\//, "")),
    ["tenants", "subscriptions", compute.replace(/.*\//, ""), "mlw-private-gone"],
  );
});

test("what is no id, of another subscription, or of a type that is not read says what to do", async () => {
  const { call } = await asking(bySecret);
  const group = idOf("mlw-private").replace(/\/providers\/.*/, "");
  for (const [id, says] of [
    ["mlw-private", /not the id of a resource: mlw-private/],
    [
      `${group}/providers/Microsoft.Sql/servers/x`,
      /Microsoft\.Sql\/servers\/x could not be read\. This is no longer in Azure/,
    ],
    [idOf("mlw-private").replace(/[0-9a-f-]{36}/, uuid("nobody")), /is not among those that you can see/],
    [`${group}/providers/Microsoft.MachineLearningServices/workspaces/..`, /not the id/],
  ] as const) {
    const { isError, text } = await call("import", { live: true, ids: [id], to: "main.tf" });
    assert.ok(isError, text);
    assert.match(text, says);
    assert.match(text, /pass them as `answers`/);
  }
  requests();
});

test("without ids it is told which workspaces there are, within the limit of an answer", async () => {
  const { call } = await asking(bySecret);
  const { isError, text } = await call("import", { live: true, to: "main.tf" });
  assert.ok(isError);
  assert.match(
    text,
    new RegExp(`^Say as \`ids\` what to import\\. ${principal.ARM_CLIENT_ID} can see:\n/subscriptions/`),
  );
  assert.match(text, /… \d+ more: ask the person for the id\.$/);
  assert.ok(text.length < 2800, String(text.length));
  requests();
});

test("answers stay short, however much is imported", async () => {
  const { call } = await asking(bySecret);
  const { data, text } = await call("import", { live: true, ids: ids().slice(0, 20), to: "main.tf" });
  assert.ok(data.left > 0);
  assert.match(text, /… \d+ more that did not fit/);
  assert.ok(text.length < 7000, String(text.length));
  requests();
});

test("az is asked for a token, as the account that it has", async () => {
  const folder = temporary();
  const profile = { id: uuid("s"), tenantId: contoso, isDefault: true, user: { name: "grace@contoso.example" } };
  writeFileSync(join(folder, "azureProfile.json"), JSON.stringify({ subscriptions: [profile] }));
  const token = { accessToken: tokenFor(contoso, { name: "grace" }), expires_on: Math.floor(Date.now() / 1000) + 3600 };
  writeFileSync(join(folder, "token.json"), JSON.stringify(token));
  fakeAz(folder);
  const { PATH } = process.env;
  process.env.PATH = `${folder}${delimiter}${PATH}`;
  try {
    const { call } = await asking({ environment: { AZURE_CONFIG_DIR: folder }, method: () => "azureCli" as const });
    const { data } = await call("import", { live: true, ids: [idOf("mlw-private")], to: "main.tf" });
    assert.ok(data.notes.includes("Azure was asked as grace@contoso.example."));
    assert.ok(data.imported.length > 1);
    assert.match(readFileSync(join(folder, "asked.txt"), "utf8"), /^account get-access-token --output json --scope /);
  } finally {
    process.env.PATH = PATH;
  }
  requests();
});

/** A program `az` that gives the token in the folder, and notes what it was asked. */
function fakeAz(folder: string): void {
  writeFileSync(
    join(folder, "az"),
    '#!/bin/sh\nhere=$(dirname "$0")\necho "$@" >> "$here/asked.txt"\ncat "$here/token.json"\n',
  );
  chmodSync(join(folder, "az"), 0o755);
  writeFileSync(join(folder, "az.cmd"), '@echo %*>> "%~dp0asked.txt"\r\n@type "%~dp0token.json"\r\n');
}

test("who is not signed in, or cannot sign in, is told what to do", async () => {
  const nobody = { environment: { AZURE_CONFIG_DIR: temporary() } };
  for (const [host, says] of [
    [
      { ...nobody, method: () => "azureCli" as const },
      /^You are not signed in to Azure: run `az login`, or set ARM_TENANT_ID/,
    ],
    [
      { environment: { ...principal, ARM_CLIENT_SECRET: "wrong" }, method: bySecret.method },
      /cannot sign in: AADSTS7000215/,
    ],
  ] as const) {
    const { call } = await asking(host);
    const { isError, text } = await call("import", { live: true, ids: [idOf("mlw-private")], to: "main.tf" });
    assert.ok(isError);
    assert.match(text, says);
    assert.doesNotMatch(text, /s3cret/);
  }
  requests();
});

test("a resource group is imported with what is in it, and written all or none", async () => {
  const { call, path } = await asking(bySecret);
  const args = { live: true, group: "rg-shop", to: "main.tf" };
  const { data, text } = await call("import", args);
  assert.match(data.plan, /^Plan: 20 to import, 0 to add, 0 to change, 0 to destroy\.$/, text);
  assert.equal(data.imported[0].address, "azurerm_resource_group.rg_shop");
  assert.match(text, /Azure makes this network interface with its private endpoint/);
  assert.equal(existsSync(join(path, "main.tf")), false);
  assert.ok(requests().length > 5);
  await call("import", { ...args, write: true });
  const written = readFileSync(join(path, "main.tf"), "utf8");
  assert.match(written, /^resource "azapi_resource" "before_upgrade" \{$/m);
  const again = await call("import", args);
  assert.match(again.text, /It is declared already, as azapi_resource\.before_upgrade\./);
  const { data: found } = await call("import", {
    live: true,
    query: "type =~ 'microsoft.network/routetables'",
    to: "a.tf",
  });
  assert.deepEqual(found.imported, [], "it is in main.tf already");
});

test("groups and queries need the person's word too, and go alone", async () => {
  const { call } = await asking(bySecret);
  requests();
  for (const [args, says] of [
    [{ group: "rg-shop" }, /Add `live: true`/],
    [{ live: true, group: "rg-shop", query: "x" }, /Pass one of `ids`, `group` and `query`/],
    [{ answers: [{}], group: "rg-shop" }, /either `answers`, or `live: true`/],
  ] as const) {
    const { isError, text } = await call("import", { to: "main.tf", ...args });
    assert.ok(isError);
    assert.match(text, says);
  }
  assert.deepEqual(requests(), []);
  const { isError, text } = await call("import", { live: true, group: "rg-nowhere", to: "main.tf" });
  assert.ok(isError);
  assert.match(text, /There is no resource group rg-nowhere that you can see in Azure\. Or get the answers elsewhere/);
});
