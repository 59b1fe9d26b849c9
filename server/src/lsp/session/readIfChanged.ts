// Files that are read again and again, most often unchanged: looking at a file's times takes a tenth of reading it.
import type { ReadOptions, Runtime } from "../runtime";

/** Texts of files by their address, each with the stamp that its file had before it was read. */
export type StampedTexts = Map<string, { readonly stamp: string; readonly text: string }>;

/** A file's text as it is on disk now, undefined if there is no such file, null if it is not read; not read if `known` has the text of its stamp. */
export async function readIfChanged(
  uri: string,
  known: StampedTexts,
  runtime: Pick<Runtime, "readFile" | "stampOf">,
  reading: ReadOptions,
): Promise<string | null | undefined> {
  const stamp = await runtime.stampOf?.(uri);
  const before = known.get(uri);
  if (stamp !== undefined && before?.stamp === stamp) return before.text;
  const text = await runtime.readFile(uri, reading);
  // A change while it was read makes another stamp, so that this one is never met again.
  if (stamp === undefined || typeof text !== "string") known.delete(uri);
  else known.set(uri, { stamp, text });
  return text;
}
