// The language server as a Node program, whatever way it is spoken to: that the command line decides.
import { setFlagsFromString } from "node:v8";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "../lsp/server";
import { redact } from "../redact/redact";
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

/** Serves until the client says goodbye or is gone. */
export function serve(): void {
  const connection = createConnection(ProposedFeatures.all);
  process.on("unhandledRejection", (error) =>
    connection.console.error(redact(`Something failed unnoticed. ${String(error)}`)),
  );
  const ask: SendRequest = (request, params) => connection.sendRequest(request, params);
  startServer(connection, nodeRuntime(builtInCatalog(), ask));
  setTimeout(forgetOldCompiled, tidying).unref();
}
