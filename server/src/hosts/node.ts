// The language server as VS Code runs it: a Node program that is spoken to over IPC.
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { createCatalog } from "../catalog/createCatalog";
import { createService } from "../createService";
import { startServer } from "../lsp/server";
import { loadData } from "./loadData";
import { nodeRuntime } from "./nodeRuntime";

startServer(createConnection(ProposedFeatures.all), nodeRuntime(createService(createCatalog(loadData))));
