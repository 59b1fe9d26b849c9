/** A provider beside a loopback Azure creates, reads, imports and plans what is laid there, whatever version of the protocol it speaks. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createLoopbackAzure } from "../../server/src/hosts/loopback/index";
import { readAs } from "../../server/src/hosts/loopback/readAs";
import { readResource } from "../../server/src/hosts/loopback/readResource";
import { startProvider } from "../../server/src/hosts/provider/startProvider";
import type { CtyValue } from "../../server/src/introspection/cty";
import { providerClientOf } from "../../server/src/introspection/index";
import { until } from "../harness/until";
import { isRunning, startedIn } from "../provider/running";
import { described, id, inTypes, limits, options, started, way } from "./thingProvider";

const thing = (size: CtyValue) =>
  new Map<string, CtyValue>([
    ["id", id],
    ["name", "one"],
    ["size", size],
  ]);

for (const protocol of [5, 6] as const) {
  test(
    `protocol ${protocol}: what is applied is sent, and is read and imported as it was`,
    options,
    async (context) => {
      const azure = createLoopbackAzure();
      const { provider } = await started(context, described(protocol), azure.play);
      const config = new Map<string, CtyValue>([...thing(3), ["id", null]]);
      const plan = await provider.plan("test_thing", null, thing(3), config);
      const applied = await provider.apply("test_thing", null, { ...plan, planned: thing(3) }, config);
      assert.deepEqual(applied.diagnostics, []);
      assert.deepEqual(applied.state, thing(3));
      assert.deepEqual(
        azure.asked.map(({ method, path, apiVersion, body }) => [method, path, apiVersion, body]),
        [["PUT", id, "2024-01-01", { properties: { size: 3 } }]],
      );
      assert.deepEqual((await provider.read("test_thing", thing(1), applied.kept)).state, thing(3));
      const imported = await provider.importState("test_thing", id);
      assert.deepEqual(
        imported.resources.map(({ type, state, kept }) => [type, state, Buffer.from(kept).toString()]),
        [["test_thing", new Map([...thing(null), ["name", null]]), "imported"]],
      );
      const upgraded = await provider.upgradeState(
        "test_thing",
        0,
        JSON.stringify({ id, name: "one", size: 7, old: 1 }),
      );
      assert.deepEqual(upgraded, { state: thing(7), diagnostics: [] });
    },
  );
}

test("what is laid is read by its id in any casing, and what is not there is gone", options, async (context) => {
  const azure = createLoopbackAzure();
  const { provider } = await started(context, described(5), azure.play);
  const client = providerClientOf(async () => provider);
  azure.lay({ id: id.toUpperCase(), name: "one", properties: { size: 5 } });
  const read = await readResource(client.call, azure, "test_thing", id);
  assert.deepEqual(read.kind === "read" && read.state, thing(5));
  azure.clear();
  assert.deepEqual(await readResource(client.call, azure, "test_thing", id), { kind: "gone" });
});

test(
  "of types that are as likely, it is the one that its own validation has least against",
  options,
  async (context) => {
    const azure = createLoopbackAzure();
    const description = described(5);
    const [provider, thing] = description.types;
    const paths = { name: "name", size: "properties.size", zone: "properties.zone" };
    const zone = { type: "string", required: true } as const;
    const other = {
      ...thing!,
      name: "test_zoned",
      attributes: { ...thing!.attributes, zone },
      inAzure: { apiVersion: "2024-01-01", paths },
    };
    const { provider: running } = await started(
      context,
      { ...description, types: [provider!, thing!, other] },
      azure.play,
    );
    const schemas = (await running.schema()).resource;
    const { call } = providerClientOf(async () => running);
    const types = ["test_nothing", "test_zoned", "test_thing"];
    for (const [properties, alike, type] of [
      [{ size: 5 }, 3, "test_thing"],
      [{ size: 5, zone: "1" }, 3, "test_zoned"],
      [{ size: 5 }, 1, "test_zoned"],
    ] as const) {
      const read = await readAs(call, azure, { id, types, alike, schemas }, () =>
        azure.lay({ id, name: "one", properties }),
      );
      assert.equal("type" in read && read.type, type);
    }
    azure.clear();
    const gone = await readAs(call, azure, { id, types, alike: 3, schemas }, () => {});
    assert.deepEqual(gone, { failed: { type: "test_thing", state: { kind: "gone" } } });
    assert.deepEqual(await readAs(call, azure, { id, types: ["test_nothing"], alike: 1, schemas }, () => {}), {});
  },
);

test("what it complains of is added, and it is asked again", options, async (context) => {
  const azure = createLoopbackAzure({ types: inTypes });
  const complaining = described(5, { complainsWithout: "properties.zone" });
  const { provider } = await started(context, complaining, azure.play);
  azure.lay({ id, name: "one", properties: { size: 5 } });
  const read = await readResource(providerClientOf(async () => provider).call, azure, "test_thing", id);
  assert.deepEqual(read.kind === "read" && read.state, thing(5));
  assert.equal(azure.asked.length, 2);
});

test(
  "one that dies of an answer is started again with a fuller one, and said to be lost where that does not help",
  options,
  async (context) => {
    for (const [path, wanted] of [
      ["properties.zone", "read"],
      ["properties.nothing", "lost"],
    ] as const) {
      const azure = createLoopbackAzure({ types: inTypes });
      const { binary, folder, provider } = await started(context, described(6, { diesWithout: path }), azure.play);
      provider.stop();
      const client = providerClientOf((signal) => startProvider(binary, limits, { way, play: azure.play }, signal));
      azure.lay({ id, name: "one", properties: { size: 5 } });
      const before = azure.lessons();
      assert.equal((await readResource(client.call, azure, "test_thing", id)).kind, wanted, path);
      // What was learned in vain is forgotten.
      assert.equal(JSON.stringify(azure.lessons()) === JSON.stringify(before), wanted === "lost");
      client.stop();
      assert.ok(startedIn(join(folder, "diary")).length > 2);
    }
  },
);

test("one that does not answer in time is not asked again", options, async (context) => {
  const azure = createLoopbackAzure({ types: inTypes });
  const description = described(5);
  const [provider, thing] = description.types;
  const sick = { ...description, types: [provider!, { ...thing!, illness: { to: "import", does: "hangs" } as const }] };
  const { binary, folder, provider: first } = await started(context, sick, azure.play);
  first.stop();
  const quick = { toStart: 60_000, toAnswer: 1000 };
  const client = providerClientOf((signal) => startProvider(binary, quick, { way, play: azure.play }, signal));
  context.after(() => client.stop());
  azure.lay({ id, name: "one", properties: {} });
  assert.deepEqual(await readResource(client.call, azure, "test_thing", id), { kind: "silent" });
  assert.equal(startedIn(join(folder, "diary")).length, 2);
});

test("one that asks a data plane is told nothing there, and is not waited for", options, async (context) => {
  const azure = createLoopbackAzure();
  const { binary, folder, provider } = await started(
    context,
    described(5, { asksElsewhere: "kv.vault.azure.net" }),
    azure.play,
  );
  provider.stop();
  const client = providerClientOf((signal) => startProvider(binary, limits, { way, play: azure.play }, signal));
  context.after(() => client.stop());
  azure.lay({ id, name: "one", properties: { size: 5 } });
  const begun = Date.now();
  assert.deepEqual(await readResource(client.call, azure, "test_thing", id), {
    kind: "refused",
    because: "It asks kv.vault.azure.net itself, a data plane of Azure's, which is not read here.",
    dataPlane: "kv.vault.azure.net",
  });
  assert.ok(Date.now() - begun < limits.toAnswer, `${Date.now() - begun}`);
  await until(() => !startedIn(join(folder, "diary")).some(isRunning), "nothing goes on running");
});

test("a provider reaches the simulated cloud only by requests to the cloud", options, async (context) => {
  const { folder } = await started(context, described(5), createLoopbackAzure().play);
  const [pid = 0] = startedIn(join(folder, "diary"));
  if (process.platform !== "linux") return context.skip("What is open is only told on Linux.");
  const parent = Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  const channel = openIn(parent).get("3") ?? "";
  assert.match(channel, /^socket:/);
  assert.ok(![...openIn(pid).values()].includes(channel), "it has the channel");
});

/** What a process has open, by number. */
function openIn(pid: number): ReadonlyMap<string, string> {
  const folder = `/proc/${pid}/fd`;
  return new Map(
    readdirSync(folder).flatMap((fd) => {
      try {
        return [[fd, readlinkSync(join(folder, fd))] as const];
      } catch {
        return [];
      }
    }),
  );
}
