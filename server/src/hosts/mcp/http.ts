// MCP over HTTP, on loopback and for those who know the token: a server for each client, until it ends its session or is silent for long.
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import { errorMessage } from "../errorMessage";
import { isBearer } from "./bearer";
import { createMcpServer, type McpOptions } from "./createMcpServer";
import { longestMessage } from "./stdio";

// The clients that are served over HTTP at once: each has a place until it ends, is silent for long, or another one needs the place.

/** A client's session. */
interface Closable {
  close(): Promise<void>;
}

interface Place<T> {
  readonly session: T;
  readonly timer: NodeJS.Timeout;
  /** How many of its requests are being answered. */
  busy: number;
}

/** Sessions by their ids. */
interface Sessions<T> {
  /** Whether there is a place, or one can be made. */
  readonly hasRoom: boolean;
  /** Gives it a place, if need be that of the session that has been silent longest. */
  add(id: string, session: T): void;
  /** A session that is asked something; `done` is to be called once when it has answered. */
  use(id: string): { readonly session: T; done(): void } | undefined;
  remove(id: string): void;
  closeAll(): Promise<void>;
}

/** A server that listens. */
export interface HttpServer {
  readonly url: string;
  /** What it answers about: the current folder where none was named, since others than the person may name some over HTTP. */
  readonly folders: readonly string[];
  close(): Promise<void>;
}

/** Options of an HTTP server. */
export interface HttpOptions extends McpOptions {
  /** Whoever does not send it is told nothing, and takes no place. */
  readonly token: string;
  /** How many clients have a place at once. */
  readonly mostSessions?: number;
  /** In milliseconds: how long a client may be silent before its session is forgotten. */
  readonly patience?: number;
}

/** Listens on a port of 127.0.0.1; 0 for any. Rejects where it is taken. */
export async function serveHttp(port: number, options: HttpOptions): Promise<HttpServer> {
  const { token, mostSessions = 64, patience = 60 * 60_000 } = options;
  const folders = options.folders.length > 0 ? options.folders : [process.cwd()];
  const sessions = createSessions<StreamableHTTPServerTransport>(mostSessions, patience);
  const server = createServer((request, response) => {
    answerRequest(request, response).catch((error: unknown) => {
      options.log(`A request failed: ${errorMessage(error)}`);
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
    const { host = "", origin = `http://${host}`, authorization } = request.headers;
    // A page in a browser may know the port: it says where it comes from, or another name that leads here.
    if (!hosts.has(host) || origin !== `http://${host}`)
      return refuse(response, 403, "Only programs on this machine are answered.");
    if (pathOf(request.url) !== "/mcp") return refuse(response, 404, "MCP is answered at /mcp.");
    if (!isBearer(authorization, token)) {
      response.setHeader("www-authenticate", 'Bearer realm="azureml-terraform"');
      return refuse(
        response,
        401,
        "Send the token that the server showed when it was started: Authorization: Bearer …",
      );
    }
    const id = request.headers["mcp-session-id"];
    if (id === undefined) {
      if (!sessions.hasRoom) return refuse(response, 503, "There are too many clients: end one first.");
      return (await newTransport()).handleRequest(request, response);
    }
    const used = sessions.use(String(id));
    if (!used) return refuse(response, 404, "There is no such session: initialize a new one.");
    // A stream that waits for what we might say stays open for as long as its client is there.
    if (request.method === "POST") response.once("close", used.done);
    else used.done();
    return used.session.handleRequest(request, response);
  }

  async function newTransport(): Promise<StreamableHTTPServerTransport> {
    const transport: StreamableHTTPServerTransport = new StreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      maxRequestBodySize: longestMessage,
      onsessioninitialized: (id) => sessions.add(id, transport),
    });
    const own = createMcpServer({ ...options, folders });
    await own.connect(transport);
    own.server.onclose = () => {
      if (transport.sessionId !== undefined) sessions.remove(transport.sessionId);
    };
    return transport;
  }

  return {
    url: `http://127.0.0.1:${taken}/mcp`,
    folders,
    async close() {
      await sessions.closeAll();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Undefined for what is no address. */
function pathOf(url = "/"): string | undefined {
  try {
    return new URL(url, "http://127.0.0.1").pathname;
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, status: number, message: string): void {
  // Nothing more is read of it.
  response.writeHead(status, { "content-type": "application/json", connection: "close" });
  response.end(JSON.stringify({ jsonrpc: "2.0", error: { code: -32000, message }, id: null }));
}

/** For so many at once, each of which may be silent for so many milliseconds. */
function createSessions<T extends Closable>(most: number, patience: number): Sessions<T> {
  /** The one that was asked last comes last. */
  const places = new Map<string, Place<T>>();
  const idle = () => [...places].find(([, { busy }]) => busy === 0);

  function remove(id: string): void {
    clearTimeout(places.get(id)?.timer);
    places.delete(id);
  }

  function end(id: string): void {
    const place = places.get(id);
    remove(id);
    void place?.session.close();
  }

  return {
    get hasRoom() {
      return places.size < most || idle() !== undefined;
    },
    add(id, session) {
      const oldest = places.size >= most ? idle() : undefined;
      if (oldest) end(oldest[0]);
      const timer = setTimeout(() => (places.get(id)?.busy ? timer.refresh() : end(id)), patience);
      timer.unref();
      places.set(id, { session, timer, busy: 0 });
    },
    use(id) {
      const place = places.get(id);
      if (!place) return undefined;
      places.delete(id);
      places.set(id, place);
      place.busy++;
      place.timer.refresh();
      return {
        session: place.session,
        done() {
          place.busy--;
          place.timer.refresh();
        },
      };
    },
    remove,
    async closeAll() {
      const all = [...places.values()];
      for (const id of places.keys()) remove(id);
      await Promise.all(all.map(({ session }) => session.close()));
    },
  };
}
