// What tools have changed: shown as a patch, or written.
import { sep } from "node:path";
import { createTwoFilesPatch } from "diff";
import * as z from "zod";
import { shownPath } from "../cli/report/location";
import { finishInterrupted } from "../cli/writing/finishInterrupted";
import { type Wanted, writeFiles } from "../cli/writing/writeFiles";
import type { ToolContext, ToolTarget } from "./openedModules";
import { ToolError } from "./toolError";

/** A longer patch is not shown: the tool is asked for single files, or to write. */
const longestPatch = 2400;

/** What changed in a file. */
export const changedFileShape = z.object({
  file: z.string(),
  patch: z
    .string()
    .optional()
    .describe("A unified diff; absent where it would be too long: ask about this file alone, or have it written."),
});

/** The files as answers have them. `wanted` has absolute paths. */
export function changedFiles(wanted: readonly Wanted[], root: string): readonly z.infer<typeof changedFileShape>[] {
  let left = longestPatch;
  return wanted.map(({ path, before, after }) => {
    const file = shownPath(path, root).split(sep).join("/");
    const patch = createTwoFilesPatch(file, file, before, after, undefined, undefined, { context: 1 });
    const body = patch.slice(patch.indexOf("@@"));
    left -= body.length;
    return left < 0 ? { file } : { file, patch: body };
  });
}

/** The changed files as lines. */
export function patchLines(files: readonly z.infer<typeof changedFileShape>[]): readonly string[] {
  return files.flatMap(({ file, patch }) =>
    patch === undefined ? [`${file}: changed`] : [`--- ${file}`, patch.trimEnd()],
  );
}

/** Writes them, all or none, where that was asked for: whether it did. Throws a `ToolError` where that cannot be. */
export function writeWanted(
  wanted: readonly Wanted[],
  isAsked: boolean | undefined,
  { text }: ToolTarget,
  context: ToolContext,
): boolean {
  if (!isAsked || wanted.length === 0) return false;
  if (text !== undefined)
    throw new ToolError("A text that was sent cannot be written: leave out `text`, or write the patch yourself.");
  context.write(wanted);
  return true;
}

/** Writes files to the disk. */
export function writeToDisk(wanted: readonly Wanted[]): void {
  const complaints: string[] = [];
  const complain = (message: string) => void complaints.push(message);
  const paths = wanted.map(({ path }) => path);
  if (!finishInterrupted(paths, complain) || !writeFiles(wanted, complain)) throw new ToolError(complaints.join(" "));
}
