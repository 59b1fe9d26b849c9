import { basename, dirname } from "node:path";
import type { SyncDisk } from "./localDisk";

/** A disk on which some files have other texts, or exist at all. */
export function withTexts(disk: SyncDisk, texts: ReadonlyMap<string, string>): SyncDisk {
  if (texts.size === 0) return disk;
  return {
    ...disk,
    exists: (file) => texts.has(file) || disk.exists(file),
    read: (file) => texts.get(file) ?? disk.read(file),
    list(folder) {
      const { files, folders } = disk.list(folder);
      const added = [...texts.keys()].filter((file) => dirname(file) === folder).map((file) => basename(file));
      return { folders, files: [...new Set([...files, ...added])].sort() };
    },
  };
}
