/**
 * The `h1:` hash of an unpacked provider, as Terraform computes it. Source: Hash1 in sumdb/dirhash of golang.org/x/mod, and
 * PackageHashV1 in internal/getproviders/hash.go of hashicorp/terraform.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, realpath } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

/** The hash of the files in a folder, which may be a link. Rejects where one of them cannot be read. */
export async function packageHash(folder: string): Promise<string> {
  const root = await realpath(folder);
  const whole = createHash("sha256");
  for (const name of await filesIn(root, "")) {
    if (name.includes("\n")) throw new Error("The name of a file in it has a line break");
    const one = createHash("sha256");
    await pipeline(createReadStream(join(root, name), { highWaterMark: 1 << 20 }), one);
    whole.update(`${one.digest("hex")}  ${name}\n`);
  }
  return `h1:${whole.digest("base64")}`;
}

/** Paths from the root, in the order of their bytes. Links to folders are files here, which cannot be read: Go's are so too. */
async function filesIn(root: string, below: string): Promise<string[]> {
  const entries = await readdir(join(root, below), { withFileTypes: true });
  const paths: string[] = [];
  for (const entry of entries) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) paths.push(...(await filesIn(root, path)));
    else paths.push(path);
  }
  return below === "" ? paths.sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other))) : paths;
}
