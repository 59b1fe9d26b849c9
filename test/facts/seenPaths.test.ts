/** Where arguments go is told by what was seen to be applied, also where a resource is made by several requests. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Config, rows, tried } from "./seenRows";

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
    ["expiration_date", "tags"],
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
