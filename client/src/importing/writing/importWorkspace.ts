// "Azure ML: Import Workspace".
import { l10n, type TextDocument, workspace } from "vscode";
import { mayWrite } from "../../mayWrite";
import { showInformation, showWarning } from "../../shown/messages";
import type { What } from "../loadAnswers";
import type { Managed } from "../managed/managed";
import { chooseImport, type Usual } from "../questions/chooseImport";
import type { Target } from "../questions/target";
import type { Importing } from "../source";
import { withAnswers } from "../withAnswers";
import { applyImport } from "./applyImport";
import { importResult } from "./importResult";
import { doneIn, left, whyNothing } from "./outcome";
import type { Preview } from "./preview";

/** From the choice of workspaces to the text in a file; an import that is given up leaves nothing behind. */
export async function importWorkspace(
  importing: Importing,
  { preview, managed, usual }: { readonly preview: Preview; readonly managed: Managed; readonly usual: Usual },
  args: readonly unknown[],
): Promise<void> {
  if (!mayWrite()) return;
  if (!workspace.workspaceFolders?.length) {
    showInformation(l10n.t("Open a folder first: a workspace is imported into the code in a folder."));
    return;
  }
  const choice = await chooseImport(importing, managed, args, usual);
  if (!choice?.target) return;
  const { entries, what, target, stack } = choice;
  const loaded = await withAnswers(importing.source, entries, what);
  if (loaded) await propose(importing, preview, { target, what, stack, ...loaded });
}

interface Proposal {
  readonly target: Target;
  readonly what: What;
  readonly stack: string | undefined;
  readonly answers: readonly unknown[];
  readonly notes: readonly string[];
}

async function propose({ server, log }: Importing, preview: Preview, proposal: Proposal): Promise<void> {
  const { target, answers: responses, what, stack } = proposal;
  const document = target.isNew ? undefined : await workspace.openTextDocument(target.uri);
  const version = document?.version;
  const { companions, preventDestroy } = what;
  const result = await importResult(server, {
    uri: target.uri.toString(),
    ...(document && { text: document.getText() }),
    request: { responses, companions, preventDestroy, ...(stack !== undefined && { stack }) },
  });
  for (const { id, because } of result.skipped) log.info(`${id} is not imported. ${because}`);
  if (result.edits.length === 0) {
    showInformation(whyNothing(result));
    return;
  }
  const { verdict } = result;
  if (!(await preview.ask(target, result.after, verdict.sentence, verdict.changes.slice(0, 3)))) return;
  if (document && hasChanged(document, version)) {
    showWarning(l10n.t("The file has changed in the meantime, so nothing was written. Import again."));
    return;
  }
  if (!(await applyImport(target, result))) {
    showWarning(l10n.t("The file could not be written."));
    return;
  }
  showInformation([doneIn(result), ...proposal.notes, ...result.notes, ...left(result)].join(" "));
}

function hasChanged(document: TextDocument, version: number | undefined): boolean {
  return document.isClosed || document.version !== version;
}
