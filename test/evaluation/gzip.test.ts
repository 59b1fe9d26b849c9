/** `base64gunzip` of OpenTofu comes to the text that was packed, however that was done; of what is damaged nothing is said. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { constants, gzipSync, type ZlibOptions } from "node:zlib";
import { evaluateText } from "./evaluateText";

function unpacked(bytes: Buffer): unknown {
  const { result, problems } = evaluateText(`base64gunzip("${bytes.toString("base64")}")`);
  if (problems.length > 0) return "refused";
  return result.state === "known" ? result.value : undefined;
}

/** The same each time. */
function mixed(length: number, signs: string): string {
  let [seed, text] = [7, ""];
  while (text.length < length) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    text += signs[Math.floor((seed / 2147483648) * signs.length)];
  }
  return text;
}

const texts = [
  "",
  "a",
  "test",
  "é😀",
  "ab".repeat(500),
  mixed(5_000, "ab"),
  mixed(70_000, "abcdefghijklmnopqrstuvwxyz0123456789 \n"),
  `${mixed(300, "abc")}${"x".repeat(40_000)}${mixed(300, "abc")}`,
  mixed(33_000, "xyz").repeat(2),
];

const ways: readonly ZlibOptions[] = [
  ...[0, 1, 6, 9].map((level) => ({ level })),
  { strategy: constants.Z_FIXED },
  { strategy: constants.Z_HUFFMAN_ONLY },
  { strategy: constants.Z_RLE },
];

test("what gzip has made of a text comes to that text", () => {
  for (const text of texts) for (const way of ways) assert.equal(unpacked(gzipSync(text, way)), text);
});

test("what is damaged or cut off comes to no other text, and is refused only where it is nothing of gzip's", () => {
  for (const way of ways) {
    const text = mixed(400, "abcdefg");
    const whole = gzipSync(text, way);
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole);
      damaged[at]! ^= 0x55;
      const found = unpacked(damaged);
      if (at < 2) assert.equal(found, "refused");
      // Of the head, four bytes say when it was made, one how, and one where.
      else if (at >= 4 && at < 10) assert.equal(found, text);
      // What is stored as it is says twice how long it is, of which the library reads one.
      else if (found !== text || way.level !== 0) assert.equal(found, undefined, String(at));
      if (at > 2) assert.equal(unpacked(whole.subarray(0, at)), undefined);
    }
    assert.equal(unpacked(Buffer.concat([whole, whole])), undefined);
  }
});

test("a file of another form, a long one and bytes that are no text are left to OpenTofu", () => {
  const named = Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3]), Buffer.from("a\0")]);
  assert.equal(unpacked(Buffer.concat([named, gzipSync("test").subarray(10)])), undefined);
  assert.equal(unpacked(gzipSync("a".repeat(50_000_000))), undefined);
  assert.equal(unpacked(gzipSync(Buffer.from([0xff, 0xfe]))), undefined);
  assert.equal(unpacked(Buffer.from("no gzip")), "refused");
  assert.equal(unpacked(Buffer.alloc(0)), "refused");
});
