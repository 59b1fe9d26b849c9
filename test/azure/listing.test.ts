// Tenants, subscriptions, workspaces and what belongs to them, as a tree would ask for them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { changed, connectAzure, firstSubscription, firstTenant, toTheEnd, workspaceNamed } from "./connectAzure";

test("from the account down to the workspaces, a page at a time", async () => {
  const connected = await connectAzure({ workspaces: 60, paging: { workspaces: 10 } });
  const { azure, simulator } = connected;
  const { used } = await azure.identities();
  assert.deepEqual(
    used.map(({ kind, label }) => [kind, label]),
    [["editor", "ada@contoso.example"]],
  );
  const tenants = await azure.tenants();
  assert.deepEqual(
    tenants.items.map(({ name, state }) => [name, state]),
    [
      ["Contoso", "ready"],
      ["Fabrikam", "ready"],
    ],
  );
  const subscriptions = await azure.subscriptions(tenants.items[0]!);
  assert.equal(subscriptions.items[0]!.name, "Research");
  assert.equal(subscriptions.complete, true);
  const page = await azure.workspaces(subscriptions.items[0]!);
  assert.equal(page.items.length, 10);
  assert.equal(page.complete, false);
  const more = await page.more!();
  assert.ok(more.items.length > 10);
  assert.equal(new Set(more.items.map(({ key }) => key)).size, more.items.length);
  assert.deepEqual((await azure.workspaces(subscriptions.items[0]!)).items, more.items);
  simulator.journal.assertReadOnly();
});

test("a workspace comes with all that Azure tells, also what is newer than the SDK", async () => {
  const connected = await connectAzure();
  const listed = await workspaceNamed(connected, "mlw-private");
  const answer = await connected.azure.workspace(listed);
  assert.ok(answer.ok);
  const { raw, state } = answer.value;
  assert.equal(state, "Succeeded");
  const properties = raw.properties as Record<string, unknown>;
  assert.equal((properties.managedNetwork as Record<string, unknown>).isolationMode, "AllowOnlyApprovedOutbound");
  assert.equal(properties.systemDatastoresAuthMode, "Identity");
  // The SDK's typed object would have this one, which Azure never sent.
  assert.equal("allowPublicAccessWhenBehindVnet" in properties, false);
  assert.equal(connected.simulator.journal.count(/workspaces\/mlw-private\?api-version=2025-06-01$/), 1);
});

test("computes, datastores, outbound rules and companions", async () => {
  const connected = await connectAzure();
  const workspace = await workspaceNamed(connected, "mlw-private");
  const types = async (part: "computes" | "datastores" | "outboundRules") =>
    (await connected.azure.children(workspace, part)).items.map(({ type }) => type);
  assert.deepEqual(await types("computes"), ["AmlCompute", "AmlCompute", "ComputeInstance", "AKS", "SynapseSpark"]);
  assert.deepEqual([...new Set(await types("datastores"))], ["AzureBlob", "AzureFile", "AzureDataLakeGen2"]);
  assert.deepEqual([...new Set(await types("outboundRules"))], ["PrivateEndpoint", "ServiceTag", "FQDN"]);
  const { items } = await connected.azure.companions(workspace);
  assert.deepEqual(
    items.map(({ role, raw }) => [role, raw?.type]),
    [
      ["storage", "Microsoft.Storage/storageAccounts"],
      ["keyVault", "Microsoft.KeyVault/vaults"],
      ["insights", "Microsoft.Insights/components"],
      ["registry", "Microsoft.ContainerRegistry/registries"],
    ],
  );
  const odd = await workspaceNamed(connected, "mlw-quirks");
  const companions = await connected.azure.companions(odd);
  assert.ok(
    companions.items.every(({ raw }) => raw !== undefined),
    "found in whatever casing the workspace names them",
  );
});

test("lists of children go on where a page ends", async () => {
  const connected = await connectAzure({ paging: { parts: 2 } });
  const workspace = await workspaceNamed(connected, "mlw-private");
  const live = await toTheEnd(await connected.azure.children(workspace, "computes"));
  assert.equal(live.items.length, 5);
  const rules = await toTheEnd(await connected.azure.children(workspace, "outboundRules"));
  assert.equal(rules.items.length, 6);
});

test("asking for more after the list was read to its end changes nothing", async () => {
  const connected = await connectAzure({ paging: { parts: 4 } });
  const first = await connected.azure.children(await workspaceNamed(connected, "mlw-plain"), "computes");
  const all = await first.more!();
  assert.deepEqual([all.items.length, all.complete], [5, true]);
  assert.deepEqual(await first.more!(), all);
});

test("a subscription that never used Azure ML is empty, and no failure", async () => {
  const connected = await connectAzure();
  const { items } = await connected.azure.subscriptions(await firstTenant(connected));
  const archive = items.find(({ name }) => name === "Archive")!;
  const live = await connected.azure.workspaces(archive);
  assert.deepEqual([live.items, live.complete, live.problem], [[], true, undefined]);
});

test("what was read is given again without asking; what is old is given at once and read anew", async () => {
  const connected = await connectAzure();
  const { azure, simulator } = connected;
  const subscription = await firstSubscription(connected);
  const asked = () => simulator.journal.count(/Services\/workspaces\?/);
  assert.equal(azure.knownWorkspaces(subscription), undefined);
  await azure.workspaces(subscription);
  await azure.workspaces(subscription);
  assert.equal(asked(), 1);
  connected.pass(10 * 60_000);
  const old = await azure.workspaces(subscription);
  assert.equal(old.stale, true);
  assert.ok(old.items.length > 0);
  await changed(connected, subscription.key);
  assert.equal(asked(), 2);
  assert.equal((await azure.workspaces(subscription)).stale, false);
  await azure.workspaces(subscription, { refresh: true });
  assert.equal(asked(), 3);
});

test("two who want the same list share one request", async () => {
  const connected = await connectAzure();
  const subscription = await firstSubscription(connected);
  await Promise.all([connected.azure.workspaces(subscription), connected.azure.workspaces(subscription)]);
  assert.equal(connected.simulator.journal.count(/Services\/workspaces\?/), 1);
});

test("links lead to the portal and the studio of the cloud", async () => {
  const connected = await connectAzure();
  const workspace = await workspaceNamed(connected, "mlw-plain");
  const { azure, simulator } = connected;
  const tid = workspace.tenant.tenantId;
  assert.equal(
    azure.portalLink(workspace.tenant, workspace.id),
    `${simulator.url}/#@${tid}/resource${workspace.id}/overview`,
  );
  assert.equal(azure.studioLink(workspace), `${simulator.url}/?wsid=${workspace.id}&tid=${tid}`);
});
