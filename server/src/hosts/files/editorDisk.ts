// Files that only the editor can reach: in a browser all of them, elsewhere those of virtual folders.

import { parse, resolve } from "node:path";
import { maxSizeInFolder, type ReadOptions } from "../../lsp/index";
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
} from "../../protocol/index";
import { decodedUriPart, encodeUriPart } from "../../text/index";
import type { Disk, Listing } from "./disk";
import { isSettled, listingOf } from "./disk";
import { isPathWithin, outside } from "./limits";
import type { Located } from "./missingIn";

/** Sends a file request to the editor. */
export type SendRequest = <Answer>(request: string, params: FileParams | ReadParams) => Promise<Answer>;

/**
 * The address up to its path, such as `vscode-vfs://github`, and the path. A text that was never saved has none, even where
 * its address says what it is to be called.
 */
const parts = /^(?!untitled:)([a-z][\w+.-]*:(?:\/\/[^/?#]*)?)(\/[^?#]*)$/i;

/** Where an address is; undefined for one without a folder, such as that of a text that was never saved. */
export function editorDisks(ask: SendRequest): (uri: string, reading: ReadOptions) => Located | undefined {
  let isRefused = false;
  let isWithoutTimes = false;

  /** An editor that knows none of these requests is not asked again. */
  async function requestOr<Answer>(request: string, params: FileParams | ReadParams, empty: Answer): Promise<Answer> {
    if (isRefused) return empty;
    try {
      return await ask<Answer>(request, params);
    } catch {
      isRefused = true;
      return empty;
    }
  }

  /** Nothing from an editor that answers no such question, which may answer all others. */
  async function timesOf(uri: string): Promise<TimesResult> {
    if (isRefused || isWithoutTimes) return null;
    try {
      return await ask<TimesResult>(timesRequest, { uri });
    } catch {
      isWithoutTimes = true;
      return null;
    }
  }

  function diskAt(origin: string, { roots, log, maxFileSize }: ReadOptions): Disk {
    // On Windows paths have a drive and backslashes, as `node:path` expects.
    const uriOf = (path: string) =>
      `${origin}/${path.slice(parse(path).root.length).split(/[\\/]/).map(encodeUriPart).join("/")}`;
    const leftOut = new Set<string>();
    const allowed = roots.flatMap((root) => {
      const [, other, path] = parts.exec(root) ?? [];
      return other === origin && path !== undefined ? (pathIn(path) ?? []) : [];
    });

    function isAllowed(path: string): boolean {
      if (isPathWithin(path, allowed)) return true;
      leaveOut(path, outside);
      return false;
    }

    function leaveOut(path: string, because: string): void {
      if (!leftOut.has(path)) log(`${uriOf(path)} is left out: ${because}.`);
      leftOut.add(path);
    }

    return {
      leftOut,
      list: async (folder): Promise<Listing> => {
        const uri = uriOf(folder);
        const entries = isAllowed(folder) ? await requestOr<ListResult>(listRequest, { uri }, []) : [];
        return listingOf(entries.map(({ name, isFolder }) => ({ name, isDirectory: () => isFolder })));
      },
      read: async (file) => {
        if (!isAllowed(file)) return undefined;
        const params: ReadParams = { uri: uriOf(file), most: maxSizeInFolder(maxFileSize) };
        const found = await requestOr<ReadResult>(readRequest, params, null);
        if (typeof found === "string" || found === null) return found ?? undefined;
        leaveOut(file, found.leftOut);
        return undefined;
      },
      async stampOf(file) {
        const times = isAllowed(file) ? await timesOf(uriOf(file)) : null;
        // What has no times says that it was changed in 1970.
        return times && times.changed > 0 && isSettled(times.changed, Date.now())
          ? `${times.changed} ${times.size}`
          : undefined;
      },
      exists: async (file) => isPathWithin(file, allowed) && requestOr(existsRequest, { uri: uriOf(file) }, false),
    };
  }

  return (uri, reading) => {
    const [, origin, path] = parts.exec(uri) ?? [];
    const at = path === undefined ? undefined : pathIn(path);
    return origin === undefined || at === undefined ? undefined : { disk: diskAt(origin, reading), path: at };
  };
}

/** Undefined for what is not escaped as addresses are. */
function pathIn(escaped: string): string | undefined {
  const path = decodedUriPart(escaped);
  return path === undefined ? undefined : resolve(path);
}
