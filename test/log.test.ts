/** What is written to the log of the extension, and to that of the server in other editors, holds no secret. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { test } from "node:test";
import type { LogOutputChannel } from "vscode";
import {
  createMessageConnection,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  Trace,
  TraceFormat,
} from "vscode-languageserver-protocol/node";
import { redactedLog } from "../client/src/redactedLog";
import manifest from "../package.json";
import { redact } from "../server/src/redact/redact";
import { tokenFor } from "./azure/simulator/http/tokens";
import { root } from "./harness/service";

const token = tokenFor("t");
const key = `${"Ab1+/".repeat(17)}x==`;

/** Each holds `hunter2`, a token, or a key. */
const lines = [
  `Authorization: Bearer ${token}`,
  token,
  `"access_token":"${token.replace("eyJ", "abc")}"`,
  '{"headers":{"authorization":"Basic aHVudGVyMg=="}}',
  "Proxy-Authorization: SharedKey account:hunter2",
  `The answer was ${key}.`,
  "DefaultEndpointsProtocol=https;AccountName=data;AccountKey=hunter2+def/ghi==;EndpointSuffix=core.windows.net",
  "Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=root;SharedAccessKey=hunter2=",
  "InstrumentationKey=hunter2;IngestionEndpoint=https://x",
  "Server=tcp:x;Database=y;User ID=z;Password=hunter2;Encrypt=true",
  "https://x.blob.core.windows.net/c?sv=1&sig=hunter2%2Bdef&se=2",
  "BlobEndpoint=https://x;SharedAccessSignature=sv=1&sig=hunter2",
  "client_secret=hunter2&x=1",
  '{"password": "hunter2"}',
  '{"password": "with \\"hunter2\\" in it"}',
  "  primary_access_key = 'hunter2'",
  '[Trace] "text": "  shared_access_signature = \\"hunter2\\"\\n  account_key = \\"hunter2 and more\\"\\n"',
  "git clone https://me:hunter2@example.com/x.git",
];

test("secrets are struck out of any text, and nothing is left of them", () => {
  for (const line of lines) assert.doesNotMatch(redact(line), /eyJ|abc|aHVu|hunter2|Ab1|simulated/, line);
});

test("what is no secret stays", () => {
  for (const line of [
    "GET /subscriptions/1: 200 in 5 ms",
    "The folder /home/me/keys could not be read. Error: EACCES",
    "Kansas: 5 workspaces",
    '  key_vault_id = azurerm_key_vault.ml.id\n  name = "kv-ml"',
    "https://x.blob.core.windows.net/c?sv=1&se=2",
  ])
    assert.equal(redact(line), line);
  assert.equal(
    redact("AccountName=data;AccountKey=x;EndpointSuffix=y"),
    "AccountName=data;AccountKey=…;EndpointSuffix=y",
  );
});

test("a long text takes no longer than its length lets expect", () => {
  const time = (length: number) => {
    const texts = ["eyJ-", "eyJa.", "password", "://a:", "sig=", 'password=\\"', "authorization: "];
    const { user } = process.cpuUsage();
    for (const text of texts) redact(text.repeat(length));
    return Math.max(process.cpuUsage().user - user, 1000);
  };
  time(1000);
  // Twenty times the length; four hundred times the time, if it went by the square.
  assert.ok(time(40_000) < 150 * time(2000));
});

test("the log strikes them out wherever they stand: in messages, in what is said beside, in errors", () => {
  const written: unknown[] = [];
  const note = (...said: unknown[]) => written.push(...said);
  const names = ["append", "appendLine", "replace", "trace", "debug", "info", "warn", "error"] as const;
  const channel = Object.freeze({ name: "Log", logLevel: 2, ...Object.fromEntries(names.map((name) => [name, note])) });
  const log = redactedLog(channel as unknown as LogOutputChannel);
  for (const name of names) (log[name] as (...said: unknown[]) => void)("password=hunter2", { password: "hunter2" }, 1);
  log.error(new Error("password=hunter2"));
  assert.equal(written.length, 3 * names.length + 1);
  assert.doesNotMatch(JSON.stringify(written), /hunter2/);
  assert.match(String(written.at(-1)), /^Error: password=…\n +at /);
  assert.deepEqual([log.name, log.logLevel], ["Log", 2]);
});

/** Messages of the protocol that carry what a document holds, or what is typed into it. */
const carrying: readonly (readonly [method: string, params: object, result?: unknown])[] = [
  [
    "textDocument/didOpen",
    { textDocument: { uri: "file:///a.tf", languageId: "terraform", version: 1, text: "zebra" } },
  ],
  [
    "textDocument/didChange",
    { textDocument: { uri: "file:///a.tf" }, contentChanges: [{ text: "zebra" }, { text: "z" }] },
  ],
  ["workspace/applyEdit", { edit: { changes: { "file:///a.tf": [{ newText: "zebra" }] } } }],
  [
    "textDocument/completion",
    {},
    { items: [{ label: "zebra", textEdit: { newText: "zebra" }, documentation: "zebra" }] },
  ],
  ["textDocument/hover", {}, { contents: { kind: "markdown", value: "zebra" } }],
  ["textDocument/diagnostic", {}, { kind: "full", items: [{ message: "zebra", code: "syntax" }] }],
  ["azuremlTerraform/read", { uri: "file:///a.tf" }, "zebra"],
  [
    "azuremlTerraform/import",
    { uri: "file:///a.tf", text: "zebra", request: { answers: [{ tags: { a: "zebra" } }] } },
    ["zebra"],
  ],
];

test("whatever the level of the trace, no text of a document is logged", async () => {
  const written: string[] = [];
  const channel = { trace: (said: string) => written.push(said) };
  const log = redactedLog(channel as unknown as LogOutputChannel);
  const [there, back] = [new PassThrough(), new PassThrough()];
  const client = createMessageConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  const server = createMessageConnection(new StreamMessageReader(there), new StreamMessageWriter(back));
  for (const [method, , result] of carrying) server.onRequest(method, () => result ?? null);
  server.onRequest("fails", () => new ResponseError(1, "no", { text: "zebra" }));
  const tracer = {
    // As the client writes it, in either form.
    log: (said: unknown, data?: string) =>
      typeof said === "string" ? log.trace(data ? `${said}\n${data}` : said) : log.trace(JSON.stringify(said)),
  };
  client.listen();
  server.listen();
  for (const traceFormat of [TraceFormat.Text, TraceFormat.JSON]) {
    for (const level of [Trace.Messages, Trace.Compact, Trace.Verbose]) {
      await client.trace(level, tracer, { sendNotification: false, traceFormat });
      for (const [method, params] of carrying) await client.sendRequest(method, params);
      await client.sendRequest("fails").catch(() => {});
    }
  }
  client.dispose();
  server.dispose();
  assert.ok(written.length > 80, String(written.length));
  assert.match(written.join("\n"), /didOpen[\s\S]*"uri": "file:\/\/\/a\.tf"[\s\S]*… \(5 characters\)/);
  assert.deepEqual(
    written.filter((said) => /zebra|"z"/.test(said)),
    [],
  );
});

test("no folder can have more logged than the person wants", () => {
  assert.equal(manifest.contributes.configuration.properties["azuremlTerraform.trace.server"].scope, "application");
});

test("nothing is written past it", () => {
  const past = ["client/src", "server/src/hosts", "server/src/lsp"].flatMap((home) =>
    readdirSync(join(root, home), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) =>
        readFileSync(join(root, home, file), "utf8")
          .split("\n")
          .filter((line) => /createOutputChannel|\bconsole\./.test(line))
          .map((line) => line.trim()),
      ),
  );
  assert.deepEqual(past, [
    'const log = redactedLog(window.createOutputChannel("Azure ML for Terraform", { log: true }));',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a line of code.
    "connection.console.error(redact(`Something failed unnoticed. ${String(error)}`)),",
    // Of what others print, so that it is no message of the protocol.
    "console.log = console.error;",
    "connection.console.error(redact(message));",
  ]);
});
