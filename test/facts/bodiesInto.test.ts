/** What is only a property of another resource, which is read and written anew for it, is learned from what was seen to be applied. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../harness/service";

const thing =
  "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Example.Test/things/thing";
const [first, second] = ["/rules/first12345", "/rules/second12345"];

interface Line {
  readonly type: string;
  readonly into: string;
  readonly azure: string;
  readonly rows: Readonly<Record<string, string>>;
}

/** What is known of an association that writes `bodyOf` to a path for each configuration. */
async function linesOf(
  configs: Readonly<Record<string, Readonly<Record<string, string>>>>,
  bodyOf: (config: Readonly<Record<string, string>>) => object,
  pathOf: (config: Readonly<Record<string, string>>) => string | undefined = ({ thing_id }) => thing_id,
): Promise<readonly Line[]> {
  const { linesInto } = await import(pathToFileURL(join(root, "scripts/facts/bodies/into.mjs")).href);
  return linesInto(
    Object.entries(configs).map(([variant, config]) => ({
      type: "test_association",
      variant,
      config: { id: null, timeouts: null, ...config },
      id: config.thing_id,
      asked: [
        { method: "GET", path: config.thing_id, apiVersion: "2024-01-01", status: 200 },
        { method: "PUT", path: pathOf(config), apiVersion: "2024-01-01", status: 200, body: bodyOf(config) },
      ],
    })),
  );
}

const varied = {
  "": { thing_id: thing, rule_id: first },
  "=rule_id": { thing_id: thing, rule_id: second },
  "=thing_id": { thing_id: `${thing}2`, rule_id: first },
};

test("an association is known by where what it sets goes", async () => {
  const lines = await linesOf(varied, ({ thing_id, rule_id }) => ({
    id: thing_id,
    properties: { kept: "as it was", rule: { id: rule_id } },
  }));
  assert.deepEqual(lines, [
    {
      type: "test_association",
      into: "thing_id",
      azure: "Example.Test/things@2024-01-01",
      rows: { rule_id: "properties.rule.id" },
    },
  ]);
  const listed = await linesOf(varied, ({ rule_id }) => ({ properties: { rules: [{ id: rule_id }] } }));
  assert.deepEqual(listed[0]?.rows, { rule_id: "properties.rules[].id" });
});

test("one that sets more than what is said, or something else, or is a resource of its own, is not known", async () => {
  const twice = await linesOf(varied, ({ rule_id }) => ({ properties: { rule: rule_id, copy: rule_id } }));
  assert.deepEqual(twice, []);
  const changed = await linesOf(varied, ({ rule_id }) => ({ properties: { rule: `${rule_id}/default` } }));
  assert.deepEqual(changed, []);
  const { "=rule_id": _, ...unvaried } = varied;
  assert.deepEqual(await linesOf(unvaried, ({ rule_id }) => ({ properties: { rule: rule_id } })), []);
  const own = await linesOf(
    varied,
    ({ rule_id }) => ({ properties: { rule: rule_id } }),
    ({ thing_id }) => `${thing_id}/rules/one`,
  );
  assert.deepEqual(own, []);
});
