// Makes an archive smaller without changing what is in it: the packager compresses quickly, and what is packed once is fetched by everybody.
// Knows only archives as the packager writes them: below 4 GB, in one part, without a comment.

import { inflateRawSync } from "node:zlib";
import { deflateAsync } from "@gfx/zopfli";

const [stored, deflated] = [0, 8];

/** More rounds are slower by as much, and gain next to nothing. */
const options = { numiterations: 1 };

/** Of what is compressed already, such as pictures, less than this goes away: trying harder is not worth its time. */
const worth = 0.05;

/** In the flags of an entry: whether its sizes come after its data. */
const sizesFollow = 1 << 3;

/**
 * The same archive with the same entries in the same order, each as small as its format allows, or until the archive has no more than `enough` bytes.
 * Throws where it is no archive.
 */
export async function smallerZip(zip, enough = 0) {
  const end = zip.length - 22;
  if (end < 0 || zip.readUInt32LE(end) !== 0x06054b50)
    throw new Error("This is no archive as the packager writes them.");
  const entries = [...entriesIn(zip, zip.readUInt32LE(end + 16), zip.readUInt16LE(end + 10))];
  const contents = new Map(entries.map((entry) => [entry, givenOf(zip, entry)]));
  let total = zip.length;
  // What is compressed least gives most for the time that it takes.
  for (const [entry, given] of [...contents].sort(([, one], [, other]) => worthOf(one) - worthOf(other))) {
    if (total <= enough) break;
    const made = await smaller(given);
    contents.set(entry, made);
    total -= given.data.length - made.data.length;
  }
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [entry, { method, data }] of contents) {
    const header = changed(entry, { method, size: data.length, offset });
    const local = localHeader(header, entry.name);
    parts.push(local, data);
    directory.push(header);
    offset += local.length + data.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const last = Buffer.from(zip.subarray(end));
  last.writeUInt32LE(size, 12);
  last.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, last]);
}

/** What the directory at the end of the archive says. */
function* entriesIn(zip, start, count) {
  let at = start;
  for (let left = count; left > 0; left--) {
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    const end = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    yield { header: zip.subarray(at, end), name: zip.subarray(at + 46, nameEnd) };
    at = end;
  }
}

/** The data of an entry, how it is compressed, and how long it is without that. */
function givenOf(zip, { header }) {
  const local = header.readUInt32LE(42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const data = zip.subarray(start, start + header.readUInt32LE(20));
  return { method: header.readUInt16LE(10), data, length: header.readUInt32LE(24) };
}

/** Of how many bytes one is made. */
function worthOf({ data, length }) {
  return data.length === 0 ? 0 : length / data.length;
}

/** The same as small as it can be. */
async function smaller(given) {
  if (given.method !== deflated) return given;
  const whole = inflateRawSync(given.data);
  if (whole.length <= given.data.length) return { method: stored, data: whole };
  if (given.data.length > whole.length * (1 - worth)) return given;
  const tried = await deflateAsync(whole, options);
  return tried.length < given.data.length ? { method: deflated, data: Buffer.from(tried) } : given;
}

/** The entry of the directory for data that has changed. */
function changed({ header }, { method, size, offset }) {
  const made = Buffer.from(header);
  made.writeUInt16LE(header.readUInt16LE(8) & ~sizesFollow, 8);
  made.writeUInt16LE(method, 10);
  made.writeUInt32LE(size, 20);
  made.writeUInt32LE(offset, 42);
  return made;
}

/** The header in front of the data: the same as in the directory, from the version to the length of the name, without more. */
function localHeader(header, name) {
  const made = Buffer.alloc(30);
  made.writeUInt32LE(0x04034b50, 0);
  header.copy(made, 4, 6, 30);
  return Buffer.concat([made, name]);
}
