/** Where arguments go is told by what was seen to be applied, also where a resource is made by several requests. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../harness/service";

type Config = Readonly<Record<string, unknown>>;

const id =
  "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg12345/providers/Example.Test/sites/site12345";
const site = "Example.Test/sites@2024-01-01";

/** The rows, of a table without any, for a provider that puts bodies to paths below its id for each configuration. */
async function rows(tried: readonly Config[], sent: (config: Config) => Readonly<Record<string, object>>) {
  const { withSeenPaths } = await import(pathToFileURL(join(root, "scripts/facts/bodies/paths.mjs")).href);
  const applied = tried.map((config, index) => ({
    type: "test_site",
    variant: `${index}#`,
    config,
    id,
    asked: Object.entries(sent(config)).map(([path, body]) => ({
      method: "PUT",
      path: `${id}${path}`,
      apiVersion: "2024-01-01",
      status: 200,
      body,
    })),
  }));
  return withSeenPaths([{ type: "test_site", armType: site, arguments: [] }], applied)[0].arguments;
}

const tried = [
  { plan: "abcdef26200001", user: "abcdef26200002", both: "abcdef26200003" },
  { plan: "abcdef26200004", user: "abcdef26200005", both: "abcdef26200006" },
];

test("an argument of a second request is told with that request, and one of both is not", async () => {
  const found = await rows(tried, ({ plan, user, both }) => ({
    "": { properties: { planName: plan, tag: both } },
    "/config/auth": { properties: { login: { userName: user }, tag: both } },
  }));
  assert.deepEqual(found, [
    { arg: "plan", path: "properties.planName", how: "same" },
    { arg: "user", path: "properties.login.userName", how: "same", req: "Example.Test/sites/config@2024-01-01" },
  ]);
});

test("what is below a name that an argument says has no path", async () => {
  const told = tried.map(({ plan, user }) => ({ name: "usual", plan, user }));
  const found = await rows(told, ({ name, plan, user }) => ({
    "": { properties: { planName: plan, users: { [String(name)]: { userName: user } } } },
  }));
  assert.deepEqual(found, [{ arg: "plan", path: "properties.planName", how: "same" }]);
});
