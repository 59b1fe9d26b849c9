// VS Code as the host of the Azure layer. `vscode` is handed over rather than imported, so that this runs in tests too.
import type * as vscode from "vscode";
import { environment as variables } from "./environment";
import type { AzureHost, Log, Method } from "./host";
import { editorAuth } from "./signIn/editorAuth";
import { modeOf, simulatorAddress } from "./simulatorAddress";

type Vscode = Pick<typeof vscode, "authentication" | "version" | "workspace" | "ExtensionMode">;
type Context = Pick<vscode.ExtensionContext, "extensionMode" | "extension">;

export function fromVscode(editor: Vscode, context: Context, log: Log, environment = variables): AzureHost {
  const { workspace } = editor;
  const inspectSetting: AzureHost["inspectSetting"] = (section, name) =>
    workspace.getConfiguration(section).inspect(name);
  const simulator = simulatorAddress(editor, context, environment);
  return {
    auth: editorAuth(editor),
    inspectSetting,
    environment,
    mode: modeOf(editor, context),
    log,
    version: String(context.extension.packageJSON.version),
    mayRunPrograms: () => workspace.isTrusted,
    method: () => methodFrom(inspectSetting("azuremlTerraform", "identity")?.globalValue),
    ...(simulator ? { simulator } : {}),
  };
}

/** Only from user settings: a folder must not choose the identity. */
function methodFrom(value: unknown): Method {
  return value === "vscode" || value === "environment" || value === "azureCli" ? value : "auto";
}
