// `azureml-terraform check`: reads folders as modules, one after the other so that any number fits in memory, and
// reports what is found in each file.
import { resolve } from "node:path";
import type { Finding, Severity } from "../../rules/finding";
import type { Service } from "../../service";
import { Lines } from "../../text/lines";
import { createSurroundings } from "../files/surroundings";
import { waitingDisk } from "../files/waitingDisk";
import { secondOpinion } from "../strict/secondOpinion";
import { type CheckedFolder, checkedFiles } from "./checkedFiles";
import { openModules } from "./openModule";
import type { Output } from "./output";
import type { Report } from "./report";

/** 0: nothing worse than warnings. 1: errors. 2: something could not be read. */
export type ExitCode = 0 | 1 | 2;

/** What of the findings is asked for; absent: all. */
export interface Part {
  /** Whether those in a file that is there are. */
  isAsked?(path: string): boolean;
  /** Which of a file's findings are. */
  wanted?(path: string, findings: readonly Finding[]): readonly Finding[];
}

/** Checks `paths`; `complain` takes a sentence about each thing that cannot be read. */
export async function check(
  paths: readonly string[],
  service: Service,
  report: Report,
  output: Output,
  complain: (message: string) => void,
  part: Part = {},
): Promise<ExitCode> {
  const findings: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  let files = 0;
  let isUnreadable = false;
  const unreadable = (message: string): void => {
    isUnreadable = true;
    complain(message);
  };
  const disk = waitingDisk(unreadable);
  const surroundings = createSurroundings(disk, unreadable);
  const roots = paths.map((path) => resolve(path));

  output.write(report.start());
  for (const checked of checkedFiles(paths, disk, (path) => unreadable(`There is no file or folder ${path}.`))) {
    if (output.isClosed) break;
    await checkFolder(asked(checked));
  }
  output.write(report.end({ files, findings }));
  await output.end();
  return isUnreadable ? 2 : findings.error > 0 ? 1 : 0;

  /** What other files of a module declare counts, whether they are asked for or not. */
  function asked(checked: CheckedFolder): CheckedFolder {
    if (!part.isAsked) return checked;
    const isAsked = (path: string): boolean => disk.exists(path) && part.isAsked?.(path) === true;
    return {
      ...checked,
      files: new Set([...checked.files].filter(isAsked)),
      programs: checked.programs.filter(isAsked),
    };
  }

  async function checkFolder(checked: CheckedFolder): Promise<void> {
    for await (const module of openModules(checked, service, disk, surroundings, roots)) {
      for (const { path, uri } of module.wanted) await checkFile(path, uri);
      module.close();
    }
  }

  async function checkFile(path: string, uri: string): Promise<void> {
    const text = service.text(uri);
    if (text === undefined) return;
    files++;
    let found = service.diagnose(uri);
    if (found.length === 0) return;
    if (found.some(({ rule }) => rule === "syntax")) found = await secondOpinion(uri, text, found);
    if (part.wanted) found = part.wanted(path, found);
    if (found.length === 0) return;
    for (const { severity } of found) findings[severity]++;
    const inOrder = [...found].sort((one, other) => one.span.start - other.span.start);
    // Only wait where there is something to wait for: most files are clean, and there may be thousands.
    const written = output.write(report.file(path, inOrder, new Lines(text)));
    if (written) await written;
  }
}
