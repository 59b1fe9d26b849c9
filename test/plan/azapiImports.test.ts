/**
 * What the tree lists of Azure ML and Foundry, written as azapi's and planned by the real azapi against the Azure that answered: all is imported,
 * nothing changed. Only where AZAPI names its binary, and a Terraform is installed.
 */
import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { after, type TestContext, test } from "node:test";
import { kinds } from "../../client/src/azure/resources/table";
import type { LiveResource, ResourceOwner } from "../../client/src/azure/types";
import { patience } from "../../scripts/patience.mjs";
import type { Assets } from "../../server/src/azure/index";
import { typeOfId } from "../../server/src/resourceIds/index";
import { applyEdits } from "../../server/src/text/edit";
import { type Connected, connectAzure, firstSubscription, toTheEnd } from "../azure/connectAzure";
import { inVersions, noRecordings, recordings } from "../azure/recordings";
import { tokenFor } from "../azure/simulator/http/tokens";
import { shopBodies } from "../azure/simulator/world/shop";
import { serviceWith, uriOf } from "../harness/service";
import { findTerraform } from "../terraform/findTerraform";
import { execute } from "../terraform/openTerraform";
import { overridesIn } from "../terraform/overrides";
import { complaintsIn } from "./planned";

const binary = process.env.AZAPI;
const terraform = findTerraform();
const base = mkdtempSync(join(tmpdir(), "azureml-terraform-azapi-"));
after(() => rmSync(base, { recursive: true, force: true }));

const skip =
  process.platform !== "linux"
    ? "A provider can be told to trust the simulated Azure on Linux only."
    : binary && terraform
      ? false
      : "AZAPI names no binary of azapi, or there is no terraform on the PATH.";

for (const assets of ["resources", "data"] as const)
  test(`all that is listed plans to no change, assets as ${assets}`, { skip, timeout: patience(170_000) }, (context) =>
    planListed(context, assets),
  );

async function planListed(context: TestContext, assets: Assets): Promise<void> {
  const connected = await connectAzure({ tls: true, now: Date.now, paging: { parts: 200 } });
  const subscription = await firstSubscription(connected);
  const { items } = await toTheEnd(await connected.azure.workspaces(subscription));
  const wanted = items.filter(({ name }) => /^mlw-(?:private|hub|feature-store)$/.test(name));
  const { key, tenant, subscriptionId, raw } = subscription;
  const owners: readonly ResourceOwner[] = [
    { key, tenant, id: `/subscriptions/${subscriptionId}`, kind: "subscription", raw },
    ...wanted.map((one) => ({ ...one, kind: "workspace" })),
  ];
  const all: LiveResource[] = [];
  for (const owner of owners) all.push(...(await below(connected, owner)));
  const versions = new Map(kinds.map(({ name, api }) => [name, api]));
  const own = all.filter(({ kind, isUnnamed }) => kind !== "projects" && !isUnnamed);
  const responses = own.map((one) => ({ ...one.raw, id: one.id, name: one.name, apiVersion: versions.get(one.kind) }));
  const main = uriOf("main.tf");
  const result = serviceWith({ "main.tf": "" }).importAnswers(main, {
    responses,
    azapi: inVersions(responses),
    byTable: false,
    assets,
  });
  const text = applyEdits("", result.edits);
  const planned = await plan(text, connected, subscriptionId);
  const types = new Set(own.map(({ kind }) => kind));
  const lookedUp = result.lookedUp?.length ?? 0;
  context.diagnostic(`${result.imported.length} resources and ${lookedUp} data sources of ${types.size} kinds`);
  assert.equal(lookedUp > 40, assets === "data");
  assert.deepEqual(planned.complaints, []);
  const count = result.imported.length;
  assert.equal(planned.summary, `Plan: ${count} to import, 0 to add, 0 to change, 0 to destroy.`);
  assert.equal(result.planSummary.sentence, planned.summary);
  assert.ok(count > 40, String(count));
}

test("what azurerm has types for plans to no change too, where all is for azapi", {
  skip,
  timeout: patience(170_000),
}, async (context) => {
  const connected = await connectAzure({ tls: true, now: Date.now });
  const { subscriptionId } = await firstSubscription(connected);
  const responses = shopBodies(connected.simulator.world.subscriptions[0]!);
  const request = { responses, azapi: [], as: "azapi", companions: "resources", byTable: false } as const;
  const result = serviceWith({ "main.tf": "" }).importAnswers(uriOf("main.tf"), request);
  const text = applyEdits("", result.edits);
  assert.doesNotMatch(text, /azurerm/);
  const planned = await plan(text, connected, subscriptionId);
  context.diagnostic(`${result.imported.length} of ${responses.length} resources`);
  assert.deepEqual(planned.complaints, []);
  assert.equal(planned.summary, `Plan: ${result.imported.length} to import, 0 to add, 0 to change, 0 to destroy.`);
});

test("workspaces with all their parts and what they rest on plan to no change, all for azapi", {
  skip,
  timeout: patience(170_000),
}, async (context) => {
  const connected = await connectAzure({ tls: true, now: Date.now });
  const subscription = await firstSubscription(connected);
  const { items } = await toTheEnd(await connected.azure.workspaces(subscription));
  const parts = ["computes", "datastores", "outboundRules"] as const;
  const wanted = { parts, companions: "resources" } as const;
  const answered = await connected.azure.answers(items.slice(0, 12), wanted, new AbortController().signal);
  assert.ok(answered.ok);
  const { read } = answered.value;
  // To a provider the simulator says that its vaults are where it is itself.
  const responses = answered.value.responses.filter((one) => !/\/vaults\//.test((one as { id: string }).id));
  const request = { responses, azapi: read, as: "azapi", companions: "resources" } as const;
  const result = serviceWith({ "main.tf": "" }).importAnswers(uriOf("main.tf"), request);
  const text = applyEdits("", result.edits);
  assert.doesNotMatch(text, /azurerm/);
  const planned = await plan(text, connected, subscription.subscriptionId);
  context.diagnostic(`${result.imported.length} of ${responses.length} answers`);
  assert.deepEqual(planned.complaints, []);
  assert.equal(planned.summary, `Plan: ${result.imported.length} to import, 0 to add, 0 to change, 0 to destroy.`);
  assert.equal(result.planSummary.sentence, planned.summary);
});

test("what Azure has answered about each kind of resource plans to no change", {
  skip: skip || noRecordings,
  timeout: patience(170_000),
}, async (context) => {
  const chosen = new Map<string, Record<string, unknown>[]>();
  const ids = new Set<string>();
  const sorted = [...recordings()].sort((one, other) => (other.apiVersion ?? "").localeCompare(one.apiVersion ?? ""));
  for (const one of sorted) {
    const body = one.readBack ?? one.body;
    const isAnswer = !one.list && one.status < 300 && /^(?:GET|PUT|PATCH)$/.test(one.method);
    const known = chosen.get(one.type) ?? [];
    const isWhole = typeof body === "object" && body !== null && "properties" in body;
    if (!isAnswer || !isWhole || known.length === mostOfAType || ids.has(one.id.toLowerCase())) continue;
    const name = one.id.split("/").at(-1)!;
    chosen.set(one.type, [...known, { ...body, id: one.id, name, apiVersion: one.apiVersion }]);
    ids.add(one.id.toLowerCase());
  }
  const responses = [...chosen.values()].flat().filter(({ id }) => !ofAzurerm.test(String(id)));
  const main = uriOf("main.tf");
  const result = serviceWith({ "main.tf": "" }).importAnswers(main, {
    responses,
    azapi: inVersions(responses),
    byTable: false,
  });
  const imported = new Set(result.imported.map(({ id }) => id.toLowerCase()));
  const answers = responses.filter(({ id }) => imported.has(String(id).toLowerCase()));
  const connected = await connectAzure({
    tls: true,
    now: Date.now,
    answers: Object.fromEntries(answers.map((answer) => [String(answer.id), answer])),
  });
  const text = applyEdits("", result.edits);
  const planned = await plan(text, connected, String(answers[0]!.id).split("/")[2]!);
  const types = new Set(answers.map(({ id }) => typeOfId(String(id))?.toLowerCase()));
  context.diagnostic(`${answers.length} answers of ${types.size} types`);
  assert.deepEqual(planned.complaints, []);
  const count = result.imported.length;
  assert.equal(planned.summary, `Plan: ${count} to import, 0 to add, 0 to change, 0 to destroy.`);
  assert.ok(types.size >= 30, String(types.size));
});

test("secrets of connections, in custom keys and of OAuth2, and in tags plan to no change", {
  skip,
  timeout: patience(170_000),
}, async () => {
  const group = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers";
  const workspace = `${group}/Microsoft.MachineLearningServices/workspaces/mlw`;
  const account = `${group}/Microsoft.CognitiveServices/accounts/aif`;
  const connection = (owner: string, name: string, authType: string, credentials: unknown) => ({
    id: `${owner}/connections/${name}`,
    name,
    apiVersion: "2025-06-01",
    properties: { authType, category: "CustomKeys", target: "https://crm.example", credentials },
  });
  const client = "33333333-2222-3333-4444-555555555555";
  const answers = [workspace, account].flatMap((owner) => [
    connection(owner, "withheld", "CustomKeys", null),
    connection(owner, "named", "CustomKeys", { keys: { "x-api-key": null, user: null } }),
    connection(owner, "answered", "CustomKeys", { keys: { "x-api-key": "hunter22" } }),
    connection(owner, "empty", "CustomKeys", { keys: {} }),
    connection(owner, "signing", "OAuth2", null),
    connection(owner, "partly", "OAuth2", { clientId: client, clientSecret: null, username: "ada" }),
    connection(owner, "pat", "PAT", null),
  ]);
  const endpoint = {
    ...{ id: `${workspace}/onlineEndpoints/e`, name: "e", apiVersion: "2025-06-01", location: "westeurope" },
    tags: { team: "ml", token: "hunter22" },
    properties: { authMode: "Key" },
  };
  const responses = [...answers, endpoint];
  const result = serviceWith({ "main.tf": "" }).importAnswers(uriOf("main.tf"), {
    responses,
    azapi: inVersions(responses),
    byTable: false,
  });
  assert.equal(result.imported.length, responses.length);
  const text = applyEdits("", result.edits);
  assert.doesNotMatch(text, /hunter22/);
  const connected = await connectAzure({
    tls: true,
    now: Date.now,
    answers: Object.fromEntries(responses.map((answer) => [answer.id, answer])),
  });
  const planned = await plan(text, connected, workspace.split("/")[2]!);
  assert.deepEqual(planned.complaints, []);
  assert.equal(planned.summary, `Plan: ${responses.length} to import, 0 to add, 0 to change, 0 to destroy.`);
});

/** So many of a type are planned. */
const mostOfAType = 3;

/** What azurerm's mappings are for is planned elsewhere. */
const ofAzurerm = /\/workspaces\/[^/]+(?:\/(?:computes|datastores|outboundRules)\/[^/]+)?$/i;

/** Everything below an owner, of long lists the first. */
async function below(connected: Connected, owner: ResourceOwner): Promise<readonly LiveResource[]> {
  const all: LiveResource[] = [];
  for (const { kind } of connected.azure.folders(owner)) {
    const { items } = await connected.azure.resources(owner, kind);
    for (const one of items.slice(0, 3)) all.push(one, ...(await below(connected, one)));
  }
  return all;
}

async function plan(text: string, { simulator }: Connected, subscription: string) {
  const folder = mkdtempSync(join(base, "module-"));
  const { url, certificate } = simulator.secure!;
  const tenant = simulator.world.tenants[0]!.id;
  const settings = overridesIn(folder, { "Azure/azapi": binary! });
  writeFileSync(join(folder, "certificate.pem"), certificate);
  writeFileSync(join(folder, "main.tf"), text);
  const host = `${url}/`;
  writeFileSync(
    join(folder, "provider.tf"),
    `provider "azapi" {\n  use_cli = true\n  endpoint = [{\n    resource_manager_endpoint = "${host}"\n    active_directory_authority_host = "${host}"\n    resource_manager_audience = "${host}"\n  }]\n}\n`,
  );
  // The Azure CLI of somebody who is signed in there.
  const token = { accessToken: tokenFor(tenant), expiresOn: "2099-01-01 00:00:00.000000", expires_on: 4070908800 };
  const az = join(folder, "az");
  writeFileSync(az, `#!/bin/sh\necho '${JSON.stringify({ ...token, subscription, tenant, tokenType: "Bearer" })}'\n`);
  chmodSync(az, 0o755);
  const own = Object.entries(process.env).filter(([name]) => !/^(?:ARM|AZURE|TF)_/.test(name));
  // What Terraform asks people for.
  const secrets = [...text.matchAll(/^variable "(\w+)" \{\n([^}]*)^\}/gm)].filter(
    ([, , body]) => !/^ *default /m.test(body!),
  );
  const environment = {
    ...Object.fromEntries(own),
    ...Object.fromEntries(
      secrets.map(([, name, body]) => [`TF_VAR_${name}`, /map\(/.test(body!) ? '{ one = "a secret" }' : "a secret"]),
    ),
    PATH: [folder, process.env.PATH].join(delimiter),
    TF_CLI_CONFIG_FILE: settings,
    TF_IN_AUTOMATION: "1",
    SSL_CERT_FILE: join(folder, "certificate.pem"),
    ARM_TENANT_ID: tenant,
    ARM_SUBSCRIPTION_ID: subscription,
    ARM_SKIP_PROVIDER_REGISTRATION: "true",
  };
  const run = (...args: readonly string[]) => execute(terraform!, args, folder, environment);
  return complaintsIn(run);
}
