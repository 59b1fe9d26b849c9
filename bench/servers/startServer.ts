// A language server as its own process, spoken to over stdio as an editor does. What it answers is received and parsed
// but not looked at further; the time that takes is part of what is measured, as it is for people.
import { type ChildProcess, spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  type ProtocolConnection,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";

/** A server that is initialized. */
export interface RunningServer {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/** Starts a Node program in `folder` and waits until it is initialized; `settings` by section, `options` for Node, `wanted` as an editor says it at first. */
export async function startServer(
  program: string,
  folder: string,
  settings: Readonly<Record<string, unknown>>,
  options: readonly string[] = [],
  wanted?: object,
): Promise<RunningServer> {
  const child = spawn(process.execPath, [...options, program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section }) => settings[section ?? ""] ?? null),
  );
  connection.onRequest(RegistrationRequest.type, () => {});
  connection.onRequest(DiagnosticRefreshRequest.type, () => {});
  connection.listen();
  const rootUri = pathToFileURL(folder).href;
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: "bench" }],
    capabilities,
    ...(wanted && { initializationOptions: wanted }),
  });
  await connection.sendNotification("initialized", {});
  return { connection, process: child, stop: () => stop(connection, child) };
}

async function stop(connection: ProtocolConnection, child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  await ended;
  connection.dispose();
}

const capabilities: ClientCapabilities = {
  textDocument: {
    completion: {
      completionItem: { snippetSupport: true, labelDetailsSupport: true, documentationFormat: ["markdown"] },
    },
    diagnostic: {},
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
  },
};
