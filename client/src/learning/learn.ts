// Has the server learn what people choose, and asks about what no lock file trusts.
import { l10n, window } from "vscode";
import { type Learnable, type LearnParams, type LearnResult, learnRequest } from "../../../server/src/protocol/index";
import type { Server } from "../server/index";
import { showBriefly, showError, showWarning } from "../shown/index";
import { serverAddress } from "../unsaved";
import { isolationWords } from "./isolationWords";
import { releaseOf } from "./offer";

/** Learns releases that are installed for the open file, one after the other. The server shows how far it is. */
export async function learnProviders(server: Server, chosen: readonly Learnable[]): Promise<void> {
  const open = window.activeTextEditor?.document.uri;
  if (!open) return;
  const uri = serverAddress(open);
  for (const which of chosen) {
    const result = await learnOne(server, uri, which);
    if (result.kind === "cancelled") return;
    if (result.kind === "learned") showBriefly(l10n.t("Learned {0} from the installed provider.", releaseOf(which)));
    if (result.kind === "failed") showError(result.reason);
  }
}

async function learnOne(server: Server, uri: string, which: Learnable): Promise<LearnResult> {
  const params: LearnParams = { uri, address: which.address, version: which.version };
  const result = await server.request<LearnResult>(learnRequest, params);
  if (result.kind !== "untrusted") return result;
  const run = l10n.t("Run It");
  const sentence = l10n.t(
    "The hash of {0} is not in the lock file of this folder. Do you know where it comes from? The extension would run it to learn {1} from it. {2}",
    result.path,
    releaseOf(which),
    isolationWords(which),
  );
  const answer = await showWarning(sentence, run);
  if (answer !== run) return { kind: "cancelled" };
  return server.request<LearnResult>(learnRequest, { ...params, isConfirmed: true });
}
