// Has the server learn what people choose, and asks about what no lock file trusts.
import { l10n, window } from "vscode";
import { type Learnable, type LearnParams, type LearnResult, learnRequest } from "../../../server/src/protocol/index";
import type { Server } from "../server/index";
import { showBriefly, showError } from "../shown/index";
import { serverAddress } from "../unsaved";
import { confirmedOf } from "./mayRun";
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
  const confirmed = await confirmedOf([{ ...which, path: result.path }], (release) =>
    l10n.t("The extension would run it to learn {0} from it.", release),
  );
  if (confirmed.length === 0) return { kind: "cancelled" };
  return server.request<LearnResult>(learnRequest, { ...params, isConfirmed: true });
}
