import { existsSync } from "node:fs";
import * as z from "zod";
import type { Imported } from "../../../azure/index";
import { answersOf, type Drafting, type LiveAnswers } from "../../azure/answersOf";
import { NotAnswered, searchFor } from "../../azure/askAzure";
import { writesOfImport } from "../../cli/writing/writesOfImport";
import { answer, pageOf } from "../answer";
import { openedModules, type ToolContext } from "../openedModules";
import { allowedPath } from "../roots";
import { ToolError } from "../toolError";
import { changedFileShape, changedFiles, patchLines, prepareWriting, settledShape, writeWanted } from "../writtenFiles";
import { targetShape, tool, writeShape } from "./tool";

const input = z.object({
  answers: z.array(z.unknown()).min(1).max(1000).optional().describe("Parsed JSON: resources, or lists of them."),
  live: z
    .boolean()
    .optional()
    .describe(
      "Instead of `answers`: true says that the person is signed in with `az` or by ARM_ variables and wants Azure to be asked now. Nothing in Azure is changed.",
    ),
  ids: z
    .array(z.string().max(2048))
    .min(1)
    .max(20)
    .optional()
    .describe(
      "With `live`: ids of resources of any type; workspaces are read with all their parts. Without ids, group or query, the answer says which workspaces there are.",
    ),
  group: z
    .string()
    .max(2048)
    .optional()
    .describe("With `live`, instead of ids: the name or id of a resource group, imported with all that is in it."),
  query: z
    .string()
    .max(10_000)
    .optional()
    .describe(
      "With `live`, instead of ids: a query of Azure Resource Graph whose rows have an id, or a condition such as tags.team == 'data'.",
    ),
  subscription: z.string().max(100).optional().describe("The id of the subscription in which group and query look."),
  to: targetShape.path.unwrap().describe("The .tf file or program to import into; it need not exist."),
  companions: z
    .enum(["resources", "data", "ids"])
    .optional()
    .describe("How storage account, key vault, registry and identities of a workspace are written; ids by default."),
  assets: z
    .enum(["resources", "data"])
    .optional()
    .describe(
      "How models, environments, data and components are written. With `live`, those that an imported resource refers to are read too; without `assets`, they stay ids.",
    ),
  preventDestroy: z.boolean().optional(),
  write: writeShape,
});

/** The tool that turns Azure's answers into code. */
export const importing = tool({
  name: "import",
  title: "Import from Azure's answers",
  description:
    "Turns Azure's answers about resources into Terraform with import blocks that plan to no changes. Either pass answers (JSON of az rest, az resource show, or a list; for example: az rest --method get --url https://management.azure.com<resource id>?api-version=2024-10-01). Or pass live: true with ids, a resource group or a query, if the person is signed in with az or by ARM_ variables and wants that. Without live: true, Azure is not asked.",
  input,
  output: z.object({
    plan: z.string().describe("What terraform plan will say."),
    changes: z.array(z.string()),
    imported: z.array(z.object({ id: z.string(), address: z.string() })),
    skipped: z.array(z.object({ id: z.string(), because: z.string() })),
    notes: z.array(z.string()),
    left: z.number().int().describe("How many entries of these lists did not fit into the answer."),
    files: z.array(changedFileShape),
    isWritten: z.boolean(),
    settled: settledShape,
  }),
  writes: true,
  asksOthers: true,
  async run({ to, companions, assets, preventDestroy, write, ...from }, context) {
    const { path } = allowedPath(to, context.roots);
    checkSources(from);
    const settled = [...(await prepareWriting(write, { path: to }, context))];
    const unread: string[] = [];
    const target = { path: to, isTarget: true, ...(!existsSync(path) && { text: "" }) };
    for await (const { service, files, root } of openedModules(target, context, (message) => unread.push(message))) {
      const [file] = files;
      if (!file) break;
      // What cannot be read may declare what would be imported a second time.
      if (unread.length > 0) throw new ToolError(unread.join(" "));
      const isSearch = from.group !== undefined || from.query !== undefined;
      const how = {
        ...((companions ?? isSearch) && { companions: companions ?? ("resources" as const) }),
        ...(assets && { assets }),
        ...(preventDestroy && { preventDestroy }),
      };
      const drafting: Drafting = {
        importInto: (request) => service.importAnswers(file.uri, { ...how, ...request }),
        offer: (found, foundAs) => service.offerFound(file.uri, found, foundAs),
      };
      const { responses, notes, read, left } = await answersFor({ ...from, companions, assets }, drafting, context);
      const drafted = drafting.importInto({ responses, azapi: read });
      const made = { ...drafted, skipped: [...left, ...drafted.skipped] };
      const wanted = writesOfImport(made, file, service);
      const isWritten = writeWanted(wanted, write, {}, context);
      const changed = changedFiles(wanted, root);
      const lists = shortened({ ...made, notes: [...notes, ...made.notes] });
      const plan = made.planSummary.sentence;
      return answer({ plan, ...lists, files: changed, isWritten, settled }, [
        plan,
        ...settled,
        ...lists.changes,
        ...lists.imported.map(({ address }) => address),
        ...lists.skipped.map(({ id, because }) => `left out ${id}: ${because}`),
        ...lists.notes,
        ...(lists.left > 0
          ? [`… ${lists.left} more that did not fit: read the file, or import fewer ids at a time.`]
          : []),
        ...(isWritten ? [] : patchLines(changed)),
      ]);
    }
    throw new ToolError(`${to} cannot be imported into: name a .tf file, or a CDKTF program.`);
  },
});

type From = Pick<
  z.infer<typeof input>,
  "answers" | "live" | "ids" | "companions" | "assets" | "group" | "query" | "subscription"
>;

/** Throws for what does not go together. */
function checkSources({ answers, live, ids, group, query }: From): void {
  const asked = [ids, group, query].filter((one) => one !== undefined).length;
  if (answers && (live || asked > 0))
    throw new ToolError("Pass either `answers`, or `live: true` with `ids`, `group` or `query`.");
  if (asked > 1) throw new ToolError("Pass one of `ids`, `group` and `query`.");
  if (answers || live) return;
  throw new ToolError(
    asked > 0
      ? "Add `live: true`: it says that the person is signed in to Azure and wants it to be asked."
      : "Pass `answers`, or `live: true` with the `ids` of what to import, a resource `group`, or a `query`.",
  );
}

/** What was sent, or what Azure answers now, where that is wanted. */
async function answersFor(
  { answers, ids, companions = "ids", assets, ...typed }: From,
  drafting: Drafting,
  { askAzure, readLive, isTrusted, signal }: ToolContext,
): Promise<LiveAnswers> {
  if (answers) return { responses: answers, read: [], left: [], notes: [] };
  const ask = (some: readonly string[]) => askAzure({ ids: some, companions, mayRunPrograms: isTrusted, signal });
  const search = searchFor(typed);
  const reader = readLive(isTrusted);
  try {
    if (ids || search)
      return await answersOf({ ids: ids ?? [], search, inside: true, ...(assets && { assets }) }, drafting, {
        azure: reader.azure,
        ask,
        signal,
      });
    const { identity, workspaces, notes } = await ask([]);
    throw new ToolError(`Say as \`ids\` what to import. ${identity} can see:`, [...seen(workspaces), ...notes]);
  } catch (error) {
    if (!(error instanceof NotAnswered)) throw error;
    throw new ToolError(`${error.message} Or get the answers elsewhere, and pass them as \`answers\`.`);
  } finally {
    reader.dispose();
  }
}

/** How long each list of an answer gets, in characters of JSON. */
const room = 800;

function seen(workspaces: readonly string[]): readonly string[] {
  if (workspaces.length === 0) return ["no workspace."];
  const { shown, total } = pageOf(workspaces, 0, 2 * room);
  const rest = total - shown.length;
  return rest > 0 ? [...shown, `… ${rest} more: ask the person for the id.`] : shown;
}

/** The lists of an answer, each as far as there is room. */
function shortened({ planSummary, imported, skipped, notes }: Imported) {
  const pages = {
    changes: pageOf(planSummary.changes, 0, room),
    imported: pageOf(
      imported.map(({ id, address }) => ({ id, address })),
      0,
      room,
    ),
    skipped: pageOf(
      skipped.map(({ id, because }) => ({ id, because })),
      0,
      room,
    ),
    notes: pageOf(notes, 0, room),
  };
  return {
    changes: pages.changes.shown,
    imported: pages.imported.shown,
    skipped: pages.skipped.shown,
    notes: pages.notes.shown,
    left: Object.values(pages).reduce((sum, { total, shown }) => sum + total - shown.length, 0),
  };
}
