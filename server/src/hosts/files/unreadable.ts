// The sentence for what cannot be read.

import { LeftOut } from "./regularFile";

/** Undefined for what is simply not there. */
export function unreadable(path: string, error: unknown): string | undefined {
  if (error instanceof LeftOut) return `${path} is left out: ${error.message}.`;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR") return undefined;
  if (code === "EACCES" || code === "EPERM") return `${path} could not be read: permission denied.`;
  return `${path} could not be read: ${code || String(error)}.`;
}
