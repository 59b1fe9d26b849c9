// Any resource is read in the version of its interface that somebody asks for: what an installed provider wants to know.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createReader } from "../../client/src/azure/askOnce";
import { connectAzure, workspaceNamed } from "./connectAzure";

const never = new AbortController().signal;

test("it is asked for in that version, and what is not there or no path is a problem", async () => {
  const first = await connectAzure();
  const workspace = await workspaceNamed(first, "mlw-private");
  const group = workspace.id.split("/").slice(0, 5).join("/");
  const id = `${group}/providers/Microsoft.Network/networkSecurityGroups/guard`;
  const answer = { id, name: "guard", properties: {} };
  const { azure, simulator } = await connectAzure({ answers: { [id]: answer } });
  assert.deepEqual(await azure.answerInVersion(id, "2024-05-01", never), { ok: true, value: answer });
  const asked = simulator.journal.items.at(-1);
  assert.deepEqual([asked?.method, asked?.path, asked?.query], ["GET", id, "?api-version=2024-05-01"]);
  const count = simulator.journal.items.length;
  for (const [wrong, version] of [
    [`${id}?x=1`, "2024-05-01"],
    [`${group}/providers/Microsoft.Network/../x`, "2024-05-01"],
    [id, "2024-05-01&x=1"],
    ["/subscriptions", "2024-05-01"],
  ] as const) {
    const refused = await azure.answerInVersion(wrong, version, never);
    assert.ok(!refused.ok && refused.problem.kind === "unsupported", wrong);
  }
  assert.equal(simulator.journal.items.length, count);
  const missing = await azure.answerInVersion(`${id}2`, "2024-05-01", never);
  assert.ok(!missing.ok && missing.problem.kind === "gone", JSON.stringify(missing));
});

test("a program signs in once for all that it reads", async () => {
  const first = await connectAzure();
  const workspace = await workspaceNamed(first, "mlw-private");
  const group = workspace.id.split("/").slice(0, 5).join("/");
  const ids = ["one", "two"].map((name) => `${group}/providers/Microsoft.Network/networkSecurityGroups/${name}`);
  const { simulator } = await connectAzure({ answers: Object.fromEntries(ids.map((id) => [id, { id }])) });
  const quiet = { debug() {}, info() {}, warn() {} };
  const reader = createReader({
    environment: {
      ARM_TENANT_ID: simulator.world.tenants[0]!.id,
      ARM_CLIENT_ID: "00000000-0000-0000-0000-000000000001",
      ARM_CLIENT_SECRET: "secret",
    },
    version: "0.0.0",
    log: quiet,
    simulator: simulator.url,
    mode: "test",
    method: () => "environment",
  });
  for (const id of ids) assert.deepEqual(await reader.read(id, "2024-05-01", never), { ok: true, value: { id } });
  reader.dispose();
  assert.equal(simulator.journal.items.filter(({ path }) => path.endsWith("/token")).length, 1);
});

test("subscriptions and what workspaces rest on are asked for in versions that their own interfaces have", async () => {
  const connected = await connectAzure();
  const workspace = await workspaceNamed(connected, "mlw-private");
  await connected.azure.companions(workspace);
  const asked = connected.simulator.journal.items.map(({ path, query }) => `${path}${query}`);
  const versionsOf = (pattern: RegExp) => [
    ...new Set(asked.filter((one) => pattern.test(one)).map((one) => /api-version=([\w-]+)/.exec(one)?.[1])),
  ];
  assert.deepEqual(versionsOf(/^\/(?:tenants|subscriptions)\?/), ["2022-12-01"]);
  assert.deepEqual(versionsOf(/Microsoft\.KeyVault\/vaults\/[^/]+\?/i), ["2023-07-01"]);
  assert.deepEqual(versionsOf(/Microsoft\.Storage\/storageAccounts\/[^/]+\?/i), ["2023-05-01"]);
});
