// Opens folders for commands that look at each file of a module.
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { hasMark } from "../../languages/cdktf/hasMark";
import { joinUri } from "../../lsp/joinUri";
import type { Service } from "../../service";
import type { Surroundings } from "../files/surroundings";
import type { WaitingDisk } from "../files/waitingDisk";
import type { CheckedFolder } from "./checkedFiles";
import { isCompiled } from "./isCompiled";

/** Files that are open in a service, by path, of which some are to be looked at. */
export interface OpenModule {
  readonly wanted: readonly { readonly path: string; readonly uri: string }[];
  close(): void;
}

/** The module of a folder, then each of its programs; each is to be closed before the next is asked for. */
export async function* openModules(
  { folder, all, files, programs }: CheckedFolder,
  service: Service,
  disk: WaitingDisk,
  surroundings: Surroundings,
  roots: readonly string[],
): AsyncGenerator<OpenModule> {
  const address = pathToFileURL(folder).href;
  if (files.size > 0) {
    const open = all.flatMap((path) => {
      const text = disk.read(path);
      return text === undefined ? [] : [opened(path, text)];
    });
    service.setFolder(address, await surroundings(folder, roots, { module: true, programs: false }));
    yield moduleOf(open);
  }
  // Most programs are not ours.
  for (const path of programs) {
    const text = disk.read(path);
    if (text === undefined || !hasMark(text) || isCompiled(text)) continue;
    const open = [opened(path, text)];
    service.setFolder(address, await surroundings(folder, roots, { module: false, programs: true }));
    yield moduleOf(open);
  }
  // What is known of a folder is not wanted any more, and may be long.
  service.setFolder(address, { parents: [] });

  function opened(path: string, text: string) {
    const uri = joinUri(address, basename(path));
    service.open(uri, text);
    return { path, uri };
  }

  function moduleOf(open: OpenModule["wanted"]): OpenModule {
    return {
      wanted: open.filter(({ path }) => files.has(path) || programs.includes(path)),
      close() {
        for (const { uri } of open) service.close(uri);
      },
    };
  }
}
