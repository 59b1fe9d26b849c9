// Which of the files and folders that a module reads besides its own are not there, and what is in those that are data.
import type { Missing } from "../../loading/index";
import { sameItems } from "../../memo/index";
import type { Service } from "../../service";
import type { ReadOptions, Runtime, StampedData } from "../runtime";
import { createDelayed } from "./delayed";

/** Searches for missing files, folder by folder. */
export interface MissingFiles {
  /** Looks now, and again as long as some are missing or are data: whatever makes and changes them does not tell. */
  look(folder: string): Promise<void>;
  /** What was found in a folder when it was last looked at. */
  of(folder: string): Missing;
  forget(folder: string): void;
}

/** How long to wait before it is looked again what is there, in milliseconds. */
const lookAgain = 2000;

const none: Missing = { missing: [], neighbours: [] };

/** `changed` gets a folder when other files are missing than before. */
export function createMissingFiles(
  { service, missingFiles }: { readonly service: Pick<Service, "filesRead"> } & Pick<Runtime, "missingFiles">,
  reading: () => ReadOptions,
  changed: (folder: string) => void,
): MissingFiles {
  const missing = new Map<string, Missing>();
  const read = new Map<string, StampedData>();
  const lookingAgain = createDelayed(lookAgain);
  const notified = new Set<string>();

  /** It says once of what is not read that it is not, however often that is looked at. */
  function readingAgain(): ReadOptions {
    const { log, ...options } = reading();
    const logOnce = (message: string) => {
      if (notified.has(message)) return;
      notified.add(message);
      log(message);
    };
    return { ...options, log: logOnce };
  }

  async function look(folder: string): Promise<void> {
    lookingAgain.cancel(folder);
    const paths = service.filesRead(folder);
    const known: StampedData = read.get(folder) ?? new Map();
    const found = paths.length > 0 ? ((await missingFiles?.(folder, paths, readingAgain(), known)) ?? none) : none;
    if (known.size > 0) read.set(folder, known);
    if (found.missing.length > 0 || found.contents) lookingAgain.schedule(folder, () => void look(folder));
    const before = missing.get(folder) ?? none;
    if (sameItems(itemsOf(found), itemsOf(before))) return;
    missing.set(folder, found);
    changed(folder);
  }

  return {
    look,
    of: (folder) => missing.get(folder) ?? none,
    forget(folder) {
      lookingAgain.cancel(folder);
      missing.delete(folder);
      read.delete(folder);
    },
  };
}

function itemsOf({ missing, neighbours, contents = new Map() }: Missing): readonly unknown[] {
  return [missing.length, ...missing, ...neighbours, ...[...contents].flat()];
}
