// The way to the server in a browser: a web worker, which is told first where its data files are.
import { type ExtensionContext, Uri } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { LanguageClient } from "vscode-languageclient/browser";
import { clientId, clientName } from "./clientId";

/** A client that is still to be started; the worker is started with it. */
export function connect({ extensionUri }: ExtensionContext, options: LanguageClientOptions): BaseLanguageClient {
  /** Where VS Code serves a file of ours from: not every window can be asked by the extension's own address. */
  async function addressOf(...path: readonly string[]): Promise<string> {
    const answer = await fetch(Uri.joinPath(extensionUri, "dist", ...path).toString(true));
    if (!answer.ok) throw new Error(`${path.join("/")} of the extension cannot be loaded: ${answer.status}.`);
    return answer.url;
  }

  return new LanguageClient(
    clientId,
    clientName,
    async () => {
      const known = "bindings.json";
      const [server, data] = await Promise.all([addressOf("web", "server.js"), addressOf("data", known)]);
      const worker = new Worker(server);
      worker.postMessage({ data: data.replace(known, "{file}") });
      return worker;
    },
    options,
  );
}
