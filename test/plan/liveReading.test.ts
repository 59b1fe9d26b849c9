/**
 * Judge of what a plan reads in Azure (`plan --live`): configurations of some 500 types (`arm-mapping/pairs.jsonl` in the folder that FACTS names) are
 * applied by the real azurerm beside one loopback Azure, which then answers as what is live: azurerm, beside another one, reads its state anew and
 * plans the same configuration. It plans no change, or says that something could not be read. Only where AZURERM names its binary; TYPES has names of
 * types with commas between them, where only these are meant.
 */
import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import type { PlanStep } from "../../server/src/features/plan/plan";
import { applyWritten } from "../../server/src/hosts/loopback/applyWritten";
import { ctyConfigOf } from "../../server/src/hosts/loopback/ctyConfigOf";
import { createLoopbackAzure, type JsonObject, stateJson } from "../../server/src/hosts/loopback/index";
import { planInstance } from "../../server/src/hosts/planning/planInstance";
import { readNow } from "../../server/src/hosts/planning/readNow";
import { waysToConfigure } from "../../server/src/hosts/provider/fakeCloud";
import { startProvider } from "../../server/src/hosts/provider/startProvider";
import { configuringStart, providerClientOf, type Startable } from "../../server/src/introspection/index";
import type { LiveAnswer } from "../../server/src/protocol/index";
import { resultOfBlock } from "../../server/src/providerValidation/index";
import { catalog } from "../harness/service";
import { facts, noFacts, pairsIn } from "./pairsIn";
import { providerBeside } from "./providerBeside";
import type { ConfiguredType } from "./writtenConfig";

const azurerm = process.env.AZURERM ?? "";
const only = process.env.TYPES?.split(",");
const skip = existsSync(azurerm) ? noFacts : "AZURERM names no binary.";
/** So many types at least have to be read and planned to no change. */
const goal = 200;

test("what was applied and is read anew is planned to no change", { skip }, async (context) => {
  const made = await providerBeside(azurerm, 20_000);
  context.after(() => made.client.stop());
  const { schema, way } = made;
  const said = new Map<string, LiveAnswer>();
  const fetch = async (path: string, apiVersion: string) => {
    const query = `?api-version=${apiVersion}`;
    const { status, body = "{}" } = await made.azure.play({ method: "GET", path, query, body: "" });
    const answer = JSON.parse(body) as JsonObject;
    said.set(path.toLowerCase(), status === 200 ? { kind: "found", answer } : { kind: "gone" });
    return status === 200 ? answer : undefined;
  };
  const azure = createLoopbackAzure({
    types: catalog.resourceTypes,
    fetch,
    fetchList: fetch,
  });
  const limits = { toStart: 30_000, toAnswer: 20_000 };
  const start: Startable = (signal) =>
    startProvider(azurerm, limits, { way: { ...waysToConfigure[0], ...way }, play: azure.play }, signal);
  const reader = providerClientOf(await configuringStart([start], schema, undefined));
  context.after(() => reader.stop());
  const outcomes: { type: string; kind: string; why: string }[] = [];
  for (const { type, config } of pairsIn<ConfiguredType>(facts)) {
    if (only && !only.includes(type)) continue;
    outcomes.push({ type, ...(await outcomeOf(type, config as JsonObject)) });
  }
  if (process.env.REPORT) writeFileSync(process.env.REPORT, outcomes.map((one) => JSON.stringify(one)).join("\n"));
  const counts = new Map<string, number>();
  for (const { kind } of outcomes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const [kind, count] of counts) console.log(`${count} ${kind}`);
  const wrong = outcomes.filter(({ kind }) => kind.startsWith("wrong"));
  assert.deepEqual(
    wrong.map(({ type, kind, why }) => `${type}: ${kind} ${why}`),
    [],
  );
  assert.ok((counts.get("no change") ?? 0) >= goal || only, JSON.stringify([...counts]));

  async function outcomeOf(type: string, json: JsonObject): Promise<{ kind: string; why: string }> {
    const block = schema.resource.get(type);
    if (!block) return { kind: "no such type", why: "" };
    const config = ctyConfigOf(json, block);
    const applied = await applyWritten(made.client.call, made.azure, { type, schema: block, config });
    if (applied.kind !== "applied") return { kind: `not applied: ${applied.kind}`, why: "" };
    const stepOf = (attributes: JsonObject): PlanStep => ({
      address: `${type}.main`,
      type,
      provider: { name: "azurerm" },
      config: resultOfBlock(config, block),
      prior: { schemaVersion: 0, isTainted: false, attributes },
      ignored: [],
      unsure: new Set(),
      hidden: new Set(),
      isTriggered: false,
    });
    const step = stepOf(stateJson(applied.state, () => false));
    // What the provider changes whenever it is asked is nothing to what is read.
    const before = await planInstance(reader.callBeside, block, step, "azurerm");
    if (before.kind !== "planned" || before.action !== "none") return { kind: "changed without reading", why: "" };
    azure.clear();
    said.clear();
    const [now] = await readNow(reader, { azure, answers: said, schemas: schema.resource }, [step]);
    if (now?.kind !== "read") return { kind: now?.kind ?? "no state", why: now?.kind === "unread" ? now.because : "" };
    const after = await planInstance(reader.callBeside, block, step, "azurerm", now);
    if (after.kind !== "planned") return { kind: `wrong: ${after.kind}`, why: after.because };
    const changes = after.changes.map(({ path, before, after }) => `${path}: ${before} -> ${after}`);
    return after.action === "none"
      ? { kind: "no change", why: "" }
      : { kind: `wrong: ${after.action}`, why: changes.join(", ") };
  }
});
