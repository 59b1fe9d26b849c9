// The bundle dist/mcp.js: what `azureml-terraform mcp` runs, and what VS Code starts for agents.
import "../compileCache";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { bytesOf, defaultMaxFileSize } from "../../lsp/editor/settings";
import { builtInCatalog } from "../builtInCatalog";
import { asLines } from "../cli/printable";
import { answerEditor } from "./answerEditor";
import { createMcpServer, type McpOptions } from "./createMcpServer";
import { serveHttp } from "./http";
import type { ToolQuestion } from "./toolQuestion";

export { agentsText, skillText } from "./skill";

/** What the command line asks for. */
export interface McpArguments extends Pick<McpOptions, "folders" | "maxFileSize" | "log"> {
  /** The port of HTTP on loopback; standard input and output otherwise. */
  readonly port?: number | undefined;
}

/** Serves until its client closes the standard input, or the process is stopped. */
export async function serveMcp({ port, ...options }: McpArguments): Promise<void> {
  const all = { ...options, catalog: builtInCatalog() };
  if (port === undefined) {
    await createMcpServer(all).connect(new StdioServerTransport());
    await new Promise((resolve) => process.stdin.once("close", resolve));
    return;
  }
  const { url, close } = await serveHttp(port, all);
  options.log(`Answers MCP at ${url}, for programs on this machine.`);
  await new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, resolve);
  });
  await close();
}

// Started as a program: by an editor for its own assistant, with a channel for messages, or by another client, with folders.
if (require.main === module) {
  const log = (message: string) => void process.stderr.write(`${asLines(message)}\n`);
  const options = { maxFileSize: bytesOf(defaultMaxFileSize), log };
  if (process.send) {
    const withCatalog = { ...options, catalog: builtInCatalog() };
    process.on("message", async (question: ToolQuestion) => process.send?.(await answerEditor(question, withCatalog)));
    process.on("disconnect", () => process.exit());
  } else void serveMcp({ ...options, folders: process.argv.slice(2) });
}
