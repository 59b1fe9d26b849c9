// Messages of the editor that the server itself asks for: the only place that does, and it escapes what they say.
import type { Connection } from "vscode-languageserver";
import { escapeMessage } from "../../text/index";

/** Whether the user presses the first of two buttons, which have our own words. */
export async function confirm(
  { window }: Connection,
  sentence: string,
  [yes, no]: readonly [string, string],
): Promise<boolean> {
  const answer = await window.showInformationMessage(escapeMessage(sentence), { title: yes }, { title: no });
  return answer?.title === yes;
}

/** Shows an error in the editor. */
export function showError({ window }: Connection, sentence: string): void {
  window.showErrorMessage(escapeMessage(sentence));
}

/** Something that takes a while, as the editor shows it. */
interface ShownProgress {
  /** How far it is: a few words, and a percentage where that can be told. */
  report(message: string, percentage?: number): void;
  done(): void;
  /** Is aborted when somebody cancels it. */
  readonly signal: AbortSignal;
}

/** Shows that something begins. Editors without progress get nothing. */
export async function beginProgress({ window }: Connection, title: string): Promise<ShownProgress> {
  const progress = await window.createWorkDoneProgress();
  const ended = new AbortController();
  progress.token.onCancellationRequested(() => ended.abort());
  progress.begin(escapeMessage(title), 0, "", true);
  return {
    report(message, percentage) {
      if (percentage === undefined) progress.report(escapeMessage(message));
      else progress.report(percentage, escapeMessage(message));
    },
    done: () => progress.done(),
    signal: ended.signal,
  };
}
