// The way to the server in a browser: a web worker, which is told first where its data files are.
import { type ExtensionContext, Uri } from "vscode";
import { type BaseLanguageClient, type LanguageClientOptions, State } from "vscode-languageclient";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { clientId, clientName } from "./clientId";

/** A client that is still to be started; the worker begins and ends with it. */
export function connect({ extensionUri }: ExtensionContext, options: LanguageClientOptions): BaseLanguageClient {
  let worker: Worker | undefined;
  const client = new LanguageClient(clientId, clientName, start, options);
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped) worker?.terminate();
  });
  return client;

  async function start() {
    const known = "bindings.json";
    const [server, data] = await Promise.all([addressOf("web", "server.js"), addressOf("data", known)]);
    worker = new Worker(server);
    worker.postMessage({ data: data.replace(known, "{file}") });
    // Not the worker itself: the client would not know it, since VS Code has put a class of its own in that place.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  }

  /** Where VS Code serves a file of ours from: not every window can be asked by the extension's own address. */
  async function addressOf(...path: readonly string[]): Promise<string> {
    const answer = await fetch(Uri.joinPath(extensionUri, "dist", ...path).toString(true));
    if (!answer.ok) throw new Error(`${path.join("/")} of the extension cannot be loaded: ${answer.status}.`);
    return answer.url;
  }
}
