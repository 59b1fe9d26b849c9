/** A data file can be renewed from what it holds itself: whoever clones the project needs nothing else. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../harness/service";
import { isThorough } from "../harness/thorough";

type Renewed = (text: string, version?: string, learned?: readonly object[]) => Promise<string>;

const script = async (name: string) => await import(pathToFileURL(join(root, `scripts/facts/${name}.mjs`)).href);

/** The header and every so many lines: all of azurerm takes ten seconds. */
function some(file: string, each: number): string {
  const [header, ...types] = readFileSync(join(root, "server/data", file), "utf8")
    .trimEnd()
    .split("\n");
  return `${[header, ...types.filter((_, index) => index % each === 0)].join("\n")}\n`;
}

for (const [file, each] of [
  ["azuread.jsonl", 1],
  ["azapi.jsonl", 1],
  ["azurerm.jsonl", isThorough ? 25 : 100],
] as const) {
  test(`${file}, taken apart and put together again, is as it was`, async () => {
    const { renewed }: { renewed: Renewed } = await script("renewed");
    const text = some(file, each);
    assert.equal(await renewed(text), text);
  });
}

test("a further release has what was learned of it, and the others what they had", async () => {
  const { renewed }: { renewed: Renewed } = await script("renewed");
  const text = some("azuread.jsonl", 4);
  const learned = [
    { kind: "resource", name: "azuread_new", attributes: { name: { type: "string", required: true, values: ["a"] } } },
  ];
  const added = await renewed(text, "9.0.0", learned);
  const [header, ...types] = added
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.equal(header.snapshots.at(-1), "9.0.0");
  const last = header.snapshots.length - 1;
  const own = types.find(({ name }) => name === "azuread_new");
  assert.deepEqual(own, { ...learned[0], in: [last] });
  // Learned again as nothing, it leaves what was there before.
  const emptied = await renewed(added, "9.0.0", []);
  const before = text
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => JSON.parse(line));
  const after = emptied
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    after.filter(({ in: isThere }) => isThere.length > 0).map(({ kind, name }) => `${kind} ${name}`),
    before.map(({ kind, name }) => `${kind} ${name}`),
  );
});

test("a row about a check counts for a further release too, where what that answers is as it was", async () => {
  const { renewed }: { renewed: Renewed } = await script("renewed");
  const type = "azurerm_kusto_eventgrid_data_connection";
  const [header, ...types] = readFileSync(join(root, "server/data/azurerm.jsonl"), "utf8").trimEnd().split("\n");
  const text = `${header}\n${types.find((line) => line.includes(`"kind":"resource","name":"${type}"`))}\n`;
  // What a release answers of a range with an optional number of bits, and of a name that two patterns tell.
  const link = "azurerm_private_endpoint";
  const others = types.find((line) => line.includes(`"kind":"resource","name":"${link}"`));
  const name = { type: "string", required: true, length: [1, 80], accepts: ["word", "Word", "digits", "dot", "dash"] };
  const learned = (facts: object) => [{ kind: "resource", name: link, attributes: { name: { ...name, ...facts } } }];
  const nameIn = async (facts: object) => {
    const added = await renewed(`${text}${others}\n`, "9.0.0", learned(facts));
    const found = added.split("\n").find((line) => line.includes(`"name":"${link}"`)) ?? "{}";
    return JSON.parse(found).attributes.name;
  };
  const { pattern, validator, accepts } = await nameIn({});
  assert.equal(validator, "validate.PrivateLinkName");
  assert.equal(accepts, undefined);
  assert.equal(pattern.length, 1);
  // A release that takes what the row refuses has another check.
  assert.equal((await nameIn({ accepts: [...name.accepts, "dashStart"] })).pattern, undefined);
});

test("of what a deprecation of a further release mentions, what can be written instead is kept", async () => {
  const { renewed }: { renewed: Renewed } = await script("renewed");
  const text = { type: "string", optional: true };
  const former = { ...text, deprecated: true, deprecatedMentions: ["timeadd()", "former", "other"] };
  const learned = [{ kind: "resource", name: "azuread_new", attributes: { former, other: text } }];
  const added = await renewed(some("azuread.jsonl", 4), "9.0.0", learned);
  const own = added.split("\n").find((line) => line.includes('"azuread_new"'));
  assert.deepEqual(JSON.parse(own ?? "{}").attributes.former.deprecatedMentions, ["other"]);
});
