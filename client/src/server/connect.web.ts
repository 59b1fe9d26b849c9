// Connects to the server in a browser: a web worker made of dist/core.js with what that loads later, which Node runs too, and
// a part of its own. The first message says where its data files are.
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
    const [data, server, ...shared] = await Promise.all([
      own("data", bindingsFile),
      textOfFile("web", "server.js"),
      ...bundles.map((name) => textOfFile(name)),
    ]);
    const address = URL.createObjectURL(together(shared, server));
    const worker = new Worker(address);
    stop = () => {
      worker.terminate();
      URL.revokeObjectURL(address);
    };
    worker.postMessage({ data: data.url.replace(bindingsFile, "{file}") });
    // Not the worker itself: the client would not know it, since VS Code has put a class of its own in that place.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  }

  async function textOfFile(...path: readonly string[]): Promise<string> {
    return (await own(...path)).text();
  }

  /** A file of ours, and where VS Code serves it from, which the extension's own address does not tell in every window. */
  async function own(...path: readonly string[]): Promise<Response> {
    const answer = await fetch(Uri.joinPath(extensionUri, "dist", ...path).toString(true));
    if (!answer.ok) throw new Error(`${path.join("/")} of the extension cannot be loaded: ${answer.status}.`);
    return answer;
  }
}

/** The files of what dist/core.js loads later: the build knows them. */
declare const filesLoadedLater: readonly string[];

/** What both hosts share. Only the first is run before somebody asks for more. */
const bundles = ["core.js", ...filesLoadedLater];

/** Bundles as Node would load them: each runs when it is required first. */
function together(shared: readonly string[], server: string): Blob {
  const parts = ["const bundles = {\n"];
  for (const [index, text] of shared.entries())
    parts.push(`"./${bundles[index]}": (module, require) => {\n`, text, "\n},\n");
  parts.push(
    "};\nconst loaded = {};\nfunction load(name) {\n",
    "  if (!loaded[name]) bundles[name]((loaded[name] = { exports: {} }), load);\n",
    "  return loaded[name].exports;\n}\n((require) => {\n",
  );
  parts.push(server, "\n})(load);\n");
  return new Blob(parts, { type: "text/javascript" });
}
