// Whether installed providers whose hash is in no lock file may be run.
import { l10n } from "vscode";
import type { Learnable } from "../../../server/src/protocol/index";
import { showWarning } from "../shown/index";
import { isolationWords } from "./isolationWords";
import { releaseOf } from "./offer";

/** A provider that no lock file of the folder trusts, and where it is installed. */
export type Untrusted = Learnable & { readonly path: string };

/** The button that lets it run. */
export const runIt = (): string => l10n.t("Run It");

/** The question, with what the extension would run that release for: a whole sentence. */
export function whetherMayRun(one: Untrusted, purpose: (release: string) => string): string {
  const question = l10n.t(
    "The hash of {0} is not in the lock file of this folder. Do you know where it comes from?",
    one.path,
  );
  return [question, purpose(releaseOf(one)), isolationWords(one)].join(" ");
}

/** Asks about each, one after the other; the addresses of those that may run. */
export async function confirmedOf(
  untrusted: readonly Untrusted[],
  purpose: (release: string) => string,
): Promise<string[]> {
  const confirmed: string[] = [];
  for (const one of untrusted) {
    if ((await showWarning(whetherMayRun(one, purpose), runIt())) === runIt()) confirmed.push(one.address);
  }
  return confirmed;
}
