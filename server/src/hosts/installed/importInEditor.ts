// Imports in the editor: by the azurerm that is installed for a folder, where somebody lets it run, else as without one.
import type { DraftedImport, HowToImport, ImportedBeside } from "../../lsp/index";
import type { InstalledPackage } from "../../providerValidation/index";
import { isIsolating } from "../provider/isolation";
import { type AzurermPlace, azurermFor } from "./azurerm";
import type { Installed } from "./findInstalled";
import { importByProvider } from "./importByProvider";
import { packageOf } from "./validateFolder";

/** Undefined once the signal is aborted. */
export async function importInEditor(
  place: Pick<AzurermPlace, "folder" | "lock"> | undefined,
  draft: DraftedImport,
  { isConfirmed, fetchLive, onProgress, signal }: HowToImport,
): Promise<ImportedBeside | undefined> {
  const failures: string[] = [];
  let refused: Installed | undefined;
  const done = await importByProvider(draft, {
    azurerm: async () =>
      place && azurermFor({ ...place, unlocked: isConfirmed }, (message) => void failures.push(message)),
    notRun(reply, { installed }) {
      if (reply.kind === "untrusted") refused = installed;
      else failures.push(reply.reason);
    },
    fetchLive,
    onProgress,
    signal,
  });
  if (!done) return undefined;
  const untrusted: InstalledPackage | undefined = refused && packageOf(refused, await isIsolating());
  const { made, request, notes, isRead } = done;
  return { made, request, notes: [...failures, ...notes], isRead, ...(untrusted && { untrusted }) };
}
