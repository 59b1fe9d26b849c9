// MCP over HTTP, on loopback only: a server for each client, until it ends its session or is silent for long.
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import { createMcpServer, type McpOptions } from "./createMcpServer";

/** A server that listens. */
export interface HttpServer {
  readonly url: string;
  close(): Promise<void>;
}

/** More clients than these at once are refused. */
const mostSessions = 64;
/** In milliseconds: how long a client may be silent before its session is forgotten. */
const patience = 60 * 60_000;

interface Session {
  readonly transport: StreamableHTTPServerTransport;
  timer: NodeJS.Timeout;
}

/** Listens on a port of 127.0.0.1; 0 for any. Rejects where it is taken. */
export async function serveHttp(port: number, options: McpOptions): Promise<HttpServer> {
  const sessions = new Map<string, Session>();
  const server = createServer((request, response) => {
    answerRequest(request, response).catch((error: unknown) => {
      options.log(`A request failed: ${error instanceof Error ? error.message : String(error)}`);
      if (!response.headersSent) refuse(response, 500, "The request could not be answered.");
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  const hosts = new Set([`127.0.0.1:${taken}`, `localhost:${taken}`]);

  async function answerRequest(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { host = "", origin } = request.headers;
    // A page in a browser may know the port: it says where it comes from, or another name that leads here.
    if (!hosts.has(host) || origin !== undefined)
      return refuse(response, 403, "Only programs on this machine are answered.");
    if (new URL(request.url ?? "/", `http://${host}`).pathname !== "/mcp")
      return refuse(response, 404, "MCP is answered at /mcp.");
    const id = request.headers["mcp-session-id"];
    const session = typeof id === "string" ? sessions.get(id) : undefined;
    if (session) session.timer.refresh();
    else if (id !== undefined) return refuse(response, 404, "There is no such session: initialize a new one.");
    else if (sessions.size >= mostSessions) return refuse(response, 503, "There are too many clients: end one first.");
    const transport = session?.transport ?? (await newTransport());
    await transport.handleRequest(request, response);
  }

  async function newTransport(): Promise<StreamableHTTPServerTransport> {
    const transport: StreamableHTTPServerTransport = new StreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      onsessioninitialized(id) {
        const timer = setTimeout(() => void transport.close(), patience);
        timer.unref();
        sessions.set(id, { transport, timer });
      },
    });
    const own = createMcpServer(options);
    await own.connect(transport);
    own.server.onclose = () => {
      const { sessionId } = transport;
      if (sessionId === undefined) return;
      clearTimeout(sessions.get(sessionId)?.timer);
      sessions.delete(sessionId);
    };
    return transport;
  }

  return {
    url: `http://127.0.0.1:${taken}/mcp`,
    async close() {
      await Promise.all([...sessions.values()].map(({ transport }) => transport.close()));
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify({ jsonrpc: "2.0", error: { code: -32000, message }, id: null }));
}
