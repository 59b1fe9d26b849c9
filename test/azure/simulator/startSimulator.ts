// A small Azure on this computer, for tests and the demo. It only reads, as the extension does, and notes what it was
// asked. It holds nobody's secret and believes every token that looks like one.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { selfSigned } from "../../../server/src/hosts/provider/selfSigned";
import { keyOfId } from "../../../server/src/resourceIds/index";
import { Buckets } from "./http/buckets";
import type { Call, Reply } from "./http/call";
import { crossOrigin } from "./http/crossOrigin";
import * as errors from "./http/errors";
import { Knobs } from "./http/faults";
import { headersOf } from "./http/headers";
import { Journal } from "./http/journal";
import { claimsOf } from "./http/tokens";
import { type Context, type Paging, route } from "./routes";
import { signIn } from "./signIn";
import { createWorld, type World, type WorldOptions } from "./world/world";

export interface SimulatorOptions extends Partial<WorldOptions> {
  readonly port?: number;
  readonly paging?: Partial<Paging>;
  /** How many reads of a subscription Azure allows before it slows them down: 250 where nothing says it. */
  readonly reads?: number;
  /** Serves the same over TLS too, with a certificate made now. */
  readonly tls?: boolean;
  /** The time that limits and tokens go by. */
  readonly now?: () => number;
  /** Answers by path that are before the world's own. */
  readonly answers?: Readonly<Record<string, unknown>>;
}

export interface Simulator {
  readonly url: string;
  /** With `tls`: the secure address, and the certificate (PEM) that a client has to trust. */
  readonly secure: { readonly url: string; readonly certificate: string } | undefined;
  readonly world: World;
  readonly knobs: Knobs;
  readonly journal: Journal;
  /** Lets as much time pass for Azure's limits that nobody has used any of them. */
  refill(): void;
  stop(): Promise<void>;
}

export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { seed = 1, tenants = 2, subscriptions = 6, workspaces = 60, unregistered = true, now = Date.now } = options;
  const world = createWorld({ seed, tenants, subscriptions, workspaces, unregistered, demo: options.demo ?? false });
  const paging = { workspaces: 30, parts: 30, subscriptions: 1000, ...options.paging };
  const answers = new Map(Object.entries(options.answers ?? {}).map(([path, body]) => [keyOfId(path), body]));
  const [knobs, journal, buckets] = [new Knobs(), new Journal(), new Buckets(options.reads)];
  const context: Context = { world, paging, answers };

  async function serve(request: IncomingMessage, response: ServerResponse, origin: string): Promise<void> {
    const call = await callOf(request, origin);
    const reply = signIn(world, call, now()) ?? (await answer(call));
    const { search } = new URL(request.url ?? "/", origin);
    const note = { method: call.method, path: call.path, query: search, tenant: call.claims?.tid };
    journal.items.push({ ...note, userAgent: call.header("user-agent") ?? "", status: reply.status });
    if (knobs.latency > 0) await new Promise((resolve) => setTimeout(resolve, knobs.latency));
    send(call, response, reply);
  }

  async function answer(call: Call): Promise<Reply> {
    if (!call.claims) return errors.invalidToken(call.origin);
    if (call.claims.exp * 1000 < now()) return errors.expiredToken(call.origin, call.claims.tid);
    const taken = buckets.take(call, now());
    if ("refusal" in taken) return taken.refusal;
    const reply = await knobs.apply(call, () => route(context, call));
    return { ...reply, headers: { ...taken.headers, ...reply.headers } };
  }

  const plain = await listen(createServer(), "http", options.port ?? 0, serve);
  const identity = options.tls ? selfSigned() : undefined;
  const secure = identity && (await listen(createSecureServer(identity), "https", 0, serve));
  return {
    url: plain.url,
    secure: identity && secure && { url: secure.url, certificate: identity.cert },
    world,
    knobs,
    journal,
    refill: () => buckets.refill(),
    async stop() {
      await Promise.all([plain.close(), secure?.close()]);
    },
  };
}

type Serve = (request: IncomingMessage, response: ServerResponse, origin: string) => Promise<void>;

async function listen(server: Server, scheme: string, port: number, serve: Serve) {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const url = `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    // What is asked for under a name of Azure's goes on under that name.
    const name = request.headers["x-forwarded-host"];
    const origin = typeof name === "string" ? `https://${name}` : url;
    if (request.method === "OPTIONS") response.writeHead(204, crossOrigin).end();
    else serve(request, response, origin).catch((error) => response.destroy(error));
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url, close };
}

async function callOf(request: IncomingMessage, origin: string): Promise<Call> {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += chunk;
  const url = new URL(request.url ?? "/", origin);
  const header = (name: string) => request.headers[name]?.toString();
  const claims = claimsOf(header("authorization"));
  return { method: request.method ?? "GET", origin, path: url.pathname, query: url.searchParams, header, body, claims };
}

function send(call: Call, response: ServerResponse, reply: Reply): void {
  if (reply.hangsUp) {
    response.destroy();
    return;
  }
  const plain = Buffer.from(typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body));
  const isPacked = plain.length > 1000 && /\bgzip\b/.test(call.header("accept-encoding") ?? "");
  const body = isPacked ? gzipSync(plain) : plain;
  response.writeHead(reply.status, {
    ...headersOf(call),
    ...crossOrigin,
    ...(isPacked ? { "Content-Encoding": "gzip" } : {}),
    "Content-Length": body.length,
    ...reply.headers,
  });
  if (reply.cutAt === undefined) response.end(body);
  else response.write(body.subarray(0, reply.cutAt), () => response.destroy());
}
