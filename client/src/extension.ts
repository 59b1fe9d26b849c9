// Starts the language client and the few things around it. Everything about Terraform itself is in the server.
import { commands, type ExtensionContext, window } from "vscode";
import { allCommands } from "./commands/index";
import { createLanguageClient } from "./languageClient";
import { createPrograms } from "./programs/programs";
import { protect } from "./protect";
import { createStatus, type StatusReader } from "./status";

/** What other extensions may ask of this one. */
export interface Api {
  /** The provider version in force for a document, and where it comes from. */
  readonly status: StatusReader;
}

export async function activate(context: ExtensionContext): Promise<Api> {
  const log = window.createOutputChannel("Azure ML for Terraform", { log: true });
  const programs = createPrograms();
  const client = createLanguageClient(context, programs, log);
  const status = createStatus(client, programs, log);
  context.subscriptions.push(log, status);
  for (const { id, name, run } of allCommands) {
    const command = () => protect(log, name, () => run({ client, log, status }));
    context.subscriptions.push(commands.registerCommand(id, command));
  }
  context.subscriptions.push({ dispose: () => client.dispose() });
  await protect(log, "Starting the language server", () => client.start());
  await status.update();
  return { status: status.read };
}
