/** What a provider does is learned from its answers: what is described is what is learned. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { learn } from "../../server/src/introspection/learn";
import { connectionTo } from "../provider/connection";
import type { DescribedBody, DescribedType, Dialect, PlanRule, ProviderDescription } from "../provider/description";
import { cannotStart } from "../provider/install";
import { differences } from "./differences";
import { asDescribed, learnDescribed } from "./learnDescribed";

const both = ["sdk", "framework"] as const;

/** What is missing or wrong in what is learned of a resource with these arguments. */
async function wrongIn(
  attributes: DescribedBody,
  dialect: Dialect,
  protocol: 5 | 6 = 5,
  planRules: readonly PlanRule[] = [],
  more: Partial<DescribedType> = {},
): Promise<readonly string[]> {
  const types: DescribedType[] = [{ kind: "resource", name: "test_thing", attributes, planRules, ...more }];
  const learned = await learn(async () => connectionTo({ protocol, dialect, types }));
  const type = learned.types.find(({ kind }) => kind === "resource")!;
  return differences(attributes, asDescribed(type).attributes);
}

for (const [protocol, dialect] of [
  [5, "sdk"],
  [6, "framework"],
] as const) {
  test(`a provider's process, asked in protocol ${protocol}`, { skip: cannotStart }, async (context) => {
    const attributes: DescribedBody = {
      name: { type: "string", required: true, forceNew: true },
      sku: { type: "string", optional: true, values: ["Basic", "Standard", "Premium"], default: "Standard" },
    };
    const type: DescribedType = { kind: "resource", name: "test_thing", importable: true, attributes };
    const description: ProviderDescription = { protocol, dialect, types: [type] };
    const { types, lost } = await learnDescribed(context, description);
    assert.deepEqual(types.map(asDescribed), [{ kind: "provider", name: "", attributes: {} }, type]);
    assert.equal(lost, 0);
  });
}

const groups = {
  one: { type: "string", optional: true },
  two: { type: "int", optional: true },
  three: { type: "list", optional: true, elem: { type: "string", values: ["red", "green"] } },
} as const;

/** The arguments of `groups`, each in that group with the others, and with itself where providers say so. */
function grouped(group: "conflictsWith" | "exactlyOneOf" | "atLeastOneOf" | "requiredWith", dialect: Dialect) {
  const names = Object.keys(groups);
  const isWithSelf = group !== "conflictsWith" && !(group === "requiredWith" && dialect === "framework");
  return Object.fromEntries(
    Object.entries(groups).map(([name, attribute]) => [
      name,
      {
        ...attribute,
        type: attribute.type === "int" && dialect === "framework" ? "number" : attribute.type,
        [group]: isWithSelf ? names : names.filter((other) => other !== name),
      },
    ]),
  ) as DescribedBody;
}

for (const dialect of both) {
  for (const group of ["conflictsWith", "exactlyOneOf", "atLeastOneOf", "requiredWith"] as const) {
    test(`${group}, and the values of its members, in the words of the ${dialect}`, async () => {
      assert.deepEqual(await wrongIn(grouped(group, dialect), dialect), []);
    });
  }

  test(`what is deprecated, beside each other, in sets and behind groups, in the words of the ${dialect}`, async () => {
    const old = (successor: string) => ({ deprecated: true, deprecatedMentions: [successor] });
    const attributes: DescribedBody = {
      before: { type: "string", optional: true, ...old("after"), exactlyOneOf: ["after", "before"] },
      after: { type: "string", optional: true, exactlyOneOf: ["after", "before"] },
      rule: {
        type: "set",
        optional: true,
        block: {
          first: { type: "string", required: true, ...old("second") },
          second: { type: "string", optional: true },
          third: { type: "bool", optional: true, ...old("second") },
        },
      },
      all: { type: "set", optional: true, ...old("rule"), block: { name: { type: "string", optional: true } } },
    };
    assert.deepEqual(await wrongIn(attributes, dialect), []);
  });
}

test("maps of objects", async () => {
  const attributes: DescribedBody = {
    zones: {
      type: "map",
      optional: true,
      configMode: "object",
      block: {
        key: { type: "string", optional: true, values: ["key", "other"], default: "key", computed: true },
        name: { type: "string", required: true, forceNew: true, deprecated: true, deprecatedMentions: ["label"] },
        sizes: { type: "map", optional: true, elem: { type: "number" }, forceNew: true },
      },
    },
  };
  assert.deepEqual(await wrongIn(attributes, "framework", 6), []);
});

test("a set in which a default and an argument that replaces stand beside others", async () => {
  const attributes: DescribedBody = {
    rule: {
      type: "set",
      required: true,
      block: {
        name: { type: "string", required: true },
        action: { type: "string", optional: true, default: "Allow" },
        port: { type: "int", required: true, forceNew: true },
      },
    },
  };
  assert.deepEqual(await wrongIn(attributes, "sdk"), []);
});

test("what is planned only with other values of what is required, and with one of several arguments", async () => {
  const attributes: DescribedBody = {
    name: { type: "string", required: true, forceNew: true },
    sku: { type: "string", required: true, values: ["Basic", "Standard", "Premium"] },
    zone: { type: "string", optional: true, forceNew: true, values: ["1", "2"] },
    listen: { type: "bool", optional: true, default: false },
    send: { type: "bool", optional: true, default: false },
    mode: { type: "string", optional: true, default: "open" },
    rule: { type: "list", optional: true, block: { port: { type: "int", optional: true, default: 443 } } },
  };
  const rules = [
    { oneOf: [{ name: "sku", value: "Premium" }], says: "`sku` must be Premium when zones are used" },
    {
      oneOf: [
        { name: "listen", value: true },
        { name: "send", value: true },
      ],
      says: "one of the `listen` or `send` properties needs to be set",
    },
  ];
  assert.deepEqual(await wrongIn(attributes, "sdk", 5, rules), []);
});

test("what is planned only with a value of another argument that is named without it", async () => {
  const attributes: DescribedBody = {
    name: { type: "string", required: true, forceNew: true },
    kinds: { type: "set", optional: true, elem: { type: "string", values: ["Plain", "Other", "Unified"] } },
    behaviors: { type: "list", optional: true, forceNew: true, elem: { type: "string" } },
  };
  const says = "`behaviors` is only supported for unified groups";
  const rules = [{ when: "behaviors", oneOf: [{ name: "kinds", value: "Unified" }], says }];
  assert.deepEqual(await wrongIn(attributes, "sdk", 5, rules), []);
});

test("what replaces though plans take few of its values, and blocks that need something else", async () => {
  const attributes: DescribedBody = {
    place: { type: "string", required: true, forceNew: true },
    kind: { type: "string", optional: true, values: ["Plain", "Other", "Sealed"], default: "Plain" },
    policy: {
      type: "list",
      optional: true,
      forceNew: true,
      maxItems: 1,
      block: { text: { type: "string", required: true } },
    },
  };
  const placed = ["north", "south"].map((value) => ({ name: "place", value }));
  const rules = [
    { when: "place", oneOf: placed, says: "only supported in: [north, south], got `stuvwx`" },
    { when: "policy", oneOf: [{ name: "kind", value: "Sealed" }], says: "`policy` needs a `kind` that is Sealed" },
  ];
  assert.deepEqual(await wrongIn(attributes, "sdk", 5, rules), []);
});

test("blocks in blocks that the provider sets where nobody does", async () => {
  const inner = { name: { type: "string", optional: true } } as const;
  const block = (body: DescribedBody): DescribedBody[string] => ({
    type: "list",
    optional: true,
    computed: true,
    maxItems: 1,
    block: body,
  });
  const plain: DescribedBody[string] = { type: "list", optional: true, block: inner };
  const attributes: DescribedBody = {
    rules: block({ first: block({ deep: block(inner), plain }), second: block(inner), plain }),
    plain: { ...plain, block: { own: block(inner) } },
  };
  assert.deepEqual(await wrongIn(attributes, "sdk"), []);
});

test("blocks in blocks that a plan keeps when they are written no more", async () => {
  const attributes: DescribedBody = {
    web: {
      type: "list",
      optional: true,
      maxItems: 1,
      diffSuppressed: true,
      block: {
        address: { type: "string", optional: true },
        grant: {
          type: "list",
          optional: true,
          maxItems: 1,
          diffSuppressed: true,
          block: { allowed: { type: "bool", optional: true } },
        },
        other: { type: "list", optional: true, block: { allowed: { type: "bool", optional: true } } },
      },
    },
  };
  assert.deepEqual(await wrongIn(attributes, "sdk"), []);
});

test("differences that a plan ignores, and what it stores in another form", async () => {
  const attributes: DescribedBody = {
    location: { type: "string", required: true, normalized: true, format: "region" },
    owner: { type: "string", optional: true, diffSuppressed: true },
    other: { type: "string", optional: true },
    rule: { type: "set", optional: true, block: { name: { type: "string", required: true } } },
  };
  assert.deepEqual(await wrongIn(attributes, "sdk"), []);
});

test("ranges far from zero, and lengths that none of the texts of classes has", async () => {
  const attributes: DescribedBody = {
    size: { type: "int", optional: true, ranges: [[131, 4194304]] },
    password: { type: "string", optional: true, length: [14, 123] },
    comment: { type: "string", optional: true, length: [1, 4000] },
    kind: { type: "string", optional: true, values: ["SystemAssigned"] },
  };
  assert.deepEqual(await wrongIn(attributes, "sdk"), []);
});

test("ranges with a number that is left out, and values in capitals of which any case is taken", async () => {
  const attributes: DescribedBody = {
    ttl: { type: "int", optional: true, ranges: [[-1, -1], [1, 2147483647]] }, // biome-ignore format: two ranges
    day: { type: "int", optional: true, ranges: [[-31, -1], [1, 31]] }, // biome-ignore format: two ranges
    amount: { type: "int", optional: true, ranges: [[0, 0], [2, 20]] }, // biome-ignore format: two ranges
    protocol: { type: "string", optional: true, values: ["TCP", "HTTP"], ignoreCase: true },
    delimiter: { type: "string", optional: true, values: [",", "\t", " "] },
  };
  assert.deepEqual(await wrongIn(attributes, "sdk"), []);
});

test("blocks that replace by being there, also where they have to be", async () => {
  const attributes: DescribedBody = {
    plan: {
      type: "list",
      required: true,
      maxItems: 1,
      forceNew: true,
      block: { name: { type: "string", required: true } },
    },
    user: { type: "list", required: true, maxItems: 1, block: { name: { type: "string", required: true } } },
  };
  assert.deepEqual(await wrongIn(attributes, "sdk"), []);
});

test("defaults, and what replaces, of what may not be created any more", async () => {
  const attributes: DescribedBody = {
    name: { type: "string", required: true, forceNew: true },
    mode: { type: "string", optional: true, default: "open" },
    rule: { type: "list", optional: true, block: { port: { type: "int", optional: true, default: 443 } } },
    origin: {
      type: "set",
      required: true,
      forceNew: true,
      block: { host: { type: "string", required: true, forceNew: true } },
    },
    zone: { type: "string", optional: true, forceNew: true, values: ["1", "2", "3"] },
  };
  const refusesCreation = "the creation of new things is no longer permitted";
  assert.deepEqual(await wrongIn(attributes, "sdk", 5, [], { refusesCreation }), []);
});

test("regions of data sources, which no plan tells of", async () => {
  const region = { type: "string", required: true, normalized: true, format: "region" } as const;
  const text = { type: "string", required: true, format: "not-empty" } as const;
  const resources = Array.from({ length: 5 }, (_, at): DescribedType => {
    return { kind: "resource", name: `test_thing${at}`, attributes: { location: region, place: text } };
  });
  const data: DescribedType = { kind: "data", name: "test_thing", attributes: { location: text, place: text } };
  const { types } = await learn(async () => connectionTo({ protocol: 5, dialect: "sdk", types: [...resources, data] }));
  const { location, place } = asDescribed(types.find(({ kind }) => kind === "data")!).attributes;
  assert.deepEqual([location?.format, place?.format], ["region", "not-empty"]);
});
