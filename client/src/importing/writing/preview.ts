// Shows what an import would make of a file, and waits for a word: the message's buttons, those above the text, or closing it.
import { commands, type Disposable, l10n, TabInputTextDiff, type Uri, window } from "vscode";
import { showBeside, showInformation } from "../../shown/index";
import type { Texts } from "../../texts";
import type { ImportFile } from "../questions/target";

/** True in the `when` clauses of package.json while one is shown. */
const isPreviewKey = "azuremlTerraform.isPreview";

/** The file that a preview is of. */
type PreviewedFile = Pick<ImportFile, "uri" | "isNew">;

/** A preview, of which there is one at a time. */
export interface Preview extends Disposable {
  /** Resolves to whether it is to be applied. Other files that change too are shown behind it. */
  ask(
    target: PreviewedFile,
    after: string,
    sentence: string,
    detail: readonly string[],
    beside?: readonly { readonly uri: Uri; readonly after: string }[],
  ): Promise<boolean>;
  /** The answer, from the buttons above the text. */
  answer(apply: boolean): void;
}

/** Shows nothing yet. */
export function createPreview(texts: Texts): Preview {
  let answer: ((apply: boolean) => void) | undefined;

  async function ask(
    target: PreviewedFile,
    after: string,
    sentence: string,
    detail: readonly string[],
    beside: readonly { readonly uri: Uri; readonly after: string }[] = [],
  ): Promise<boolean> {
    answer?.(false);
    const left = target.isNew ? texts.show("", target.uri) : target.uri;
    const others = beside.map((one) => `\n# ${nameOf(one.uri)}\n\n${one.after}`);
    const right = texts.show([after, ...others].join(""), target.uri);
    const name = [target.uri, ...beside.map(({ uri }) => uri)].map(nameOf).join(", ");
    const title = `${name}: ${sentence.replace(/\.$/, "")}`;
    // Somebody may answer before the text is shown.
    const apply = answered(right, [sentence, ...detail].join(" "));
    await showBeside(left, right, title);
    const isWanted = await apply;
    // Its buttons do nothing any more; those of the one that has taken its place do.
    if (!answer) commands.executeCommand("notifications.hideToasts");
    await close(right);
    for (const text of [left, right]) texts.forget(text);
    return isWanted;
  }

  async function answered(right: Uri, message: string): Promise<boolean> {
    const [yes, no] = [l10n.t("Apply"), l10n.t("Discard")];
    let wasOpen = false;
    let closed: Disposable | undefined;
    let own: ((apply: boolean) => void) | undefined;
    try {
      return await new Promise<boolean>((resolve) => {
        own = resolve;
        answer = resolve;
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
      // Another preview may have taken its place.
      if (answer === own) {
        answer = undefined;
        commands.executeCommand("setContext", isPreviewKey, false);
      }
    }
  }

  return { ask, answer: (apply) => answer?.(apply), dispose: () => answer?.(false) };
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
