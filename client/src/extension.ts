// Starts the language client and the few things around it. Everything about Terraform itself is in the server.
import { commands, type ExtensionContext, window } from "vscode";
import { allCommands } from "./commands/index";
import { createExplorer, type Explorer } from "./explorer/explorer";
import { createProperties } from "./explorer/properties";
import { showSimulation } from "./explorer/simulation";
import { registerImporting } from "./importing/index";
import { createLanguageClient } from "./languageClient";
import { createPrograms } from "./programs/programs";
import { protect } from "./protect";
import { createStatus, type StatusReader } from "./status";

/** What other extensions may ask of this one. */
export interface Api {
  /** The provider version in force for a document, and where it comes from. */
  readonly status: StatusReader;
  /** The view of live workspaces. */
  readonly explorer: Explorer;
}

export async function activate(context: ExtensionContext): Promise<Api> {
  const log = window.createOutputChannel("Azure ML for Terraform", { log: true });
  const programs = createPrograms();
  const client = createLanguageClient(context, programs, log);
  const status = createStatus(client, programs, log);
  const explorer = createExplorer(context, log);
  const properties = createProperties(context);
  const simulation = showSimulation(context);
  context.subscriptions.push(log, status, explorer, ...(simulation ? [simulation] : []));
  for (const { id, name, run } of allCommands) {
    const session = { client, log, status, explorer, properties };
    const command = (...args: unknown[]) => protect(log, name, () => run(session, ...args));
    context.subscriptions.push(commands.registerCommand(id, command));
  }
  context.subscriptions.push(registerImporting({ client, log, source: explorer }));
  context.subscriptions.push({ dispose: () => client.dispose() });
  await protect(log, "Starting the language server", () => client.start());
  await status.update();
  return { status: status.read, explorer };
}
