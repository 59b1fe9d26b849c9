// The language server beside files that are none, that are too large, or too many: it answers, and says what it left out.
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  type Hover,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { program } from "../cli/program";
import { project } from "../cli/run";
import { endless, environment, large, pipe, withoutSpecialFiles } from "../harness/specialFiles";
import { until } from "../harness/until";
import { everything } from "./connectEditor";

const skip = withoutSpecialFiles;
const reading =
  'output "x" {\n  value = var.location\n}\nresource "azurerm_resource_group" "x" {\n  name = var.missing\n}\n';

async function start(context: TestContext, folder: string, command = process.execPath, more: readonly string[] = []) {
  const child: ChildProcess = spawn(command, [...more, program("stdio"), "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  context.after(() => child.kill());
  const editor = createProtocolConnection(
    new StreamMessageReader(child.stdout!),
    new StreamMessageWriter(child.stdin!),
  );
  const log: string[] = [];
  editor.onNotification("window/logMessage", ({ message }: { message: string }) => void log.push(message));
  editor.listen();
  const rootUri = pathToFileURL(folder).href;
  await editor.sendRequest("initialize", { processId: process.pid, rootUri, capabilities: everything });
  await editor.sendNotification("initialized", {});

  async function open(name: string, text: string) {
    const textDocument = { uri: `${rootUri}/${name}`, languageId: "terraform", version: 1, text };
    await editor.sendNotification("textDocument/didOpen", { textDocument });
    return {
      hover: (line: number, character: number) =>
        editor.sendRequest<Hover | null>("textDocument/hover", { textDocument, position: { line, character } }),
      async codes(): Promise<unknown[]> {
        const params = { textDocument };
        const { items } = await editor.sendRequest<{ items: { code: unknown; message: string }[] }>(
          "textDocument/diagnostic",
          params,
        );
        return items.map(({ code }) => code);
      },
      change: (change: { readonly range?: Range; readonly text: string }) =>
        editor.sendNotification("textDocument/didChange", { textDocument, contentChanges: [change] }),
      status: () => editor.sendRequest<{ note?: string }>("azuremlTerraform/status", { uri: textDocument.uri }),
    };
  }
  return { editor, log, open, rootUri };
}

test("pipes, devices and links that lead out hold nothing up", { skip }, async (context) => {
  const folder = project(context, {
    ".git/HEAD": "",
    "main.tf": reading,
    "lib/location.tf": 'variable "location" {}\n',
  });
  pipe(join(folder, "pipe.tf"));
  endless(join(folder, "endless.tf"));
  environment(join(folder, "environment.tf"));
  pipe(join(folder, ".azureml-terraform.json"));
  pipe(join(folder, "terraform.tfstate"));
  endless(join(folder, ".terraform.lock.hcl"));
  symlinkSync("lib/location.tf", join(folder, "location.tf"));
  const { editor, log, open, rootUri } = await start(context, folder);
  const main = await open("main.tf", reading);
  // What is missing may be in what was not read.
  assert.deepEqual(await main.codes(), ["missing-argument"]);
  assert.match((await main.status()).note ?? "", /^The file endless\.tf and 2 more were not read/);
  assert.match(JSON.stringify(await main.hover(1, 13)), /location/);
  for (const name of ["pipe.tf", "endless.tf", "environment.tf", ".azureml-terraform.json", ".terraform.lock.hcl"])
    await until(() => log.some((line) => line.includes(`${name} is left out: it is `)), `${name} in the log`);
  assert.doesNotMatch(log.join("\n"), /PATH=|root:/);
  const changes = ["pipe.tf", "endless.tf", "environment.tf"].map((name) => ({ uri: `${rootUri}/${name}`, type: 2 }));
  await editor.sendNotification("workspace/didChangeWatchedFiles", { changes });
  assert.deepEqual(await main.codes(), ["missing-argument"]);
});

const resource = (at: number) => `resource "azurerm_resource_group" "g${at}" {
  name     = "group-${at}"
  location = "westeurope"
  tags = {
    owner = "team-${at}"
  }
}
`;

test("6 MB of resources and a neighbour of 100 MB are left out, and other files answered", async (context) => {
  const folder = project(context, { "main.tf": reading });
  const megabyte = Array.from({ length: 8000 }, (_, at) => resource(at)).join("");
  for (let at = 0; at < 6; at++) writeFileSync(join(folder, `many${at}.tf`), megabyte.replaceAll('"g', `"m${at}-g`));
  writeFileSync(join(folder, "single.tf"), megabyte.repeat(6));
  large(join(folder, "neighbour.tf"), 100_000_000);
  const { log, open } = await start(context, folder);
  const tooLarge = await open("open.tf", megabyte.repeat(6));
  const main = await open("main.tf", reading);
  assert.ok(await main.hover(4, 4));
  assert.deepEqual(await main.codes(), ["missing-argument"]);
  assert.deepEqual(await tooLarge.codes(), []);
  const said = log.join("\n");
  assert.match(said, /open\.tf is left out: it is larger than 5 MB/);
  assert.match(said, /neighbour\.tf is left out: it has 100 MB/);
  assert.match(said, /single\.tf is left out: it has \d(?:\.\d)? MB/);
  assert.match(said, /no more than 5 MB are read, .*Left out: .*many/);
});

test("what grows too large in the editor is left out like what was so before, and comes back", async (context) => {
  const { log, open } = await start(context, project(context, {}));
  const file = await open("open.tf", reading);
  const large = "#".repeat(5_000_001);
  const beginning = { line: 0, character: 0 };
  const wasAnswered = async () => (await file.hover(4, 4)) !== null;
  assert.ok(await wasAnswered());
  await file.change({ text: large });
  assert.ok(!(await wasAnswered()));
  await file.change({ text: reading });
  assert.ok(await wasAnswered());
  await file.change({ range: { start: beginning, end: beginning }, text: large });
  assert.ok(!(await wasAnswered()));
  await file.change({ text: reading });
  assert.ok(await wasAnswered());
  assert.equal(log.filter((line) => line.includes("open.tf is left out: it is larger than 5 MB")).length, 2);
});

test("however many files there are, none is lost", { skip }, async (context) => {
  const count = 2000;
  const files = Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}.tf`, `variable "v${at}" {}\n`]));
  const folder = project(context, { ...files, "main.tf": "" });
  mkdirSync(join(folder, "tests"));
  const text = `locals {\n${Array.from({ length: count }, (_, at) => `  l${at} = var.v${at}\n`).join("")}}\n`;
  // Far fewer may be open at once than are to be read.
  const { log, open } = await start(context, folder, "/bin/sh", [
    "-c",
    'ulimit -n 64; exec "$0" "$@"',
    process.execPath,
  ]);
  const main = await open("main.tf", text);
  assert.deepEqual(await main.codes(), []);
  assert.doesNotMatch(log.join("\n"), /left out|could not be read/);
});
