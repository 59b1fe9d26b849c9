import { l10n } from "vscode";
import { type ImportParams, type ImportResult, importRequest } from "../../../../server/src/protocol/index";
import { runIt, whetherMayRun } from "../../learning/index";
import { answerLive, type Server } from "../../server/index";
import { showWarning } from "../../shown/index";
import type { ImportContext } from "../context";

/** What the server makes of Azure's answers. Rejects where it has none, which its log explains. */
export async function requestImport(server: Server, params: ImportParams): Promise<ImportResult> {
  const result = await server.request<ImportResult | null>(importRequest, params);
  if (!result) throw new Error("The language server did not answer: its log says why.");
  return result;
}

/**
 * The same with the installed azurerm, which asks for what it misses. The user is asked about one whose hash is in no
 * lock file. Undefined if it was canceled.
 */
export async function requestByAzurerm(
  { server, view }: ImportContext,
  params: ImportParams,
): Promise<ImportResult | undefined> {
  const answering = answerLive(server, () => view.azure());
  try {
    const ask = (isConfirmed: boolean) => requestImport(server, { ...params, byAzurerm: { isConfirmed } });
    const result = await ask(false);
    const { untrusted } = result;
    const answer = untrusted && (await showWarning(mayRead(untrusted), runIt(), l10n.t("Without It")));
    if (untrusted && answer === undefined) return undefined;
    const final = answer === runIt() ? await ask(true) : result;
    return final.isCancelled ? undefined : final;
  } finally {
    answering.dispose();
  }
}

function mayRead(one: NonNullable<ImportResult["untrusted"]>): string {
  return whetherMayRun(one, (release) =>
    l10n.t("The extension would run it so that {0} reads the resources to import.", release),
  );
}

/** Why there is nothing to write. */
export function whyNothing({ skipped, notes }: ImportResult): string {
  const declared = skipped.filter(({ why }) => why === "declared");
  const impossible = skipped.filter(({ why }) => why === "impossible");
  if (declared.length > 0 && impossible.length === 0)
    return l10n.t("Everything is already there: there is nothing to import.");
  return [
    l10n.t("There is nothing that can be imported."),
    ...notes,
    ...impossible.slice(0, 3).map(({ because }) => because),
  ].join(" ");
}

/** How much was written. */
export function describeImported({ imported, lookedUp = [] }: ImportResult): string {
  if (imported.length === 0 && lookedUp.length > 0)
    return l10n.t("Data sources are in the code: there is nothing to import.");
  return imported.length === 1
    ? l10n.t("One resource is in the code: the next apply imports it.")
    : l10n.t("{0} resources are in the code: the next apply imports them.", imported.length);
}

/** What was left out and why, except for what Azure creates by itself. */
export function describeSkipped({ skipped }: ImportResult): readonly string[] {
  const impossible = skipped.filter(({ why }) => why === "impossible");
  const more = impossible.length > 3 ? [l10n.t("The log says what else was left out.")] : [];
  return [...impossible.slice(0, 3).map(({ because }) => because), ...more];
}
