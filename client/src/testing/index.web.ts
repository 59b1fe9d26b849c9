// In a browser there is no Terraform that could run tests.
import type { Disposable } from "vscode";

export function registerTesting(): Disposable {
  return { dispose() {} };
}
