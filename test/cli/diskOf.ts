// A disk that is a table.
import type { Disk } from "../../server/src/hosts/files/disk";

/** Files by their paths, with slashes on every system; `listed` are the folders that were looked into, `read` the files. */
export function diskOf(
  files: Readonly<Record<string, string>>,
): Disk & { readonly listed: string[]; readonly readFiles: string[] } {
  const paths = Object.keys(files);
  const listed: string[] = [];
  const readFiles: string[] = [];
  return {
    listed,
    readFiles,
    exists(asked) {
      const path = plain(asked);
      return paths.some((file) => file === path || file.startsWith(`${path}/`));
    },
    async read(asked) {
      const path = plain(asked);
      readFiles.push(path);
      return files[path];
    },
    list(asked) {
      const folder = plain(asked);
      listed.push(folder);
      const below = paths.filter((file) => file.startsWith(`${folder}/`)).map((file) => file.slice(folder.length + 1));
      const folders = new Set(below.filter((path) => path.includes("/")).map((path) => path.split("/")[0]!));
      return { files: below.filter((path) => !path.includes("/")), folders: [...folders] };
    },
  };
}

/** A path as the table has it. */
export function plain(path: string): string {
  return path.replace(/^[a-z]:(?=[\\/])/i, "").replaceAll("\\", "/");
}
