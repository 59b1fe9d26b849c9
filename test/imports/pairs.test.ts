/**
 * The whole way from what a provider has sent to code that it plans no change for, with a stand-in for azurerm that needs nothing but Node: the pairs in
 * `pairs.jsonl`, which this provider has sent itself. `npm run test:plan` goes it with the real one.
 */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { root } from "../harness/service";
import { until } from "../harness/until";
import { judgeOf } from "../plan/judgePairs";
import { type Pair, pairsIn } from "../plan/pairsIn";
import type { ProviderDescription } from "../provider/description";
import { cannotStart, installProvider } from "../provider/install";
import { isRunning, startedIn } from "../provider/running";

const options = { skip: cannotStart };
const required = { type: "string", required: true } as const;
const id = { type: "string", computed: true } as const;
const paths = { name: "name", location: "location", resource_group_name: "properties.group" };

const azurerm: ProviderDescription = {
  protocol: 5,
  dialect: "sdk",
  types: [
    { kind: "provider", name: "azurerm", attributes: {} },
    {
      kind: "resource",
      name: "azurerm_network_security_group",
      attributes: { id, name: { ...required, forceNew: true }, resource_group_name: required, location: required },
      inAzure: { apiVersion: "2024-01-01", paths },
    },
    {
      kind: "resource",
      name: "azurerm_route_table",
      attributes: { id, name: { ...required, forceNew: true }, resource_group_name: required, location: required },
      inAzure: { apiVersion: "2024-01-01", paths, complainsWithout: "properties.resourceGuid" },
    },
    {
      kind: "resource",
      name: "azurerm_automation_credential",
      attributes: {
        id,
        name: { ...required, forceNew: true },
        resource_group_name: required,
        automation_account_name: required,
        username: required,
        password: { ...required, sensitive: true },
      },
      inAzure: {
        apiVersion: "2024-01-01",
        paths: {
          name: "name",
          resource_group_name: "properties.group",
          automation_account_name: "properties.account",
          username: "properties.userName",
          password: "properties.nobodyReturnsIt",
        },
      },
    },
  ],
};

async function judge(context: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), "pairs-"));
  const diary = join(folder, "diary");
  const judge = await judgeOf(installProvider(folder, { ...azurerm, diary }), "5.2.0");
  context.after(async () => {
    judge.stop();
    await until(() => !startedIn(diary).some(isRunning), "nothing goes on running");
    rmSync(folder, { recursive: true, force: true });
  });
  return judge;
}

const pairs = pairsIn(join(root, "test/imports/pairs.jsonl"));

test("what it has sent is read, written, and planned to no change, but for secrets", options, async (context) => {
  const { outcomeOf } = await judge(context);
  const kinds = [];
  for (const pair of pairs) {
    const { type, kind, why, readsAs, text } = await outcomeOf(pair);
    kinds.push(`${type}: ${kind} (${why})`);
    assert.equal(readsAs, type);
    assert.ok(text?.includes(`resource "${type}"`), text);
  }
  assert.deepEqual(kinds, [
    "azurerm_network_security_group: no change ()",
    "azurerm_route_table: no change ()",
    "azurerm_automation_credential: no change, but for what is ignored (password)",
  ]);
});

test("an id in any casing, and an answer of ten megabytes, are as any other", options, async (context) => {
  const { outcomeOf } = await judge(context);
  const [{ requests, ...pair } = {} as Pair] = pairs;
  const [request] = requests;
  const large = { ...request!.body, tags: { large: "x".repeat(10_000_000) } };
  const other: Pair = {
    ...pair,
    requests: [{ ...request!, path: request!.path.replace("resourceGroups", "RESOURCEGROUPS"), body: large }],
  };
  const { kind, text } = await outcomeOf(other);
  assert.equal(kind, "no change");
  assert.ok(text!.length < 10_000);
});
