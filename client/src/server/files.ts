// Reads files for the language server where it has no disk: in a browser, and in virtual folders.
import { FileSystemError, FileType, type LogOutputChannel, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  existsRequest,
  type FileParams,
  type ListResult,
  listRequest,
  type ReadParams,
  type ReadResult,
  readRequest,
  type TimesResult,
  timesRequest,
} from "../../../server/src/protocol/index";
import { readText } from "../readText";

/** Answers the server's requests for files. */
export function answerFiles(client: BaseLanguageClient, log: LogOutputChannel): void {
  /** A missing file is no error: the server looks for many that need not exist. */
  function answering<T, P extends FileParams = FileParams>(
    empty: T,
    read: (uri: Uri, params: P) => Promise<T>,
  ): (params: P) => Promise<T> {
    return async (params) => {
      const { uri } = params;
      try {
        return await read(Uri.parse(uri), params);
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
  client.onRequest<ReadResult, void>(
    readRequest,
    answering<ReadResult, ReadParams>(null, (uri, { most }) => readText(uri, most)),
  );
  client.onRequest<TimesResult, void>(
    timesRequest,
    answering<TimesResult>(null, async (uri) => {
      const { mtime, size } = await workspace.fs.stat(uri);
      return { changed: mtime, size };
    }),
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
