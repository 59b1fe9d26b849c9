/** What a provider meets instead of a cloud tells whoever plays it, and nobody else. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { connect } from "node:tls";
import { createLoopbackAzure } from "../../server/src/hosts/loopback/index";
import { startFakeCloud } from "../../server/src/hosts/provider/fakeCloud";
import { ask } from "../provider/answerInAzure";

const id = "/subscriptions/00000000-0000-0000-0000-00000000000a/resourceGroups/group/providers/Example.Test/things/one";

test("who does not have its secret tells nobody what is asked elsewhere", async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "loopback-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const asked: string[] = [];
  const cloud = await startFakeCloud(async ({ method, path }) => {
    asked.push(`${method} ${path}`);
    return { status: 403 };
  });
  context.after(() => cloud.stop());
  const { HTTPS_PROXY = "" } = cloud.environment(folder);
  const { hostname, port, username, password } = new URL(HTTPS_PROXY);
  for (const credentials of ["guessed:guessed", `${username}:${password}`]) {
    const headers = { "proxy-authorization": `Basic ${Buffer.from(credentials).toString("base64")}` };
    const status = await new Promise((resolve) => {
      const tunnel = request({ host: hostname, port, method: "CONNECT", path: "a.example:443", headers });
      tunnel.once("connect", ({ statusCode }) => resolve(statusCode)).end();
    });
    assert.equal(status, 403);
  }
  assert.deepEqual(asked, ["CONNECT a.example"]);
});

test("made-up answers have hosts at which nothing is, for every client", async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "loopback-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const cloud = await startFakeCloud(createLoopbackAzure({ mayInvent: true }).play);
  context.after(() => cloud.stop());
  const { HTTPS_PROXY = "", SSL_CERT_FILE = "" } = cloud.environment(folder);
  const { hostname, port, username, password } = new URL(HTTPS_PROXY);
  const headers = { "proxy-authorization": `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}` };
  const tunnelTo = (host: string) =>
    new Promise<{ status: number | undefined; socket: Socket }>((resolve) => {
      const tunnel = request({ host: hostname, port, method: "CONNECT", path: `${host}:443`, headers });
      tunnel
        .once("connect", ({ statusCode }, socket) => resolve({ status: statusCode, socket: socket as Socket }))
        .end();
    });
  assert.equal((await tunnelTo("vault.azure.net")).status, 403);
  const { status, socket } = await tunnelTo("kv.loopback.invalid");
  assert.equal(status, 200);
  const secure = connect({ socket, servername: "kv.loopback.invalid", ca: readFileSync(SSL_CERT_FILE) });
  const answered = new Promise<string>((resolve) => secure.once("data", (data) => resolve(String(data))));
  secure.write("GET /certificates/contacts HTTP/1.1\r\nhost: kv.loopback.invalid\r\n\r\n");
  assert.match(await answered, /^HTTP\/1\.1 404 /);
  secure.destroy();
});

test("only a client with the secret of this provider's environment gets answers", async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "loopback-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const asked: string[] = [];
  const cloud = await startFakeCloud(async ({ path }) => {
    asked.push(path);
    return { status: 200, body: '{"secret":1}' };
  });
  context.after(() => cloud.stop());
  const environment = cloud.environment(folder);
  for (const headers of [{}, { authorization: "Bearer guessed" }])
    assert.deepEqual(await ask("GET", id, headers, undefined, environment), { status: 401, body: undefined });
  assert.equal((await ask("POST", "/t/oauth2/token", {}, "client_secret=guessed", environment)).status, 401);
  assert.deepEqual(asked, []);
  const secret = `client_secret=${environment.ARM_CLIENT_SECRET}`;
  const { body } = await ask("POST", "/t/oauth2/token", {}, secret, environment);
  const authorization = `Bearer ${(body as { access_token: string }).access_token}`;
  assert.deepEqual((await ask("GET", id, { authorization }, undefined, environment)).body, { secret: 1 });
  const large = await ask("PUT", id, { authorization }, "x".repeat(10_000_001), environment).catch(() => undefined);
  assert.ok(!large || large.status === 413);
  assert.deepEqual(asked, [id]);
});

test("a path that begins with two slashes is that path", async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "loopback-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const asked: string[] = [];
  const cloud = await startFakeCloud(async ({ path, query }) => {
    asked.push(path + query);
    return { status: 204 };
  });
  context.after(() => cloud.stop());
  const environment = cloud.environment(folder);
  const secret = `client_secret=${environment.ARM_CLIENT_SECRET}`;
  const { body } = await ask("POST", "/t/oauth2/token", {}, secret, environment);
  const authorization = `Bearer ${(body as { access_token: string }).access_token}`;
  await ask("GET", `/${id}?api-version=1`, { authorization }, undefined, environment);
  assert.deepEqual(asked, [`${id}?api-version=1`]);
});
