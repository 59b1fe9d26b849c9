import { ProgressLocation, window } from "vscode";

/** Does something that takes a moment, and shows there for as long that it goes on. */
export function inStatusBar<T>(title: string, action: () => Promise<T>): Thenable<T> {
  return window.withProgress({ location: ProgressLocation.Window, title }, action);
}
