// The language client: which documents, which files are watched, how the server is started. Speaks no Terraform.
import { type ExtensionContext, type LogOutputChannel, Uri, workspace } from "vscode";
import { LanguageClient, type LanguageClientOptions, TransportKind } from "vscode-languageclient/node";
import { documentSelector } from "./documentSelector";

const watched = ["**/*.{tf,tofu,tf.json,tfvars,tftest.hcl}", "**/.terraform.lock.hcl"];

export function createLanguageClient(context: ExtensionContext, log: LogOutputChannel): LanguageClient {
  const module = Uri.joinPath(context.extensionUri, "dist", "server.js").fsPath;
  const options: LanguageClientOptions = {
    documentSelector: [...documentSelector],
    outputChannel: log,
    synchronize: {
      configurationSection: "azuremlTerraform",
      fileEvents: watched.map((pattern) => {
        const watcher = workspace.createFileSystemWatcher(pattern);
        context.subscriptions.push(watcher);
        return watcher;
      }),
    },
    diagnosticPullOptions: { onChange: true, onFocus: true },
  };
  // Not "terraform": other extensions' clients carry that id, and with it the setting that traces them.
  return new LanguageClient(
    "azuremlTerraform",
    "Azure ML for Terraform",
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--nolazy", "--inspect=6019"] } },
    },
    options,
  );
}
