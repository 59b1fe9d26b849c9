// What must never happen: a token at another host or in the log, a write, a cloud that a folder chose.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { after, test } from "node:test";
import { chooseCloud } from "../../client/src/azure/clouds/chooseCloud";
import { simulatorCloud } from "../../client/src/azure/clouds/simulatorCloud";
import { createAzure } from "../../client/src/azure/createAzure";
import { allowReadsOnly, graphPath } from "../../client/src/azure/http/allowReadsOnly";
import type { Request } from "../../client/src/azure/http/policy";
import { connectAzure, firstSubscription, firstTenant, workspaceNamed } from "./connectAzure";
import * as faults from "./simulator/http/faults";
import { tokenFor } from "./simulator/http/tokens";

/** Another host, which notes who comes. */
async function elsewhere() {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.url} ${request.headers.authorization ?? ""}`);
    response.end('{"value":[]}');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(() => server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

test("a nextLink to another host is refused, and what came before it stays", async () => {
  const connected = await connectAzure();
  const other = await elsewhere();
  const subscription = await firstSubscription(connected);
  connected.simulator.knobs.add(faults.nextLink(`${other.url}/steal`), {});
  const lists = [
    await connected.azure.workspaces(subscription),
    await connected.azure.children(await workspaceNamed(connected, "mlw-plain"), "computes"),
    await connected.azure.children(await workspaceNamed(connected, "mlw-plain"), "datastores"),
    await connected.azure.children(await workspaceNamed(connected, "mlw-private"), "outboundRules"),
    await connected.azure.subscriptions(await firstTenant(connected), { refresh: true }),
  ];
  for (const { items, problem, more } of lists) {
    assert.ok(items.length > 0);
    assert.equal(more, undefined);
    assert.equal(
      problem?.message,
      `Azure's answer continues at another host, ${new URL(other.url).host}. Your credentials were not sent there, so the rest is missing.`,
    );
  }
  assert.deepEqual(other.seen, []);
});

test("links in odd dress lead nowhere else either", async () => {
  const connected = await connectAzure();
  const other = await elsewhere();
  const { host } = new URL(other.url);
  const subscription = await firstSubscription(connected);
  const own = new URL(connected.simulator.url).host;
  for (const link of [
    `//${host}/x`,
    `http://${own}@${host}/x`,
    `\\\\${host}/x`,
    "javascript:alert(1)",
    "http://",
    `HTTP://${host}/x`,
  ]) {
    const stop = connected.simulator.knobs.add(faults.nextLink(link));
    const live = await connected.azure.workspaces(subscription, { refresh: true });
    assert.equal(live.problem?.kind, "elsewhere", link);
    stop();
  }
  assert.deepEqual(other.seen, []);
});

test("a redirect to another host is not followed", async () => {
  const connected = await connectAzure();
  const other = await elsewhere();
  const subscription = await firstSubscription(connected);
  connected.simulator.knobs.add(faults.redirect(`${other.url}/steal`));
  assert.equal((await connected.azure.workspaces(subscription)).problem?.kind, "elsewhere");
  assert.deepEqual(other.seen, []);
});

test("the guard lets out reads of the one host, and nothing else", async () => {
  const step = allowReadsOnly("https://management.azure.com");
  const passes = async (method: string, url: string) => {
    let sent = false;
    const next = async () => {
      sent = true;
      return {} as never;
    };
    await step.sendRequest({ method, url } as Request, next).catch(() => {});
    return sent;
  };
  assert.equal(await passes("GET", "https://management.azure.com/tenants"), true);
  assert.equal(await passes("POST", `https://management.azure.com${graphPath}?api-version=1`), true);
  assert.equal(await passes("POST", "https://management.azure.com/subscriptions/x/listKeys"), false);
  for (const method of ["PUT", "PATCH", "DELETE", "HEAD"]) {
    assert.equal(await passes(method, `https://management.azure.com${graphPath}`), false);
  }
  for (const origin of [
    "http://management.azure.com",
    "https://management.azure.com:8443",
    "https://management.azure.com.evil.example",
    "https://x@management.azure.com",
  ]) {
    assert.equal(await passes("GET", `${origin}/tenants`), false, origin);
  }
});

test("a whole session only reads", async () => {
  const connected = await connectAzure({ method: "auto" });
  const { azure, simulator } = connected;
  await azure.index();
  for (const name of ["mlw-private", "mlw-customer-key", "mlw-hub"]) {
    const workspace = await workspaceNamed(connected, name);
    await azure.workspace(workspace);
    await azure.companions(workspace);
    for (const part of ["computes", "datastores", "outboundRules"] as const) await azure.children(workspace, part);
  }
  simulator.journal.assertReadOnly();
  assert.equal(simulator.journal.count(/^POST/), 4, "two questions to Resource Graph for each tenant");
  assert.ok(simulator.journal.requests.every(({ userAgent }) => userAgent.startsWith("azureml-terraform/0.0.0 ")));
});

test("no token and no secret stands in the log, whatever goes wrong", async () => {
  const secret = "s3cret-Value";
  const environment = { ARM_TENANT_ID: "contoso.example", ARM_CLIENT_ID: "client", ARM_CLIENT_SECRET: secret };
  for (const method of ["vscode", "environment"] as const) {
    const connected = await connectAzure({ method, host: { environment } });
    const subscription = await firstSubscription(connected);
    // Azure, or whoever is in between, may repeat what it was sent.
    const token = tokenFor(connected.simulator.world.tenants[0]!.id);
    const echo = `Authorization: Bearer ${token} client_secret=${secret} <html>`;
    for (const fault of [
      faults.text(echo),
      faults.text(echo, 500),
      faults.broken(),
      faults.expired(),
      faults.truncated(),
    ]) {
      const stop = connected.simulator.knobs.add(fault);
      await connected.azure.workspaces(subscription, { refresh: true });
      stop();
    }
    const log = connected.log.join("\n");
    assert.ok(connected.log.length > 5);
    assert.doesNotMatch(log, /eyJ|s3cret/);
  }
});

test("the cloud comes from the person's own settings, never from a folder's", () => {
  const settings = (value: object) => (_: string, name: string) =>
    name === "environment" ? (value as never) : undefined;
  assert.equal(chooseCloud(() => undefined).endpoint, "https://management.azure.com");
  assert.equal(chooseCloud(settings({ globalValue: "USGovernment" })).endpoint, "https://management.usgovcloudapi.net");
  assert.equal(chooseCloud(settings({ globalValue: "ChinaCloud" })).endpoint, "https://management.chinacloudapi.cn");
  const hostile = { workspaceValue: "custom", workspaceFolderValue: "ChinaCloud", defaultValue: "custom" };
  assert.equal(chooseCloud(settings(hostile)).endpoint, "https://management.azure.com");
  assert.throws(() => chooseCloud(settings({ globalValue: "custom" })), /The cloud "custom" .* is not supported/);
});

test("a simulator is taken only in development, and only on this computer", async () => {
  for (const address of ["http://127.0.0.1:4000", "https://127.0.0.1:4000", "http://[::1]:4000"]) {
    assert.equal(simulatorCloud(address, "test").endpoint, address);
    assert.throws(() => simulatorCloud(address, "production"), /only in development/);
  }
  for (const address of [
    "http://localhost:4000",
    "http://localhost.evil.example",
    "http://127.0.0.1.evil.example",
    "http://10.0.0.1:4000",
    "http://user@127.0.0.1:4000",
    "http://127.0.0.1:4000/path",
    "ftp://127.0.0.1",
    "nonsense",
  ]) {
    assert.throws(() => simulatorCloud(address, "test"), /only on this computer/, address);
  }
  const connected = await connectAzure({ method: "auto", host: { mode: "production" } });
  const { used, problem } = await connected.azure.identities();
  assert.deepEqual([used, problem?.kind], [[], "unsupported"]);
  assert.equal(connected.simulator.journal.items.length, 0);
});

test("the identity of the simulator says that it is one", async () => {
  const connected = await connectAzure({ method: "auto" });
  const [identity] = (await connected.azure.identities()).used;
  assert.deepEqual([identity?.kind, identity?.label], ["simulator", "Simulation, no Azure account"]);
  assert.equal((await connected.azure.tenants()).items.length, 2);
});

test("what the layer gives out holds no token", async () => {
  const connected = await connectAzure({ method: "auto" });
  const workspace = await workspaceNamed(connected, "mlw-plain");
  const everything = JSON.stringify([
    workspace,
    await connected.azure.identities(),
    await connected.azure.tenants(),
    await connected.azure.companions(workspace),
    await connected.azure.index(),
  ]);
  assert.doesNotMatch(everything, /eyJ/);
  assert.equal(typeof createAzure, "function");
});

test("only one file knows which version of the SDK there is, and the layer takes nothing from outside itself but what is safe with any text", () => {
  const home = "client/src/azure";
  const files = readdirSync(home, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const users = files.filter((file) => /from "@azure\/arm-/.test(readFileSync(join(home, file), "utf8")));
  assert.deepEqual(users, [join("http", "sdk.ts")]);
  const outside = files.filter((file) => {
    const above = `from "${"../".repeat(file.split(/[\\/]/).length)}`;
    const text = readFileSync(join(home, file), "utf8");
    return text
      .replaceAll(/import \{([^}]*)\} from "[./]*server\/src\/text\/index"/g, (all, names: string) =>
        /^(?:\s*(?:ownProperty|encodeUriPart|decodeUriPart|isUuid)\s*,?)+$/.test(names) ? "" : all,
      )
      .replaceAll(/import (?:type )?\{[^}]*\} from "[./]*server\/src\/resourceIds\/index"/g, "")
      .replaceAll(/import \{ redact \} from "[./]*server\/src\/redact\/index"/g, "")
      .includes(above);
  });
  assert.deepEqual(outside, []);
});
