import * as z from "zod";
import { lazy } from "../../../core";
import { counted } from "../../../text/index";
import { majorVersion } from "../../cli/majorVersion";
import type { FileWrite } from "../../cli/writing/writeFiles";
import { afterShape, answer, pageShape, restOf } from "../answer";
import { findingCollector, findingLines, findingShape } from "../foundFindings";
import { openedModules } from "../openedModules";
import { ToolError } from "../toolError";
import { changedFileShape, changedFiles, patchLines, prepareWriting, settledShape, writeWanted } from "../writtenFiles";
import { targetShape, tool, writeShape } from "./tool";

/** The tool that upgrades code to a newer major version of azurerm. */
export const upgradeTool = tool({
  name: "upgrade",
  title: "Upgrade to a newer azurerm",
  description:
    "Rewrites code for the newest azurerm of a major version: makes every change that has only one solution, raises the version constraints, and lists what is left for you to decide, including changed defaults. With write: true it writes the files.",
  input: z.object({
    path: targetShape.path,
    to: z.enum(["4", "5"]).describe("The major version."),
    write: writeShape,
    after: afterShape,
  }),
  output: z.object({
    files: z.array(changedFileShape),
    isWritten: z.boolean(),
    settled: settledShape,
    left: z.array(findingShape),
    notes: z.array(z.string()),
    ...pageShape,
  }),
  writes: true,
  async run({ path, to, write, after }, context) {
    const major = majorVersion(to, context.catalog.provider("azurerm")?.releases ?? []);
    if (typeof major === "string") throw new ToolError(major);
    const settled = [...(await prepareWriting(write, { path }, context))];
    const collected = findingCollector(after);
    const wanted: FileWrite[] = [];
    const notes: string[] = [];
    let root = "";
    for await (const opened of openedModules({ path }, context, (message) => notes.push(message))) {
      root = opened.root;
      const made = lazy().upgradeModule(opened.files, major, opened.service, (message) => notes.push(message));
      wanted.push(...made.filter(({ edits }) => edits > 0));
      const left = new Map(opened.files.map(({ uri }, index) => [uri, made[index]?.left ?? []]));
      await collected.add(opened, ({ uri }) => left.get(uri) ?? []);
    }
    const isWritten = writeWanted(wanted, write, {}, context);
    const files = changedFiles(wanted, root);
    const { shown, ...rest } = collected.page;
    const head =
      wanted.length === 0
        ? `Nothing has to be rewritten for azurerm ${to}.`
        : `${counted(wanted.length, "file changes", "files change")} for azurerm ${to}.${isWritten ? ` ${wanted.length === 1 ? "It was" : "They were"} written.` : ""}`;
    return answer({ files, isWritten, settled, left: shown, notes, ...rest }, [
      `${head} ${counted(rest.total, "finding is", "findings are")} left.`,
      ...settled,
      ...notes,
      ...(isWritten ? [] : patchLines(files)),
      ...shown.flatMap(findingLines),
      ...restOf(rest),
    ]);
  },
});
