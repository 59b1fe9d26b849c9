// Shows what an import would make of a file, and waits for a word: the message's buttons, which go away after a while, those above the text and in
// the status bar, which stay, or closing it.
import { commands, type Disposable, l10n, TabInputTextDiff, type Uri, window } from "vscode";
import { showBeside, showEntry, showInformation } from "../../shown/index";
import type { Texts } from "../../texts";
import type { ImportFile } from "../questions/target";

/** True in the `when` clauses of package.json while one is shown. */
const isPreviewKey = "azuremlTerraform.isPreview";

/** The file that a preview is of. */
type PreviewedFile = Pick<ImportFile, "uri" | "isNew">;

/** What would happen to a file. */
export interface ProposedText {
  readonly target: PreviewedFile;
  readonly after: string;
  /** Other files that change too: they are shown behind it. */
  readonly beside?: readonly { readonly uri: Uri; readonly after: string }[];
  /** What is said of it, first what is in the title too. */
  readonly sentence: string;
  readonly detail: readonly string[];
}

/** The preview. There is only one at a time: another one replaces it. */
export class Preview implements Disposable {
  /** Absent where none is shown. */
  private resolve: ((apply: boolean) => void) | undefined;

  constructor(private readonly texts: Texts) {}

  /** Resolves to whether it is to be applied. */
  async ask({ target, after, beside = [], sentence, detail }: ProposedText): Promise<boolean> {
    const { texts } = this;
    this.answer(false);
    const left = target.isNew ? texts.show("", target.uri) : target.uri;
    const others = beside.map((one) => `\n# ${nameOf(one.uri)}\n\n${one.after}`);
    const right = texts.show([after, ...others].join(""), target.uri);
    const name = [target.uri, ...beside.map(({ uri }) => uri)].map(nameOf).join(", ");
    const title = `${name}: ${sentence.replace(/\.$/, "")}`;
    // Somebody may answer before the text is shown.
    const apply = this.answered(right, [sentence, ...detail].join(" "));
    await showBeside(left, right, title);
    const isWanted = await apply;
    // Its buttons do nothing any more; those of the one that has taken its place do.
    if (!this.resolve) commands.executeCommand("notifications.hideToasts");
    await close(right);
    for (const text of [left, right]) texts.forget(text);
    return isWanted;
  }

  /** The answer, from the buttons above the text. */
  answer(apply: boolean): void {
    this.resolve?.(apply);
  }

  dispose(): void {
    this.answer(false);
  }

  private async answered(right: Uri, message: string): Promise<boolean> {
    const [yes, no] = [l10n.t("Apply"), l10n.t("Discard")];
    const entries = entriesAbout(message);
    let wasOpen = false;
    let closed: Disposable | undefined;
    let own: ((apply: boolean) => void) | undefined;
    try {
      return await new Promise<boolean>((resolve) => {
        own = resolve;
        this.resolve = resolve;
        commands.executeCommand("setContext", isPreviewKey, true);
        closed = window.tabGroups.onDidChangeTabs(() => {
          const isOpen = tabOf(right) !== undefined;
          if (wasOpen && !isOpen) resolve(false);
          wasOpen = isOpen;
        });
        showInformation(message, yes, no).then((chosen) => {
          if (chosen) resolve(chosen === yes);
        });
      });
    } finally {
      closed?.dispose();
      for (const entry of entries) entry.dispose();
      // Another preview may have taken its place.
      if (this.resolve === own) {
        this.resolve = undefined;
        commands.executeCommand("setContext", isPreviewKey, false);
      }
    }
  }
}

/** The same two answers in the status bar. */
function entriesAbout(tooltip: string): readonly Disposable[] {
  const name = l10n.t("Azure ML import");
  const [apply, discard] = [l10n.t("Apply Import"), l10n.t("Discard Import")];
  return [
    showEntry("preview.apply", { name, icon: "check", text: apply, tooltip, command: "azuremlTerraform.applyImport" }),
    showEntry("preview.discard", {
      name,
      icon: "discard",
      text: discard,
      tooltip,
      command: "azuremlTerraform.discardImport",
    }),
  ];
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function tabOf(right: Uri) {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof TabInputTextDiff && input.modified.toString() === right.toString());
}

async function close(right: Uri): Promise<void> {
  const tab = tabOf(right);
  if (tab) await window.tabGroups.close(tab);
}
