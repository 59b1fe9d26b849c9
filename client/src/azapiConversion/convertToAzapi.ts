// "Azure ML: Convert to azapi…", for a resource, a file or a folder.
import { commands, type Diagnostic, DiagnosticSeverity, l10n, Uri, WorkspaceEdit, window, workspace } from "vscode";
import { type ConvertedToAzapi, type ConvertToAzapiParams, convertToAzapiRequest } from "../../../server/src/protocol";
import { mayWrite } from "../mayWrite";
import type { Problems } from "../problems";
import { addChanges, rangeOf } from "../rangeOf";
import type { Server } from "../server/index";
import { inStatusBar, pickOne, problem, showChanges, showInformation } from "../shown/index";
import type { Texts } from "../texts";
import { serverAddress } from "../unsaved";

/** Shows what would be changed as a diff of every file, and offers to apply it; what stays as it is, and why, stands under Problems. */
export async function convertToAzapi(
  server: Server,
  problems: Problems,
  texts: Texts,
  asked: ConvertToAzapiParams | undefined,
): Promise<void> {
  const choice = asked ?? (await choose());
  const made = choice && (await look(server, choice));
  if (!choice || !made) return;
  const { files, count, refused } = made;
  problems.show(refused.map(({ uri, range, message }) => [Uri.parse(uri), [stays(range, message)]]));
  const title = l10n.t("Convert to azapi");
  const left = leftAsItIs(refused);
  if (count === 0) {
    showInformation(left || l10n.t("There is no resource of azurerm's here."));
    return;
  }
  const sides = files.map(({ uri, after }) => [Uri.parse(uri), Uri.parse(uri), texts.show(after, Uri.parse(uri))]);
  await showChanges(title, sides);
  const apply = l10n.t("Apply");
  const summary =
    count === 1 ? l10n.t("1 resource becomes one of azapi's.") : l10n.t("{0} resources become azapi's.", count);
  // Not waited for: people read the changes first.
  showInformation([summary, left].filter(Boolean).join(" "), apply).then((answer) => {
    if (answer === apply) commands.executeCommand("azuremlTerraform.applyAzapiConversion", choice);
  });
}

/** Applies it as one edit, which one undo takes back. */
export async function applyAzapiConversion(server: Server, choice: ConvertToAzapiParams | undefined): Promise<void> {
  // The code may have changed by now.
  const made = choice && mayWrite() ? await look(server, choice) : undefined;
  if (!made || made.files.length === 0) return;
  const edit = new WorkspaceEdit();
  for (const { uri, edits } of made.files) addChanges(edit, Uri.parse(uri), edits);
  if (!(await workspace.applyEdit(edit, { isRefactoring: true }))) return;
  showInformation(l10n.t("Run terraform init, and read the plan before you apply."));
}

function look(server: Server, { files, addresses }: ConvertToAzapiParams): Thenable<ConvertedToAzapi> {
  const params: ConvertToAzapiParams = { files, ...(addresses && { addresses }) };
  return inStatusBar(l10n.t("Converting to azapi"), () =>
    server.request<ConvertedToAzapi>(convertToAzapiRequest, params),
  );
}

/** The open file, or all of its folder. */
async function choose(): Promise<ConvertToAzapiParams | undefined> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== "terraform") {
    showInformation(l10n.t("Open a Terraform file first."));
    return undefined;
  }
  const own = serverAddress(document.uri);
  const folder = Uri.joinPath(document.uri, "..");
  const all = (
    await workspace.fs.readDirectory(folder).then(
      (entries) => entries.map(([name]) => name),
      () => [],
    )
  ).filter((name) => /\.(?:tf|tofu)$/.test(name));
  const items = [
    { label: l10n.t("All in this file"), files: [own] },
    { label: l10n.t("All in this folder"), files: all.map((name) => Uri.joinPath(folder, name).toString()) },
  ];
  if (all.length < 2) return { files: [own] };
  return pickOne(items, {
    title: l10n.t("Convert to azapi"),
    placeHolder: l10n.t("What becomes resources of azapi's"),
  });
}

function stays(range: ConvertedToAzapi["refused"][number]["range"], message: string): Diagnostic {
  return problem(rangeOf(range), message, DiagnosticSeverity.Information, "azapi");
}

function leftAsItIs(refused: ConvertedToAzapi["refused"]): string {
  if (refused.length === 0) return "";
  if (refused.length === 1) return refused[0]!.message;
  return l10n.t("{0} resources stay as they are: see Problems.", refused.length);
}
