import { existsSync } from "node:fs";
import * as z from "zod";
import { applyEdits } from "../../../text/edit";
import { answer } from "../answer";
import { openedModules } from "../openedModules";
import { allowedPath } from "../roots";
import { ToolError } from "../toolError";
import { changedFileShape, changedFiles, patchLines, writeWanted } from "../writtenFiles";
import { targetShape, tool, writeShape } from "./tool";

/** Answers of Azure as code. */
export const importing = tool({
  name: "import",
  title: "Import from Azure's answers",
  description:
    "Turns what Azure answers about resources (JSON of az rest, az resource show, or a list) into Terraform with import blocks that plans to no changes. Get the answers first, for example: az rest --method get --url https://management.azure.com<resource id>?api-version=2024-10-01. This server asks Azure nothing itself.",
  input: z.object({
    answers: z.array(z.unknown()).min(1).max(1000).describe("Parsed JSON: resources, or lists of them."),
    to: targetShape.path.unwrap().describe("The .tf file or program to import into; it need not exist."),
    companions: z
      .enum(["resources", "data", "ids"])
      .optional()
      .describe("How storage account, key vault, registry and identities of a workspace are written; ids by default."),
    preventDestroy: z.boolean().optional(),
    write: writeShape,
  }),
  output: z.object({
    plan: z.string().describe("What terraform plan will say."),
    changes: z.array(z.string()),
    imported: z.array(z.object({ id: z.string(), address: z.string() })),
    skipped: z.array(z.object({ id: z.string(), because: z.string() })),
    notes: z.array(z.string()),
    files: z.array(changedFileShape),
    isWritten: z.boolean(),
  }),
  writes: true,
  async run({ answers, to, companions, preventDestroy, write }, context) {
    const { path } = allowedPath(to, context.roots);
    const unread: string[] = [];
    const target = existsSync(path) ? { path: to } : { path: to, text: "" };
    for await (const { service, files, root } of openedModules(target, context, (message) => unread.push(message))) {
      const [file] = files;
      if (!file) break;
      // What cannot be read may declare what would be imported a second time.
      if (unread.length > 0) throw new ToolError(unread.join(" "));
      const made = service.importAnswers(file.uri, {
        responses: answers,
        ...(companions && { companions }),
        ...(preventDestroy && { preventDestroy }),
      });
      const before = service.text(file.uri) ?? "";
      const wanted =
        made.edits.length === 0 ? [] : [{ path: file.path, before, after: applyEdits(before, made.edits) }];
      const isWritten = writeWanted(wanted, write, {}, context);
      const changed = changedFiles(wanted, root);
      const { planSummary, imported, notes } = made;
      const skipped = made.skipped.map(({ id, because }) => ({ id, because }));
      return answer(
        {
          plan: planSummary.sentence,
          changes: [...planSummary.changes],
          imported: imported.map(({ id, address }) => ({ id, address })),
          skipped,
          notes: [...notes],
          files: changed,
          isWritten,
        },
        [
          planSummary.sentence,
          ...planSummary.changes,
          ...imported.map(({ address }) => address),
          ...skipped.map(({ id, because }) => `left out ${id}: ${because}`),
          ...notes,
          ...(isWritten ? [] : patchLines(changed)),
        ],
      );
    }
    throw new ToolError(`${to} cannot be imported into: name a .tf file, or a CDKTF program.`);
  },
});
