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

test("a flag goes to the element of a list that is called as it is, and a word with a Not to what negates", async () => {
  const told = [
    { open_ports: true, weak_cipher_enabled: true, operator: "Equal", other: "Equal" },
    { open_ports: false, weak_cipher_enabled: true, operator: "Equal", other: "Equal" },
    { open_ports: true, weak_cipher_enabled: false, operator: "Equal", other: "Equal" },
    { open_ports: true, weak_cipher_enabled: true, operator: "NotEqual", other: "Equal" },
    { open_ports: true, weak_cipher_enabled: true, operator: "Equal", other: "Contains" },
  ];
  const found = await rows(
    told,
    ({ open_ports, weak_cipher_enabled, operator, other }) => ({
      "": {
        properties: {
          checks: [
            { kind: "IoT_OpenPorts", status: open_ports ? "Enabled" : "Disabled" },
            { kind: "IoT_Baseline", status: "Enabled" },
          ],
          features: [...(weak_cipher_enabled ? [{ name: "IsWeakCipher", value: "True" }] : []), { name: "Other" }],
          negateCondition: operator === "NotEqual",
          odd: other === "Contains",
        },
      },
    }),
    ["", "!open_ports", "!weak_cipher_enabled", "=operator", "=other"],
  );
  assert.deepEqual(found, [
    { arg: "open_ports", path: "properties.checks[].status", how: "form" },
    { arg: "weak_cipher_enabled", path: "properties.features[]", how: "form" },
    { arg: "operator", path: "properties.negateCondition", how: "form" },
  ]);
});

test("of several properties that change with an argument it is the one that says it, or the one in which it is each time", async () => {
  const told = [
    { server: "one.test", java_version: "17", image: "first" },
    { server: "two.test", java_version: "17", image: "first" },
    { server: "one.test", java_version: "21", image: "first" },
    { server: "one.test", java_version: null, image: "first" },
    { server: "one.test", java_version: "17", image: "second" },
  ];
  const found = await rows(
    told,
    ({ server, java_version, image }) => ({
      "": {
        properties: {
          existing_server_host: server,
          connection: `jdbc:sql://${String(server)};database=x`,
          stack: java_version === null ? "NONE" : `JAVA|${String(java_version)}`,
          ...(java_version === null && { note: "no stack" }),
          first: image,
          last: image,
        },
      },
    }),
    ["", "=server", "=java_version", "-java_version", "=image"],
  );
  assert.deepEqual(found, [
    { arg: "server", path: "properties.existing_server_host", how: "same" },
    { arg: "java_version", path: "properties.stack", how: "form" },
  ]);
});

test("what is below keys that are put together of what arguments say has a path without them", async () => {
  const told = [
    { rule: [{ operator: "EqualTo", limit: 90, mail: "abcdef26200001" }] },
    { rule: [{ operator: "EqualTo", limit: 50, mail: "abcdef26200002" }] },
  ];
  const found = await rows(told, ({ rule }) => ({
    "": {
      properties: {
        notifications: Object.fromEntries(
          (rule as Config[]).map(({ operator, limit, mail }) => [
            `Actual_${String(operator)}_${String(limit)}.0_Percent`,
            { contact: mail },
          ]),
        ),
      },
    },
  }));
  assert.deepEqual(found, [{ arg: "rule.mail", path: "properties.notifications.{}.contact", how: "same" }]);
});

test("a time that is sent as seconds, and tags at a service's own host, are told", async () => {
  const told = [
    { name: "one", expiration_date: "2031-01-02T03:04:05Z", tags: { a: "b" } },
    { name: "one", expiration_date: "2031-02-01T03:04:05Z", tags: { a: "b" } },
    { name: "one", expiration_date: "2031-01-02T03:04:05Z", tags: null },
  ];
  const body = ({ expiration_date, tags }: Config) => ({
    attributes: { exp: Date.parse(String(expiration_date)) / 1000 },
    tags: tags ?? {},
  });
  const variants = ["", "=expiration_date", "-tags"];
  const elsewhere = await rows(told, (config) => ({ "/keys/one": body(config) }), variants, "vault1.test");
  assert.deepEqual(
    elsewhere.map(({ arg, path }: Config) => [arg, path]),
    [
      ["expiration_date", "attributes.exp"],
      ["tags", "tags"],
    ],
  );
  const here = await rows(told, (config) => ({ "": body(config) }), variants);
  assert.deepEqual(
    here.map(({ arg }: Config) => arg),
    ["expiration_date"],
  );
});

test("a flag that changes a text of several words is told without saying what is sent for it", async () => {
  const rights = ({ registry_read, service_connect }: Config) =>
    [...(registry_read ? ["RegistryRead"] : []), ...(service_connect ? ["ServiceConnect"] : [])].join(", ");
  const told = [
    { registry_read: true, service_connect: true },
    { registry_read: false, service_connect: true },
  ];
  const found = await rows(told, (config) => ({ "": { properties: { rights: rights(config) } } }), [
    "",
    "!registry_read",
  ]);
  assert.deepEqual(found, [{ arg: "registry_read", path: "properties.rights", how: "form" }]);
});

test("a map goes where it is, and not below a key of its own", async () => {
  const told = [{ parameters: { key: "abc" } }, { parameters: { key: "other" } }, { parameters: null }];
  const body = ({ parameters }: Config) => ({
    "": {
      properties: {
        size: 1,
        ...(parameters !== null && {
          parameters: { key: { type: "String", defaultValue: (parameters as Config).key } },
        }),
      },
    },
  });
  const found = await rows(told, body, ["", "=parameters", "-parameters"]);
  assert.deepEqual(found, [{ arg: "parameters", path: "properties.parameters", how: "form" }]);
});
