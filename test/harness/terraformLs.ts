// HashiCorp's own language server, spoken to as its extension does: the real thing beside which ours runs.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type CompletionItem,
  CompletionRequest,
  createProtocolConnection,
  type Position,
  PublishDiagnosticsNotification,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";

/** Something that it reports. */
export interface Reported {
  readonly range: Range;
  readonly message: string;
}

/** A running terraform-ls with a folder of its own. */
export interface TerraformLs {
  /** What it reports of a file `name` with this text, which is saved and opened. */
  findings(name: string, text: string): Promise<readonly Reported[]>;
  /** The labels of what it suggests there. */
  suggestions(name: string, text: string, at: Position): Promise<readonly string[]>;
  stop(): void;
}

/** How long it has to say nothing more of a file, in milliseconds: it reports in turns. */
const rest = 400;
/** How long it may be busy with a file. */
const most = 20_000;

/** Put before each text, since it says nothing at all of a file without faults: once it reports this, it knows azurerm's names. */
const canary = 'resource "azurerm_resource_group" "canary" {\n  no_such_argument = 1\n}\n';
const canaryLines = canary.split("\n").length - 1;

/** @param binary where it is */
export async function startTerraformLs(binary: string): Promise<TerraformLs> {
  const folder = mkdtempSync(join(tmpdir(), "azureml-terraform-ls-"));
  const child = spawn(binary, ["serve"], { cwd: folder, stdio: ["pipe", "pipe", "ignore"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const told = new Map<string, { readonly at: number; readonly findings: readonly Reported[] }>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    told.set(uri, {
      at: performance.now(),
      findings: diagnostics.map(({ range, message }) => ({ range, message: String(message) })),
    });
  });
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/semanticTokens/refresh", () => null);
  connection.onRequest("window/workDoneProgress/create", () => null);
  connection.listen();
  const rootUri = pathToFileURL(folder).href;
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: "beside" }],
    capabilities: {
      textDocument: { completion: { completionItem: { snippetSupport: true } }, publishDiagnostics: {} },
    },
    initializationOptions: { validation: { enableEnhancedValidation: true } },
  });
  await connection.sendNotification("initialized", {});

  async function open(name: string, text: string): Promise<string> {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, canary + text);
    const uri = pathToFileURL(path).href;
    const textDocument = { uri, languageId: "terraform", version: 1, text: canary + text };
    await connection.sendNotification("textDocument/didOpen", { textDocument });
    return uri;
  }

  async function settled(uri: string): Promise<readonly Reported[]> {
    const start = performance.now();
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const last = told.get(uri);
      const isDone = last?.findings.some(({ message }) => message.includes("no_such_argument"));
      if (last && isDone && performance.now() - last.at > rest)
        return last.findings.filter(({ range }) => range.start.line >= canaryLines).map(withoutCanary);
      if (performance.now() - start > most) throw new Error(`terraform-ls says nothing of ${uri}.`);
    }
  }

  const close = (uri: string) => connection.sendNotification("textDocument/didClose", { textDocument: { uri } });

  return {
    async findings(name, text) {
      const uri = await open(name, text);
      const found = await settled(uri);
      await close(uri);
      return found;
    },
    async suggestions(name, text, position) {
      const uri = await open(name, text);
      await settled(uri);
      const at = { line: position.line + canaryLines, character: position.character };
      const answer = await connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position: at });
      await close(uri);
      const items: readonly CompletionItem[] = Array.isArray(answer) ? answer : (answer?.items ?? []);
      return items.map(({ label }) => label);
    },
    stop() {
      connection.dispose();
      child.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function withoutCanary({ range: { start, end }, message }: Reported): Reported {
  const moved = ({ line, character }: Position): Position => ({ line: line - canaryLines, character });
  return { range: { start: moved(start), end: moved(end) }, message };
}
