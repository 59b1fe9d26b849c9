/**
 * What a provider meets instead of a cloud: a server on this machine's loopback that says where everything is (itself), lets this provider
 * sign in, and has what whoever plays it says, or nothing. A configured provider survives plans that one without a client dies of.
 */
import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { createServer as createProxy, type IncomingMessage } from "node:http";
import { createServer, type Server } from "node:https";
import { type AddressInfo, connect, type Server as NetServer } from "node:net";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { selfSigned } from "./selfSigned";

/** Variables by their names. */
export type EnvironmentVariables = Readonly<Record<string, string>>;

/**
 * Keeps azurerm from listing what Azure has at the start, because it would then refuse everything that is not in an
 * empty list. The variables for that differ by release, and each release refuses to be configured with those of
 * others. Source: internal/features/enhanced_validation.go of hashicorp/terraform-provider-azurerm 4.81,
 * CHANGELOG-v2.md for the last.
 */
export const waysToConfigure: readonly [EnvironmentVariables, ...EnvironmentVariables[]] = [
  {
    ARM_RESOURCE_PROVIDER_REGISTRATIONS: "none",
    ARM_PROVIDER_ENHANCED_VALIDATION_LOCATIONS: "false",
    ARM_PROVIDER_ENHANCED_VALIDATION_RESOURCE_PROVIDERS: "false",
  },
  { ARM_RESOURCE_PROVIDER_REGISTRATIONS: "none", ARM_PROVIDER_ENHANCED_VALIDATION: "false" },
  { ARM_SKIP_PROVIDER_REGISTRATION: "true", ARM_PROVIDER_ENHANCED_VALIDATION: "false" },
];

/** A running fake cloud. */
export interface FakeCloud {
  /** What makes a provider of Azure sign in here. `folder` is where its certificate is written, `way` one of `waysToConfigure`. */
  environment(folder: string, way?: EnvironmentVariables): EnvironmentVariables;
  stop(): void;
}

/**
 * What azapi reads instead of a metadata host; without it, it would look for Azure itself until its time is over. It is kept from asking for
 * what is there before each plan that changes something: what it has to plan without.
 * Source: internal/provider/provider.go of Azure/terraform-provider-azapi 2.12, ModifyPlan in internal/services/azapi_resource.go.
 */
function azapi(origin: string): EnvironmentVariables {
  return {
    ARM_ACTIVE_DIRECTORY_AUTHORITY_HOST: origin,
    ARM_RESOURCE_MANAGER_ENDPOINT: origin,
    ARM_RESOURCE_MANAGER_AUDIENCE: origin,
    ARM_DISABLE_INSTANCE_DISCOVERY: "true",
    ARM_IGNORE_NO_OP_CHANGES: "false",
  };
}

export const nobody = "00000000-0000-0000-0000-00000000000a";

/** What is asked of the cloud beside where everything is, and tokens. */
export interface CloudRequest {
  /**
   * `CONNECT` where something else than the resource manager is asked for: then the path is that host. It is never reached; where the answer is 200,
   * this server answers in its place.
   */
  readonly method: string;
  readonly path: string;
  /** Where it was sent to, if that is not the resource manager. */
  readonly host?: string;
  /** With its question mark, where there is one. */
  readonly query: string;
  readonly body: string;
}

/** A response of a fake cloud. */
export interface CloudAnswer {
  readonly status: number;
  /** As JSON, or XML. */
  readonly body?: string;
  /** Where it is told what becomes of what is not done yet: a path here. */
  readonly operation?: string;
}

/** Plays the cloud. Never rejects. */
export type PlayCloud = (request: CloudRequest) => Promise<CloudAnswer>;

const nothingIsHere = { error: { code: "ResourceNotFound", message: "Nothing is here." } };

/** A cloud that has nothing. */
const empty: PlayCloud = async () => ({ status: 404, body: JSON.stringify(nothingIsHere) });

/** No request is larger, and no provider asks as often. */
const most = { bytes: 10_000_000, requests: 1_000_000 };

/**
 * Starts it on a free port. Except for the addresses of everything, it answers only with the token, and the secret in
 * the environment gives the token: what `play` knows is only for this provider. Rejects if it cannot listen on a port.
 */
export async function startFakeCloud(play: PlayCloud = empty): Promise<FakeCloud> {
  const { key, cert } = selfSigned();
  const server = createServer({ key, cert });
  const host = await listening(server);
  const secret = randomBytes(32).toString("hex");
  /** Where what comes from a port of ours was sent to. */
  const elsewhere = new Map<number, string>();
  answer(server, `https://${host}`, secret, play, elsewhere);
  const proxy = await startProxy(host, secret, play, elsewhere);
  return {
    environment(folder, way = waysToConfigure[0]) {
      const certificate = join(folder, "certificate.pem");
      writeFileSync(certificate, cert);
      return {
        SSL_CERT_FILE: certificate,
        ARM_METADATA_HOSTNAME: host,
        ...azapi(`https://${host}`),
        ARM_CLIENT_ID: nobody,
        ARM_CLIENT_SECRET: secret,
        ARM_TENANT_ID: nobody,
        ARM_SUBSCRIPTION_ID: nobody,
        HTTPS_PROXY: proxy.url,
        https_proxy: proxy.url,
        ...way,
      };
    },
    stop() {
      server.closeAllConnections();
      server.close();
      proxy.stop();
    },
  };
}

/**
 * What a provider takes for the way to all that is elsewhere, such as data planes: it leads nowhere, or to the server at `host` where whoever plays
 * the cloud takes its place.
 */
async function startProxy(
  host: string,
  secret: string,
  play: PlayCloud,
  elsewhere: Map<number, string>,
): Promise<{ readonly url: string; stop(): void }> {
  const proxy = createProxy((_, response) => response.writeHead(403).end());
  const wanted = `Basic ${Buffer.from(`provider:${secret}`).toString("base64")}`;
  const open = new Set<Duplex>();
  proxy.on("connect", ({ headers, url = "" }: IncomingMessage, socket: Duplex) => {
    open.add(socket);
    socket.on("error", () => undefined).on("close", () => open.delete(socket));
    const isKnown = headers["proxy-authorization"] === wanted;
    const meant = url.replace(/:\d+$/, "");
    const asked = isKnown && play({ method: "CONNECT", path: meant, query: "", body: "" });
    void Promise.resolve(asked || { status: 403 }).then(({ status }) => {
      if (status !== 200) return void socket.end("HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n");
      const inside = connect(Number(host.split(":")[1]), "127.0.0.1", () => {
        const { localPort = 0 } = inside;
        elsewhere.set(localPort, meant);
        inside.on("close", () => elsewhere.delete(localPort));
        socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
        socket.pipe(inside).pipe(socket);
      });
      inside.on("error", () => socket.destroy()).on("close", () => socket.destroy());
      socket.on("close", () => inside.destroy());
    });
  });
  const own = await listening(proxy);
  return {
    url: `http://provider:${secret}@${own}`,
    stop() {
      for (const socket of open) socket.destroy();
      proxy.closeAllConnections();
      proxy.close();
    },
  };
}

/** The host at whose free port a server listens then. */
async function listening(server: NetServer): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function answer(
  server: Server,
  origin: string,
  secret: string,
  play: PlayCloud,
  elsewhere: ReadonlyMap<number, string>,
): void {
  const token = tokenOf(randomBytes(32).toString("base64url"));
  let left = most.requests;
  server.on("request", (request, response) => {
    void reply(request).then(({ status, body = "", operation }) => {
      const at = operation && `${origin}${operation}`;
      response.writeHead(status, {
        "content-type": `application/${body.startsWith("<") ? "xml" : "json"}; charset=utf-8`,
        ...(at && { "azure-asyncoperation": at, location: at }),
        // Has providers ask at once whether something is done. Source: sdk/client/resourcemanager/poller.go of hashicorp/go-azure-sdk.
        "x-go-azure-sdk-skip-polling-delay": "true",
      });
      response.end(request.method === "HEAD" || status === 204 ? undefined : body);
    });
  });

  async function reply(request: IncomingMessage): Promise<CloudAnswer> {
    const body = await bodyOfRequest(request, most.bytes);
    if (body === undefined || --left < 0) return { status: 413 };
    const { pathname: path, search, searchParams } = new URL(origin + (request.url ?? "").replace(/^\/{2,}/, "/"));
    // Whoever comes through the proxy has told it the secret.
    const host = elsewhere.get(request.socket.remotePort ?? -1);
    if (host !== undefined) return play({ method: request.method ?? "GET", path, host, query: search, body });
    if (path === "/metadata/endpoints") return json(200, forVersion(cloudAt(origin), searchParams.get("api-version")));
    if (path.endsWith("/.well-known/openid-configuration"))
      return json(200, signInAt(origin, path.split("/")[1] ?? ""));
    if (path.endsWith("/token")) {
      if (!body.includes(secret)) return { status: 401 };
      return json(200, { token_type: "Bearer", expires_in: 3599, ext_expires_in: 3599, access_token: token });
    }
    if (request.headers.authorization !== `Bearer ${token}`) return { status: 401 };
    return play({ method: request.method ?? "GET", path, query: search, body });
  }
}

/** What azapi asks about signing in before it does. Source: https://openid.net/specs/openid-connect-discovery-1_0.html */
function signInAt(origin: string, tenant: string): object {
  const at = `${origin}/${tenant}/oauth2/v2.0`;
  return {
    issuer: `${origin}/${tenant}/v2.0`,
    authorization_endpoint: `${at}/authorize`,
    token_endpoint: `${at}/token`,
  };
}

function json(status: number, body: unknown): CloudAnswer {
  return { status, body: JSON.stringify(body) };
}

/** All that is sent; undefined where it is more than that. */
async function bodyOfRequest(request: IncomingMessage, mostBytes: number): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let left = mostBytes;
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      left -= part.length;
      if (left < 0) return undefined;
      parts.push(part);
    }
  } catch {
    return undefined;
  }
  return Buffer.concat(parts).toString("utf8");
}

/** A token of Microsoft's form that lasts as long as its certificate, with anything for a signature. */
function tokenOf(signature: string): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iat: now, nbf: now, exp: now + 7 * 24 * 3600, tid: nobody, oid: nobody, appid: nobody };
  const parts = [{ alg: "none", typ: "JWT" }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString("base64url"),
  );
  return `${parts.join(".")}.${signature}`;
}

/**
 * What azurerm asks a cloud about itself before anything else: where everything is.
 * Source: https://management.azure.com/metadata/endpoints, which says this of Azure itself.
 */

/** A cloud all of whose services are at one origin. */
export function cloudAt(origin: string) {
  return {
    name: "AzureCloud",
    portal: origin,
    resourceManager: origin,
    microsoftGraphResourceId: origin,
    graph: origin,
    graphAudience: origin,
    authentication: { loginEndpoint: origin, audiences: [origin], tenant: "common", identityProvider: "AAD" },
    suffixes: {
      acrLoginServer: "azurecr.io",
      keyVaultDns: "vault.azure.net",
      storage: "core.windows.net",
      sqlServerHostname: "database.windows.net",
      mhsmDns: "managedhsm.azure.net",
      synapseAnalytics: "dev.azuresynapse.net",
      attestationEndpoint: "attest.azure.net",
      azureFrontDoorEndpointSuffix: "azurefd.net",
      storageSyncEndpointSuffix: "afs.azure.net",
    },
    synapseAnalyticsResourceId: "https://dev.azuresynapse.net",
    attestationResourceId: "https://attest.azure.net",
    media: origin,
    gallery: origin,
    batch: origin,
  };
}

/** The answer in the form of a version of this API: older ones list all clouds. */
export function forVersion(cloud: object, version: string | null): object {
  return (version ?? "") < "2022-09-01" ? [cloud] : cloud;
}
