/** A provider that is planned with only once it is configured is started in the first way in which it takes that. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { startFakeCloud, waysToConfigure } from "../../server/src/hosts/provider/fakeCloud";
import { learn } from "../../server/src/introspection/learn";
import { type Diagnostic, ProviderGone, ProviderSilent } from "../../server/src/introspection/provider";
import type { Startable } from "../../server/src/introspection/providerClient";
import { connectionTo } from "../provider/connection";
import type { ProviderDescription } from "../provider/description";

const description: ProviderDescription = {
  protocol: 5,
  dialect: "sdk",
  types: [
    { kind: "provider", name: "", attributes: { region: { type: "string", optional: true } } },
    { kind: "resource", name: "test_disk", attributes: { size: { type: "int", optional: true, default: 7 } } },
  ],
};
const refusal: Diagnostic = { severity: "error", summary: "the variable has been removed", detail: "", path: [] };
const warning: Diagnostic = { ...refusal, severity: "warning" };

/** Ways to start it, each with what it says when it is configured, or undefined where it dies of that; and how often each was gone. */
function waysOf(...said: readonly (readonly Diagnostic[] | undefined)[]) {
  const gone = said.map(() => 0);
  const ways = said.map((words, way): Startable => {
    return async () => {
      let isConfigured = false;
      const connection = connectionTo(description);
      return {
        ...connection,
        async configure() {
          if (!words) throw new ProviderGone("It ended before it answered.");
          isConfigured = words.every(({ severity }) => severity !== "error");
          return words;
        },
        async plan(...question) {
          if (isConfigured) return connection.plan(...question);
          gone[way]!++;
          throw new ProviderGone("It ended before it answered.");
        },
      };
    };
  });
  return { ways, gone };
}

async function defaultOf(start: Startable | readonly Startable[]): Promise<unknown> {
  const { types } = await learn(start);
  return types.find(({ name }) => name === "test_disk")?.body.get("size")?.default;
}

test("the first way in which nothing is said against it is taken", async () => {
  const { ways, gone } = waysOf([refusal], undefined, [warning], []);
  assert.equal(await defaultOf(ways), 7);
  assert.deepEqual(gone, [0, 0, 0, 0]);
});

test("where every way is refused, the first is, and only what plans tell is missing", async () => {
  const { ways, gone } = waysOf([refusal], undefined);
  assert.equal(await defaultOf(ways), undefined);
  assert.ok(gone[0]! > 0 && gone[1] === 0, gone.join());
});

test("one that has no answer to being configured is soon asked without", async () => {
  let asked = 0;
  const start: Startable = async () => ({
    ...connectionTo(description),
    configure() {
      asked++;
      return Promise.reject(new ProviderSilent("It did not answer."));
    },
    plan: () => Promise.reject(new ProviderGone("It ended before it answered.")),
  });
  const { lost } = await learn([start, start, start], { processes: 1 });
  assert.ok(lost > 2, `${lost} questions were lost`);
  assert.equal(asked, 2);
});

test("no way has a variable that a release refuses beside another", async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "standing-in-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const fakeCloud = await startFakeCloud();
  context.after(() => fakeCloud.stop());
  const [newest, older, oldest] = waysToConfigure.map((way) => Object.keys(fakeCloud.environment(folder, way)));
  assert.deepEqual(fakeCloud.environment(folder), fakeCloud.environment(folder, waysToConfigure[0]));
  assert.ok(!newest?.includes("ARM_PROVIDER_ENHANCED_VALIDATION"));
  for (const way of [older, oldest])
    assert.ok(!way?.some((name) => name.startsWith("ARM_PROVIDER_ENHANCED_VALIDATION_")));
  assert.ok(!oldest?.includes("ARM_RESOURCE_PROVIDER_REGISTRATIONS"));
  for (const way of [newest, older, oldest]) assert.ok(way?.includes("ARM_METADATA_HOSTNAME"));
});

test("whichever provider of Azure it is, all that it looks for is at the fake", async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "standing-in-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const fakeCloud = await startFakeCloud();
  context.after(() => fakeCloud.stop());
  const environment = fakeCloud.environment(folder);
  const origin = `https://${environment.ARM_METADATA_HOSTNAME}`;
  assert.match(origin, /^https:\/\/127\.0\.0\.1:\d+$/);
  for (const what of ["ACTIVE_DIRECTORY_AUTHORITY_HOST", "RESOURCE_MANAGER_ENDPOINT", "RESOURCE_MANAGER_AUDIENCE"])
    assert.equal(environment[`ARM_${what}`], origin, what);
  // What would be asked for before each plan is not there.
  assert.equal(environment.ARM_IGNORE_NO_OP_CHANGES, "false");
});
