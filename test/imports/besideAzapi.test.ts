/** A Foundry account with all below it, as the tree imports it: part of it is azurerm's, and refers to what is azapi's. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../../server/src/text/edit";
import { connectAzure, firstSubscription } from "../azure/connectAzure";
import { serviceWith, uriOf } from "../harness/service";

test("a content filter of azurerm's refers to the account of azapi's that it is in", async () => {
  const connected = await connectAzure();
  const { key, tenant, subscriptionId, raw } = await firstSubscription(connected);
  const owner = { key, tenant, id: `/subscriptions/${subscriptionId}`, kind: "subscription", raw } as const;
  const { items } = await connected.azure.resources(owner, "accounts");
  const account = items.find(({ name }) => name === "aif-ml")!;
  const answered = await connected.azure.resourceAnswers([account], new AbortController().signal);
  assert.ok(answered.ok);
  const { responses: given, read } = answered.value;
  // azurerm's own type of an account has no argument for this, so that it is azapi's.
  const monitor = { raiMonitorConfig: { adxStorageResourceId: `${account.id}/monitor` } };
  const responses = (given as readonly { readonly id: string; readonly properties: object }[]).map((one) =>
    one.id.toLowerCase() === account.id.toLowerCase() ? { ...one, properties: { ...one.properties, ...monitor } } : one,
  );
  const main = uriOf("main.tf");
  const result = serviceWith({ "main.tf": "" }).importAnswers(main, { responses, azapi: read });
  const text = applyEdits("", result.edits);
  assert.match(text, /^resource "azapi_resource" "aif_ml" \{$/m);
  const filter = /^resource "azurerm_cognitive_account_rai_policy" "strict" \{\n[\s\S]*?^\}$/m.exec(text)?.[0] ?? text;
  assert.match(filter, /^ {2}cognitive_account_id += azapi_resource\.aif_ml\.id$/m);
  const found = serviceWith({ "main.tf": text }).diagnose(main);
  assert.deepEqual(
    found.filter(({ severity }) => severity === "error").map(({ message }) => message),
    [],
  );
});
