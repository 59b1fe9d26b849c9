/**
 * The `h1:` hash of an unpacked provider, as Terraform computes it. Source: Hash1 in sumdb/dirhash of golang.org/x/mod, and
 * PackageHashV1 in internal/getproviders/hash.go of hashicorp/terraform.
 */
import { createHash } from "node:crypto";
import { constants, type Dirent } from "node:fs";
import { type FileHandle, mkdir, open, readdir, realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import { regularOnly } from "../files/regularFile";

/** What a package may have at most: the largest that is known has 800 MB in three files. */
const most = { bytes: 2_000_000_000, files: 1_000, depth: 8 };

/**
 * The hash of the files in a folder, which may be a link; with `copy`, they are written there as they are read, so that the hash is that of the
 * copy. Rejects, with a clause, where something cannot be read, is not a regular file, or is more than any package has.
 */
export async function packageHash(folder: string, copy?: string): Promise<string> {
  const root = await realpath(folder);
  const whole = createHash("sha256");
  let left = most.bytes;
  for (const name of await filesIn(root)) {
    const one = createHash("sha256");
    left -= await eachPart(join(root, name), copy && join(copy, name), left, (part) => one.update(part));
    whole.update(`${one.digest("hex")}  ${name}\n`);
  }
  return `h1:${whole.digest("base64")}`;
}

/** Paths from the root, in the order of their bytes. */
async function filesIn(root: string): Promise<readonly string[]> {
  const paths: string[] = [];
  const add = async (below: string, depth: number): Promise<void> => {
    if (depth > most.depth) throw new Error(`it has folders in folders, more than ${most.depth} deep`);
    for (const entry of await readdir(join(root, below), { withFileTypes: true })) {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (path.includes("\n")) throw new Error("the name of a file in it has a line break");
      if (entry.isDirectory()) await add(path, depth + 1);
      else if (!entry.isFile()) throw new Error(`there is ${kindOf(entry)} in it, ${path}`);
      else if (paths.push(path) > most.files) throw new Error(`it has more than ${most.files} files`);
    }
  };
  await add("", 1);
  return paths.sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
}

function kindOf(entry: Dirent): string {
  if (entry.isSymbolicLink()) return "a link";
  if (entry.isFIFO()) return "a pipe";
  return entry.isSocket() ? "a socket" : "a device";
}

const buffer = () => Buffer.allocUnsafe(1 << 20);

/** Gives how many bytes it has. */
async function eachPart(
  path: string,
  copy: string | undefined,
  left: number,
  take: (part: Buffer) => void,
): Promise<number> {
  let [from, to]: (FileHandle | undefined)[] = [];
  try {
    // Something else may have come there since it was listed.
    from = await open(path, constants.O_RDONLY | regularOnly);
    const stats = await from.stat();
    if (!stats.isFile()) throw new Error(`${path} is not a regular file`);
    if (copy !== undefined) {
      await mkdir(dirname(copy), { recursive: true });
      to = await open(copy, "wx", (stats.mode & 0o111) === 0 ? 0o600 : 0o700);
    }
    let length = 0;
    for (const part = buffer(); ; ) {
      // Files grow.
      if (Math.max(length, stats.size) > left) throw new Error(`it has more than ${most.bytes / 1_000_000_000} GB`);
      const { bytesRead } = await from.read(part);
      if (bytesRead === 0) return length;
      length += bytesRead;
      const read = part.subarray(0, bytesRead);
      take(read);
      for (let at = 0; to && at < read.length; ) at += (await to.write(read, at)).bytesWritten;
    }
  } finally {
    await from?.close();
    await to?.close();
  }
}
