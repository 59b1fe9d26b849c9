/** What a described provider does in Azure: it signs in, sends bodies and reads them, as its description says where arguments are in them. */
import { readFileSync } from "node:fs";
import { request as connect } from "node:http";
import { request } from "node:https";
import { ctyValueOf, dynamicValue } from "../../server/src/hosts/provider/dynamicValue";
import type { Method } from "../../server/src/hosts/provider/protocol";
import type { CtyValue } from "../../server/src/introspection/cty";
import type { Request } from "./answerTo";
import type { DescribedBodies, Illness } from "./description";

/** A body in Azure. */
interface Body {
  readonly [name: string]: unknown;
}

type Values = ReadonlyMap<string, CtyValue>;

/** The message that answers; undefined for what has nothing to do with Azure. */
export async function answerInAzure(
  method: Method,
  asked: Request,
  typeName: string,
  azure: DescribedBodies,
): Promise<object | { readonly illness: Illness } | undefined> {
  switch (method) {
    case "importState": {
      const names = Object.keys(azure.paths);
      const state = new Map<string, CtyValue>([["id", asked.id ?? ""], ...names.map((name) => [name, null] as const)]);
      return { importedResources: [{ typeName, state: dynamicValue(state), private: Buffer.from("imported") }] };
    }
    case "read": {
      if (azure.asksElsewhere) await reached(azure.asksElsewhere);
      if (azure.asksFirst)
        await send("GET", azure.asksFirst.replace("{subscription}", process.env.ARM_SUBSCRIPTION_ID ?? ""), azure);
      const state = ctyValueOf(asked.currentState) as Values;
      return stored(await send("GET", String(state.get("id")), azure), state, azure);
    }
    case "apply": {
      const planned = ctyValueOf(asked.plannedState) as Values;
      const id = `/subscriptions/${process.env.ARM_SUBSCRIPTION_ID}/resourceGroups/group/providers/${azure.type ?? "Example.Test/things"}/${planned.get("name")}`;
      return stored(await send("PUT", id, azure, bodyOf(planned, azure)), new Map([...planned, ["id", id]]), azure);
    }
    case "upgradeState": {
      const old = JSON.parse(Buffer.from(asked.rawState?.json ?? []).toString()) as Record<string, CtyValue>;
      const names = ["id", ...Object.keys(azure.paths)];
      return { upgradedState: dynamicValue(new Map(names.map((name) => [name, old[name] ?? null]))) };
    }
    default:
      return undefined;
  }
}

/** Goes on asking for a tunnel to a host; resolves as soon as there is one. */
async function reached(host: string): Promise<void> {
  const proxy = new URL(process.env.HTTPS_PROXY ?? "");
  const credentials = Buffer.from(`${proxy.username}:${proxy.password}`).toString("base64");
  const headers = { "proxy-authorization": `Basic ${credentials}` };
  for (let status = 0; status !== 200; await new Promise((resolve) => setTimeout(resolve, 50)))
    status = await new Promise((resolve) => {
      const asked = connect({
        host: proxy.hostname,
        port: proxy.port,
        method: "CONNECT",
        path: `${host}:443`,
        headers,
      });
      asked
        .once("connect", ({ statusCode = 0 }) => resolve(statusCode))
        .once("error", () => resolve(0))
        .end();
    });
}

function stored({ status, body }: Sent, state: Values, azure: DescribedBodies): object {
  if (status === 404) return { newState: dynamicValue(null) };
  const { diesWithout, complainsWithout } = azure;
  if (diesWithout && at(body, diesWithout) === undefined) return { illness: { to: "read", does: "dies" } };
  if (status !== 200 || (complainsWithout && at(body, complainsWithout) === undefined)) {
    const summary = status === 200 ? `\`${complainsWithout}\` was nil` : `unexpected status ${status}`;
    return { diagnostics: [{ severity: "ERROR", summary, detail: "" }] };
  }
  const read = Object.entries(azure.paths).map(([name, path]) => [name, (at(body, path) ?? null) as CtyValue] as const);
  return { newState: dynamicValue(new Map([...state, ...read])), private: Buffer.from("read") };
}

function at(body: unknown, path: string): unknown {
  // A part of the id, by the word before it.
  if (path.startsWith("/")) return new RegExp(`${path}/([^/]+)`, "i").exec(String(at(body, "id")))?.[1];
  return path.split(".").reduce((inside, name) => (inside as Body | undefined)?.[name], body);
}

function bodyOf(planned: Values, { paths }: DescribedBodies): Body {
  const sent = Object.entries(paths).map(([name, path]) => [...path.split("."), planned.get(name)] as const);
  const top = sent.flatMap(([name, ...more]) =>
    more.length === 1 && name !== "name" ? [[name, more[0]] as const] : [],
  );
  const properties = sent.flatMap(([, ...more]) => (more.length === 2 ? [more] : []));
  return { ...Object.fromEntries(top), properties: Object.fromEntries(properties) };
}

interface Sent {
  readonly status: number;
  readonly body: unknown;
}

/** Signs in each time, so that the token is what this environment gives it. */
async function send(method: string, id: string, { apiVersion }: DescribedBodies, body?: Body): Promise<Sent> {
  const secret = new URLSearchParams({ client_secret: process.env.ARM_CLIENT_SECRET ?? "" }).toString();
  const signedIn = await ask("POST", "/tenant/oauth2/v2.0/token", {}, secret);
  const authorization = `Bearer ${(signedIn.body as Body).access_token}`;
  return ask(method, `${id}?api-version=${apiVersion}`, { authorization }, body && JSON.stringify(body));
}

/** Asks whatever cloud the environment names. */
export function ask(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Sent> {
  const ca = readFileSync(environment.SSL_CERT_FILE ?? "", "utf8");
  return new Promise((resolve, reject) => {
    const sent = request(`https://${environment.ARM_METADATA_HOSTNAME}${path}`, { method, headers, ca }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const text = Buffer.concat(parts).toString();
        resolve({ status: response.statusCode ?? 0, body: text === "" ? undefined : JSON.parse(text) });
      });
    });
    sent.once("error", reject).end(body);
  });
}
