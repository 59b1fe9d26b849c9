/** A machine that sleeps, and a process that is stopped for a while: nobody takes that for a provider that hangs, and nothing is missing then. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type TestContext, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { afterAwake, createAwakeClock } from "../../server/src/hosts/awake";
import { startProvider } from "../../server/src/hosts/provider/startProvider";
import { learn } from "../../server/src/introspection/learn";
import { ProviderGone, ProviderSilent } from "../../server/src/introspection/provider";
import { providerClientOf } from "../../server/src/introspection/providerClient";
import { root } from "../harness/service";
import { connectionTo } from "../provider/connection";
import type { DescribedType, ProviderDescription } from "../provider/description";
import { cannotStart } from "../provider/install";
import { differences } from "./differences";
import { asDescribed, installed } from "./learnDescribed";

const options = { skip: cannotStart };
/** Milliseconds: that a provider may take for an answer, more than any does, and that both are stopped. */
const [toAnswer, sleep] = [5000, 7000];

const types: readonly DescribedType[] = ["test_one", "test_two", "test_three"].map((name) => ({
  kind: "resource",
  name,
  importable: true,
  attributes: {
    name: { type: "string", required: true, forceNew: true, length: [3, 24] },
    sku: { type: "string", optional: true, values: ["Basic", "Standard"], default: "Standard" },
    size: { type: "int", optional: true, ranges: [[1, 100]] },
  },
}));

/** A provider that takes a moment for each answer, and the processes of it that were started. */
function unhurried(context: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), "diary-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const diary = join(folder, "diary");
  const description: ProviderDescription = { protocol: 5, dialect: "sdk", types, diary, answersAfter: 4 };
  const started = () => (existsSync(diary) ? (readFileSync(diary, "utf8").match(/\d+/g) ?? []).map(Number) : []);
  return { binary: installed(context, description), started };
}

/** That these types are learned as they are. */
function areLearned(learned: readonly Pick<DescribedType, "name" | "attributes">[]): void {
  for (const { name, attributes } of types) {
    const found = learned.find((one) => one.name === name);
    assert.ok(found, `${name} is missing`);
    assert.deepEqual(differences(attributes, found.attributes), []);
  }
}

test("the program that asks sleeps together with the provider", options, async (context) => {
  const { binary, started } = unhurried(context);
  const program = join(root, "dist/test/introspection/learning.child.js");
  // A group of its own, which is stopped as one.
  const learning = spawn(process.execPath, [program, binary, String(toAnswer)], {
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  context.after(() => learning.kill("SIGKILL"));
  let [last, sleeps] = ["", 0];
  for await (const line of createInterface(learning.stdout)) {
    last = line;
    if (line !== "1") continue;
    sleeps++;
    process.kill(-learning.pid!, "SIGSTOP");
    await wait(sleep);
    process.kill(-learning.pid!, "SIGCONT");
  }
  assert.equal(sleeps, 1);
  // The first tells the schema, the second is asked, and never given up.
  assert.equal(started().length, 2);
  const { types: learned, lost } = JSON.parse(last);
  assert.equal(lost, 0);
  areLearned(learned);
});

test("the provider alone is stopped, and asked again", options, async (context) => {
  const { binary, started } = unhurried(context);
  let stopped = 0;
  const { types: learned, lost } = await learn(
    (signal) => startProvider(binary, { toStart: 60_000, toAnswer }, undefined, signal),
    {
      processes: 1,
      onProgress(done) {
        if (done !== 1) return;
        stopped = started().at(-1)!;
        process.kill(stopped, "SIGSTOP");
      },
    },
  );
  assert.ok(stopped > 0 && started().at(-1) !== stopped, "it was not started again");
  assert.equal(lost, 0);
  areLearned(learned.map(asDescribed));
});

test("a question that has no answer twice is dropped, and after some of these none is asked again", async () => {
  let starts = 0;
  const { call: ask, counts } = providerClientOf(
    async () => {
      starts++;
      return connectionTo({ protocol: 5, dialect: "sdk", types: [] });
    },
    undefined,
    { mostInVain: 2 },
  );
  const hangs = () => Promise.reject(new ProviderSilent("It did not answer."));
  let calls = 0;
  const once = async () => {
    if (++calls === 1) throw new ProviderSilent("It did not answer.");
    return "answer";
  };
  assert.equal(await ask(once), "answer");
  assert.deepEqual([counts.lost, starts], [0, 2]);
  for (let question = 0; question < 3; question++) assert.equal(await ask(hangs), undefined);
  // Two are asked twice, the third once.
  assert.deepEqual([counts, starts], [{ asked: 7, lost: 3 }, 6]);
  assert.equal(await ask(() => Promise.reject(new ProviderGone("It died."))), undefined);
  assert.equal(counts.asked, 8);
});

test("time that passes while this process does not run hardly counts", async () => {
  const clock = createAwakeClock(20);
  busy(300);
  assert.ok(clock.look() <= 20);
  clock.beginAnew();
  assert.ok(clock.look() <= 20);

  const begun = performance.now();
  const over = new Promise<number>((resolve) => afterAwake(200, () => resolve(performance.now() - begun)));
  busy(500);
  assert.ok((await over) >= 500 + 50, "the time in which nothing ran was counted");
  let isOver = false;
  afterAwake(20, () => {
    isOver = true;
  })();
  await wait(100);
  assert.ok(!isOver);
});

function busy(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}
