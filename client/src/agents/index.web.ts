// In a browser there is no process to run tools in.
import type { Disposable } from "vscode";

export function registerAgents(): Disposable {
  return { dispose() {} };
}
