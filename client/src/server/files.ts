// Reads files for the language server where it has no disk: in a browser, and in virtual folders.
import { FileSystemError, FileType, type LogOutputChannel, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  existsRequest,
  type FileParams,
  type ListResult,
  listRequest,
  readRequest,
} from "../../../server/src/protocol";

/** Answers until the client is gone. */
export function answerFiles(client: BaseLanguageClient, log: LogOutputChannel): void {
  /** What is not there is no fault: the server looks for many files that nobody needs to have. */
  function answering<T>(empty: T, read: (uri: Uri) => Promise<T>): (params: FileParams) => Promise<T> {
    return async ({ uri }) => {
      try {
        return await read(Uri.parse(uri));
      } catch (error) {
        if (!isMissing(error)) log.warn(`${uri} could not be read. ${error}`);
        return empty;
      }
    };
  }

  client.onRequest(
    listRequest,
    answering<ListResult>([], async (uri) => {
      const entries = await workspace.fs.readDirectory(uri);
      return entries.map(([name, type]) => ({ name, isFolder: type === FileType.Directory }));
    }),
  );
  client.onRequest(
    readRequest,
    answering<string | null>(null, async (uri) => new TextDecoder().decode(await workspace.fs.readFile(uri))),
  );
  client.onRequest<boolean, void>(
    existsRequest,
    answering<boolean>(false, async (uri) => {
      await workspace.fs.stat(uri);
      return true;
    }),
  );
}

function isMissing(error: unknown): boolean {
  return error instanceof FileSystemError && /^File(NotFound|NotADirectory)$/.test(error.code);
}
