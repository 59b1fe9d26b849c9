// What the packager writes is made smaller; what VS Code reads archives with has to find the same in it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../harness/service";

const ofPackager = createRequire(createRequire(join(root, "package.json")).resolve("@vscode/vsce"));
const smallerZip = async (zip: Buffer, enough?: number): Promise<Buffer> =>
  (await import(pathToFileURL(join(root, "scripts/release/smallerZip.mjs")).href)).smallerZip(zip, enough);

interface Entry {
  readonly fileName: string;
  readonly externalFileAttributes: number;
  readonly lastModFileDate: number;
}

interface Archive extends NodeJS.EventEmitter {
  readEntry(): void;
  openReadStream(entry: Entry, done: (error: Error | null, stream: NodeJS.ReadableStream) => void): void;
}

const files = new Map([
  ["extension/long.jsonl", readFileSync(join(root, "server/data/azuread.jsonl")).subarray(0, 20_000)],
  ["extension/empty.txt", Buffer.alloc(0)],
  ["extension/picture.png", readFileSync(join(root, "icon.png"))],
  ["extension/ä ö.txt", Buffer.from("grün ".repeat(100))],
  ["extension/short", Buffer.from("{}")],
]);

test("an archive that is made smaller has the same in it", async () => {
  const zip = await packed();
  const made = await smallerZip(zip);
  assert.deepEqual(await contentsOf(made), await contentsOf(zip));
  const few = (made.length / zip.length).toFixed(2);
  assert.ok(made.length < zip.length, few);
  assert.deepEqual(await smallerZip(made), made);
});

test("an archive that has to be no smaller than so many bytes is made smaller until it is", async () => {
  const zip = await packed();
  const enough = zip.length - 1;
  const made = await smallerZip(zip, enough);
  assert.deepEqual(await contentsOf(made), await contentsOf(zip));
  assert.ok(made.length <= enough, `${made.length}`);
  assert.ok(made.length > (await smallerZip(zip)).length, `${made.length}`);
  assert.deepEqual(await smallerZip(zip, zip.length), zip);
});

test("what is no archive is refused", async () => {
  for (const other of [Buffer.alloc(0), Buffer.from("PK"), Buffer.alloc(100)])
    await assert.rejects(smallerZip(other), /^Error: This is no archive as the packager writes them\.$/);
});

function packed(): Promise<Buffer> {
  const { ZipFile } = ofPackager("yazl");
  const zip = new ZipFile();
  const options = { mtime: new Date(2020, 1, 1), mode: 0o100755 };
  for (const [name, content] of files) zip.addBuffer(content, name, options);
  zip.end();
  return buffer(zip.outputStream);
}

/** Of each entry its text, its rights and its date; the reader fails where a size or a checksum is wrong. */
async function contentsOf(zip: Buffer): Promise<readonly unknown[]> {
  const { fromBuffer } = ofPackager("yauzl");
  const found: unknown[] = [];
  await new Promise<void>((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: true }, (error: Error | null, archive: Archive) => {
      if (error) return reject(error);
      archive.on("error", reject).on("end", resolve);
      archive.on("entry", (entry: Entry) => {
        archive.openReadStream(entry, async (failed: Error | null, stream: NodeJS.ReadableStream) => {
          if (failed) return reject(failed);
          const text = (await buffer(stream)).toString("base64");
          found.push([entry.fileName, text, entry.externalFileAttributes, entry.lastModFileDate]);
          archive.readEntry();
        });
      });
      archive.readEntry();
    });
  });
  assert.equal(found.length, files.size);
  return found;
}
