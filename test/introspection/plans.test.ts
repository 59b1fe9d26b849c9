/** What is found out of plans that the code of a type has changed or refused. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CtyValue } from "../../server/src/introspection/cty";
import { learn } from "../../server/src/introspection/learn";
import type { Plan } from "../../server/src/introspection/provider";
import { connectionTo } from "../provider/connection";
import type { DescribedBody, ProviderDescription } from "../provider/description";
import { asDescribed } from "./learnDescribed";

type Values = ReadonlyMap<string, CtyValue>;

/** Learns a type whose plans are what `changed` makes of them: an error of these words, or other values. */
async function learnedOf(
  attributes: DescribedBody,
  changed: (prior: Values | undefined, config: Values) => string | Values | undefined,
): Promise<DescribedBody> {
  const description: ProviderDescription = {
    protocol: 5,
    dialect: "sdk",
    types: [{ kind: "resource", name: "test_thing", attributes }],
  };
  const connection = connectionTo(description);
  const plan = async (type: string, prior: CtyValue, proposed: CtyValue, config: CtyValue): Promise<Plan> => {
    const made = await connection.plan(type, prior, proposed, config);
    const other = changed(prior instanceof Map ? prior : undefined, config as Values);
    if (typeof other === "string")
      return { ...made, diagnostics: [{ severity: "error", summary: other, detail: "", path: [] }] };
    return other ? { ...made, planned: new Map([...(made.planned as Values), ...other]) } : made;
  };
  const { types } = await learn(async () => ({ ...connection, plan }));
  return asDescribed(types.find(({ kind }) => kind === "resource")!).attributes;
}

test("a default with which nothing new is created", async () => {
  const attributes: DescribedBody = {
    name: { type: "string", required: true },
    driver: { type: "string", optional: true, values: ["V1", "V2"], default: "V1" },
    other: { type: "string", optional: true, values: ["V1", "V2"] },
  };
  const learned = await learnedOf(attributes, (prior, config) =>
    !prior && (config.get("driver") ?? "V1") === "V1" ? "`driver` must be set to `V2` for new resources" : undefined,
  );
  assert.deepEqual(learned, attributes);
});

test("no default of what is kept as it was", async () => {
  const attributes: DescribedBody = {
    name: { type: "string", required: true },
    driver: { type: "string", optional: true, values: ["V1", "V2"] },
  };
  const learned = await learnedOf(attributes, (prior, config) => {
    if (!prior && !config.get("driver")) return "a `driver` is needed for new resources";
    return config.get("driver") ? undefined : new Map([["driver", prior?.get("driver") ?? null]]);
  });
  assert.equal(learned.driver?.default, undefined);
});

test("an argument of a set beside one that replaces, which the provider sets where it is not written", async () => {
  const block: DescribedBody = {
    path: { type: "string", optional: true },
    method: { type: "string", optional: true, forceNew: true },
    tier: { type: "string", optional: true, computed: true, forceNew: true },
    zone: {
      type: "list",
      required: true,
      block: { place: { type: "string", optional: true, computed: true, forceNew: true } },
    },
  };
  const attributes: DescribedBody = {
    name: { type: "string", required: true },
    rule: { type: "set", optional: true, block },
  };
  const learned = await learnedOf(attributes, () => undefined);
  assert.deepEqual(learned.rule?.block, block);
});

test("two names of the same, of which the one that is not written stays", async () => {
  const key = { type: "string", optional: true } as const;
  const attributes: DescribedBody = {
    name: { type: "string", required: true },
    vault_key: { ...key, conflictsWith: ["module_key"], diffSuppressed: true },
    module_key: { ...key, conflictsWith: ["vault_key"], diffSuppressed: true },
    left_key: { ...key, conflictsWith: ["right_key"] },
    right_key: { ...key, conflictsWith: ["left_key"] },
  };
  const learned = await learnedOf(attributes, (prior, config) => {
    const kept = (one: string, other: string) => {
      const stored = prior?.get(one) ?? null;
      return !config.get(one) && stored !== null && stored === config.get(other) ? [[one, stored] as const] : [];
    };
    return new Map([...kept("vault_key", "module_key"), ...kept("module_key", "vault_key")]);
  });
  assert.deepEqual(learned, attributes);
});
