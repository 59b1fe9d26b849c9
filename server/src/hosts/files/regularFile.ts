// Reads regular files only: opening a pipe would wait for a writer, and a device never ends. The kind of a file
// is asked of the open file, so that nobody can put another one in its place in between.
import { constants, type Stats } from "node:fs";
import { close, linkStat, openFile, readBytes, statOfOpen } from "./fileSystem";
import { LeftOut } from "./leftOut";
import { openedPath } from "./opened";
import { atOnce, type Steps } from "./steps";

export { LeftOut } from "./leftOut";

// Windows has neither flag, and no pipes in folders.
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

/** Flags for opening: it fails for a link, and does not wait for a pipe. */
export const regularOnly = O_NOFOLLOW | O_NONBLOCK;

const maxChunk = 1 << 20;

/**
 * The bytes of a file. Throws if it is a link, not a regular file, or has more than `most` bytes, in each case
 * immediately. `expect` throws if it must not be read because of its place, now that it is open; the place is
 * undefined if it is not known.
 */
export function* readRegular(
  path: string,
  most: number,
  expect?: (real: string | undefined) => Steps<void>,
): Steps<Buffer> {
  if (O_NOFOLLOW === 0) noLink(yield* linkStat(path));
  const file = yield* openFile(path, O_RDONLY | regularOnly);
  try {
    if (expect) yield* expect(yield* openedPath(file, path));
    const pieces = createChunks(yield* statOfOpen(file), most);
    while (pieces.add(yield* readBytes(file, pieces.next))) {}
    return pieces.bytes;
  } finally {
    yield* close(file);
  }
}

/** The same for those who wait. */
export function readRegularSync(path: string, most: number): Buffer {
  return atOnce(readRegular(path, most));
}

/** Fails as opening a link does elsewhere. */
function noLink(stats: Stats | undefined): void {
  if (stats?.isSymbolicLink()) throw Object.assign(new Error("it is a link"), { code: "ELOOP" });
}

/** Collects what is read. The size of a file is where to begin with: some are longer than they say, and files grow. */
function createChunks(stats: Stats, most: number) {
  if (stats.isDirectory()) throw new LeftOut("it is a folder");
  if (!stats.isFile()) throw new LeftOut("it is not a regular file");
  if (stats.size > most)
    throw new LeftOut(`it has ${megabytes(stats.size)} MB, and no more than ${megabytes(most)} MB are read`);
  let buffer = Buffer.allocUnsafe(stats.size + 1);
  let length = 0;
  return {
    get next(): Buffer {
      if (length === buffer.length)
        buffer = Buffer.concat([buffer], length + Math.min(Math.max(length, 4096), maxChunk));
      return buffer.subarray(length);
    },
    /** Whether there may be more than the bytes that were just read. */
    add(count: number): boolean {
      length += count;
      if (length > most) throw new LeftOut(`it has more than ${megabytes(most)} MB`);
      return count > 0;
    },
    get bytes(): Buffer {
      return buffer.subarray(0, length);
    },
  };
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 100_000) / 10;
}

/** The text in UTF-8 bytes, without a byte order mark. Invalid bytes become the replacement character. */
export function decodeUtf8(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** A sentence about a file that cannot be read; undefined for one that does not exist. */
export function unreadableMessage(path: string, error: unknown): string | undefined {
  if (error instanceof LeftOut) return `${path} is left out: ${error.message}.`;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR") return undefined;
  if (code === "EACCES" || code === "EPERM") return `${path} could not be read: permission denied.`;
  return `${path} could not be read: ${code || String(error)}.`;
}
