// Files that somebody has named: a link leads to what is meant, and programs that people redirect into a file may write UTF-16.
import { fileReason } from "../errorMessage";
import { realPath } from "./realPath";
import { decodeUtf8, readRegularSync } from "./regularFile";

/** The text of a file of Terraform's own kinds, which are UTF-8. Throws where it cannot be read, or has more than `most` bytes. */
export function namedText(path: string, most: number): string {
  return decodeUtf8(bytesOf(path, most));
}

/** The text of what a program has printed into a file. Throws as `namedText` does. */
export function printedText(path: string, most: number): string {
  return decodedAsMarked(bytesOf(path, most));
}

/** Windows PowerShell writes UTF-16 into a file, with a mark at the beginning, by default. */
export function decodedAsMarked(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return bytes.toString("utf16le", 2);
  if (first === 0xfe && second === 0xff && bytes.length % 2 === 0)
    return Buffer.from(bytes.subarray(2)).swap16().toString("utf16le");
  return decodeUtf8(bytes);
}

/** A sentence about a file that the user has named and that cannot be read. */
export function unreadNamed(path: string, error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR") return `There is no file ${path}.`;
  return `${path} cannot be read: ${fileReason(error)}.`;
}

function bytesOf(path: string, most: number): Buffer {
  return readRegularSync(realPath(path) ?? path, most);
}
