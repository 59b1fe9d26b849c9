// State files as they come: of any format, broken, huge, or no files at all. None is a reason to fail or to wait.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { readState } from "../server/src/azure/state";
import { asyncDisk } from "../server/src/hosts/files/localDisk";
import { localState, mostOfState } from "../server/src/hosts/state/stateFile";

const folder = mkdtempSync(join(tmpdir(), "azureml-terraform-"));
const file = join(folder, "terraform.tfstate");
after(() => rmSync(folder, { recursive: true }));

const instance = (name: string, more: object = {}) => ({ attributes: { name }, ...more });
const resource = (name: string, instances: unknown, more: object = {}) => ({
  mode: "managed",
  type: "azurerm_resource_group",
  name,
  provider: 'provider["registry.terraform.io/hashicorp/azurerm"]',
  instances,
  ...more,
});
const stateOf = (...resources: unknown[]) => JSON.stringify({ version: 4, resources });

function stateIn(path: string, log: string[] = []) {
  const complain = (message: string) => void log.push(message);
  return localState(path, asyncDisk({ roots: [folder], maxFileSize: mostOfState }, complain), complain);
}

/** What is read, with the log, each time the file is another one. */
let clock = Date.now() / 1000;
async function look(text?: string) {
  if (text !== undefined) writeFileSync(file, text);
  utimesSync(file, clock, ++clock);
  const log: string[] = [];
  const state = await stateIn(folder, log);
  return { state, log };
}

test("instances are read with their module, their key and their provider", () => {
  const state = readState(
    stateOf(
      resource("one", [instance("a")]),
      resource("many", [instance("b", { index_key: 0 }), instance("c", { index_key: 'x"y' })]),
      resource("inner", [instance("d")], { module: 'module.ml["a"]' }),
      resource("other", [instance("e")], { provider: 'provider["registry.opentofu.org/hashicorp/azurerm"].other' }),
      resource("gone", [instance("f", { deposed: "01234567" })]),
      resource("read", [instance("g")], { mode: "data" }),
    ),
  );
  assert.ok(typeof state !== "string");
  assert.deepEqual(
    state.instances.map(({ address, alias }) => [address, alias]),
    [
      ["azurerm_resource_group.one", undefined],
      ["azurerm_resource_group.many[0]", undefined],
      ['azurerm_resource_group.many["x\\"y"]', undefined],
      ['module.ml["a"].azurerm_resource_group.inner', undefined],
      ["azurerm_resource_group.other", "other"],
    ],
  );
});

test("what is no state of the known format is left out, and the log says why, once", async () => {
  const reasons: readonly [text: string, reason: string][] = [
    ["", "It is not JSON."],
    ['{"version": 4, "resour', "It is not JSON."],
    ["[]", "It is not a state."],
    ["{}", "Its format is not named, and only 4 is known."],
    ['{"version": 3, "modules": []}', "Its format is 3, and only 4 is known."],
    ['{"version": 5}', "Its format is 5, and only 4 is known."],
    ['{"meta": {}, "encrypted_data": "abc", "encryption_version": "v0"}', "It is encrypted."],
  ];
  for (const [text, reason] of reasons) {
    const { state, log } = await look(text);
    assert.deepEqual([state, log], [undefined, [`${file} is left out. ${reason}`]]);
    const again: string[] = [];
    await stateIn(folder, again);
    assert.deepEqual(again, []);
  }
});

test("a state whose parts are of other kinds holds what can be read of it", () => {
  for (const resources of [
    7,
    null,
    [null, 4, [], {}],
    [resource("a", 5)],
    [resource("a", [null, { attributes: [] }])],
  ]) {
    assert.deepEqual(readState(JSON.stringify({ version: 4, resources })), { instances: [] });
  }
  const odd = readState(stateOf(resource("a", [instance("a", { sensitive_attributes: [7, [{ value: 3 }], "x"] })])));
  assert.ok(typeof odd !== "string" && odd.instances.length === 1);
});

test("a file of 200 MB is not read", async () => {
  writeFileSync(file, stateOf(resource("one", [instance("a")])));
  truncateSync(file, 200_000_000);
  const { state, log } = await look();
  assert.equal(state, undefined);
  assert.deepEqual(log, [`${file} is left out: it has 200 MB, and no more than 16 MB are read.`]);
});

test("the same file is the same state, and a byte order mark is read over", async () => {
  const { state, log } = await look(`\uFEFF${stateOf(resource("one", [instance("a")]))}`);
  assert.equal(state?.instances[0]?.address, "azurerm_resource_group.one");
  assert.deepEqual(log, []);
  assert.equal(await stateIn(folder), state);
  assert.notEqual((await look()).state, state);
});

test("the state is that of the workspace that is selected", async () => {
  await look(stateOf(resource("default", [instance("a")])));
  mkdirSync(join(folder, ".terraform"));
  mkdirSync(join(folder, "terraform.tfstate.d", "dev"), { recursive: true });
  writeFileSync(
    join(folder, "terraform.tfstate.d", "dev", "terraform.tfstate"),
    stateOf(resource("dev", [instance("a")])),
  );
  const first = async (selected: string) => {
    writeFileSync(join(folder, ".terraform", "environment"), selected);
    return (await stateIn(folder))?.instances[0]?.address;
  };
  assert.equal(await first("dev\n"), "azurerm_resource_group.dev");
  assert.equal(await first("none"), undefined);
  assert.equal(await first("../../.."), "azurerm_resource_group.default");
  assert.equal(await first("default"), "azurerm_resource_group.default");
});

test("a folder of that name, and a folder that is not there, are no state", async () => {
  rmSync(file);
  mkdirSync(file);
  const log: string[] = [];
  assert.equal(await stateIn(folder, log), undefined);
  assert.deepEqual(log, [`${file} is left out: it is a folder.`]);
  assert.equal(await stateIn(join(folder, "missing"), log), undefined);
  assert.equal(log.length, 1);
});
