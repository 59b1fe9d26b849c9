/** Many resources are read one after the other; what a provider does not survive or answer is given up, with a sentence. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { createLoopbackAzure } from "../../server/src/hosts/loopback/index";
import { readEach } from "../../server/src/hosts/loopback/readEach";
import { startProvider } from "../../server/src/hosts/provider/startProvider";
import { providerClientOf } from "../../server/src/introspection/index";
import { startedIn } from "../provider/running";
import { described, id, inTypes, limits, options, started, way } from "./thingProvider";

test("what hangs once is not asked for again, and soon nothing is", options, async (context) => {
  const azure = createLoopbackAzure({ types: inTypes });
  const description = described(5);
  const [provider, thing] = description.types;
  const names = ["a", "b", "c", "d"].map((name) => `test_${name}`);
  const hangs = { to: "import", does: "hangs" } as const;
  const sick = { ...description, types: [provider!, ...names.map((name) => ({ ...thing!, name, illness: hangs }))] };
  const { binary, folder, provider: first } = await started(context, sick, azure.play);
  const { resource: schemas } = await first.schema();
  first.stop();
  const quick = { toStart: 60_000, toAnswer: 500 };
  const client = providerClientOf((signal) => startProvider(binary, quick, { way, play: azure.play }, signal));
  context.after(() => client.stop());
  const resources = [...names, names[0]!, ...names].map((type, index) => ({
    id: `${id}${index}`,
    types: [type],
    alike: 1,
  }));
  const answers = resources.map((one) => ({ id: one.id, properties: {} }));
  const tried: number[] = [];
  const about = { schemas, answers, onDone: (count: number) => void tried.push(count) };
  const { read, failures } = await readEach(client.call, azure, resources, about);
  assert.equal(read.size, 0);
  assert.deepEqual(tried, [0, 1, 2, 3, 4, 5, 6, 7, 8]);
  const silent = (type: string) => `${type} cannot be read: the provider did not answer in time.`;
  assert.deepEqual(
    failures.slice(0, 5).map(({ because }) => because),
    [
      ...names.slice(0, 3).map(silent),
      "The provider is not asked any more: it did not answer about others in time.",
      "test_a is not asked for again: the provider ended, or did not answer about another one in time.",
    ],
  );
  // One start to ask for the schema, and one for each that hung.
  assert.equal(startedIn(join(folder, "diary")).length, 4);
});

test("what it dies of twice is not asked for a third time, and others are read", options, async (context) => {
  const azure = createLoopbackAzure({ types: inTypes });
  const description = described(5);
  const [provider, thing] = description.types;
  const dies = { ...thing!, name: "test_sick", illness: { to: "import", does: "dies" } as const };
  const { binary, provider: first } = await started(
    context,
    { ...description, types: [provider!, thing!, dies] },
    azure.play,
  );
  const { resource: schemas } = await first.schema();
  first.stop();
  const client = providerClientOf((signal) => startProvider(binary, limits, { way, play: azure.play }, signal));
  context.after(() => client.stop());
  const types = ["test_sick", "test_sick", "test_sick", "test_thing"];
  const resources = types.map((type, index) => ({ id: `${id}${index}`, types: [type], alike: 1 }));
  const answers = resources.map((one) => ({ id: one.id, name: "one", properties: { size: 1 } }));
  const { read, failures } = await readEach(client.call, azure, resources, { schemas, answers });
  assert.deepEqual([...read.keys()], [`${id}3`]);
  assert.deepEqual(
    failures.map(({ because }) => because),
    [
      "test_sick cannot be read: the provider ended.",
      "test_sick cannot be read: the provider ended.",
      "test_sick is not asked for again: the provider ended, or did not answer about another one in time.",
    ],
  );
});
