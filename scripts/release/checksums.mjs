// SHA-256 of files, as sha256sum writes and checks it.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";

/** The text of SHA256SUMS for files that lie beside it. */
export function checksums(files) {
  return files
    .map((file) => `${createHash("sha256").update(readFileSync(file)).digest("hex")}  ${basename(file)}\n`)
    .join("");
}
