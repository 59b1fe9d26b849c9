// What other folders need to know of a folder: which modules it calls, and which versions it asks for. It looks at
// each file, once.
import { join, resolve } from "node:path";
import { constraintsInTexts } from "../../core";
import type { ConstraintText } from "../../model/index";
import type { Disk } from "./disk";
import { isModuleFile } from "./fileKinds";
import { memoizeByFolder } from "./memoizeByFolder";
import { testFiles } from "./testFiles";

/** A folder's texts, and the folders that they call. */
export interface ModuleTexts {
  readonly folder: string;
  /** Those in native syntax that can hold a version constraint. */
  readonly texts: readonly string[];
  /** Paths of the folders that it calls, by a local source. */
  readonly targets: ReadonlySet<string>;
  /** Paths of the folders in it. */
  readonly below: readonly string[];
  /** The version constraints of the module. Read at the first question. */
  constraints(): readonly ConstraintText[];
}

/** Reads the files of a folder, once. */
export type ReadModule = (folder: string) => Promise<ModuleTexts>;

/** Looks on `disk`. */
export function createReadModule(disk: Disk): ReadModule {
  return memoizeByFolder(async (folder) => {
    const listing = await disk.list(folder);
    const { files, folders } = listing;
    const texts = new Map<string, string>();
    const targets = new Set<string>();
    for (const name of files.filter(isModuleFile)) {
      const text = (await disk.read(join(folder, name))) ?? "";
      for (const source of localSources(text)) targets.add(resolve(folder, source));
      // Only what can hold a version constraint is of use to whoever asks.
      if (text.includes("version")) texts.set(name, text);
    }
    // Runs of tests call modules as well; their paths begin where the tested module is.
    for (const name of await testFiles(disk, folder, listing)) {
      for (const source of localSources((await disk.read(join(folder, name))) ?? ""))
        targets.add(resolve(folder, source));
    }
    let constraints: readonly ConstraintText[] | undefined;
    return {
      folder,
      texts: [...texts].filter(([name]) => !name.endsWith(".json")).map(([, text]) => text),
      targets,
      below: folders.map((name) => join(folder, name)),
      constraints() {
        constraints ??= constraintsInTexts(texts);
        return constraints;
      },
    };
  });
}

const source = /\bsource"?\s*[=:]\s*"(\.{1,2}(?:(?:\/|\\\\)(?:[^"$%\\]|\\\\)*)?)"/g;

/** Every local `source` in the text, found by a pattern: parsing would be slower and find no more. Backslashes (doubled, from Windows) become slashes. */
function localSources(text: string): readonly string[] {
  return text.includes("module") ? [...text.matchAll(source)].map((match) => match[1]!.replaceAll("\\\\", "/")) : [];
}
