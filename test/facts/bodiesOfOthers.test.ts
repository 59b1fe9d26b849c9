/** What is sent of other resources, of parts that Azure has by itself, and of arguments that exclude each other, learned from what was seen to be applied. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../harness/service";

interface Sample {
  readonly variant: string;
  readonly config?: object;
  /** What Azure has answered about the hub. */
  readonly hub?: object;
  readonly sent: object;
  /** What is sent to parts of it, by their names. */
  readonly parts?: Readonly<Record<string, object>>;
}

const group = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg12345/providers";
const hub = `${group}/Example.Test/hubs/hub12345`;

/** The line of what is known, if anything is; what is made is something of Azure's type. */
async function learned(context: TestContext, samples: readonly Sample[], azure = "Example.Test/things") {
  const { learnedBodies } = await import(pathToFileURL(join(root, "scripts/facts/azureBodies.mjs")).href);
  const folder = mkdtempSync(join(tmpdir(), "bodies-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const lines = samples.map(({ variant, config, hub: answer, sent, parts = {} }) => {
    const id = `${group}/${azure}/thing12345`;
    const put = (path: string, body: object) => ({ method: "PUT", path, apiVersion: "2024-01-01", status: 200, body });
    const asked = [put(id, sent), ...Object.entries(parts).map(([part, body]) => put(`${id}/${part}`, body))];
    const read = answer && { read: { hub_id: answer }, readAs: { hub_id: "Example.Test/hubs@2024-01-01" } };
    const named = { name: "thing12345", resource_group_name: "rg12345", hub_id: hub, ...config };
    return JSON.stringify({ type: "test_thing", variant, config: named, id, asked, ...read });
  });
  writeFileSync(join(folder, "applied.jsonl"), lines.join("\n"));
  const { learned: found } = learnedBodies([], [join(folder, "applied.jsonl")], "1.0.0");
  return found[0];
}

/** What is sent of a hub, once with each answer about it. */
function ofHub(sent: (answer: Readonly<Record<string, unknown>>) => object): Sample[] {
  const answer = { location: "westeurope", tier: "Basic", host: "a12345", otherHost: "a12345" };
  const answers: Readonly<Record<string, object>> = {
    "": answer,
    "=hub_id/tier": { ...answer, tier: "Basic2" },
    "-hub_id/tier": { ...answer, tier: undefined },
    "=hub_id/host": { ...answer, host: "a123452" },
    "-hub_id/host": { ...answer, host: undefined },
    "-hub_id/host=hub_id/otherHost": { ...answer, host: undefined, otherHost: "a123452" },
  };
  return Object.entries(answers).map(([variant, one]) => ({ variant, hub: one, sent: sent(one as typeof answer) }));
}

test("what is sent of another resource is taken from there", async (context) => {
  const sent = ofHub(({ tier }) => ({ sku: { tier }, properties: { hub } }));
  const line = await learned(context, sent);
  assert.deepEqual(line?.taken, { hub_id: { azure: "Example.Test/hubs@2024-01-01", rows: { "sku.tier": "tier" } } });
  assert.deepEqual(Object.keys(line.rows), ["hub_id"]);
});

test("where it is not there, what is sent instead is taken from where that is", async (context) => {
  const line = await learned(
    context,
    ofHub(({ host, otherHost }) => ({ properties: { hub, host: host ?? otherHost } })),
  );
  assert.deepEqual(line?.taken.hub_id.rows, { "properties.host": ["host", "otherHost"] });
});

test("nothing is known where something is sent instead that nobody can name", async (context) => {
  const sent = ofHub(({ tier }) => ({ sku: { tier: tier ?? "Free" }, properties: { hub } }));
  assert.equal(await learned(context, sent), undefined);
});

test("of arguments that exclude each other each has what is sent beside it, and both together are refused", async (context) => {
  const credentials = (config: { key?: string; signature?: string }) =>
    config.signature !== undefined
      ? { kind: "Signature", signature: config.signature }
      : config.key !== undefined
        ? { kind: "Key", key: config.key }
        : { kind: "None" };
  const configs: Readonly<Record<string, object>> = {
    "": { key: "acctestkey1" },
    "=key": { key: "acctestkey2" },
    "-key": {},
    "+signature": { key: "acctestkey1", signature: "acctestsig1" },
    "1#": { signature: "acctestsig1" },
    "1#=signature": { signature: "acctestsig2" },
    "1#-signature": {},
  };
  const line = await learned(
    context,
    Object.entries(configs).map(([variant, config]) => ({
      variant,
      config,
      sent: { properties: { hub, credentials: credentials(config) } },
    })),
  );
  assert.deepEqual(line?.apart, [["key", "signature"]]);
  const kind = (word: string) => ({ at: "properties.credentials.kind", is: [word], left: "None" });
  assert.deepEqual(line.rows.key, ["properties.credentials.key", kind("Key")]);
  assert.deepEqual(line.rows.signature, ["properties.credentials.signature", kind("Signature")]);
});

test("a request that sets a part to what a row says of it is left out", async (context) => {
  const part = (cap: object) => ({ currentbillingfeatures: { CurrentBillingFeatures: null, DataVolumeCap: cap } });
  const usual = part({ Cap: 100, StopSendNotificationWhenHitCap: false });
  const samples = [
    {
      variant: "",
      config: { note: "acctestnote1" },
      sent: { properties: { hub, note: "acctestnote1" } },
      parts: usual,
    },
    {
      variant: "=note",
      config: { note: "acctestnote2" },
      sent: { properties: { hub, note: "acctestnote2" } },
      parts: usual,
    },
    { variant: "-note", sent: { properties: { hub } }, parts: usual },
    {
      variant: "+cap",
      config: { note: "acctestnote1", cap: 5 },
      sent: { properties: { hub, note: "acctestnote1" } },
      parts: part({ Cap: 5, StopSendNotificationWhenHitCap: false }),
    },
  ];
  const line = await learned(context, samples, "Microsoft.Insights/components");
  assert.deepEqual(line?.parts, {
    currentbillingfeatures: { DataVolumeCap: { Cap: 100, StopSendNotificationWhenHitCap: false } },
  });
  assert.deepEqual(Object.keys(line.rows), ["hub_id", "note"]);
  assert.equal(await learned(context, samples), undefined);
});
