// Our MCP server for agents in the editor that speak the protocol, where this VS Code knows of such servers (since 1.101).
import * as vscode from "vscode";

/** What newer versions of VS Code have besides. Source: the API of 1.101. */
interface NewerApi {
  readonly McpStdioServerDefinition?: new (
    label: string,
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    version: string,
  ) => object;
}

interface NewerLanguageModels {
  registerMcpServerDefinitionProvider?(
    id: string,
    provider: {
      readonly onDidChangeMcpServerDefinitions: vscode.Event<void>;
      provideMcpServerDefinitions(): readonly object[];
    },
  ): vscode.Disposable;
}

/** Offers it for the open folders; empty in untrusted folders, because it can write. */
export function offerMcpServer(file: string, version: string): vscode.Disposable {
  const { McpStdioServerDefinition } = vscode as unknown as NewerApi;
  const models = vscode.lm as NewerLanguageModels;
  if (!McpStdioServerDefinition || !models.registerMcpServerDefinitionProvider) return { dispose() {} };
  const changes = new vscode.EventEmitter<void>();
  const provider = models.registerMcpServerDefinitionProvider("azureml-terraform", {
    onDidChangeMcpServerDefinitions: changes.event,
    provideMcpServerDefinitions() {
      const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === "file");
      if (!vscode.workspace.isTrusted || folders.length === 0) return [];
      const args = [file, ...folders.map(({ uri }) => uri.fsPath)];
      // The program that we run in is Node, or becomes it.
      const env = { ELECTRON_RUN_AS_NODE: "1" };
      return [new McpStdioServerDefinition("Azure ML for Terraform", process.execPath, args, env, version)];
    },
  });
  const changed = () => changes.fire();
  return vscode.Disposable.from(
    changes,
    provider,
    vscode.workspace.onDidChangeWorkspaceFolders(changed),
    vscode.workspace.onDidGrantWorkspaceTrust(changed),
  );
}
