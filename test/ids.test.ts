/** Shapes of ids against texts of which parts are not known, and names of what arguments refer to. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { idByName } from "../server/src/azure/ids/idsByName";
import { mayFitShape } from "../server/src/azure/ids/mayFitShape";
import type { Pieces } from "../server/src/azure/ids/pieces";
import { builtIn } from "../server/src/catalog/builtIn/builtIn";
import { createCatalog } from "../server/src/catalog/createCatalog";
import type { Attribute, BodySchema } from "../server/src/catalog/schema";
import {
  fitsShape,
  formatResourceId,
  parseAskedId,
  parseResourceId,
  requestPathOf,
  tailOf,
} from "../server/src/resourceIds/index";
import { azurerm, loadData } from "./catalog/files";
import { randomFrom } from "./languages/random";

const catalog = createCatalog([builtIn(loadData)]);
const references = catalog.argumentReferences;

const group = "/subscriptions/{}/resourceGroups/{}";

test("what is known must not contradict a shape, and what is not may be anything", () => {
  const fits = (...pieces: (string | null)[]) => mayFitShape(pieces, group);
  assert.ok(fits("/subscriptions/", null, "/resourceGroups/", null));
  assert.ok(fits(null));
  assert.ok(fits(null, "/resourceGroups/rg"));
  assert.ok(fits("/subscriptions/s", null, "ourceGroups/rg"));
  assert.ok(fits("/subscriptions/a-", null, "-b/resourceGroups/rg"));
  assert.ok(!fits("/subscriptions/", null, "/resourcegroups/", null));
  assert.ok(!fits("/subscription/", null));
  assert.ok(!fits(null, "/resourceGroups/"));
  assert.ok(!fits("/subscriptions//resourceGroups/", null));
  assert.ok(!fits("/subscriptions/s/resourceGroups/rg/", null, "/x"));
});

test("whatever stands where any text may, a text that fits its shape is found to", () => {
  const { below, pick } = randomFrom(7);
  const words = ["subscriptions", "resourceGroups", "providers", "a", "b-1", ""];
  let found = 0;
  for (let round = 0; round < 5000; round++) {
    const shape = Array.from({ length: 1 + below(4) }, () => `/${pick([...words.slice(0, 3), "{}"])}`).join("");
    const text = shape.split("{}").reduce((left, right) => `${left}${pick(words)}${right}`);
    // Some of the text is hidden, in pieces that begin and end anywhere.
    const pieces: (string | null)[] = [];
    for (let at = 0; at < text.length; ) {
      const end = Math.min(text.length, at + 1 + below(8));
      pieces.push(below(2) === 0 ? null : text.slice(at, end));
      at = end;
    }
    if (fitsShape(text, shape)) {
      found++;
      assert.ok(mayFitShape(pieces, shape), `${JSON.stringify(pieces)} ${shape}`);
    }
    // Where nothing is hidden, the answer is that of the whole text.
    assert.equal(mayFitShape([text], shape), fitsShape(text, shape), `${text} ${shape}`);
  }
  assert.ok(found > 1000);
});

test("a long text of pieces is looked at in no time, however often any text may stand in it", () => {
  const pieces: Pieces = Array.from({ length: 400 }, (_, index) => (index % 2 ? null : "/"));
  assert.ok(!mayFitShape([...pieces, "/nowhere"], group));
});

test("each line about an argument says one thing that it refers to, and where that was read", () => {
  assert.equal(references.all.length, loadData("argumentReferences.jsonl")!.trimEnd().split("\n").length);
  for (const { argument, idOf, id, nameOf, attributeOf, why, source } of references.all) {
    const said = [idOf, id, nameOf, attributeOf].filter((one) => one !== undefined);
    assert.equal(said.length, 1, argument);
    assert.equal(idOf?.length === 0, why !== undefined, argument);
    assert.match(source, /^[\w.-]+\/[\w.-]+ [\w./-]+@/, argument);
  }
});

test("arguments that take a key of something are there, and so is what they take", () => {
  for (const { argument, within, attributeOf } of references.all) {
    if (!attributeOf) continue;
    const containing = azurerm
      .names("resource", "4.81.0")
      .filter((name) => !within || new RegExp(within).test(name))
      .filter((name) => {
        const found = azurerm.find("resource", name, "4.81.0");
        return typeof found === "object" && [...named(argument, found.body)].length > 0;
      });
    assert.ok(containing.length > 0, argument);
    for (const name of containing) assert.equal(references.find(argument, name)?.attributeOf, attributeOf, name);
    const found = azurerm.find("resource", attributeOf.type, "4.81.0");
    assert.ok(typeof found === "object" && found.body.has(attributeOf.attribute), attributeOf.attribute);
  }
  assert.equal(references.find("account_key", "azurerm_cosmosdb_account"), undefined);
});

test("arguments that take names are there, and so are the types whose names they take", () => {
  for (const { argument, within, nameOf: type } of references.all) {
    if (type === undefined) continue;
    assert.ok(azurerm.names("resource", "5.2.0").includes(type), type);
    const containing = azurerm.names("resource", "4.81.0").filter((name) => {
      const found = azurerm.find("resource", name, "4.81.0");
      return (
        (!within || new RegExp(within).test(name)) &&
        typeof found === "object" &&
        found.body.get(argument)?.type === "string"
      );
    });
    assert.ok(containing.length > 0, `${argument} in ${within}`);
    for (const name of containing) assert.equal(references.find(argument, name)?.nameOf, type, name);
  }
  assert.equal(references.find("zone_name", "azurerm_dns_zone"), undefined);
});

test("arguments whose name says what they take the id of are there, and the provider says the same wherever it looks", () => {
  for (const { argument, within, idOf: types = [], id: form } of references.all) {
    if (types.length === 0 && form === undefined) continue;
    const shapes = [...(form ? [form] : []), ...types.flatMap(shapesOfType)].map(tailOf);
    let isThere = false;
    for (const version of ["4.81.0", "5.2.0"])
      for (const name of azurerm.names("resource", version)) {
        if (within && !new RegExp(within).test(name)) continue;
        const found = azurerm.find("resource", name, version);
        if (typeof found !== "object") continue;
        for (const attribute of named(argument, found.body)) {
          const own = attribute.elem ?? attribute;
          if (idByName(argument, name, own, catalog)) isThere = true;
          const told = own.id?.map(tailOf);
          // Of other things of the same name the provider says so itself.
          if (told && !others.has(name))
            assert.ok(
              told.some((one) => shapes.includes(one)),
              `${name}.${argument}`,
            );
        }
      }
    assert.ok(isThere, `${argument} in ${within}`);
    assert.ok(shapes.length > 0, argument);
    for (const type of types) assert.notEqual(azurerm.find("resource", type, "5.2.0"), "absent", type);
  }
});

/** What takes a network of its own kind, and says so by its own checks. */
const others: ReadonlySet<string> = new Set([
  "azurerm_stack_hci_network_interface",
  "azurerm_system_center_virtual_machine_manager_virtual_machine_instance",
]);

function shapesOfType(type: string): readonly string[] {
  const found = [azurerm.find("resource", type, "5.2.0"), azurerm.find("resource", type, "4.81.0")];
  return found.flatMap((one) => (typeof one === "object" ? (one.importId ?? []) : []));
}

function* named(argument: string, body: BodySchema): Generator<Attribute> {
  for (const [name, attribute] of body) {
    if (name === argument) yield attribute;
    if (attribute.block) yield* named(argument, attribute.block);
  }
}

const subscription = "/subscriptions/00000000-0000-0000-0000-000000000001";
const assignment = "providers/Microsoft.Authorization/roleAssignments/one";

test("an id is read wherever its resource is, and written as it was", () => {
  const management = "/providers/Microsoft.Management/managementGroups/main";
  const network = `${subscription}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/net`;
  for (const [scope, inGroup] of [
    ["", ["", ""]],
    [management, ["", ""]],
    ["/providers/Microsoft.Marketplace", ["", ""]],
    [subscription, [subscription.slice(15), ""]],
    [network, [subscription.slice(15), "rg"]],
    [`${network}/${assignment}`, [subscription.slice(15), "rg"]],
  ] as const) {
    const id = parseResourceId(`${scope}/${assignment}`);
    assert.deepEqual([id?.subscription, id?.group], inGroup, scope);
    assert.deepEqual([id?.type, id?.names, id?.scope], ["Microsoft.Authorization/roleAssignments", ["one"], scope]);
    for (const format of [formatResourceId, requestPathOf]) assert.equal(format(id!), `${scope}/${assignment}`);
    assert.ok(parseAskedId(`${scope}/${assignment}`), scope);
  }
  const cased = parseResourceId(
    `${network.replace("resourceGroups", "RESOURCEGROUPS")}/PROVIDERS/${assignment.slice(10)}`,
  );
  assert.equal(formatResourceId(cased!), `${network}/${assignment}`);
  assert.equal(parseResourceId(management)?.type, "Microsoft.Management/managementGroups");
  // In a resource group nothing is otherwise than it was.
  assert.deepEqual(parseResourceId(network)?.scope, undefined);
});

test("a text that is not an id is not read as one, of any length", () => {
  for (const text of [
    "/providers",
    "/providers/A.B",
    "/providers/A.B/c",
    "/nowhere/providers/A.B/c/d",
    `${subscription}/providers/A.B/c`,
    `${subscription}/providers/A.B/c/d/providers/E.F/g`,
    `/providers/${"A.B/c/d/providers/".repeat(10_000)}A.B/c/d`,
  ])
    assert.equal(parseResourceId(text), undefined, text.slice(0, 80));
  for (const text of [
    `/subscriptions/guess/${assignment}`,
    `${subscription}/../${assignment}`,
    `/providers/Microsoft.Management/managementGroups/a?b/${assignment}`,
    `/providers/Microsoft.Management/managementGroups/../${assignment}`,
    "/providers/A B/c/d",
  ])
    assert.equal(parseAskedId(text), undefined, text);
});
