import * as z from "zod";
import { fixDocument } from "../../../core";
import type { FileWrite } from "../../cli/writing/writeFiles";
import { afterShape, answer, pageShape, restOf } from "../answer";
import { countsShape, countWords, findingCollector, findingLines, findingShape } from "../foundFindings";
import { openedModules } from "../openedModules";
import { changedFileShape, changedFiles, patchLines, prepareWriting, settledShape, writeWanted } from "../writtenFiles";
import { targetShape, tool, writeShape } from "./tool";

/** Makes the safe fixes, and lists what is left. */
export const fix = tool({
  name: "fix",
  title: "Fix Terraform or CDKTF",
  description:
    "Makes every safe fix (misspelt names and values, renamed arguments, missing required references with one candidate) and lists what is left for you to decide. Shows the changes as patches. With write: true it writes the files. Call it after `check`, before you change anything by hand.",
  input: z.object({ ...targetShape, write: writeShape, after: afterShape }),
  output: z.object({
    edits: z.number().int().describe("How many places were changed."),
    files: z.array(changedFileShape),
    text: z.string().optional().describe("The whole text, if a text was sent."),
    isWritten: z.boolean(),
    settled: settledShape,
    counts: countsShape.describe("What is left."),
    left: z.array(findingShape),
    ...pageShape,
  }),
  writes: true,
  async run({ after, write, ...target }, context) {
    const settled = [...(await prepareWriting(write, target, context))];
    const collected = findingCollector(after);
    const wanted: FileWrite[] = [];
    let [edits, root] = [0, ""];
    let text: string | undefined;
    for await (const opened of openedModules(target, context, () => {})) {
      const { service, files } = opened;
      root = opened.root;
      // All of a module first: what one file declares counts for the others.
      for (const { path, uri } of files) {
        const before = service.text(uri) ?? "";
        const made = fixDocument(uri, service);
        edits += made;
        if (made > 0) wanted.push({ path, before, after: service.text(uri) ?? before });
        if (target.text !== undefined) text = service.text(uri);
      }
      await collected.add(opened);
    }
    const isWritten = writeWanted(wanted, write, target, context);
    const { counts, page } = collected;
    const { shown, ...rest } = page;
    const files = text === undefined ? changedFiles(wanted, root) : [];
    const done =
      edits === 0
        ? "There was nothing to fix for sure."
        : `Made ${edits === 1 ? "1 edit" : `${edits} edits`}${isWritten ? " and wrote the files" : ""}.`;
    return answer(
      { edits, files, ...(text !== undefined && { text }), isWritten, settled, counts, left: shown, ...rest },
      [
        `${done} Left: ${countWords(counts)}.`,
        ...settled,
        ...(isWritten ? [] : patchLines(files)),
        ...(text === undefined ? [] : [{ kind: "", text }]),
        ...shown.flatMap(findingLines),
        ...restOf(rest),
      ],
    );
  },
});
