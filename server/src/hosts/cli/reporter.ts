// What is reported of modules and files, in order, and the report that is made of it.
import { resolve } from "node:path";
import { precedence } from "../../catalog/index";
import type { Severity } from "../../model/index";
import { Lines } from "../../text/index";
import { statIfThere } from "../files/statIfThere";
import type { Covered, InForce, LocatedFinding } from "./report/report";
import type { Reporting } from "./reporting";

/** 0: nothing worse than warnings. 1: errors. 2: something could not be read, looked at or written. */
export type ExitCode = 0 | 1 | 2;

/** Takes it. All of it is plain data, which may come from another thread. */
export interface Reporter {
  /** A sentence about something that cannot be read. */
  unreadable(message: string): void;
  /** The version in force in the module whose files come next. */
  module(inForce: InForce | undefined): void;
  /** What was found in a file. */
  file(path: string, text: string, found: readonly LocatedFinding[]): void | Promise<void>;
  /** True when nobody reads the report any more. */
  readonly isClosed: boolean;
}

/** For commands that report no findings. */
interface Complaints extends Reporter {
  /** Whether all could be read until now. */
  readonly isWhole: boolean;
}

/** Creates a reporter that only passes on complaints about unreadable files. */
export function createComplaints(complain: (message: string) => void): Complaints {
  let isWhole = true;
  return {
    get isWhole() {
      return isWhole;
    },
    unreadable(message) {
      isWhole = false;
      complain(message);
    },
    module() {},
    file() {},
    isClosed: false,
  };
}

/** A reporter that counts findings and writes a report. */
export interface Tally extends Reporter {
  /** Complains of folders among `paths` that were to be read where none had a file of ours. */
  expectFiles(paths: readonly string[]): void;
  /** Ends the report with what was found in all files, or with what is to be said in its place: "Nothing was compared", before "in 2 files.". */
  end(instead?: string): Promise<ExitCode>;
}

/** Creates a tally, and begins its report. */
export function createTally({ report, output, complain }: Reporting): Tally {
  const findings: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  const covered = new Map<string, Covered>();
  /** Some files are looked at for more than one reason. */
  const complaints = new Set<string>();
  let inForce: InForce | undefined;
  let files = 0;
  output.write(report.start());
  return {
    unreadable,
    get isClosed() {
      return output.isClosed;
    },
    module(next) {
      inForce = next;
      if (!next) return;
      const key = `${next.provider} ${next.version}`;
      covered.set(key, { ...next, modules: (covered.get(key)?.modules ?? 0) + 1 });
    },
    file(path, text, found) {
      files++;
      for (const { severity } of found) findings[severity]++;
      // As one text, what is wrong with a file of megabytes may be longer than any text can be.
      return found.length > together
        ? inPieces(path, text, found)
        : found.length > 0
          ? output.write(report.file(path, found, new Lines(text), inForce))
          : undefined;
    },
    expectFiles(paths) {
      const folders = paths.filter((path) => statIfThere(path)?.isDirectory());
      if (files > 0 || complaints.size > 0 || folders.length < paths.length) return;
      const named = folders.map((folder) => resolve(folder)).join(", ");
      unreadable(`There is nothing to check in ${named}: no Terraform, and no program of CDKTF or CDK Terrain.`);
    },
    async end(instead) {
      const newestFirst = [...covered.values()].sort((one, other) => precedence(other.version, one.version));
      output.write(report.end({ files, findings, covered: newestFirst, instead }));
      await output.end();
      return complaints.size > 0 ? 2 : findings.error > 0 ? 1 : 0;
    },
  };

  async function inPieces(path: string, text: string, found: readonly LocatedFinding[]): Promise<void> {
    const lines = new Lines(text);
    for (let at = 0; at < found.length && !output.isClosed; at += together)
      await output.write(report.file(path, found.slice(at, at + together), lines, inForce));
  }

  function unreadable(message: string): void {
    if (complaints.has(message)) return;
    complaints.add(message);
    complain(message);
  }
}

/** How many findings of a file are written at once. */
const together = 1000;
