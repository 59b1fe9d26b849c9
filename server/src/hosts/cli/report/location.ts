// Where a finding is, as people and other tools count: from 1.

import { isAbsolute, relative } from "node:path";
import type { Lines, Span } from "../../../text/index";

/** A range, in lines and columns that begin with 1. */
export interface Location {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** The column behind the last character. */
  readonly endColumn: number;
}

/** Another place that a finding is about, in a file. */
export interface RelatedPlace extends Location {
  readonly path: string;
  readonly message: string;
}

/** The location of a span, with columns in UTF-16 units, as in editors. */
export function locationOf(lines: Lines, span: Span): Location {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return { line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

/** The path from `from`; the absolute one for what is not below it. */
export function shownPath(path: string, from: string): string {
  const short = relative(from, path);
  return short.startsWith("..") || isAbsolute(short) ? path : short;
}
