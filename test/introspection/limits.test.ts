/** Answers of providers that would take up all memory or time, or end whoever reads them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { encode } from "@msgpack/msgpack";
import { connectionOf } from "../../server/src/hosts/provider/connection";
import { ctyValueOf } from "../../server/src/hosts/provider/dynamicValue";
import { learnBinary } from "../../server/src/hosts/provider/learnBinary";
import { wireMethod } from "../../server/src/hosts/provider/protocol";
import { ProviderGone } from "../../server/src/introspection/provider";
import type { DescribedBody } from "../provider/description";
import { cannotStart } from "../provider/install";
import { thing } from "../provider/installIn";
import { schemaMessage } from "../provider/schemaMessage";
import { installed } from "./learnDescribed";

const { response } = wireMethod("schema", 6);

/** A message in the protocol's form whose one field has a number and these bytes. */
function field(id: number, bytes: Uint8Array): Buffer {
  const size: number[] = [];
  for (let left = bytes.length; ; left >>>= 7) {
    size.push(left > 127 ? (left & 127) | 128 : left);
    if (left <= 127) break;
  }
  return Buffer.concat([Buffer.from([(id << 3) | 2, ...size]), bytes]);
}

test("a schema with more arguments than any is not read, however few bytes it has", () => {
  const attribute = field(2, new Uint8Array());
  const block = Buffer.alloc(2 * 3_000_000, attribute);
  // provider { block { attributes … } }
  const schema = field(1, field(2, block));
  const before = process.memoryUsage().heapUsed;
  assert.throws(() => response.read(schema), /has more than 2000000 parts/);
  assert.ok(process.memoryUsage().heapUsed - before < 100_000_000);
});

test("a schema that nests deeper than any is not read", () => {
  let body: DescribedBody = { name: { type: "string", optional: true } };
  for (let depth = 0; depth < 20; depth++) body = { rule: { type: "list", optional: true, block: body } };
  const type = { kind: "resource", name: "thing_deep" } as const;
  const written = (attributes: DescribedBody) =>
    response.write(schemaMessage({ ...thing, protocol: 6, types: [{ ...type, attributes }] }));
  assert.ok(response.read(written(body)));
  let bytes: Buffer = Buffer.alloc(0);
  for (let depth = 0; depth < 100_000; depth++) bytes = depth < 1000 ? field(3, field(2, bytes)) : bytes;
  assert.throws(() => response.read(field(1, field(2, bytes))), /nests more than 100 deep/);
});

test("a provider with more types than any is refused in a sentence", async () => {
  const resource = Object.fromEntries(Array.from({ length: 20_001 }, (_, at) => [`thing_${at}`, {}]));
  const connection = connectionOf(async () => response.read(response.write({ resourceSchemas: resource })));
  await assert.rejects(connection.schema(), (error) => {
    assert.ok(error instanceof ProviderGone);
    assert.equal(error.message, "It has more than 20000 types.");
    return true;
  });
});

test("a value that is larger than any is not read", () => {
  assert.throws(() => ctyValueOf({ msgpack: encode("x".repeat(4_000_001)) }));
  assert.throws(() => ctyValueOf({ msgpack: encode(Array(100_001).fill(null)) }));
  assert.deepEqual(ctyValueOf({ msgpack: encode(["a", null]) }), ["a", null]);
});

test("one that takes too long for all is given up", { skip: cannotStart }, async (context) => {
  const binary = installed(context, { ...thing, answersAfter: 200 });
  await assert.rejects(learnBinary(binary, {}, 1500), /^Error: It took longer than any provider does\.$/);
});
