// Connects to the server, a Node program, over IPC. In a browser, connect.web.ts takes this file's place.
import { type ExtensionContext, Uri } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { clientId, clientName } from "./clientId";

/** Creates the language client. It is not started yet. */
export function connect({ extensionUri }: ExtensionContext, options: LanguageClientOptions): BaseLanguageClient {
  const module = Uri.joinPath(extensionUri, "dist", "server.js").fsPath;
  const transport = TransportKind.ipc;
  const debug = { module, transport, options: { execArgv: ["--nolazy", "--inspect=6019"] } };
  return new LanguageClient(clientId, clientName, { run: { module, transport }, debug }, options);
}
