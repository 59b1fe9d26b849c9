/**
 * What a provider meets instead of a cloud: a server on this machine's loopback that says where everything is (itself), lets anybody sign
 * in, and has nothing. A configured provider survives plans that one without a client dies of.
 */
import { writeFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { selfSigned } from "./selfSigned";

/** Variables by their names. */
export type EnvironmentVariables = Readonly<Record<string, string>>;

/**
 * What keeps azurerm from listing what Azure has before anything else, so that it would refuse whatever is not in an empty list. Which variables
 * do so differs by release, and each release refuses to be configured beside those of others.
 * Source: internal/features/enhanced_validation.go of hashicorp/terraform-provider-azurerm 4.81, CHANGELOG-v2.md for the last.
 */
export const waysToConfigure: readonly EnvironmentVariables[] = [
  {
    ARM_RESOURCE_PROVIDER_REGISTRATIONS: "none",
    ARM_PROVIDER_ENHANCED_VALIDATION_LOCATIONS: "false",
    ARM_PROVIDER_ENHANCED_VALIDATION_RESOURCE_PROVIDERS: "false",
  },
  { ARM_RESOURCE_PROVIDER_REGISTRATIONS: "none", ARM_PROVIDER_ENHANCED_VALIDATION: "false" },
  { ARM_SKIP_PROVIDER_REGISTRATION: "true", ARM_PROVIDER_ENHANCED_VALIDATION: "false" },
];

/** The fake that runs. */
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
    ARM_IGNORE_NO_OP_CHANGES: "false",
  };
}

const nobody = "00000000-0000-0000-0000-00000000000a";

/** Starts it on a free port. Rejects where none can be listened on. */
export async function startFakeCloud(): Promise<FakeCloud> {
  const { key, cert } = selfSigned();
  const server = createServer({ key, cert });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  answer(server, `https://${host}`);
  return {
    environment(folder, way = waysToConfigure[0]) {
      const certificate = join(folder, "certificate.pem");
      writeFileSync(certificate, cert);
      return {
        SSL_CERT_FILE: certificate,
        ARM_METADATA_HOSTNAME: host,
        ...azapi(`https://${host}`),
        ARM_CLIENT_ID: nobody,
        ARM_CLIENT_SECRET: "nothing",
        ARM_TENANT_ID: nobody,
        ARM_SUBSCRIPTION_ID: nobody,
        ...way,
      };
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function answer(server: Server, origin: string): void {
  server.on("request", (request, response) => {
    request.resume();
    const { pathname, searchParams } = new URL(request.url ?? "/", origin);
    const version = searchParams.get("api-version");
    const [status, body] =
      pathname === "/metadata/endpoints" ? [200, forVersion(cloudAt(origin), version)] : reply(pathname);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
}

function reply(path: string): [number, unknown] {
  if (path.endsWith("/token")) {
    return [200, { token_type: "Bearer", expires_in: 3599, ext_expires_in: 3599, access_token: token() }];
  }
  return [404, { error: { code: "NotFound", message: "Nothing is here." } }];
}

/** A token of Microsoft's form that nobody has signed. */
function token(): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iat: now, nbf: now, exp: now + 3600, tid: nobody, oid: nobody, appid: nobody };
  const parts = [{ alg: "none", typ: "JWT" }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString("base64url"),
  );
  return `${parts.join(".")}.nobody`;
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
    },
    media: origin,
    gallery: origin,
    batch: origin,
  };
}

/** The answer in the form of a version of this API: older ones list all clouds. */
export function forVersion(cloud: object, version: string | null): object {
  return (version ?? "") < "2022-09-01" ? [cloud] : cloud;
}
