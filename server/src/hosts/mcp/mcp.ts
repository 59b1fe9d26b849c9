// The bundle dist/mcp.js: what `azureml-terraform mcp` runs, and what VS Code starts for agents.
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { builtIn } from "../../catalog/builtIn/builtIn";
import { createCatalog } from "../../catalog/createCatalog";
import { loadData } from "../loadData";
import { createMcpServer, type McpOptions } from "./createMcpServer";
import { serveHttp } from "./http";

/** What the command line asks for. */
export interface McpArguments extends Pick<McpOptions, "folders" | "maxFileSize" | "log"> {
  /** The port of HTTP on loopback; standard input and output otherwise. */
  readonly port?: number | undefined;
}

/** Serves until its client closes the standard input, or the process is stopped. */
export async function serveMcp({ port, ...options }: McpArguments): Promise<void> {
  const all = { ...options, catalog: createCatalog([builtIn(loadData)]) };
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
