// What tools have changed: shown as a patch, or written.
import { sep } from "node:path";
import { createTwoFilesPatch } from "diff";
import * as z from "zod";
import { shownPath } from "../cli/report/location";
import { finishInterrupted } from "../cli/writing/finishInterrupted";
import { type FileWrite, writeFiles } from "../cli/writing/writeFiles";
import type { Block } from "./answer";
import type { ToolContext, ToolTarget, Writing } from "./openedModules";
import { allowedPath } from "./roots";
import { ToolError } from "./toolError";

/** A longer patch is not shown: the tool is asked for single files, or to write. */
const longestPatch = 2400;

/** What changed in a file. */
export const changedFileShape = z.object({
  file: z.string(),
  patch: z
    .string()
    .optional()
    .describe(
      "A unified diff. It is missing if it would be too long: then ask about this file only, or let the tool write it.",
    ),
});

/** The schema of what was done about interrupted earlier changes. */
export const settledShape = z
  .array(z.string())
  .describe("The changes of an interrupted earlier command that were first completed or undone.");

/** The files as answers have them. `wanted` has absolute paths. */
export function changedFiles(wanted: readonly FileWrite[], root: string): readonly z.infer<typeof changedFileShape>[] {
  let left = longestPatch;
  return wanted.map(({ path, before, after }) => {
    const file = shownPath(path, root).split(sep).join("/");
    const patch = createTwoFilesPatch(file, file, before, after, undefined, undefined, { context: 1 });
    const body = patch.slice(patch.indexOf("@@"));
    left -= body.length;
    return left < 0 ? { file } : { file, patch: body };
  });
}

/** The changed files, for people and models. */
export function patchLines(files: readonly z.infer<typeof changedFileShape>[]): readonly (string | Block)[] {
  return files.flatMap(({ file, patch }) =>
    patch === undefined ? [`${file}: changed`] : [`${file}:`, { kind: "diff", text: patch }],
  );
}

/** To be called before a tool reads what it may be asked to write: what was interrupted there is settled first, sentences about which are given. */
export async function prepareWriting(
  isAsked: boolean | undefined,
  { path = ".", text }: ToolTarget,
  { writing, roots }: ToolContext,
): Promise<readonly string[]> {
  if (!isAsked || text !== undefined) return [];
  return writing.prepare(allowedPath(path, roots).path, roots);
}

/** Writes them, all or none, where that was asked for: whether it did. Throws a `ToolError` where that cannot be. */
export function writeWanted(
  wanted: readonly FileWrite[],
  isAsked: boolean | undefined,
  { text }: ToolTarget,
  { writing, roots, signal }: ToolContext,
): boolean {
  if (!isAsked || wanted.length === 0) return false;
  signal?.throwIfAborted();
  if (text !== undefined)
    throw new ToolError("A text that was sent cannot be written: leave out `text`, or write the patch yourself.");
  writing.write(wanted, roots);
  return true;
}

/** Writes to the disk, only inside the roots. */
export const onDisk: Writing = {
  async prepare(path, roots) {
    const notes: string[] = [];
    const isFine = await finishInterrupted([path], { roots, isStrict: true }, (message) => notes.push(message));
    if (!isFine) throw new ToolError(notes.join(" "));
    return notes;
  },
  write(wanted, roots) {
    const complaints: string[] = [];
    if (!writeFiles(wanted, (message) => complaints.push(message), roots)) throw new ToolError(complaints.join(" "));
  },
};
