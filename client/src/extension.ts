// Registers everything; what it takes is loaded on first use. Everything about Terraform itself is in the server.
import { commands, type ExtensionContext, l10n, languages, window } from "vscode";
import type { LearnableResult } from "../../server/src/protocol/index";
import { registerAgents } from "./agents/index";
import { innerCommands, offeredCommands } from "./commands/index";
import { terraformSelector } from "./documentSelector";
import { createExplorer, createProperties, type Explorer, sendInventory, showSimulation } from "./explorer/index";
import { createImporting, Preview } from "./importing/index";
import { learnableHere, offerLearning } from "./learning/index";
import { createProblems } from "./problems";
import { createPrograms } from "./programs/index";
import { protect } from "./protect";
import { redactedLog } from "./redactedLog";
import { offerPaste, offerUpgrade } from "./rewriting/index";
import { createServer, startWhenNeeded } from "./server/index";
import { createStatus, type StatusReader } from "./status";
import { registerTasks } from "./tasks/index";
import { registerTesting } from "./testing/index";
import { createTexts } from "./texts";

/** What other extensions may ask of this one. */
export interface Api {
  /** The provider version in force for a document, and where it comes from. */
  readonly status: StatusReader;
  /** What could be learned of the providers that are installed for the open file, and what was. */
  learnable(): Promise<LearnableResult>;
  /** The view of live workspaces. */
  readonly explorer: Explorer;
  /** Whether the language server runs: it is started when something is opened that it is for. */
  readonly isServing: boolean;
}

/** Called by VS Code once. */
export function activate(context: ExtensionContext): Api {
  const log = redactedLog(window.createOutputChannel("Azure ML for Terraform", { log: true }));
  const programs = createPrograms();
  const server = createServer(context, programs, log);
  const status = createStatus(server, programs, log);
  const explorer = createExplorer(context, log);
  const properties = createProperties(context);
  const simulation = showSimulation(context, explorer);
  const texts = createTexts();
  const preview = new Preview(texts);
  const importing = createImporting({ server, log, view: explorer });
  const problems = {
    upgrade: createProblems("azuremlTerraform.upgrade"),
    providers: createProblems("azuremlTerraform.providers"),
    conversion: createProblems("azuremlTerraform.conversion"),
  };
  const { extension } = context;
  const session = { server, log, extension, status, explorer, properties, texts, preview, importing, problems };
  for (const { id, name, run } of [...offeredCommands, ...innerCommands]) {
    const command = (...args: unknown[]) => protect(log, name, () => run(session, ...args));
    context.subscriptions.push(commands.registerCommand(`azuremlTerraform.${id}`, command));
  }
  context.subscriptions.push(
    log,
    status,
    explorer,
    ...(simulation ? [simulation] : []),
    texts,
    sendInventory(server, explorer, log),
    preview,
    importing,
    problems.upgrade,
    problems.providers,
    problems.conversion,
    offerUpgrade(),
    offerPaste(server),
    offerLearning(server, log),
    registerAgents(context, log),
    registerTasks(context),
    registerTesting(server, log),
  );
  context.subscriptions.push(
    server,
    startWhenNeeded(() => setTimeout(start)),
  );
  return {
    status: status.read,
    learnable: () => learnableHere(server),
    explorer,
    get isServing() {
      return server.isRunning;
    },
  };

  /** After everybody else was activated: it is what takes longest. */
  async function start(): Promise<void> {
    await protect(log, l10n.t("Starting the language server"), () => server.start());
    suggestOnceStarted();
    await status.update();
  }
}

/** Opens the list of suggestions where a word has been typed that nobody could be asked about, and in an empty file. */
function suggestOnceStarted(): void {
  const editor = window.activeTextEditor;
  if (!editor?.selection.isEmpty) return;
  const isEmpty = editor.document.getText() === "";
  if (!isEmpty && !editor.document.isDirty) return;
  if (languages.match([...terraformSelector], editor.document) === 0) return;
  const { line, character } = editor.selection.active;
  const before = editor.document.lineAt(line).text.slice(0, character);
  if (isEmpty || /[\w-]$/.test(before)) void commands.executeCommand("editor.action.triggerSuggest", { auto: true });
}
