// "Azure ML: Show azurerm Version…": what the entry in the status bar does.
import { l10n, window } from "vscode";
import {
  type LearnableResult,
  learnableRequest,
  type StatusParams,
  type StatusResult,
  statusRequest,
  type UpgradesParams,
  upgradesRequest,
  type VersionOriginResult,
  versionOriginRequest,
} from "../../../server/src/protocol/index";
import type { Server } from "../server/index";
import { pickOne, showInformation } from "../shown/index";
import { serverAddress } from "../unsaved";
import { choicesFor, type VersionInForce } from "../version/index";
import type { Run } from "./command";

export const showVersion: Run = async ({ server }) => {
  const open = window.activeTextEditor?.document.uri;
  const answer = open && (await ask(server, serverAddress(open)));
  if (!answer) {
    showInformation(l10n.t("Open a Terraform file first: each folder has its own version."));
    return;
  }
  const { status, origin, ...rest } = answer;
  const named = withAddress(origin, serverAddress(open), open.toString());
  const title = `${status.provider} ${status.version}`;
  const chosen = await pickOne(choicesFor({ status, origin: named, ...rest }), { title });
  await chosen?.run();
};

async function ask(server: Server, uri: string): Promise<VersionInForce | undefined> {
  const params: StatusParams = { uri };
  const status = await server.request<StatusResult>(statusRequest, params);
  const origin = await server.request<VersionOriginResult | null>(versionOriginRequest, params);
  if (!status || !origin) return undefined;
  const files: UpgradesParams = { files: [uri] };
  const upgrades = await server.request<readonly string[]>(upgradesRequest, files);
  const offers = await server.request<LearnableResult>(learnableRequest, params);
  const learnable = offers.learnable.find(
    ({ name, version }) => name === status.provider && version === status.version,
  );
  return { status, origin, upgrades, learnable, server };
}

/** With VS Code's address of the open document in the place of the server's: they differ where it was never saved. */
function withAddress({ constraints, pin, ...rest }: VersionOriginResult, own: string, address: string) {
  const named = <T extends { readonly uri: string }>(one: T): T => (one.uri === own ? { ...one, uri: address } : one);
  return {
    ...rest,
    constraints: constraints.map(named),
    ...(pin && { pin: { ...pin, files: pin.files.map(named) } }),
  };
}
