/** Arguments that are asked about together, of which one is refused because of another's value. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CtyValue } from "../../server/src/introspection/cty";
import { learn } from "../../server/src/introspection/learn";
import type { Diagnostic } from "../../server/src/introspection/provider";
import { connectionTo } from "../provider/connection";
import type { DescribedBody } from "../provider/description";
import { asDescribed } from "./learnDescribed";

/** Learns a type of which a length is refused that is less than the sum of other arguments, in the words that are given. */
async function learnedWhere(attributes: DescribedBody, words: string): Promise<DescribedBody> {
  const types = [{ kind: "resource" as const, name: "test_thing", attributes }];
  const connection = connectionTo({ protocol: 6, dialect: "framework", types });
  const refusal: Diagnostic = {
    severity: "error",
    summary: "Invalid Attribute Value",
    detail: words,
    path: ["length"],
  };
  const { types: learned } = await learn(async () => ({
    ...connection,
    async validate(kind, type, config) {
      const said = await connection.validate(kind, type, config);
      const [length, ...others] = ["length", "min_upper", "min_lower"].map((name) => numberAt(config, name));
      const sum = others.reduce((one, other) => one! + other!, 0)!;
      const isTooShort = length !== 0 && length! < sum && said.length === 0;
      return isTooShort ? [...said, refusal] : said;
    },
  }));
  return asDescribed(learned.find(({ kind }) => kind === "resource")!).attributes;
}

function numberAt(config: CtyValue, name: string): number {
  const value = config instanceof Map ? config.get(name) : undefined;
  return typeof value === "number" ? value : 0;
}

const attributes: DescribedBody = {
  length: { type: "int", required: true, ranges: [[1, 64]] },
  min_upper: { type: "int", optional: true, ranges: [[0, null]] },
  min_lower: { type: "int", optional: true, ranges: [[0, null]] },
};

test("what is refused because of another argument is asked about alone", async () => {
  const words = "Attribute length value must be at least sum of min_upper + min_lower, got: 5";
  assert.deepEqual((await learnedWhere(attributes, words)).length, attributes.length);
});
