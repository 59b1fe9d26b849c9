/**
 * Judge of the way back: what azurerm has made is imported by the real azapi, whose state it is then; the code of azapi becomes azurerm's again, and the
 * real azurerm takes it over and plans: nothing is made or destroyed, nor changed. As azapi.test.ts otherwise, with the same variables.
 */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { applyEdits } from "../../server/src/text/index";
import { pinned, serviceWith, uriOf } from "../harness/service";
import { batches, inParts, type Made, only, skipJudge, startAzapiJudge } from "./azapiJudge";
import { facts, pairsIn } from "./pairsIn";
import { type ConfiguredType, writtenResource } from "./writtenConfig";

/** So many types at least are planned without a change. */
const goal = 100;

/** What Azure answers in other properties than those in which it is sent, which the loopback does not know. */
const answeredElsewhere: ReadonlySet<string> = new Set([
  // `highCapacityDatabaseStorageInput` comes back as `highCapacityDatabaseStorage`.
  "azurerm_oracle_exascale_database_storage_vault",
  // `providerSpecificInput` comes back as `providerSpecificDetails`.
  "azurerm_site_recovery_protection_container_mapping",
  // The account whose name is sent is looked up in the subscription, where only the datastore is.
  "azurerm_machine_learning_datastore_datalake_gen2",
  // The location is read of `properties.source.location`.
  "azurerm_virtual_machine_restore_point_collection",
]);

const main = uriOf("main.tf");

test("what azapi has becomes azurerm's again, and azurerm plans to change nothing", {
  skip: skipJudge,
}, async (context) => {
  const judge = await startAzapiJudge(context);
  const made: Made[] = [];
  for (const [index, pair] of pairsIn<ConfiguredType>(facts).entries()) {
    if (only && !only.includes(pair.type)) continue;
    const isKnown = backOf(thereOf([{ text: written(pair, index) }])).converted.length > 0;
    const one = isKnown ? await judge.make(pair, `t${index}`) : undefined;
    if (one && !("kind" in one)) made.push(one);
  }
  const wrong: string[] = [];
  let [good, updated] = [0, 0];
  for (const some of batches(made)) {
    const changes = await inParts(some, planned);
    for (const { type, label } of some) {
      const why = changes.get(label) ?? [];
      if (why.length === 0) good++;
      else if (answeredElsewhere.has(type) || why.every((one) => / was nil: ?$/.test(one)))
        console.log(`${type} is not judged: ${why[0]?.slice(0, 200)}`);
      else if (why.every((one) => one.startsWith("update "))) {
        updated++;
        console.log(`${type}: ${why.join(" | ").slice(0, 300)}`);
      } else wrong.push(`${type}: ${why.join(" | ").slice(0, 600)}`);
    }
  }
  console.log(`${good} of ${made.length} plan to no change, ${updated} to change what Azure does not say.`);
  assert.deepEqual(wrong, []);
  assert.ok(good >= goal || only, `${good} of ${made.length}`);

  async function planned(some: readonly Made[]) {
    judge.lay(some);
    const folder = mkdtempSync(join(judge.home, "back-"));
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    const there = thereOf(some);
    write("main.tf", there.text);
    write("versions.tf", providers);
    const imports = there.converted.map(({ from, to }) => {
      const { id, writes } = some.find(({ label, type }) => from === `${type}.${label}`)!;
      return `import {\n  to = ${to}\n  id = "${id}?api-version=${writes.at(-1)!.apiVersion}"\n}\n`;
    });
    write("import.tf", imports.join("\n"));
    await judge.run(folder, "apply", "-auto-approve", "-input=false", "-no-color", "-json");
    rmSync(join(folder, "import.tf"));
    judge.lay(some);
    const back = backOf(there);
    write("main.tf", back.text);
    const labels = some.map(({ label }) => label);
    const planned = await judge.plan(folder, labels);
    for (const label of labels)
      if (!back.converted.some(({ to }) => to.endsWith(`.${label}`))) planned.changes.set(label, ["stays azapi's"]);
    return planned;
  }
});

const providers = `terraform {
  required_providers {
    azurerm = { source = "hashicorp/azurerm" }
    azapi   = { source = "Azure/azapi" }
  }
}

provider "azurerm" {
  features {}
}
`;

function written({ type, config }: ConfiguredType, index: number): string {
  return writtenResource(type, `t${index}`, config);
}

/** As azapi's, whoever has made it. */
function thereOf(some: readonly { readonly text: string }[]) {
  const text = some.map((one) => one.text).join("\n");
  const service = serviceWith({ "main.tf": text, "versions.tf": pinned("5.2.0") });
  const { edits, converted } = service.convertToAzapi([main]);
  const after = applyEdits(text, edits.find(({ uri }) => uri === main)?.edits ?? []);
  return { converted, text: after.replace(/^moved \{\n.*\n.*\n\}\n/gm, "") };
}

/** As azurerm's again. */
function backOf({ text }: { readonly text: string }) {
  const service = serviceWith({ "main.tf": text, "versions.tf": pinned("5.2.0") });
  const { edits, converted } = service.convertToAzurerm([main]);
  return { converted, text: applyEdits(text, edits.find(({ uri }) => uri === main)?.edits ?? []) };
}
