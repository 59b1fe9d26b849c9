/** Where azurerm sends its arguments is read in its sources too: what is followed there from a configuration to a client is told, and nothing else. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../harness/service";

interface Row {
  readonly arg: string;
  readonly path: string;
  readonly how: string;
  readonly values?: unknown;
  readonly traits: readonly string[];
}

const azure = "Example.Test/things@2024-01-01";
const read = () => import(pathToFileURL(join(root, "scripts/facts/sentBySource.mjs")).href);

async function sure(leaves: readonly object[]): Promise<readonly string[]> {
  const { rowsInSource, isSure } = await read();
  const rows: readonly Row[] = rowsInSource(leaves, () => azure).get("azurerm_thing") ?? [];
  return rows
    .filter(isSure)
    .map(({ arg, path, how, values }) => `${arg} ${how} ${path}${values ? ` ${JSON.stringify(values)}` : ""}`)
    .sort();
}

const leaf = (arg: string, path: string, more: object = {}) => ({
  ...{ type: "azurerm_thing", operation: "create", method: "PUT", azure, arg, path, how: "same" },
  ...more,
});

test("an argument that is sent at one place is told, and not one that is sent at several, or made into something", async () => {
  const made = { how: "made", by: "ToUpper" };
  assert.deepEqual(
    await sure([leaf("color", "properties.color"), leaf("color", "properties.color", { guards: ["a"] })]),
    ["color same properties.color"],
  );
  assert.deepEqual(await sure([leaf("color", "properties.color"), leaf("color", "properties.paint")]), []);
  assert.deepEqual(await sure([leaf("color", "properties.color"), leaf("color", "properties.color", made)]), []);
  assert.deepEqual(await sure([leaf("color", "properties.color", made)]), []);
  assert.deepEqual(await sure([leaf("color", "properties.color", { beside: 1 })]), []);
});

test("an identity is two properties, and its ids are keys where Azure has them so", async () => {
  const identity = leaf("identity", "identity", { how: "made", by: "identity ExpandSystemAndUserAssignedMap" });
  assert.deepEqual(await sure([identity]), [
    "identity.identity_ids keys identity.userAssignedIdentities",
    "identity.type same identity.type",
  ]);
});

const hasGo = spawnSync("go", ["version"]).status === 0;

test("what makes a resource is followed to what is sent", {
  skip: !hasGo && "There is no Go here.",
}, async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "sources-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const text = readFileSync(join(root, "test/facts/sources.txt"), "utf8");
  const parts = text.split(/^-- (.{1,100}) --\n/m);
  for (let index = 1; index < parts.length; index += 2) {
    mkdirSync(dirname(join(folder, parts[index]!)), { recursive: true });
    writeFileSync(join(folder, parts[index]!), parts[index + 1]!);
  }
  const { leavesInSource } = await read();
  assert.deepEqual(await sure(leavesInSource(folder)), [
    "disabled inverted properties.enabled",
    "first same properties.steps[].value",
    "location same location",
    'locked values properties.access [[true,"\\"Closed\\""],[false,"\\"Open\\""]]',
    "name id-part #id",
    "resource_group_name id-part #id",
    "rule.port same properties.rules[].portNumber",
    "second same properties.steps[].value",
    "style.color same properties.color",
    "zones same properties.zones[]",
  ]);
});
