/** Which blocks are one object and which a list is in the catalog as in every package of bindings. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { BodySchema } from "../../server/src/catalog/schema";
import { isSingleBlock } from "../../server/src/catalog/schema";
import { catalog } from "../harness/service";
import { type BoundEntry, packageNames, readPackage } from "./packages";

const least: Readonly<Record<string, number>> = {
  "@cdktf/provider-azurerm": 2600,
  "@cdktn/provider-azurerm": 2600,
  "@cdktf/provider-azuread": 75,
};

for (const packageName of packageNames) {
  test(`blocks are objects and lists as in ${packageName}`, async () => {
    const { classes, provider, providerVersion } = await readPackage(packageName);
    const wrong: string[] = [];
    let blocks = 0;
    const compare = (where: string, entries: readonly BoundEntry[], body: BodySchema) => {
      for (const { name, form, entries: inside = [] } of entries) {
        // The time limits are no part of a type's schema here: they are one object everywhere.
        if (!form || name === "timeouts") continue;
        const path = `${where}.${name}`;
        const attribute = body.get(name);
        if (!attribute?.block) {
          wrong.push(`${path} is no block`);
          continue;
        }
        blocks++;
        if (isSingleBlock(attribute) !== (form === "object")) wrong.push(`${path} is bound as ${form}`);
        compare(path, inside, attribute.block);
      }
    };
    for (const { kind, type, entries } of classes) {
      const name = kind === "provider" ? provider : type;
      const schema = catalog.provider(provider)!.find(kind, name, providerVersion);
      if (typeof schema === "object") compare(`${kind} ${name}`, entries, schema.body);
      else wrong.push(`${kind} ${name} is ${schema}`);
    }
    assert.deepEqual(wrong.slice(0, 20), [], `${wrong.length} blocks differ`);
    console.log(`  ${packageName}: ${blocks} blocks are objects and lists as there.`);
    assert.ok(blocks >= least[packageName]!, `only ${blocks} blocks`);
  });
}
