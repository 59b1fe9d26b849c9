/** Providers run two at a time at most, and end when learning is cancelled or whoever asks them ends. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { constants, getPriority, tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { isolationVariable } from "../../server/src/hosts/provider/isolation";
import { autogroupOf } from "../../server/src/hosts/provider/startProvider";
import { root } from "../harness/service";
import { until } from "../harness/until";
import type { DescribedType, ProviderDescription } from "../provider/description";
import { cannotStart } from "../provider/install";
import { isRunning, startedIn } from "../provider/running";
import { installed, learnDescribed } from "./learnDescribed";

const options = { skip: cannotStart };

const types: readonly DescribedType[] = ["test_one", "test_two", "test_three"].map((name) => ({
  kind: "data",
  name,
  attributes: { size: { type: "bool", optional: true } },
}));

/** A provider that notes its processes, and those of them that still run. */
function noted(context: TestContext, more: Partial<ProviderDescription> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "diary-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const diary = join(folder, "diary");
  const started = () => startedIn(diary);
  const description: ProviderDescription = { protocol: 5, dialect: "sdk", types, diary, ...more };
  return { description, started, running: () => started().filter(isRunning) };
}

test("two processes at most, and none once everything is learned", options, async (context) => {
  const { description, started, running } = noted(context);
  const onProgress = () => assert.ok(running().length <= 2, `${running().length} run`);
  const learned = await learnDescribed(context, description, { onProgress });
  assert.equal(learned.types.length, 4);
  assert.equal(started().length, 3);
  await until(() => running().length === 0, "all have ended");
});

test("typing comes before an introspection, also if sessions share the machine", options, async (context) => {
  // Slow enough that its session is told, which the system takes ten times a second from all that run.
  const { description, running } = noted(context, { answersAfter: 40 });
  // The last one of each: while a provider starts, it and its session are like any other.
  const [own, sessions] = [new Map<number, number>(), new Map<number, string>()];
  const onProgress = () => {
    for (const pid of running()) {
      if (existsSync(autogroupOf(pid)))
        sessions.set(pid, readFileSync(autogroupOf(pid), "utf8").replace(/^.* nice /, ""));
      own.set(pid, getPriority(pid));
    }
  };
  await learnDescribed(context, description, { onProgress });
  assert.ok(own.size > 0);
  for (const priority of [...own.values(), ...sessions.values()])
    assert.ok(Number(priority) >= constants.priority.PRIORITY_BELOW_NORMAL, `${priority}`);
});

test("cancelled while it waits for an answer that never comes", options, async (context) => {
  const sick: DescribedType = { ...types[0]!, illness: { to: "validate", does: "hangs" } };
  const { description, started, running } = noted(context, { types: [sick] });
  const cancel = new AbortController();
  const learning = learnDescribed(context, description, { signal: cancel.signal, processes: 1 });
  // The first process tells the schema, the second is asked.
  const waiting = setInterval(() => {
    if (started().length > 1) cancel.abort(new Error("not wanted any more"));
  }, 20);
  context.after(() => clearInterval(waiting));
  await assert.rejects(learning, /^Error: not wanted any more$/);
  await until(() => running().length === 0, "all have ended");
});

test("cancelled while it starts", options, async (context) => {
  const { description, started, running } = noted(context, { isSilent: true });
  const cancel = new AbortController();
  const learning = learnDescribed(context, description, { signal: cancel.signal });
  const waiting = setInterval(() => {
    if (started().length > 0) cancel.abort(new Error("not wanted any more"));
  }, 20);
  context.after(() => clearInterval(waiting));
  await assert.rejects(learning, /^Error: not wanted any more$/);
  await until(() => running().length === 0, "it has ended");
});

for (const signal of ["SIGTERM", "SIGINT", "SIGKILL"] as const) {
  test(`${signal} ends the program that asks`, options, async (context) => {
    const { description, running } = noted(context);
    const program = join(root, "dist/test/introspection/calling.child.js");
    const temporary = mkdtempSync(join(tmpdir(), "of-asking-"));
    context.after(() => rmSync(temporary, { recursive: true, force: true }));
    const asking = spawn(process.execPath, [program, installed(context, description)], {
      stdio: ["ignore", "pipe", "ignore"],
      env: { ...process.env, TMPDIR: temporary },
    });
    context.after(() => asking.kill("SIGKILL"));
    await once(asking.stdout, "data");
    assert.equal(running().length, 1);
    asking.kill(signal);
    const [, by] = await once(asking, "exit");
    assert.equal(by, signal);
    await until(() => running().length === 0, "the provider has ended");
    await until(() => readdirSync(temporary).length === 0, "its folder is gone");
  });
}

for (const isolation of ["", "none"])
  test(
    `the program that asks is killed as soon as there is a folder, isolation: ${isolation}`,
    options,
    async (context) => {
      const temporary = mkdtempSync(join(tmpdir(), "of-asking-"));
      context.after(() => rmSync(temporary, { recursive: true, force: true }));
      const program = join(root, "dist/test/introspection/calling.child.js");
      const asking = spawn(
        process.execPath,
        ["--require", join(root, "test/introspection/killAtFolder.cjs"), program, "/bin/true"],
        { stdio: "ignore", env: { ...process.env, TMPDIR: temporary, [isolationVariable]: isolation } },
      );
      const [, by] = await once(asking, "exit");
      assert.equal(by, "SIGKILL");
      await until(() => readdirSync(temporary).length === 0, "its folder is gone");
    },
  );
