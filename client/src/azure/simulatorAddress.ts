// The simulator of tests and the demo, named by a variable. What people install does not look at it.
import type * as vscode from "vscode";
import type { Mode } from "./clouds/simulatorCloud";
import { environment as variables } from "./environment";

/** Put there by `node scripts/build.mjs --demo` alone: the demo is installed as the real thing is. */
declare const isDemoBuild: true | undefined;

const variable = "AZUREML_TERRAFORM_SIMULATOR";

/** How the extension was started; what `npm start` installs counts as development. */
export function modeOf(
  { ExtensionMode }: Pick<typeof vscode, "ExtensionMode">,
  { extensionMode }: Pick<vscode.ExtensionContext, "extensionMode">,
): Mode {
  if (extensionMode === ExtensionMode.Test) return "test";
  if (extensionMode === ExtensionMode.Development) return "development";
  return typeof isDemoBuild === "undefined" ? "production" : "development";
}

/** Its address; undefined if there is no simulator, and always in production. */
export function simulatorAddress(
  editor: Pick<typeof vscode, "ExtensionMode">,
  context: Pick<vscode.ExtensionContext, "extensionMode">,
  environment = variables,
): string | undefined {
  return modeOf(editor, context) === "production" ? undefined : environment[variable] || undefined;
}
