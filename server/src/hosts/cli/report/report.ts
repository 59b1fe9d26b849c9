// What the formats of the command line have in common.

import type { Status } from "../../../features/status/status";
import type { Finding, Severity } from "../../../model/index";
import { counted, type Lines } from "../../../text/index";
import type { Printable } from "../printable";
import type { RelatedPlace } from "./location";

/** Text for stdout, piece by piece, so that any number of findings fits. */
export interface Report {
  start(): Printable;
  /** `inForce` is the version of the provider that the findings of the file are about, where it has anything of one. */
  file(path: string, findings: readonly LocatedFinding[], lines: Lines, inForce?: InForce): Printable;
  end(totals: Totals): Printable;
}

/** A finding, with the places that it points at if these are known. */
export interface LocatedFinding extends Pick<Finding, "rule" | "source" | "severity" | "message" | "span"> {
  readonly places: readonly RelatedPlace[];
}

/** A version of a provider, and how much of it is known. */
export type InForce = Pick<Status, "provider" | "version" | "known">;

/** A version that is in force somewhere, and in how many modules. */
export interface Covered extends InForce {
  readonly modules: number;
}

/** What was found in all. */
interface Totals {
  readonly files: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** The versions in force, newest first. */
  readonly covered: readonly Covered[];
  /** What is said in the place of what was found. */
  readonly instead?: string | undefined;
}

/** The author of a finding: the rule, or the provider. */
export function speakerOf({ rule, source }: Pick<Finding, "rule" | "source">): string {
  return source ?? rule;
}

export function summaryOf({ files, findings, instead }: Totals): string {
  if (files === 0) return "No file was read.";
  if (instead !== undefined) return `${instead} in ${counted(files, "file")}.`;
  const counts = [
    ...count(findings.error, "error"),
    ...count(findings.warning, "warning"),
    ...count(findings.information + findings.hint, "hint"),
  ];
  const [last, ...others] = counts.reverse();
  const found = others.length > 0 ? `${others.reverse().join(", ")} and ${last}` : (last ?? "no problems");
  return `Found ${found} in ${counted(files, "file")}.`;
}

function count(number: number, word: string): readonly string[] {
  return number === 0 ? [] : [counted(number, word)];
}
