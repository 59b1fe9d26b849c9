// Connects to the server in a browser: a web worker made of dist/core.js, which Node runs too, and a part of its
// own. The first message says where its data files are.
import { type ExtensionContext, Uri } from "vscode";
import { type BaseLanguageClient, type LanguageClientOptions, State } from "vscode-languageclient";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { clientId, clientName } from "./clientId";

/** A client that has not been started yet; the worker starts and ends with it. */
export function connect({ extensionUri }: ExtensionContext, options: LanguageClientOptions): BaseLanguageClient {
  let stop = () => {};
  const client = new LanguageClient(clientId, clientName, start, options);
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped) stop();
  });
  return client;

  async function start() {
    const bindingsFile = "bindings.json";
    const [core, server, data] = await Promise.all([
      own("core.js"),
      own("web", "server.js"),
      own("data", bindingsFile),
    ]);
    const address = URL.createObjectURL(together(await core.text(), await server.text()));
    const worker = new Worker(address);
    stop = () => {
      worker.terminate();
      URL.revokeObjectURL(address);
    };
    worker.postMessage({ data: data.url.replace(bindingsFile, "{file}") });
    // Not the worker itself: the client would not know it, since VS Code has put a class of its own in that place.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  }

  /** A file of ours, and where VS Code serves it from, which the extension's own address does not tell in every window. */
  async function own(...path: readonly string[]): Promise<Response> {
    const answer = await fetch(Uri.joinPath(extensionUri, "dist", ...path).toString(true));
    if (!answer.ok) throw new Error(`${path.join("/")} of the extension cannot be loaded: ${answer.status}.`);
    return answer;
  }
}

/** Two bundles as Node would load them, of which the second requires nothing but the first. */
function together(core: string, server: string): Blob {
  const parts = ["const module = { exports: {} };\n((module) => {\n", core, "\n})(module);\n"];
  parts.push("((require) => {\n", server, "\n})(() => module.exports);\n");
  return new Blob(parts, { type: "text/javascript" });
}
