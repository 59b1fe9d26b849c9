// The simulator of tests and the demo, named by a variable. What people install does not look at it.
import type * as vscode from "vscode";

const variable = "AZUREML_TERRAFORM_SIMULATOR";

/** Its address; undefined where there is none, and always in production. */
export function simulatorAddress(
  { ExtensionMode }: Pick<typeof vscode, "ExtensionMode">,
  { extensionMode }: Pick<vscode.ExtensionContext, "extensionMode">,
  environment = process.env,
): string | undefined {
  return extensionMode === ExtensionMode.Production ? undefined : environment[variable] || undefined;
}
