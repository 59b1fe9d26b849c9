/** What is known of a type is what was learned, else what a whole line by hand says. Rows by hand fill what is missing, or come before what was learned. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { sentBodies } from "../../server/src/catalog/builtIn/sentBodies";
import type { BodySchema } from "../../server/src/catalog/index";
import { attributeAt } from "../../server/src/catalog/index";
import { azurerm, linesByHand, loadData } from "./files";

const ofB = { type: "azurerm_b", azure: "Of/b@2", id: "/b/{name}", rows: { color: "properties.color" } };

/** What is known where these lines are learned, and where others are written by hand. */
const knownOf = (learned: readonly object[], byHand: readonly object[]) =>
  sentBodies((file) => {
    const lines = file === "azureBodies.jsonl" ? [{ release: "5.2.0" }, ...learned] : [{ about: "" }, ...byHand];
    return lines.map((line) => JSON.stringify(line)).join("\n");
  });

test("a type that was not learned is sent as a line by hand says", () => {
  const { sentBody, typesSentAs } = knownOf([], [{ ...ofB, always: { "": { kind: "Blue" } } }]);
  const sent = sentBody("azurerm_b")!;
  assert.deepEqual([sent.release, sent.azureType, sent.id], ["5.2.0", "Of/b@2", "/b/{name}"]);
  assert.deepEqual([...sent.rows], [["color", [{ path: "properties.color" }]]]);
  assert.deepEqual([...sent.always.get("")!], [["kind", "Blue"]]);
  assert.deepEqual(typesSentAs("of/B@2"), ["azurerm_b"]);
});

test("what was learned of a type takes the place of what its whole line by hand says, which fills what is missing", () => {
  const byHand = {
    ...ofB,
    azure: "Of/b@1",
    id: "/a/{name}",
    rows: { color: "properties.hue", size: "properties.size" },
  };
  const { sentBody, typesSentAs } = knownOf([ofB], [byHand]);
  const sent = sentBody("azurerm_b")!;
  assert.deepEqual([sent.azureType, sent.id], ["Of/b@2", "/b/{name}"]);
  assert.deepEqual(sent.rows.get("color"), [{ path: "properties.color" }]);
  assert.deepEqual(sent.rows.get("size"), [{ path: "properties.size" }]);
  assert.deepEqual([typesSentAs("Of/b@1"), typesSentAs("Of/b@2")], [[], ["azurerm_b"]]);
});

test("a row by hand without the type takes the place of one that was learned", () => {
  const { sentBody } = knownOf([ofB], [{ type: "azurerm_b", rows: { color: "properties.hue" } }]);
  assert.deepEqual(sentBody("azurerm_b")!.rows.get("color"), [{ path: "properties.hue" }]);
});

test("whole lines by hand are of types that were not learned, or say the same type and id as what was", () => {
  const learned = sentBodies((file) => (file === "azureBodies.jsonl" ? loadData(file) : undefined));
  const whole = linesByHand.filter(({ azure, into }) => azure !== undefined && into === undefined);
  for (const { type, azure, id } of whole) {
    const found = learned.sentBody(type);
    if (found) assert.deepEqual([found.azureType, found.id], [azure, id], type);
    assert.ok(id, type);
  }
  assert.ok(whole.length > 0);
});

test("what an association is said to set is of its arguments, and all that it needs are among these", () => {
  const parts = azurerm.names("resource", "5.2.0").flatMap((type) => {
    const found = azurerm.sentInto(type);
    return found ? [{ type, ...found }] : [];
  });
  for (const { type, into, part, keys } of parts) {
    const found = azurerm.find("resource", type, "5.2.0");
    const schema: BodySchema = (typeof found === "object" && found.body) || new Map();
    for (const name of [into, ...keys]) assert.equal(schema.get(name)?.required, true, `${type} ${name}`);
    for (const name of part.rows.keys()) assert.ok(attributeAt(schema, name.split(".")), `${type} ${name}`);
    for (const [name, attribute] of schema)
      if (attribute.required) assert.ok(keys.has(name) || saysAnyOf(name, part.rows), `${type} ${name}`);
  }
  assert.ok(parts.some(({ keys }) => keys.size > 1));
});

function saysAnyOf(name: string, rows: ReadonlyMap<string, unknown>): boolean {
  return [...rows.keys()].some((one) => one === name || one.startsWith(`${name}.`));
}
