import { l10n } from "vscode";
import type { Learnable } from "../../../server/src/protocol/index";

/** How a provider that is asked is isolated from the rest of the computer, never overstated. */
export function isolationWords({ isIsolated }: Learnable): string {
  return isIsolated
    ? l10n.t("It runs without a network, and cannot see your files or other programs.")
    : l10n.t("On this computer it can use the network, and read everything that your account may read.");
}
