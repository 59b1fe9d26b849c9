// The language server as a web worker. Its first message is not one of the protocol: it says where the data files are.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { builtIn, createCatalog, createService } from "../core";
import { startServer } from "../lsp/index";
import { fileRuntime } from "./fileRuntime";
import { editorDisks } from "./files/editorDisk";

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

// Data files in a web worker: read at once and only when asked for, as on disk. A worker may wait for an answer, which
// holds up nobody but itself.

/** What a worker has to wait with. */
declare const XMLHttpRequest: new () => {
  open(method: "GET", url: string, isAsync: false): void;
  send(): void;
  readonly status: number;
  readonly responseText: string;
};

/** The text of each data file at `address`, in which `{file}` means its name; undefined if there is none of that name. */
function dataFrom(address: string): (file: string) => string | undefined {
  return (file) => {
    const request = new XMLHttpRequest();
    try {
      request.open("GET", address.replace("{file}", file), false);
      request.send();
    } catch {
      return undefined;
    }
    return request.status === 200 ? request.responseText : undefined;
  };
}
