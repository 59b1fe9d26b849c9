// In a browser there is no process to run a task in.
import type { Disposable } from "vscode";

export function registerTasks(): Disposable {
  return { dispose() {} };
}
