// What the commands that report findings have in common: what they read with, what they count, and how they end.
import { resolve } from "node:path";
import type { Finding, Severity } from "../../rules/finding";
import { Lines } from "../../text/lines";
import { createSurroundings, type Surroundings } from "../files/surroundings";
import { type WaitingDisk, waitingDisk } from "../files/waitingDisk";
import { type CheckedFolder, checkedFiles } from "./checkedFiles";
import type { Output } from "./output";
import type { Report } from "./report";

/** 0: nothing worse than warnings. 1: errors. 2: something could not be read. */
export type ExitCode = 0 | 1 | 2;

/** One command over the files of some folders. */
export interface Run {
  readonly disk: WaitingDisk;
  readonly surroundings: Surroundings;
  readonly roots: readonly string[];
  /** Takes a sentence about each thing that cannot be read. */
  unreadable(message: string): void;
  /** The folders, as long as anybody reads what is reported. */
  folders(): Generator<CheckedFolder>;
  /** Reports what was found in a file. */
  tell(path: string, text: string, found: readonly Finding[]): Promise<void>;
  /** Reports what was found in all. */
  end(): Promise<ExitCode>;
}

/** Starts the report; `complain` takes what goes beside it. */
export function createRun(
  paths: readonly string[],
  report: Report,
  output: Output,
  complain: (message: string) => void,
): Run {
  const findings: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  let files = 0;
  let isUnreadable = false;
  const disk = waitingDisk(unreadable);
  output.write(report.start());
  return {
    disk,
    surroundings: createSurroundings(disk, unreadable),
    roots: paths.map((path) => resolve(path)),
    unreadable,
    *folders() {
      for (const checked of checkedFiles(paths, disk, (path) => unreadable(`There is no file or folder ${path}.`))) {
        if (output.isClosed) return;
        yield checked;
      }
    },
    async tell(path, text, found) {
      files++;
      if (found.length === 0) return;
      for (const { severity } of found) findings[severity]++;
      // Only wait where there is something to wait for: most files are clean, and there may be thousands.
      const written = output.write(report.file(path, found, new Lines(text)));
      if (written) await written;
    },
    async end() {
      output.write(report.end({ files, findings }));
      await output.end();
      return isUnreadable ? 2 : findings.error > 0 ? 1 : 0;
    },
  };

  function unreadable(message: string): void {
    isUnreadable = true;
    complain(message);
  }
}
