// "Azure ML: Compare Folder with Live": all that the open folders have in Azure, what is taken from there, and what is imported.
import { l10n, Uri, WorkspaceEdit, workspace } from "vscode";
import {
  type DriftFinding,
  type FolderDriftParams,
  type FolderDriftResult,
  folderDriftRequest,
  isAside,
  type LiveQuestionsParams,
  type LiveQuestionsResult,
  liveQuestionsRequest,
} from "../../../../server/src/protocol/index";
import { mayWrite } from "../../mayWrite";
import { createProgramTexts, generated } from "../../programs/index";
import { addChanges } from "../../rangeOf";
import { inStatusBar, showInformation } from "../../shown/index";
import type { ImportContext } from "../context";
import { askWithProgress } from "../loadResponses";
import { createDriftView, type DriftView, findingsOf } from "./driftView";

/** The comparison that is shown. */
export interface FolderComparison {
  /** Asks Azure, and shows what differs. */
  compare(): Promise<void>;
  /** Takes the live values of some findings, or of all, as one edit. */
  take(args: readonly unknown[] | "all"): Promise<void>;
  /** The ids in Azure of what has no code. */
  unmanagedIn(args: readonly unknown[]): readonly string[];
  dispose(): void;
}

const limit = 1000;

/** Shows nothing yet. */
export function createFolderComparison({ server, view, log }: ImportContext): FolderComparison {
  let shown: DriftView | undefined;
  let last: FolderDriftParams | undefined;
  // Each comparison reads them anew.
  const texts = createProgramTexts(() => undefined);

  async function compare(): Promise<void> {
    const about = await filesHere();
    const questions = await server.request<LiveQuestionsResult>(liveQuestionsRequest, about);
    for (const note of questions.notes) log.info(note);
    if (questions.wanted.length === 0) {
      const [note = ""] = questions.notes;
      return void showInformation(
        [l10n.t("The open folders have nothing that can be compared with Azure."), note].join(" "),
      );
    }
    const { length } = questions.wanted;
    const title =
      length === 1 ? l10n.t("Comparing 1 resource with Azure") : l10n.t("Comparing {0} resources with Azure", length);
    const read = await askWithProgress(title, (signal) =>
      view.azure().readDeclared(questions.wanted, questions.groups, signal),
    );
    if (!read) return;
    for (const { id, because } of read.unread) log.info(`${id} could not be read. ${because}`);
    for (const note of read.notes) log.info(note);
    last = { ...about, answers: read.answers, missing: read.missing, found: read.found };
    const { findings } = await update(last);
    if (findings.length > 0) return;
    if (read.unread.length + read.notes.length > 0)
      return void showInformation(
        l10n.t("No differences were found, but some resources could not be read: the log names them."),
      );
    const [note] = questions.notes;
    showInformation(
      note === undefined
        ? l10n.t("The code matches what is live: there are no differences.")
        : [l10n.t("What could be compared matches what is live: there are no differences."), note].join(" "),
    );
  }

  async function filesHere(): Promise<LiveQuestionsParams> {
    const all = await workspace.findFiles("**/*.{tf,tofu,tf.json,tofu.json}", generated, limit);
    const found = all.filter((file) => !isAside(workspace.asRelativePath(Uri.joinPath(file, ".."), false)));
    // One of each folder means all of it.
    const folders = new Map(found.map((file) => [Uri.joinPath(file, "..").toString(), file.toString()]));
    const { terraform } = await view.azure().identities();
    const { subscriptionId: subscription } = terraform;
    const programs = await programsNow();
    return { files: [...folders.values()], programs, ...(subscription !== undefined && { subscription }) };
  }

  /** As they are in the editor, where they are open there. */
  async function programsNow(): Promise<NonNullable<LiveQuestionsParams["programs"]>> {
    const open = new Map(workspace.textDocuments.map((document) => [document.uri.toString(), document]));
    return (await texts.read()).map(({ uri, text }) => ({ uri, text: open.get(uri)?.getText() ?? text }));
  }

  async function update(params: FolderDriftParams): Promise<FolderDriftResult> {
    const result = await inStatusBar(l10n.t("Comparing"), () =>
      server.request<FolderDriftResult>(folderDriftRequest, params),
    );
    shown ??= createDriftView();
    await shown.show(result.findings);
    return result;
  }

  /** The text may have changed since: what is taken is looked for again. */
  async function take(args: readonly unknown[] | "all"): Promise<void> {
    if (!last || !mayWrite()) return;
    last = { ...last, programs: await programsNow() };
    const { findings, all } = await server.request<FolderDriftResult>(folderDriftRequest, last);
    const edit = new WorkspaceEdit();
    if (args === "all") for (const { uri, edits } of all) addChanges(edit, Uri.parse(uri), edits);
    else {
      const wanted = new Set(findingsOf(args).map(keyOf));
      for (const finding of findings)
        if (wanted.has(keyOf(finding)))
          addChanges(edit, Uri.parse(finding.takesIn?.uri ?? finding.uri), finding.edits ?? []);
    }
    const isTaken = edit.size > 0 && (await workspace.applyEdit(edit));
    const now = isTaken ? await update({ ...last!, programs: await programsNow() }) : { findings };
    if (args === "all") sayWhatIsLeft(now.findings);
  }

  return {
    compare,
    take,
    unmanagedIn: (args) => findingsOf(args).flatMap(({ kind, what }) => (kind === "unmanaged" ? [what] : [])),
    dispose() {
      shown?.dispose();
      texts.dispose();
    },
  };
}

/** What callers of modules set is taken one by one: it is in files that people may not have looked at. */
function sayWhatIsLeft(findings: readonly DriftFinding[]): void {
  const { length } = findings.filter(({ takesIn }) => takesIn);
  if (length === 0) return;
  showInformation(
    length === 1
      ? l10n.t("1 value is left, which the call of a module sets: Take Live changes it in that call.")
      : l10n.t("{0} values are left, which calls of modules set: Take Live changes each in its call.", length),
  );
}

function keyOf({ kind, uri, address, what }: DriftFinding): string {
  return [kind, uri, address, what].join(" ");
}
