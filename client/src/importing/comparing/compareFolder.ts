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

/** The most files that are looked for. */
const limit = 1000;

/** The comparison of what is open with Azure, and what it showed last. */
export class FolderComparison {
  private shown: DriftView | undefined;
  private last: FolderDriftParams | undefined;
  // Each comparison reads them anew.
  private readonly texts = createProgramTexts(() => undefined);

  constructor(private readonly context: ImportContext) {}

  /** Asks Azure, and shows what differs. */
  async compare(): Promise<void> {
    const { server, log } = this.context;
    const about = await this.filesHere();
    const questions = await server.request<LiveQuestionsResult>(liveQuestionsRequest, about);
    const { notes } = questions;
    for (const note of notes) log.info(note);
    if (questions.wanted.length === 0) {
      const nothing = l10n.t("The open folders have nothing that can be compared with Azure.");
      return void showInformation([nothing, notes[0] ?? ""].join(" "));
    }
    const read = await this.ask(questions);
    if (!read) return;
    for (const { id, because } of read.unread) log.info(`${id} could not be read. ${because}`);
    for (const note of read.notes) log.info(note);
    this.last = { ...about, answers: read.answers, missing: read.missing, found: read.found };
    const { findings } = await this.update(this.last);
    if (findings.length === 0) sayNothingDiffers(read.unread.length + read.notes.length > 0, notes[0]);
  }

  private ask({ wanted, groups }: LiveQuestionsResult) {
    const { length } = wanted;
    const title =
      length === 1 ? l10n.t("Comparing 1 resource with Azure") : l10n.t("Comparing {0} resources with Azure", length);
    return askWithProgress(title, (signal) => this.context.view.azure().readDeclared(wanted, groups, signal));
  }

  private async filesHere(): Promise<LiveQuestionsParams> {
    const all = await workspace.findFiles("**/*.{tf,tofu,tf.json,tofu.json}", generated, limit);
    const found = all.filter((file) => !isAside(workspace.asRelativePath(Uri.joinPath(file, ".."), false)));
    // One of each folder means all of it.
    const folders = new Map(found.map((file) => [Uri.joinPath(file, "..").toString(), file.toString()]));
    const { terraform } = await this.context.view.azure().identities();
    const { subscriptionId: subscription } = terraform;
    const programs = await this.programsNow();
    return { files: [...folders.values()], programs, ...(subscription !== undefined && { subscription }) };
  }

  /** As they are in the editor, where they are open there. */
  private async programsNow(): Promise<NonNullable<LiveQuestionsParams["programs"]>> {
    const open = new Map(workspace.textDocuments.map((document) => [document.uri.toString(), document]));
    return (await this.texts.read()).map(({ uri, text }) => ({ uri, text: open.get(uri)?.getText() ?? text }));
  }

  private async update(params: FolderDriftParams): Promise<FolderDriftResult> {
    const result = await inStatusBar(l10n.t("Comparing"), () =>
      this.context.server.request<FolderDriftResult>(folderDriftRequest, params),
    );
    this.shown ??= createDriftView();
    await this.shown.show(result.findings);
    return result;
  }

  /** Takes the live values of some findings, or of all, as one edit. The text may have changed since: what is taken is looked for again. */
  async take(args: readonly unknown[] | "all"): Promise<void> {
    if (!this.last || !mayWrite()) return;
    this.last = { ...this.last, programs: await this.programsNow() };
    const { findings, all } = await this.context.server.request<FolderDriftResult>(folderDriftRequest, this.last);
    const edit = new WorkspaceEdit();
    if (args === "all") for (const { uri, edits } of all) addChanges(edit, Uri.parse(uri), edits);
    else {
      const wanted = new Set(findingsOf(args).map(keyOf));
      for (const finding of findings)
        if (wanted.has(keyOf(finding)))
          addChanges(edit, Uri.parse(finding.takesIn?.uri ?? finding.uri), finding.edits ?? []);
    }
    const isTaken = edit.size > 0 && (await workspace.applyEdit(edit));
    const now = isTaken ? await this.update({ ...this.last, programs: await this.programsNow() }) : { findings };
    if (args === "all") sayWhatIsLeft(now.findings);
  }

  /** The ids in Azure of what has no code. */
  unmanagedIn(args: readonly unknown[]): readonly string[] {
    return findingsOf(args).flatMap(({ kind, what }) => (kind === "unmanaged" ? [what] : []));
  }

  dispose(): void {
    this.shown?.dispose();
    this.texts.dispose();
  }
}

/** @param isPart whether some of it could not be read. @param note why something was not compared. */
function sayNothingDiffers(isPart: boolean, note: string | undefined): void {
  if (isPart)
    return void showInformation(
      l10n.t("No differences were found, but some resources could not be read: the log names them."),
    );
  showInformation(
    note === undefined
      ? l10n.t("The code matches what is live: there are no differences.")
      : [l10n.t("What could be compared matches what is live: there are no differences."), note].join(" "),
  );
}

/** What callers of modules set is taken one by one: it is in files that people may not have looked at. */
function sayWhatIsLeft(findings: readonly DriftFinding[]): void {
  const { length } = findings.filter(({ takesIn }) => takesIn);
  if (length === 0) return;
  showInformation(
    length === 1
      ? l10n.t("1 value is left because a module call sets it: Take Live changes it in that call.")
      : l10n.t("{0} values are left because module calls set them: Take Live changes each in its call.", length),
  );
}

function keyOf({ kind, uri, address, what }: DriftFinding): string {
  return [kind, uri, address, what].join(" ");
}
