// Has the server ask the installed providers about the open module, and shows what they say.
import { type Diagnostic, l10n, Uri, window, workspace } from "vscode";
import {
  type ProviderFinding,
  type ProviderValidationParams,
  type ProviderValidationResult,
  providerValidationRequest,
} from "../../../server/src/protocol/index";
import { confirmedOf } from "../learning/index";
import { type Problems, severities } from "../problems";
import { rangeOf } from "../rangeOf";
import type { Server } from "../server/index";
import { problem, showInformation, showWarning } from "../shown/index";
import { serverAddress } from "../unsaved";

/** Asks about the module of the open file, as it is in the editor. */
export async function validateWithProviders(server: Server, problems: Problems): Promise<void> {
  const open = window.activeTextEditor?.document;
  if (!open) {
    showInformation(l10n.t("Open a file of the module that the installed providers should check."));
    return;
  }
  const versions = new Map(workspace.textDocuments.map((document) => [document.uri.toString(), document.version]));
  const result = await resultFor(server, { uri: serverAddress(open.uri) });
  if (!result || result.isCancelled) return;
  // What was edited meanwhile is another text.
  const isSame = (uri: Uri) =>
    workspace.textDocuments.every(
      (document) =>
        document.uri.toString() !== uri.toString() || document.version === versions.get(document.uri.toString()),
    );
  const files = result.files.map(({ uri, findings }) => [addressOf(uri, open.uri), findings] as const);
  problems.show(files.filter(([uri]) => isSame(uri)).map(([uri, findings]) => [uri, findings.map(problemOf)]));
  if (result.failures.length > 0) showWarning(result.failures.join(" "));
  if (result.blocks > 0) await sumUp(result);
}

/** Documents that were never saved have an address of their own for the server. */
function addressOf(uri: string, open: Uri): Uri {
  return uri === serverAddress(open) ? open : Uri.parse(uri);
}

function problemOf({ range, severity, message, source }: ProviderFinding): Diagnostic {
  return problem(rangeOf(range), message, severities[severity], source);
}

/** The answer, once somebody was asked about each program that no lock file trusts. */
async function resultFor(
  server: Server,
  params: ProviderValidationParams,
): Promise<ProviderValidationResult | undefined> {
  const result = await server.request<ProviderValidationResult>(providerValidationRequest, params);
  const confirmed = await confirmedOf(result.untrusted, (release) =>
    l10n.t("The extension would run it to ask {0} about your code.", release),
  );
  if (confirmed.length === 0) return result;
  return server.request<ProviderValidationResult>(providerValidationRequest, { ...params, confirmed });
}

async function sumUp({ files, releases, blocks, differences, report }: ProviderValidationResult): Promise<void> {
  const count = files.reduce((sum, { findings }) => sum + findings.length, 0);
  const names = releases.join(", ");
  const asked =
    blocks === 1 ? l10n.t("Asked {0} about one block.", names) : l10n.t("Asked {0} about {1} blocks.", names, blocks);
  const found =
    count === 0
      ? l10n.t("The providers report nothing that is not among the findings already.")
      : count === 1
        ? l10n.t("One more finding is among the problems.")
        : l10n.t("{0} more findings are among the problems.", count);
  const sentence = `${asked} ${found}`;
  const show = l10n.t("Show Differences");
  const answer = await showInformation(sentence, ...(differences > 0 ? [show] : []));
  if (answer !== show) return;
  const document = await workspace.openTextDocument({ language: "markdown", content: report });
  await window.showTextDocument(document);
}
