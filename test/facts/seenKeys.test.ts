/** Where arguments go is told below keys that arguments say, and by what changes where one of them is changed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Config, rows, tried } from "./seenRows";

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

test("what is below names that several arguments say has a path without them, and each says keys", async () => {
  const days = (of: Config) => ({
    "": {
      properties: {
        days: of.whole
          ? [{ "00:00:00": of.whole }]
          : [of.monday, of.friday].map((day) => {
              const [{ time, count }] = day as [Config];
              return { [String(time)]: count };
            }),
      },
    },
  });
  const day = (time: string, count: number) => [{ time, count }];
  const found = await rows(
    [
      { monday: day("01:00:00", 1), friday: day("05:00:00", 5) },
      { monday: day("01:00:00", 2), friday: day("05:00:00", 5) },
      { monday: day("23:00:00", 1), friday: day("05:00:00", 5) },
      { whole: 3 },
      { whole: 2 },
    ],
    days,
    ["", "+monday.count", "=monday.time", "1#", "1#+whole"],
  );
  assert.deepEqual(found.map(({ arg, path, how }: Config) => `${arg} ${how} ${path}`).sort(), [
    "monday.count same properties.days[].{}",
    "monday.time key properties.days[].{id}",
    "whole same properties.days[].{}",
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

test("of what is changed alone the name in an id, the words of a flag and the property that is called so are told, and tags", async () => {
  const vault = (name: string) => `/subscriptions/1/resourceGroups/g/providers/Example.Vault/vaults/${name}`;
  const told = [
    { key_vault_id: vault("first"), backup_service_enabled: true, old_firewall_enabled: true, tags: { a: "b" } },
    { key_vault_id: vault("other"), backup_service_enabled: true, old_firewall_enabled: true, tags: { a: "b" } },
    { key_vault_id: vault("first"), backup_service_enabled: false, old_firewall_enabled: true, tags: { a: "b" } },
    { key_vault_id: vault("first"), backup_service_enabled: true, old_firewall_enabled: false, tags: { a: "b" } },
    { key_vault_id: vault("first"), backup_service_enabled: true, old_firewall_enabled: true },
  ];
  const found = await rows(
    told,
    ({ key_vault_id, backup_service_enabled, old_firewall_enabled, tags }) => ({
      "": {
        ...(tags ? { tags } : {}),
        properties: {
          url: `https://${String(key_vault_id).split("/").at(-1)}.vault.test/`,
          features: ["DnsService", ...(backup_service_enabled ? ["BackupRestoreService"] : [])],
          ...(old_firewall_enabled ? { oldFirewall: "Enabled", access: { id: "" } } : {}),
        },
      },
    }),
    ["", "=key_vault_id", "!backup_service_enabled", "!old_firewall_enabled", "-tags"],
  );
  assert.deepEqual(found.map(({ arg, path, how }: Config) => `${arg} ${how} ${path}`).sort(), [
    "backup_service_enabled form properties.features[]",
    "key_vault_id form properties.url",
    "old_firewall_enabled form properties.oldFirewall",
    "tags map tags",
  ]);
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
