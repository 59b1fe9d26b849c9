// The sentence for what cannot be read.

/** Undefined for what is simply not there. */
export function unreadable(path: string, error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR") return undefined;
  if (code === "EACCES" || code === "EPERM") return `${path} could not be read: permission denied.`;
  if (code === "EISDIR") return `${path} could not be read: it is a folder.`;
  return `${path} could not be read: ${code || String(error)}.`;
}
