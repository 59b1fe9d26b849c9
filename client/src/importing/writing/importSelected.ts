// "Azure ML: Import" of what is below a workspace or a subscription in the tree: computes, datastores, outbound rules, companions; endpoints,
// accounts and whatever else there is, with what is below them.
import { l10n } from "vscode";
import type { Azure, LiveResource, ResourceAnswers } from "../../azure/index";
import { nodesOf, resourceOf } from "../../explorer/loaded";
import type { ImportContext } from "../context";
import { askWithProgress } from "../loadResponses";
import { chooseFile } from "../questions/chooseImport";
import { importTitle } from "../questions/importTitle";
import { mayImport, propose } from "./importWorkspace";
import type { Preview } from "./preview";

/** Imports what was clicked, or all that is selected, into the file that is chosen. */
export async function importSelected(
  importing: ImportContext,
  preview: Preview,
  args: readonly unknown[],
): Promise<void> {
  const subjects = nodesOf(args).map(({ subject }) => subject);
  const known = subjects.filter(({ kind }) => kind === "child" || kind === "companion");
  const answered = known.flatMap((subject) => resourceOf(subject) ?? []).filter(({ raw }) => raw !== undefined);
  const listed = subjects.flatMap((subject) => (subject.kind === "resource" ? [subject.resource] : []));
  const all = [...answered, ...listed];
  const [first, ...others] = all;
  if (!first || !mayImport()) return;
  const choice = await chooseFile(
    importing,
    others.length > 0 ? "resources" : first.name,
    importTitle(all.map(({ name }) => name)),
  );
  if (!choice?.target) return;
  const read = listed.length > 0 ? await answersAbout(importing.view.azure(), listed) : nothing;
  if (!read) return;
  await propose(importing, preview, {
    target: choice.target,
    // Companions are to be resources: they are what is imported.
    selection: { parts: [], companions: "resources", preventDestroy: false, as: "azurerm" },
    stack: choice.stack,
    responses: [...answered.map(({ raw }) => raw), ...read.responses],
    notes: read.notes,
    more: { azapi: read.read },
  });
}

const nothing: ResourceAnswers = { responses: [], notes: [], read: [] };

/** Undefined when it was canceled, or has failed, which has been said. */
function answersAbout(azure: Azure, resources: readonly LiveResource[]): Promise<ResourceAnswers | undefined> {
  const title =
    resources.length === 1
      ? l10n.t("Reading {0} from Azure", resources[0]!.name)
      : l10n.t("Reading {0} resources from Azure", resources.length);
  return askWithProgress(title, (signal) => azure.resourceAnswers(resources, signal));
}
