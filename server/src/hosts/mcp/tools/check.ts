import * as z from "zod";
import { listed } from "../../../wording/index";
import { afterShape, answer, pageShape, restOf } from "../answer";
import { countsShape, countWords, findingCollector, findingLines, findingShape } from "../foundFindings";
import { openedModules } from "../openedModules";
import { targetShape, tool } from "./tool";

/** The tool that checks files or a text. */
export const check = tool({
  name: "check",
  title: "Check Terraform or CDKTF",
  description:
    "Finds what azurerm, azapi, azuread and Terraform would reject at validate, plan or apply, offline and for the exact provider version of the folder. Each finding has its place, and most have a fix as edits. Call it after every change of a .tf file or a CDKTF program, and before you show code to anyone.",
  input: z.object({ ...targetShape, after: afterShape }),
  output: z.object({
    inForce: z
      .array(z.object({ release: z.string(), coverage: z.string() }))
      .describe("The azurerm releases in force, with a sentence about how much is known about each."),
    counts: countsShape,
    findings: z.array(findingShape),
    unread: z.array(z.string()).describe("Files that were not read, one sentence each."),
    ...pageShape,
  }),
  async run({ after, ...target }, context) {
    const unread: string[] = [];
    const collected = findingCollector(after);
    const inForce = new Map<string, string>();
    for await (const opened of openedModules(target, context, (message) => unread.push(message))) {
      const [first] = opened.files;
      const about = first && opened.service.status(first.uri);
      if (about?.isUsed) inForce.set(`${about.provider} ${about.version}`, about.coverage);
      await collected.add(opened);
    }
    const { counts, page } = collected;
    const { shown, ...rest } = page;
    const releases = [...inForce].map(([release, coverage]) => ({ release, coverage }));
    const of = releases.length > 0 ? ` for ${listed(releases.map(({ release }) => release))}` : "";
    return answer({ inForce: releases, counts, findings: shown, unread, ...rest }, [
      `${countWords(counts)}${of}.`,
      ...unread,
      ...shown.flatMap(findingLines),
      ...restOf(rest),
    ]);
  },
});
