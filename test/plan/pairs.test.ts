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
import { createLoopbackAzure, stateJson } from "../../server/src/hosts/loopback/index";
import { planWritten } from "../../server/src/hosts/loopback/planWritten";
import { readResource } from "../../server/src/hosts/loopback/readResource";
import { startFakeCloud, waysToConfigure } from "../../server/src/hosts/provider/fakeCloud";
import { startProvider } from "../../server/src/hosts/provider/startProvider";
import { configuringStart, providerClientOf, type Startable } from "../../server/src/introspection/index";
import { catalog } from "../harness/service";
import { importInto } from "../imports/importInto";
import { openTerraform } from "../terraform/openTerraform";
import { planIn } from "./planned";

interface Pair {
  readonly type: string;
  readonly id: string;
  readonly requests: readonly { method: string; path: string; apiVersion: string; host?: string; body?: object }[];
}

/** What became of a pair. */
interface Outcome {
  readonly kind: string;
  readonly why: string;
  readonly text?: string;
}

const binary = process.env.AZURERM ?? "";
const facts = join(process.env.FACTS ?? "nowhere", "arm-mapping/pairs.jsonl");
const only = process.env.TYPES?.split(",");
const skip = !existsSync(binary)
  ? "AZURERM names no binary of azurerm."
  : !existsSync(facts) && "FACTS names no folder with arm-mapping/pairs.jsonl.";
/** Of a hundred types. */
const goal = 80;
/** Of so many Terraform itself is asked. */
const sample = 12;

test("what azurerm sends for its types is imported as code that it plans no change for", { skip }, async (context) => {
  const azure = createLoopbackAzure({ types: catalog.resourceTypes, mayInvent: true });
  const way = { ...waysToConfigure[0], ARM_SUBSCRIPTION_ID: "11111111-2222-3333-4444-555555555555" };
  const limits = { toStart: 30_000, toAnswer: 20_000 };
  const start: Startable = (signal) => startProvider(binary, limits, { way, play: azure.play }, signal);
  const first = await start();
  const schema = await first.schema().finally(() => first.stop());
  const client = providerClientOf(await configuringStart([start], schema, undefined));
  context.after(() => client.stop());
  const pairs = readFileSync(facts, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Pair);
  const outcomes: (Outcome & { readonly type: string })[] = [];
  for (const pair of pairs.filter(({ type }) => only?.includes(type) ?? true))
    outcomes.push({ type: pair.type, ...(await outcomeOf(pair)) });
  if (process.env.REPORT) writeFileSync(process.env.REPORT, outcomes.map((one) => JSON.stringify(one)).join("\n"));
  const counts = new Map<string, number>();
  for (const { kind } of outcomes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const [kind, count] of [...counts].sort(([, one], [, other]) => other - one)) console.log(`${count} ${kind}`);
  const good = [...counts].filter(([kind]) => kind.startsWith("no change")).reduce((sum, [, count]) => sum + count, 0);
  assert.ok(good * 100 >= goal * outcomes.length || only, `${good} of ${outcomes.length}`);

  await plannedByTerraform();

  /** Terraform itself, where there is one, plans what was written of some of them, beside the same loopback. */
  async function plannedByTerraform(): Promise<void> {
    const terraform = openTerraform();
    if (typeof terraform === "string") return console.log(`Terraform itself was not asked: ${terraform}`);
    const folder = mkdtempSync(join(tmpdir(), "pairs-"));
    const cloud = await startFakeCloud(azure.play);
    context.after(() => {
      cloud.stop();
      terraform.stop();
      rmSync(folder, { recursive: true, force: true });
    });
    const written = outcomes.filter(({ kind }) => kind.startsWith("no change"));
    const some = written.filter((_, index) => index % Math.ceil(written.length / sample) === 0);
    const wrong: string[] = [];
    for (const { type, text = "" } of some) {
      const { id, requests } = pairs.find((one) => one.type === type)!;
      await lay(requests);
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
    console.log(`Terraform itself plans no change for ${some.length - wrong.length} of ${some.length}.`);
    assert.deepEqual(wrong, []);
  }

  async function lay(requests: Pair["requests"]): Promise<void> {
    azure.clear();
    for (const { method, path, apiVersion, body, host } of requests)
      if (!host)
        await azure.play({ method, path, query: `?api-version=${apiVersion}`, body: body ? JSON.stringify(body) : "" });
  }

  async function outcomeOf({ type, id, requests }: Pair): Promise<Outcome> {
    await lay(requests);
    const read = await readResource(client.call, azure, type, id);
    if (read.kind !== "read")
      return { kind: `not read: ${read.kind}`, why: read.kind === "refused" ? read.because : "" };
    const answer = await azure.play({ method: "GET", path: id, query: "", body: "" });
    const response = answer.status === 200 ? JSON.parse(answer.body ?? "{}") : {};
    const known = read;
    const state = stateJson(read.state, azure.isInvented);
    const first = await round();
    return first.left ? (await round(first.left)).outcome : first.outcome;

    /** Drafts it, and has that planned; `left` are the arguments that would change, where these are not left already. */
    async function round(wouldChange?: ReadonlySet<string>): Promise<{ outcome: Outcome; left?: ReadonlySet<string> }> {
      const { made, text } = importInto({
        responses: [{ ...response, id }],
        states: new Map([[id, { type, state, ...(wouldChange && { wouldChange }) }]]),
        companions: "resources",
        providerVersion: "5.2.0",
      });
      const [written] = made.written ?? [];
      const why = [...made.skipped.map(({ because }) => because), ...made.notes].join(" ");
      if (!written)
        return { outcome: { kind: made.imported.length > 0 ? "written by a mapping of ours" : "not written", why } };
      const plan = await planWritten(client.call, schema.resource.get(type)!, { type, read: known, ...written });
      if (plan.kind !== "planned")
        return { outcome: { kind: `plan ${plan.kind}`, why: plan.kind === "refused" ? plan.because : "", text } };
      const ignored = [...written.ignored].join(" ");
      if (plan.changes.length === 0)
        return { outcome: { kind: ignored ? "no change, but for what is ignored" : "no change", why: ignored, text } };
      const left = new Set([...written.ignored, ...plan.changes.map((path) => path.split(".")[0]!)]);
      const outcome = { kind: plan.replaces ? "replaced" : "changed", why: plan.changes.join(" "), text };
      return wouldChange ? { outcome } : { outcome, left };
    }
  }
});
