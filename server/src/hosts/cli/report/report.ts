// What the formats of the command line have in common.
import type { Finding, Severity } from "../../../rules/finding";
import type { Lines } from "../../../text/lines";

/** Text for stdout, piece by piece, so that any number of findings fits. */
export interface Report {
  start(): string;
  file(path: string, findings: readonly Finding[], lines: Lines): string;
  end(totals: Totals): string;
}

/** What was found in all. */
export interface Totals {
  readonly files: number;
  readonly findings: Readonly<Record<Severity, number>>;
}
