// An editor and the language server, connected in memory.
import { PassThrough } from "node:stream";
import { after } from "node:test";
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  type InitializeParams,
  type InitializeResult,
  type Position,
  ProposedFeatures,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Registration,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { isModuleFile } from "../../server/src/hosts/files/fileKinds";
import type { Runtime } from "../../server/src/lsp/runtime";
import { startServer } from "../../server/src/lsp/server";
import { statusChanged } from "../../server/src/protocol/index";
import { Lines } from "../../server/src/text/lines";
import { type FakeService, fakeService } from "./fakeService";

/** The folder that the tests' documents are in. */
export const folder = "file:///project";

export interface Options {
  readonly capabilities?: ClientCapabilities;
  /** Files on disk in `folder`, by name. */
  readonly disk?: Map<string, string>;
  readonly runtime?: Partial<Runtime>;
  /** What the editor answers about its settings. */
  readonly settings?: unknown;
  readonly initializationOptions?: unknown;
}

export interface Editor {
  readonly client: ProtocolConnection;
  readonly service: FakeService;
  readonly initialized: InitializeResult;
  readonly published: PublishDiagnosticsParams[];
  readonly log: string[];
  /** What the server asked for after the start. */
  readonly registered: Registration[];
  /** How often the server asked to be asked for diagnostics again, and said that the status changed. */
  readonly counts: { refreshed: number; statusChanged: number };
  settings: unknown;
  /** Opens a document in `folder`; a `$0` in the text is taken out and its position given back. */
  open(name: string, text: string): Promise<{ readonly textDocument: { uri: string }; readonly position: Position }>;
  /** Replaces `from` in an open document by `to`, as a person would type it. */
  edit(uri: string, from: string, to: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts both for the test that runs: when that ends, however it does, they are closed. */
export async function connectEditor(options?: Options): Promise<Editor> {
  const editor = await startEditor(options);
  after(editor.close);
  return editor;
}

/** Starts both and brings them to where the editor says `initialized`. Whoever does closes them. */
export async function startEditor(options: Options = {}): Promise<Editor> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const service = fakeService();
  const disk = options.disk ?? new Map<string, string>();
  const server = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
  startServer(server, {
    service,
    isModuleFile,
    watched: ["**/*.tf"],
    readFolder: async () => [...disk].map(([name, text]) => ({ name, text })),
    readFile: async (uri) => disk.get(uri.slice(folder.length + 1)),
    readModuleContext: async () => ({ parents: [...disk.keys()] }),
    ...options.runtime,
  });
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const editor = {
    client,
    service,
    published: [] as PublishDiagnosticsParams[],
    log: [] as string[],
    registered: [] as Registration[],
    counts: { refreshed: 0, statusChanged: 0 },
    settings: options.settings,
  };
  client.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => editor.settings));
  client.onRequest(RegistrationRequest.type, ({ registrations }) => void editor.registered.push(...registrations));
  client.onRequest(DiagnosticRefreshRequest.type, () => {
    editor.counts.refreshed++;
  });
  client.onNotification("textDocument/publishDiagnostics", (params) => void editor.published.push(params));
  client.onNotification("window/logMessage", ({ message }) => void editor.log.push(message));
  client.onNotification(statusChanged, () => void editor.counts.statusChanged++);
  client.listen();
  const params: InitializeParams = {
    processId: null,
    rootUri: folder,
    clientInfo: { name: "an editor" },
    capabilities: options.capabilities ?? everything,
    workspaceFolders: null,
    initializationOptions: options.initializationOptions,
  };
  const initialized = await client.sendRequest<InitializeResult>("initialize", params);
  await client.sendNotification("initialized", {});
  return Object.assign(editor, { initialized, open, edit, close });

  async function open(name: string, marked: string) {
    const text = marked.replace("$0", "");
    const uri = `${folder}/${name}`;
    await client.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "terraform", version: 1, text },
    });
    return { textDocument: { uri }, position: new Lines(text).positionAt(Math.max(0, marked.indexOf("$0"))) };
  }

  async function edit(uri: string, from: string, to: string) {
    // The text must have arrived; asking for anything makes sure of it.
    await client.sendRequest("azuremlTerraform/status", { uri });
    const text = (options.runtime?.service ?? service).text(uri) ?? "";
    const lines = new Lines(text);
    const start = text.indexOf(from);
    const range = { start: lines.positionAt(start), end: lines.positionAt(start + from.length) };
    await client.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range, text: to }],
    });
  }

  async function close() {
    await client.sendRequest("shutdown");
    client.dispose();
    server.dispose();
  }
}

/** An editor that can do everything, as VS Code. */
export const everything: ClientCapabilities = {
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        labelDetailsSupport: true,
        tagSupport: { valueSet: [1] },
        documentationFormat: ["markdown", "plaintext"],
      },
    },
    diagnostic: {},
  },
  workspace: {
    configuration: true,
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};
