// Which of the files and folders that a module reads besides its own are not there.
import { sameItems } from "../../memo/index";
import type { Service } from "../../service";
import type { Missing, ReadOptions, Runtime } from "../runtime";
import { createDelayed } from "./delayed";

/** Looks for them, folder by folder. */
export interface MissingFiles {
  /** Looks now, and again as long as some are missing: whatever makes them does not tell. */
  look(folder: string): Promise<void>;
  /** Those of a folder that were missing when it was last looked at. */
  of(folder: string): Missing;
  forget(folder: string): void;
}

/** How long to wait before it is looked again whether a missing file is there, in milliseconds. */
const lookAgain = 2000;

const none: Missing = { missing: [], neighbours: [] };

/** `changed` is told a folder of which other files are missing than before. */
export function createMissingFiles(
  { service, missingFiles }: { readonly service: Pick<Service, "filesRead"> } & Pick<Runtime, "missingFiles">,
  reading: () => ReadOptions,
  changed: (folder: string) => void,
): MissingFiles {
  const missing = new Map<string, Missing>();
  const later = createDelayed(lookAgain);

  async function look(folder: string): Promise<void> {
    later.cancel(folder);
    const paths = service.filesRead(folder);
    const found = paths.length > 0 ? ((await missingFiles?.(folder, paths, reading())) ?? none) : none;
    if (found.missing.length > 0) later.schedule(folder, () => void look(folder));
    const before = missing.get(folder) ?? none;
    if (sameItems(found.missing, before.missing) && sameItems(found.neighbours, before.neighbours)) return;
    missing.set(folder, found);
    changed(folder);
  }

  return {
    look,
    of: (folder) => missing.get(folder) ?? none,
    forget(folder) {
      later.cancel(folder);
      missing.delete(folder);
    },
  };
}
