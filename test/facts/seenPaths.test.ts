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
async function rows(
  tried: readonly Config[],
  sent: (config: Config) => Readonly<Record<string, object>>,
  variants: readonly string[] = [],
  host?: string,
) {
  const { withSeenPaths } = await import(pathToFileURL(join(root, "scripts/facts/bodies/paths.mjs")).href);
  const applied = tried.map((config, index) => ({
    type: "test_site",
    variant: variants[index] ?? `${index}#`,
    config,
    id,
    asked: Object.entries(sent(config)).map(([path, body]) => ({
      method: "PUT",
      path: host ? path : `${id}${path}`,
      ...(host && { host }),
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

test("what is below a name that was always the same has no path", async () => {
  const told = tried.map(({ plan, user }) => ({ name: "usual", plan, user }));
  const found = await rows(told, ({ name, plan, user }) => ({
    "": { properties: { planName: plan, users: { [String(name)]: { userName: user } } } },
  }));
  assert.deepEqual(found, [{ arg: "plan", path: "properties.planName", how: "same" }]);
});

test("what is below names that an argument says has a path without them", async () => {
  const told = [
    { user: [{ name: "one", role: "abcdef26200001" }] },
    {
      user: [
        { name: "one", role: "abcdef26200002" },
        { name: "two", role: "abcdef26200003" },
      ],
    },
  ];
  const found = await rows(told, ({ user }) => ({
    "": {
      properties: { users: Object.fromEntries((user as Config[]).map(({ name, role }) => [name, { userRole: role }])) },
    },
  }));
  assert.deepEqual(found, [
    { arg: "user.name", path: "properties.users.{id}", how: "key" },
    { arg: "user.role", path: "properties.users.{}.userRole", how: "same" },
  ]);
});

test("what is changed alone goes where one property changes with it, if that has anything to do with it", async () => {
  const told = [
    { replication_type: "LRS", tier: "Basic" },
    { replication_type: "GRS", tier: "Basic" },
    { replication_type: "LRS", tier: "Free" },
  ];
  const skus: Readonly<Record<string, number>> = { Basic: 2, Free: 3 };
  const found = await rows(
    told,
    ({ replication_type, tier }) => ({
      "": { sku: { name: `Standard_${replication_type}`, capacity: skus[String(tier)] } },
    }),
    ["", "=replication_type", "=tier"],
  );
  assert.deepEqual(found, [{ arg: "replication_type", path: "sku.name", how: "form" }]);
});

test("what is sent to a host of the service's own is told with its path, and names in a path as parts of the id", async () => {
  const told = [
    { vault: "vault1", name: "secret1", text: "abcdef26200001" },
    { vault: "vault1", name: "secret2", text: "abcdef26200002" },
  ];
  const elsewhere = await rows(
    told,
    ({ name, text }) => ({ [`/secrets/${name}`]: { value: text } }),
    [],
    "vault1.test",
  );
  assert.deepEqual(elsewhere, [
    { arg: "text", path: "value", how: "same", req: "https://{}/secrets/{}" },
    { arg: "name", path: "#id", how: "id-part" },
  ]);
  const here = await rows(told, ({ name, text }) => ({ [`/secrets/${name}`]: { value: text } }));
  assert.deepEqual(
    here.map(({ arg, path }: Config) => [arg, path]),
    [
      ["text", "value"],
      ["name", "#id"],
    ],
  );
});
