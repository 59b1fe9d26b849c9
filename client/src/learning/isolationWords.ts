import { l10n } from "vscode";
import type { Learnable } from "../../../server/src/protocol/index";

/** What keeps a provider that is asked from the rest of the computer: never more than that does. */
export function isolationWords({ isIsolated }: Learnable): string {
  return isIsolated
    ? l10n.t("It has no network, and sees no files of yours and no other programs.")
    : l10n.t("On this computer nothing keeps it from networks, and from what your account may read.");
}
