import { type Disposable, type Uri, workspace } from "vscode";
import type { ProgramText } from "../../../server/src/protocol/index";
import { readText } from "../readText";
import { watchFiles } from "../watchFiles";
import { mayUseCdk } from "./mayUseCdk";
import { generated, programFiles } from "./programFiles";

const limit = 200;

/** The programs of the open folders as they are on disk. Each file is read once, and again when it has changed. */
interface ProgramTexts extends Disposable {
  read(): Promise<readonly ProgramText[]>;
}

/** Reads nothing until it is asked; `changed` is called when one came, changed on disk, or went. */
export function createProgramTexts(changed: () => void): ProgramTexts {
  /** By address; empty for a file that is no program, whose text is of no use. */
  const texts = new Map<string, string>();
  let watching: Disposable | undefined;

  function follow(file: Uri, isNew: boolean): void {
    if (texts.delete(file.toString()) || isNew) changed();
  }

  async function textOfFile(file: Uri): Promise<string> {
    const address = file.toString();
    const before = texts.get(address);
    if (before !== undefined) return before;
    const text = await readText(file);
    texts.set(address, typeof text === "string" && mayUseCdk(text) ? text : "");
    return texts.get(address) ?? "";
  }

  return {
    async read() {
      const projects = await workspace.findFiles("**/cdktf.json", generated, limit);
      if (projects.length > 0) watching ??= watchFiles("**/*.{ts,js}", follow);
      const files = await programFiles(projects);
      const texts = await Promise.all(
        files.map(async (file) => ({ uri: file.toString(), text: await textOfFile(file) })),
      );
      return texts.filter(({ text }) => text !== "");
    },
    dispose: () => watching?.dispose(),
  };
}
