/** Clients of the SDK, which is nobody's work here, connected to our MCP server. */

import { pathToFileURL } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { type CallToolResult, ListRootsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { createMcpServer, type McpOptions } from "../../server/src/hosts/mcp/createMcpServer";
import { catalog } from "../harness/service";

/** A client, and what the server has logged. */
export interface Connected {
  readonly client: Client;
  readonly logged: readonly string[];
  /** The answer of a tool, in both forms. */
  call(name: string, args: Record<string, unknown>): Promise<Answer>;
}

/** The answer of a tool. */
export interface Answer {
  readonly isError: boolean;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: each tool has a form of its own, which the client checks against its schema.
  readonly data: any;
}

/** The server in this process; the client names `roots`, or where there are none cannot. */
export async function connected(
  roots?: readonly string[],
  folders: readonly string[] = [],
  more: Pick<McpOptions, "askAzure" | "readLive"> = {},
): Promise<Connected> {
  const logged: string[] = [];
  const log = (message: string) => logged.push(message);
  const server = createMcpServer({ catalog, folders, maxFileSize: 1_000_000, log, ...more });
  const client = new Client({ name: "test", version: "1" }, { capabilities: roots ? { roots: {} } : {} });
  if (roots) {
    const listed = roots.map((path) => ({ uri: pathToFileURL(path).href }));
    client.setRequestHandler(ListRootsRequestSchema, () => ({ roots: listed }));
  }
  const [one, other] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(one), client.connect(other)]);
  return { client, logged, call: (name, args) => ask(client, name, args) };
}

/** Asks a tool. The client itself checks the answer against the schema that the server gave. */
export async function ask(client: Client, name: string, args: Record<string, unknown>): Promise<Answer> {
  const { isError, content, structuredContent } = (await client.callTool({ name, arguments: args })) as CallToolResult;
  const text = content.map((part) => (part.type === "text" ? part.text : "")).join("\n");
  return { isError: isError === true, text, data: structuredContent };
}
