// Messages in a corner, progress and the status bar: the only place that asks VS Code for them, and it escapes what they say.
import { type CancellationToken, type Progress, ProgressLocation, window } from "vscode";
import { escapeMessage } from "../../../server/src/text/index";

/** Shows a message; resolves to the button that was pressed, if any. Buttons have our own words. */
export function showInformation(message: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return window.showInformationMessage(escapeMessage(message), ...buttons);
}

/** Shows a warning, with its text escaped. */
export function showWarning(message: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return window.showWarningMessage(escapeMessage(message), ...buttons);
}

/** Shows an error, with its text escaped. */
export function showError(message: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return window.showErrorMessage(escapeMessage(message), ...buttons);
}

/** Shows a text in the status bar for five seconds. */
export function showBriefly(message: string): void {
  window.setStatusBarMessage(escapeMessage(message), 5000);
}

/** Does something that takes a moment, and shows progress there meanwhile. */
export function inStatusBar<T>(title: string, action: () => Promise<T>): Thenable<T> {
  return window.withProgress({ location: ProgressLocation.Window, title: escapeMessage(title) }, action);
}

/** Does something that moves a bar of a view. */
export function inView<T>(viewId: string, action: () => Promise<T>): Thenable<T> {
  return window.withProgress({ location: { viewId } }, action);
}

/** Reports progress: the current step, and the increment in percent. */
export type Tell = (message: string, increment: number) => void;

/** Does something that people may cancel. */
export function withCancel<T>(
  title: string,
  action: (tell: Tell, token: CancellationToken) => Promise<T>,
): Thenable<T> {
  const options = { location: ProgressLocation.Notification, title: escapeMessage(title), cancellable: true };
  return window.withProgress(options, (progress: Progress<{ message?: string; increment?: number }>, token) =>
    action((message, increment) => progress.report({ message: escapeMessage(message), increment }), token),
  );
}
