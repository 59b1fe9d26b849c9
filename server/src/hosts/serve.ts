// The language server as a Node program, whatever way it is spoken to: that the command line decides.
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { createCatalog } from "../catalog/createCatalog";
import { createService } from "../createService";
import { startServer } from "../lsp/server";
import { loadData } from "./loadData";
import { nodeRuntime } from "./nodeRuntime";

/** Serves until the client says goodbye or is gone. */
export function serve(): void {
  const connection = createConnection(ProposedFeatures.all);
  // The strict parser is a Go program that fails outside of any call; the server is worth more than its words.
  process.on("unhandledRejection", (error) => connection.console.error(`Something failed unnoticed. ${String(error)}`));
  startServer(connection, nodeRuntime(createService(createCatalog(loadData))));
}
