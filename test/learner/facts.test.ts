/** What a provider does is learned from its answers: what is described is what is learned. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { DescribedBody, DescribedType, ProviderDescription } from "../provider/description";
import { cannotStart } from "../provider/install";
import { asDescribed, learnDescribed } from "./learnDescribed";

const sizes: DescribedBody = {
  name: { type: "string", required: true, forceNew: true },
  sku: { type: "string", optional: true, values: ["Basic", "Standard", "Premium"], default: "Standard" },
};

for (const [protocol, dialect] of [
  [5, "sdk"],
  [6, "framework"],
] as const) {
  test(`allowed values, a default, what replaces: protocol ${protocol}`, { skip: cannotStart }, async (context) => {
    const type: DescribedType = { kind: "resource", name: "test_thing", importable: true, attributes: sizes };
    const description: ProviderDescription = { protocol, dialect, types: [type] };
    const { types } = await learnDescribed(context, description);
    assert.deepEqual(types.map(asDescribed), [{ kind: "provider", name: "", attributes: {} }, type]);
  });
}
