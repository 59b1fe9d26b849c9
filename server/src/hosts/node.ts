// The bundle dist/server.js: the language server, which VS Code starts and speaks to over IPC, and dist/stdio.js for all others.
import "./compileCache";
import { setFlagsFromString } from "node:v8";
import {
  type Connection,
  createConnection,
  type MessageWriter,
  ProposedFeatures,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { redact } from "../core";
import { createNamesByLanguage, startServer } from "../lsp/index";
import { builtInCatalog } from "./builtInCatalog";
import { forgetOldCompiled } from "./compileCache";
import type { SendRequest } from "./files/editorDisk";
import { nodeRuntime } from "./nodeRuntime";

// Most of what a keystroke makes is garbage at once, and V8 would rather grow than collect it: these two keep the heap
// near what is in use (`npm run bench -- --only memory`). Must be said before much is allocated.
setFlagsFromString("--semi-space-growth-factor=1");
setFlagsFromString("--heap-growing-percent=25");

/** In milliseconds after the start, when nobody waits for its answers. */
const tidying = 60_000;

serve();

/** Serves until the client says goodbye or is gone. */
function serve(): void {
  const connection = process.argv.includes("--stdio") ? overPipes() : createConnection(ProposedFeatures.all);
  process.on("unhandledRejection", (error) =>
    connection.console.error(redact(`Something failed unnoticed. ${String(error)}`)),
  );
  const ask: SendRequest = (request, params) => connection.sendRequest(request, params);
  startServer(connection, nodeRuntime(builtInCatalog(), ask));
  setTimeout(forgetOldCompiled, tidying).unref();
}

/** To editors other than VS Code. */
function overPipes(): Connection {
  const names = createNamesByLanguage();
  const pipe = new StreamMessageWriter(process.stdout);
  const writer: MessageWriter = {
    onError: pipe.onError,
    onClose: pipe.onClose,
    write: (message) => pipe.write(names.outgoing(message)),
    end: () => pipe.end(),
    dispose: () => pipe.dispose(),
  };
  // What is spoken there is the protocol alone.
  console.log = console.error;
  // Each may be a stream or not; the types know only two of a kind. Of a stream the end is noticed.
  return createConnection(ProposedFeatures.all, process.stdin as never, writer as never, { messageStrategy: names });
}
