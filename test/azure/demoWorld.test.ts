/** What the demo lists looks like a company's: what is there to be escaped stays in tests. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createWorld } from "./simulator/world/world";

const counts = { seed: 1, tenants: 2, subscriptions: 9, workspaces: 80, unregistered: true };

test("names of the demo are plain, and hold one workspace of each kind that people have", () => {
  const { subscriptions } = createWorld({ ...counts, demo: true });
  const all = subscriptions.flatMap(({ workspaces }) => workspaces);
  for (const name of [...subscriptions.map((one) => one.name), ...all.map((one) => one.name)])
    assert.match(name, /^[\w -]+$/);
  assert.deepEqual(
    all.filter(({ variant, name }) => variant === "hostile" || /plain|hostile|quirks/.test(name)),
    [],
  );
  const variants = new Set(all.map(({ variant }) => variant));
  for (const variant of ["hub", "project", "customerKey", "featureStore"] as const) assert.ok(variants.has(variant));
  assert.ok(
    createWorld(counts).subscriptions.some(({ name }) => /[<"]/.test(name)),
    "tests have odd names",
  );
});
