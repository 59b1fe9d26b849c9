// Files that only the editor can reach: in a browser all of them, elsewhere those of virtual folders.
import { parse, resolve } from "node:path";
import { existsRequest, type FileParams, type ListResult, listRequest, readRequest } from "../../protocol";
import type { Located } from "../fileRuntime";
import type { Disk, Listing } from "./disk";
import { listingOf } from "./listingOf";

/** Sends a request to the editor. */
export type Ask = <Answer>(request: string, params: FileParams) => Promise<Answer>;

/** The address up to its path, such as `vscode-vfs://github`, and the path. */
const parts = /^([a-z][\w+.-]*:(?:\/\/[^/?#]*)?)(\/[^?#]*)$/i;

/** Where an address is; undefined for one without a folder, such as that of a text that was never saved. */
export function editorDisks(ask: Ask): (uri: string) => Located | undefined {
  let isRefused = false;

  /** An editor that knows none of these requests is not asked again. */
  async function asked<Answer>(request: string, uri: string, empty: Answer): Promise<Answer> {
    if (isRefused) return empty;
    try {
      return await ask<Answer>(request, { uri });
    } catch {
      isRefused = true;
      return empty;
    }
  }

  function diskAt(origin: string): Disk {
    // On Windows they get a drive and strokes, as whoever puts paths together and compares them there expects.
    const uriOf = (path: string) =>
      `${origin}/${path.slice(parse(path).root.length).split(/[\\/]/).map(encodeURIComponent).join("/")}`;
    return {
      list: async (folder): Promise<Listing> => {
        const entries = await asked<ListResult>(listRequest, uriOf(folder), []);
        return listingOf(entries.map(({ name, isFolder }) => ({ name, isDirectory: () => isFolder })));
      },
      read: async (file) => (await asked<string | null>(readRequest, uriOf(file), null)) ?? undefined,
      exists: (file) => asked(existsRequest, uriOf(file), false),
    };
  }

  return (uri) => {
    const [, origin, path] = parts.exec(uri) ?? [];
    if (origin === undefined || path === undefined) return undefined;
    try {
      return { disk: diskAt(origin), path: resolve(decodeURIComponent(path)) };
    } catch {
      return undefined;
    }
  };
}
