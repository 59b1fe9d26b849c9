// Whether installed providers whose hash is in no lock file may be run.
import { l10n } from "vscode";
import type { Learnable } from "../../../server/src/protocol/index";
import { showWarning } from "../shown/index";
import { isolationWords } from "./isolationWords";
import { releaseOf } from "./offer";

/** A provider whose hash is in no lock file of the folder, and the path of its program. */
export type Untrusted = Learnable & { readonly path: string };

/** The button that allows a provider to run. */
export const runIt = (): string => l10n.t("Run It");

/** The question whether a provider may run, with the purpose for which the extension runs it. */
export function whetherMayRun(one: Untrusted, purpose: (release: string) => string): string {
  const question = l10n.t(
    "The hash of {0} is not in the lock file of this folder. Do you know where it comes from?",
    one.path,
  );
  return [question, purpose(releaseOf(one)), isolationWords(one)].join(" ");
}

/** Asks for each provider whether it may run, and returns the addresses of those that may. */
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
