// What assistants in the editor may call: our tools, each run in a process of its own, and the same as an MCP server for other agents.
import { Disposable, type ExtensionContext, type LogOutputChannel, lm } from "vscode";
import { languageModelTool } from "./languageModelTool";
import { offerMcpServer } from "./mcpServer";
import { createToolProcess } from "./toolProcess";

/** Offers the tools that package.json lists. Nothing is started before one is called. */
export function registerAgents(context: ExtensionContext, log: LogOutputChannel): Disposable {
  const file = context.asAbsolutePath("dist/mcp.js");
  const tools = createToolProcess(file, log);
  return Disposable.from(
    tools,
    offerMcpServer(file, String(context.extension.packageJSON.version)),
    ...toolNames(context).map((name) => lm.registerTool(name, languageModelTool(name, tools))),
  );
}

function toolNames({ extension }: ExtensionContext): readonly string[] {
  const { contributes } = extension.packageJSON as { contributes: { languageModelTools: readonly { name: string }[] } };
  return contributes.languageModelTools.map(({ name }) => name);
}
