/** Whatever is computed from what a scope tells is computed again when that has changed: rules made at random read anything. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf, blocksOfKind } from "../server/src/analysis/blocksOf";
import { declared, namesBehind } from "../server/src/analysis/declared";
import { circlesIn } from "../server/src/analysis/dependencies/circles";
import { isWhole } from "../server/src/analysis/isWhole";
import { resolve, variableValue } from "../server/src/analysis/resolve";
import type { Scope } from "../server/src/analysis/scope";
import { referring } from "../server/src/azure/related/referring";
import { memoByName } from "../server/src/memo/memo";
import type { Block } from "../server/src/model/block";
import { valuesIn } from "../server/src/model/value";
import { isReferenced } from "../server/src/references/referencesTo";
import { applyEdits } from "../server/src/text/edit";
import { createWorkspace, type Store } from "../server/src/workspace/store";
import { readCase } from "./harness/annotations";
import { caseFiles, readFile } from "./harness/cases";
import { catalog, pinned, uriOf } from "./harness/service";
import { isThorough } from "./harness/thorough";
import { edits } from "./incremental/edits";
import { type Random, randomFrom } from "./languages/random";

/** Something that a rule reads, as a text that is the same for the same. */
type Read = (block: Block, scope: Scope) => unknown;

const addressesNear = (block: Block) =>
  [...block.body.items].flatMap((item) =>
    [...valuesIn(item.value)].flatMap((value) =>
      value.kind === "reference"
        ? [
            value.reference.steps
              .slice(0, 2)
              .map(({ name }) => name)
              .join("."),
          ]
        : [],
    ),
  );
/** What a block is, without where it is. */
const contentOf = ({ kind, labels, body }: Block) => [
  kind,
  ...labels.map(({ text }) => text),
  ...body.items.map(({ name, value }) => `${name} ${value.kind} ${"text" in value ? value.text : ""}`),
];

/** The questions that rules ask, each of anything. */
function anyRead(random: Random): Read {
  const [kind, type, address, prefix, argument] = [
    random.pick(["resource", "data", "variable", "locals", "module", "output", "provider", "import"]),
    random.pick(["azurerm_resource_group", "azurerm_storage_account", "azurerm_machine_learning_workspace"]),
    random.pick(["var.name", "local.chosen", "provider.azurerm", "module.inner", "azurerm_resource_group.other"]),
    random.pick(["local.", "var.", "azurerm_resource_group.", "module."]),
    random.pick(["resource_group_name", "location"]),
  ];
  return random.pick<Read>([
    (block, scope) => addressesNear(block).map((near) => declared(near, scope).length),
    (block, scope) => addressesNear(block).map((near) => declared(near, scope).map((one) => contentOf(one.block))),
    (_, scope) => declared(address, scope).map((one) => [one.uri, one.item?.value.kind]),
    (_, { module }) => module.declarations.has(address),
    (_, { module }) => [...module.declarations].map(([name, all]) => [name, all.length]),
    (_, { module }) => [...module.declarations.keys()],
    (_, scope) => namesBehind(prefix, scope),
    (_, scope) => blocksOf(type, scope).map(contentOf),
    (_, { module }) => blocksOfKind(module, kind).map(contentOf),
    (_, { module }) =>
      [...module.documents.values()].map(({ uri, text, problems }) => [uri, text.length, problems.length]),
    (_, scope) => [scope.versionOf("azurerm"), scope.mayBeNewer("azurerm")],
    (_, { module }) => [module.isPartial, module.installed?.length, module.leftOut],
    (block, { module }) => [
      module.overriding?.homeOf(block),
      module.overriding && contentOf(module.overriding.merged(block)),
    ],
    (_, scope) => scope.calls().map((call) => [contentOf(call.block), call.scope.versionOf("azurerm")]),
    (_, scope) => [...(scope.moduleAt(uriOf("inner"))?.declarations.keys() ?? [])],
    (_, scope) => scope.moduleAt(uriOf("none")) === undefined,
    (_, scope) => isWhole(scope),
    (block, scope) => isReferenced(block, scope),
    (_, { module }) => circlesIn(module),
    (_, scope) => {
      const { isUnclear, types, dataTypes } = referring(type, argument, scope);
      return [isUnclear, ...types, ...dataTypes];
    },
    (_, scope) =>
      referring(type, argument, scope)
        .to(address)
        .map(({ block }) => contentOf(block)),
    (block, scope) => block.body.items.map(({ value }) => resolve(value, scope).value.kind),
    (_, scope) => declared("var.name", scope).map(({ block }) => variableValue("name", block, scope)?.kind),
  ]);
}

/** What it reads may depend on what it has read. */
function anyRule(random: Random): Read {
  const [first, second, third] = [anyRead(random), anyRead(random), anyRead(random)];
  return (block, scope) => {
    const found = JSON.stringify(first(block, scope) ?? null);
    return found.length % 2 === 0 ? [found, second(block, scope)] : [found, third(block, scope)];
  };
}

const texts = caseFiles("rules", ".tf").map((file) => readCase(readFile(file)).text);
const folder = uriOf("").slice(0, -1);

/** What each rule finds in each block of each file. */
function found(store: Store, names: readonly string[], look: (block: Block, uri: string) => unknown) {
  return names.map((name) => [name, store.read(uriOf(name))!.blocks.map((block) => look(block, uriOf(name)))]);
}

function follow(seed: number): void {
  const random = randomFrom(seed);
  const inner = `${random.pick(texts)}\nvariable "name" {\n  default = "x"\n}\n`;
  const call =
    'module "inner" {\n  source = "./inner"\n  name   = var.name\n}\nvariable "name" {\n  default = "y"\n}\n';
  const files = new Map([
    ["a.tf", random.pick(texts)],
    ["b.tf", `${random.pick(texts)}${call}`],
    [random.below(3) === 0 ? "b_override.tf" : "c.tf", random.pick(texts)],
    ["inner/main.tf", inner],
  ]);
  const rules = Array.from({ length: 6 }, () => anyRule(randomFrom(random.below(1e9))));
  const { store, updates } = createWorkspace(catalog);
  for (const [name, text] of files) updates.open(uriOf(name), text);
  let around = { parents: [] as string[] };
  const keeping = rules.map((rule) =>
    memoByName((block: Block, uri) => JSON.stringify(rule(block, store.scopeOf(uri)) ?? null)),
  );
  for (let round = 0; round < 12; round++) {
    const what = random.below(12);
    const name = random.pick([...files.keys()]);
    if (what === 0 && files.size > 1) {
      files.delete(name);
      updates.close(uriOf(name));
    } else if (what === 1) {
      around = { parents: [pinned(random.pick(["4.60.0", "5.2.0"]))] };
      updates.setFolder(folder, around);
    } else {
      for (const { name: one, ...edit } of edits[random.pick(Object.keys(edits))]!(files, random)) {
        files.set(one, applyEdits(files.get(one)!, [edit]));
        updates.change(uriOf(one), edit);
      }
    }
    if (random.below(4) === 0) continue;
    const fresh = createWorkspace(catalog);
    for (const [one, text] of files) fresh.updates.open(uriOf(one), text);
    fresh.updates.setFolder(folder, around);
    for (const [index, rule] of rules.entries()) {
      const names = [...files.keys()];
      const kept = found(store, names, keeping[index]!);
      const expected = found(fresh.store, names, (block, uri) =>
        JSON.stringify(rule(block, fresh.store.scopeOf(uri)) ?? null),
      );
      assert.deepEqual(kept, expected, `seed ${seed}, round ${round}, ${rule}`);
    }
  }
}

test("a rule that reads anything has the same findings after any edit as in a new service", () => {
  for (let seed = 1; seed <= (isThorough ? 120 : 10); seed++) follow(seed);
});
