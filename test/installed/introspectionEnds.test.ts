/** The process that learns ends when it is told to and when whoever has started it is gone, and nothing of it stays. */
import assert from "node:assert/strict";
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { toLearn, waitedFor } from "../../server/src/hosts/installed/introspectionMessages";
import { project } from "../cli/run";
import { root } from "../harness/service";
import { until } from "../harness/until";
import type { ProviderDescription } from "../provider/description";
import { cannotStart } from "../provider/install";
import { installIn, thing } from "../provider/installIn";
import { isRunning, startedIn } from "../provider/running";

const options = { skip: cannotStart };

/** A provider that never answers what it is asked about a resource, with the request to learn it; and what is left of that. */
async function hanging(context: TestContext) {
  const [home, cache, temporary, caches] = Array.from({ length: 4 }, () => project(context, {})) as [
    string,
    string,
    string,
    string,
  ];
  const diary = join(home, "diary");
  const types = thing.types.map((type) =>
    type.kind === "resource" ? { ...type, illness: { to: "validate", does: "hangs" } as const } : type,
  );
  const description: ProviderDescription = { ...thing, types, diary };
  const folder = await installIn(home, description);
  const release = { host: "example.com", namespace: "team", type: "thing", version: "1.2.3" };
  const binary = join(folder, "terraform-provider-thing_v1.2.3");
  const running = join(caches, "azureml-terraform", "running");
  const entriesOf = (path: string) => (existsSync(path) ? readdirSync(path) : []);
  return {
    request: { installed: { ...release, folder, binary }, trusted: "any" as const, cache },
    env: { ...process.env, TMPDIR: temporary, XDG_CACHE_HOME: caches },
    started: () => startedIn(diary),
    left: () => [...entriesOf(temporary), ...entriesOf(running)],
  };
}

/**
 * Once its provider is asked about the resource, by the third process of it: the first tells the schema, the second is asked about the rest. None starts
 * after that, whose folder may be there before what removes it, where everything ends in the middle of that.
 */
const isAsked = (started: () => readonly number[]) => until(() => started().length > 2, "it is asked");

async function hasEnded({ started, left }: Awaited<ReturnType<typeof hanging>>): Promise<void> {
  await until(() => !started().some(isRunning), "the provider has ended");
  await until(() => left().length === 0, "nothing of it is left");
}

function forked(context: TestContext, program: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const child = fork(join(root, program), [...args], { execArgv: [], env, stdio: "ignore", serialization: "advanced" });
  context.after(() => child.kill("SIGKILL"));
  return child;
}

for (const signal of ["SIGTERM", "SIGKILL"] as const) {
  test(`the introspection is ended by ${signal}`, options, async (context) => {
    const provider = await hanging(context);
    const introspection = forked(context, "dist/introspection.js", [toLearn, waitedFor], provider.env);
    introspection.send(provider.request);
    await isAsked(provider.started);
    assert.ok(provider.left().length > 0);
    introspection.kill(signal);
    const [, by] = await once(introspection, "exit");
    assert.equal(by, signal);
    await hasEnded(provider);
  });

  test(`${signal} ends the program that has started the introspection`, options, async (context) => {
    const provider = await hanging(context);
    const program = "dist/test/installed/learning.child.js";
    const starting = forked(context, program, [JSON.stringify(provider.request)], provider.env);
    const [introspection] = await once(starting, "message");
    await isAsked(provider.started);
    assert.ok(isRunning(introspection));
    starting.kill(signal);
    await once(starting, "exit");
    await until(() => !isRunning(introspection), "the introspection has ended");
    await hasEnded(provider);
  });
}
