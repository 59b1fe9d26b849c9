import type { Output } from "./output";
import type { Report } from "./report/report";

/** Where a command reports its findings, and where it complains. */
export interface Reporting {
  /** The format of the report. */
  readonly report: Report;
  readonly output: Output;
  /** Takes what does not belong in a report: a sentence about each thing that is in the way. */
  complain(message: string): void;
  /** In bytes: the largest file that is read. */
  readonly maxFileSize: number;
}
