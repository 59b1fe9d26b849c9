/**
 * Judge of plans: modules with configurations of some 500 types (`arm-mapping/pairs.jsonl` in the folder that FACTS names), each with an edit, are planned by a
 * real Terraform with the real azurerm and by us, against the same state. Only where AZURERM names a binary, and there is a Terraform; TYPES has
 * names of types with commas between them, where only these are meant, REPORT a file for what came of each, and EDIT how many edits later each type begins.
 */
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { startFakeCloud } from "../../server/src/hosts/provider/fakeCloud";
import type { Files } from "../harness/changesOf";
import { findTerraform } from "../terraform/findTerraform";
import { execute } from "../terraform/openTerraform";
import { overridesIn } from "../terraform/overrides";
import { write } from "./changingModules";
import { type EditedModule, editedModule, type StoredPair, stateOf } from "./editedModules";
import { facts, noFacts, pairsIn } from "./pairsIn";
import { actionsOf, actionsOfTerraform, type PlanJson, type PlannedActions } from "./plannedActions";
import { planOf } from "./planOf";
import { providerBeside } from "./providerBeside";
import { schemaVersions } from "./schemaVersions";

const azurerm = process.env.AZURERM ?? "";
const only = process.env.TYPES?.split(",");
const terraform = findTerraform();
const skip = !existsSync(azurerm) ? "AZURERM names no binary." : noFacts || (!terraform && "There is no Terraform.");
/** So many modules are planned at once. */
const together = 40;
/** So many have to be planned as Terraform does. */
const goal = 200;

const setup = 'provider "azurerm" {\n  features {}\n}\n';

interface Outcome {
  readonly type: string;
  readonly edit: string;
  readonly kind: "equal" | "different" | "refused by both" | "refused by Terraform alone" | "refused by us alone";
  readonly ours: PlannedActions;
  readonly theirs: PlannedActions | string;
  readonly text: string;
}

test("modules of real types are planned as Terraform plans them", { skip }, async (context) => {
  const { azure, way, schema, client } = await providerBeside(azurerm, 20_000);
  const cloud = await startFakeCloud(azure.play);
  const home = mkdtempSync(join(tmpdir(), "planned-pairs-"));
  context.after(() => {
    client.stop();
    cloud.stop();
    rmSync(home, { recursive: true, force: true });
  });
  const environment = {
    ...process.env,
    ...cloud.environment(home, way),
    TF_CLI_CONFIG_FILE: overridesIn(home, { "hashicorp/azurerm": azurerm }),
    TF_IN_AUTOMATION: "1",
  };
  const run = (folder: string, ...args: readonly string[]) => execute(terraform!, args, folder, environment);
  const versions = await schemaVersions(run, mkdtempSync(join(home, "schema-")), setup);
  const provider = { name: "azurerm", schema, call: client.call };
  // Other edits of the same types: the one that comes next at each place.
  const shift = Number(process.env.EDIT ?? 0);
  const modules = pairsIn<StoredPair>(facts).flatMap((pair, index) =>
    (only && !only.includes(pair.type)) || !schema.resource.has(pair.type) ? [] : [editedModule(pair, index, shift)],
  );
  const outcomes: Outcome[] = [];
  for (let at = 0; at < modules.length; at += together)
    outcomes.push(...(await judge(modules.slice(at, at + together))));

  if (process.env.REPORT) writeFileSync(process.env.REPORT, outcomes.map((one) => JSON.stringify(one)).join("\n"));
  const counts = new Map<string, number>();
  for (const { kind } of outcomes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const [kind, count] of counts) console.log(`${count} ${kind}`);
  const wrong = outcomes.filter(({ kind }) => kind === "different");
  assert.deepEqual(
    wrong.map(
      ({ type, edit, ours, theirs }) => `${type}, ${edit}: ${JSON.stringify(ours)} for ${JSON.stringify(theirs)}`,
    ),
    [],
  );
  assert.ok((counts.get("equal") ?? 0) >= goal || only, JSON.stringify([...counts]));

  async function judge(some: readonly EditedModule[]): Promise<readonly Outcome[]> {
    const theirs = await plannedByTerraform(some);
    const files = filesOf(some);
    const ours = await planOf(files, stateOf(some, versions, schema.resource), provider);
    const refused = new Set(
      ours.resources.flatMap(({ action, module }) => (action === "refused" || action === "unknown" ? [module] : [])),
    );
    const said = actionsOf(ours);
    return some.map(({ label, type, edit, text }): Outcome => {
      const path = `module.${label}`;
      const own = Object.fromEntries(Object.entries(said).filter(([address]) => address.startsWith(`${path}.`)));
      const their = theirs.get(label);
      const isRefused = refused.has(path);
      const kind =
        typeof their === "string" || !their
          ? isRefused
            ? "refused by both"
            : "refused by Terraform alone"
          : isRefused
            ? "refused by us alone"
            : JSON.stringify(own) === JSON.stringify(their)
              ? "equal"
              : "different";
      return { type, edit, kind, ours: own, theirs: their ?? "", text };
    });
  }

  /** What Terraform says of each module, by its label: a text where it refuses it. */
  async function plannedByTerraform(some: readonly EditedModule[]): Promise<Map<string, PlannedActions | string>> {
    const found = new Map<string, PlannedActions | string>();
    let left = some;
    while (left.length > 0) {
      const folder = mkdtempSync(join(home, "plan-"));
      write(folder, filesOf(left));
      writeFileSync(join(folder, "terraform.tfstate"), stateOf(left, versions, schema.resource));
      await run(folder, "get");
      const output = await run(folder, "plan", "-json", "-input=false", "-refresh=false", "-out=plan");
      const events = output
        .split("\n")
        .filter((line) => line.startsWith("{"))
        .map((line) => JSON.parse(line));
      const errors = events.flatMap(({ diagnostic }) => (diagnostic?.severity === "error" ? [diagnostic] : []));
      for (const { address, range, summary, detail } of errors) {
        const label = /module\.(m\d+)\./.exec(address ?? "")?.[1] ?? /^(m\d+)\//.exec(range?.filename ?? "")?.[1];
        for (const one of left)
          if (label === undefined || one.label === label) found.set(one.label, `${summary}: ${detail}`);
      }
      left = left.filter(({ label }) => !found.has(label));
      if (errors.length > 0) continue;
      const said = actionsOfTerraform(JSON.parse(await run(folder, "show", "-json", "plan")) as PlanJson);
      for (const { label } of left)
        found.set(
          label,
          Object.fromEntries(Object.entries(said).filter(([address]) => address.startsWith(`module.${label}.`))),
        );
      break;
    }
    return found;
  }
});

function filesOf(some: readonly EditedModule[]): Files {
  const calls = some.map(({ label }) => `module "${label}" {\n  source = "./${label}"\n}\n`);
  const own = some.map(({ label, text }) => [`${label}/main.tf`, text] as const);
  return { "main.tf": setup + calls.join(""), ...Object.fromEntries(own) };
}
