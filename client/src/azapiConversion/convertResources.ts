// "Azure ML: Convert to azapi…" and "Azure ML: Convert to azurerm…", for resources, a file, a module or a folder.
import { commands, type Diagnostic, DiagnosticSeverity, l10n, Uri, WorkspaceEdit, workspace } from "vscode";
import {
  type ConvertedResources,
  type ConvertResourcesParams,
  convertResourcesRequest,
} from "../../../server/src/protocol/index";
import { confirmedOf } from "../learning/index";
import { mayWrite } from "../mayWrite";
import type { Problems } from "../problems";
import { addChanges, rangeOf } from "../rangeOf";
import type { Server } from "../server/index";
import { closeChanges, inStatusBar, offerChanges, problem, showInformation } from "../shown/index";
import type { Texts } from "../texts";
import { type AskedConversion, chooseHow, chooseResources } from "./chooseResources";

/** Shows the changes as a diff of every file, and offers to apply them. Problems says what stays as it is, and why. */
export async function convertResources(
  server: Server,
  problems: Problems,
  texts: Texts,
  asked: AskedConversion,
): Promise<void> {
  const chosen = await chooseResources(asked);
  const how = chosen && asked.asksHow ? await chooseHow(chosen) : {};
  const choice = chosen && how && { ...chosen, ...how };
  const made = choice && (await look(server, choice));
  if (!choice || !made) return;
  const { files, count, refused, notes, untrusted, failures } = made;
  problems.show([...refused, ...notes].map(({ uri, range, message }) => [Uri.parse(uri), [stays(range, message)]]));
  const isToAzapi = choice.to === "azapi";
  const title = titleOf(choice);
  const left = leftAsItIs(refused);
  void askAbout(untrusted, choice);
  if (count === 0) {
    const none = isToAzapi ? l10n.t("There is no azurerm resource here.") : l10n.t("There is no azapi resource here.");
    showInformation([left || none, ...failures].join(" "));
    return;
  }
  const sides = files.map(({ uri, after }) => [Uri.parse(uri), Uri.parse(uri), texts.show(after, Uri.parse(uri))]);
  const apply = {
    label: l10n.t("Apply"),
    entry: l10n.t("Apply Conversion"),
    icon: "check",
    command: "azuremlTerraform.applyConversion",
    argument: choice,
  };
  const options = {
    label: l10n.t("Options…"),
    entry: l10n.t("Conversion Options…"),
    icon: "settings",
    command: "azuremlTerraform.convertToAzapi",
    argument: { ...choice, asksHow: true },
  };
  const summary = isToAzapi
    ? count === 1
      ? l10n.t("1 resource becomes an azapi resource.")
      : l10n.t("{0} resources become azapi resources.", count)
    : count === 1
      ? l10n.t("1 resource becomes an azurerm resource.")
      : l10n.t("{0} resources become azurerm resources.", count);
  const message = [summary, left, ...failures].filter(Boolean).join(" ");
  await offerChanges(title, sides, message, isToAzapi ? [apply, options] : [apply]);
}

/** Asks about providers that no lock file trusts, and shows it all again as they say it. Until then, what is known of azurerm counts. */
async function askAbout(untrusted: ConvertedResources["untrusted"], choice: ConvertResourcesParams): Promise<void> {
  const more = await confirmedOf(untrusted, (release) =>
    l10n.t("The extension would run it, and {0} would say what it sends.", release),
  );
  const confirmed = [...(choice.confirmed ?? []), ...more];
  if (more.length > 0) await commands.executeCommand("azuremlTerraform.convertToAzapi", { ...choice, confirmed });
}

/** Applies a conversion as one workspace edit, so that one undo takes it back. */
export async function applyConversion(server: Server, choice: ConvertResourcesParams | undefined): Promise<void> {
  // The code may have changed by now.
  const made = choice && mayWrite() ? await look(server, choice) : undefined;
  if (!made || made.files.length === 0) return;
  const edit = new WorkspaceEdit();
  for (const { uri, edits } of made.files) addChanges(edit, Uri.parse(uri), edits);
  if (!(await workspace.applyEdit(edit, { isRefactoring: true }))) return;
  await closeChanges();
  showInformation(l10n.t("Run terraform init, and read the plan before you apply."));
}

function look(server: Server, choice: ConvertResourcesParams): Thenable<ConvertedResources> {
  const doing = choice.to === "azapi" ? l10n.t("Converting to azapi") : l10n.t("Converting to azurerm");
  return inStatusBar(doing, () => server.request<ConvertedResources>(convertResourcesRequest, choice));
}

function titleOf({ to }: ConvertResourcesParams): string {
  return to === "azapi" ? l10n.t("Convert to azapi") : l10n.t("Convert to azurerm");
}

function stays(range: ConvertedResources["refused"][number]["range"], message: string): Diagnostic {
  return problem(rangeOf(range), message, DiagnosticSeverity.Information, "azapi");
}

function leftAsItIs(refused: ConvertedResources["refused"]): string {
  if (refused.length === 0) return "";
  if (refused.length === 1) return refused[0]!.message;
  return l10n.t("{0} resources stay as they are: see Problems.", refused.length);
}
