/**
 * Judge of imports of any type: configurations of some 500 types with what the real provider has sent for each (`arm-mapping/pairs.jsonl` in the
 * folder that FACTS names). What was sent is laid into the loopback, the provider reads it, code is drafted, and the provider plans that. Only where
 * AZURERM names its binary; TYPES has names of types with commas between them, where only these are meant, REPORT a file for what came of each.
 */
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { startFakeCloud } from "../../server/src/hosts/provider/fakeCloud";
import { appendTo } from "../../server/src/text/index";
import { root } from "../harness/service";
import { openTerraform } from "../terraform/openTerraform";
import { judgeOf, type Outcome, type PairJudge, refusedByUs } from "./judgePairs";
import { facts, noFacts, type Pair, pairsIn } from "./pairsIn";
import { planIn } from "./planned";

const binary = process.env.AZURERM ?? "";
const only = process.env.TYPES?.split(",");
const skip = existsSync(binary) ? noFacts : "AZURERM names no binary of azurerm.";
/** Of a hundred types, and of the sixty that public code uses most. */
const goal = { all: 90, most: 90 };
/** Of so many Terraform itself is asked. */
const sample = 12;

test("what azurerm sends for its types is imported as code that it plans no change for", { skip }, async (context) => {
  const judge = await judgeOf(binary, "5.2.0");
  context.after(() => judge.stop());
  const pairs = pairsIn(facts).filter(({ type }) => only?.includes(type) ?? true);
  const outcomes: Outcome[] = [];
  for (const pair of pairs) outcomes.push(await judge.outcomeOf(pair));
  if (process.env.REPORT) writeFileSync(process.env.REPORT, outcomes.map((one) => JSON.stringify(one)).join("\n"));
  tell(outcomes);
  const most = outcomes.filter(({ type }) => mostUsed().has(type));
  if (!only)
    for (const [of, wanted] of [
      [outcomes, goal.all],
      [most, goal.most],
    ] as const)
      assert.ok(of.filter(isGood).length * 100 >= wanted * of.length, `${of.filter(isGood).length} of ${of.length}`);
  assert.deepEqual(
    outcomes.filter(({ kind }) => kind === refusedByUs).map(({ type, why }) => `${type}: ${why}`),
    [],
  );
  const some = outcomes.filter(isGood).filter((_, index, { length }) => index % Math.ceil(length / sample) === 0);
  assert.deepEqual(await wrongByTerraform(judge, pairs, some), []);
});

function isGood({ kind }: Outcome): boolean {
  return kind.startsWith("no change");
}

function mostUsed(): ReadonlySet<string> {
  const { resource } = JSON.parse(readFileSync(join(root, "server/data/usage.json"), "utf8")) as { resource: string[] };
  return new Set(resource.filter((type) => type.startsWith("azurerm_")).slice(0, 60));
}

/** Prints what became of them by kind, with the reason for each that failed. */
function tell(outcomes: readonly Outcome[]): void {
  const kinds = new Map<string, Outcome[]>();
  for (const one of outcomes) appendTo(kinds, one.kind, one);
  for (const [kind, all] of [...kinds].sort(([, one], [, other]) => other.length - one.length)) {
    console.log(`${all.length} ${kind}`);
    for (const { type, why } of all.some(isGood) ? [] : all)
      console.log(`    ${type}: ${why.replace(/\s+/g, " ").slice(0, 300)}`);
  }
  const good = outcomes.filter(isGood).length;
  const most = outcomes.filter(({ type }) => mostUsed().has(type));
  console.log(`${good} of ${outcomes.length} (${percent(good, outcomes.length)})`);
  console.log(`${most.filter(isGood).length} of ${most.length} of those that public code uses most`);
  const told = outcomes.filter(({ readsAs }) => readsAs !== undefined);
  const others = told.filter(({ type, readsAs }) => readsAs !== type);
  console.log(
    `${told.length - others.length} of ${told.length} that have an id of Azure's are read as their own type, others as`,
  );
  for (const { type, readsAs } of others) console.log(`    ${type}: ${readsAs}`);
}

function percent(part: number, whole: number): string {
  return `${((part * 100) / whole).toFixed(1)} %`;
}

/** What Terraform itself, where there is one, says against what was written of some, beside the same loopback. */
async function wrongByTerraform(
  { azure, way, outcomeOf }: PairJudge,
  pairs: readonly Pair[],
  some: readonly Outcome[],
): Promise<readonly string[]> {
  const terraform = openTerraform();
  if (typeof terraform === "string") {
    console.log(`Terraform itself was not asked: ${terraform}`);
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), "pairs-"));
  const cloud = await startFakeCloud(azure.play);
  const wrong: string[] = [];
  try {
    for (const { type, text = "" } of some) {
      const pair = pairs.find((one) => one.type === type)!;
      const { id } = pair;
      // As it was when it was read.
      await outcomeOf(pair);
      // What is written looks up the group that it is in.
      azure.put(id.split("/").slice(0, 5).join("/"), "", { location: "westeurope" });
      writeFileSync(join(folder, "main.tf"), text);
      // Secrets, which Azure never returns, are the person's to give.
      const secrets = [...text.matchAll(/^variable "(\w+)"/gm)].map(([, name]) => `${name} = "c2VjcmV0"\n`);
      writeFileSync(join(folder, "secrets.auto.tfvars"), secrets.join(""));
      const environment = { ...cloud.environment(folder), ...way };
      const { summary, complaints } = await planIn(folder, terraform, environment);
      if (complaints.length > 0 || !/^Plan: 1 to import, 0 to add, 0 to change, 0 to destroy/.test(summary))
        wrong.push(`${type}: ${summary} ${complaints.join(" ")}`);
    }
  } finally {
    cloud.stop();
    terraform.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`Terraform itself plans no change for ${some.length - wrong.length} of ${some.length}.`);
  return wrong;
}
