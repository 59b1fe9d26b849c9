/** Every name in every package of bindings is spelled as our rule and its exceptions spell it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { classOf, folderOf, namespaceOf, propertyOf } from "../../server/src/languages/cdktf/names";
import { packageNames, readPackage } from "./packages";

const least: Readonly<Record<string, { classes: number; names: number }>> = {
  "@cdktf/provider-azurerm": { classes: 1500, names: 64_000 },
  "@cdktn/provider-azurerm": { classes: 1500, names: 64_000 },
  "@cdktf/provider-azuread": { classes: 70, names: 2_300 },
};

for (const packageName of packageNames) {
  test(`names are spelled as in ${packageName}`, async () => {
    const { classes, namespaces, provider } = await readPackage(packageName);
    const wrong: string[] = [];
    const compare = (about: string, ours: string | undefined, theirs: string | undefined) => {
      if (ours !== theirs) wrong.push(`${about}: ${ours}, but the bindings say ${theirs}`);
    };
    let names = 0;
    for (const { kind, type, className, folder, names: stated } of classes) {
      const name = kind === "provider" ? provider : type;
      compare(`class of ${kind} ${name}`, classOf(kind, name), className);
      compare(`folder of ${kind} ${name}`, folderOf(kind, name), folder);
      compare(`namespace of ${kind} ${name}`, namespaceOf(kind, name), namespaces.get(folder));
      for (const [snake, property] of stated) compare(`${snake} in ${name}`, propertyOf(snake), property);
      names += stated.length;
    }
    assert.deepEqual(wrong.slice(0, 20), [], `${wrong.length} names differ`);
    console.log(`  ${packageName}: ${classes.length} classes and ${names} names are spelled as there.`);
    const { classes: leastClasses, names: leastNames } = least[packageName]!;
    assert.ok(classes.length >= leastClasses && names >= leastNames, `only ${classes.length} classes, ${names} names`);
  });
}
