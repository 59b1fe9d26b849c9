// What the formats of the command line have in common.
import type { Finding, Severity } from "../../../rules/finding";
import type { Lines } from "../../../text/lines";
import type { Printable } from "../printable";

/** Text for stdout, piece by piece, so that any number of findings fits. */
export interface Report {
  start(): Printable;
  file(path: string, findings: readonly Finding[], lines: Lines): Printable;
  end(totals: Totals): Printable;
}

/** What was found in all. */
export interface Totals {
  readonly files: number;
  readonly findings: Readonly<Record<Severity, number>>;
}
