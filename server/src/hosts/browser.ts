// The language server as a web worker. Its first message is not one of the protocol: it says where the data files are.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { builtIn, createCatalog, createService } from "../core";
import { startServer } from "../lsp/index";
import { fileRuntime } from "./fileRuntime";
import { editorDisks } from "./files/editorDisk";
import { dataFrom } from "./webData";

/** As much of a worker's global scope as is used. */
declare const self: {
  onmessage: ((event: { readonly data: { readonly data: string } }) => void) | null;
  postMessage(message: unknown): void;
};

self.onmessage = ({ data: { data } }) => {
  self.onmessage = null;
  const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
  const service = createService(createCatalog([builtIn(dataFrom(data))]));
  const locate = editorDisks((request, params) => connection.sendRequest(request, params));
  startServer(connection, { ...fileRuntime(locate), service });
};
