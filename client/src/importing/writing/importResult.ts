import { l10n } from "vscode";
import { type ImportParams, type ImportResult, importRequest } from "../../../../server/src/protocol";
import type { Server } from "../../server/index";

/** What the server makes of Azure's answers. Rejects where it has none, which its log explains. */
export async function requestImport(server: Server, params: ImportParams): Promise<ImportResult> {
  const result = await server.request<ImportResult | null>(importRequest, params);
  if (!result) throw new Error("The language server did not answer: its log says why.");
  return result;
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
export function describeImported({ imported }: ImportResult): string {
  return imported.length === 1
    ? l10n.t("One resource is imported.")
    : l10n.t("{0} resources are imported.", imported.length);
}

/** What was left out and why, except for what Azure creates by itself. */
export function describeSkipped({ skipped }: ImportResult): readonly string[] {
  const impossible = skipped.filter(({ why }) => why === "impossible");
  const more = impossible.length > 3 ? [l10n.t("The log says what else was left out.")] : [];
  return [...impossible.slice(0, 3).map(({ because }) => because), ...more];
}
