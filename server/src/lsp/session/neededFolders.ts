import { foldersAboveValues } from "../../references/index";
import type { Service } from "../../service";

/**
 * The folders that count for what is in a folder: of the modules that it calls, and where it holds nothing but files of values those
 * above it, no further up than what the editor has opened. `files` are the names of what it holds.
 */
export function neededFolders(
  service: Service,
  folder: string,
  files: Iterable<string> = [],
  roots: readonly string[],
): readonly string[] {
  const isOpened = (above: string) => roots.some((root) => `${above}/`.startsWith(`${root.replace(/\/$/, "")}/`));
  const called = service.calledFolders(folder).filter((path) => path !== folder);
  return [...called, ...foldersAboveValues(folder, files).filter(isOpened)];
}
