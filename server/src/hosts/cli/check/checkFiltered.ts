// `check` of what is new: without what a baseline knows, or only in files that have changed.

import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Service } from "../../../service";
import { counted } from "../../../text/index";
import { errorMessage } from "../../errorMessage";
import { realPath } from "../../files/realPath";
import { decodeUtf8, readRegularSync } from "../../files/regularFile";
import { rootsOf } from "../modules/rootsOf";
import type { ExitCode } from "../reporter";
import type { Reporting } from "../reporting";
import { finishInterrupted } from "../writing/finishInterrupted";
import { writeFiles } from "../writing/writeFiles";
import { Baseline } from "./baseline";
import { changedSince } from "./changedSince";
import { type CheckFilter, check } from "./check";

/** In bytes; a finding takes some two hundred. */
const mostInBaseline = 100_000_000;

/** What the command line says of it. */
interface FilterOptions {
  readonly baseline?: string | undefined;
  readonly "write-baseline"?: boolean | undefined;
  readonly "changed-since"?: string | undefined;
  readonly fix?: boolean | undefined;
}

/** What is asked beside the rules, and on how many threads. */
type Beside = Pick<CheckFilter, "asking" | "threads">;

/** Checks `paths` as `check` does, with a filter. */
export async function checkFiltered(
  paths: readonly string[],
  options: FilterOptions,
  service: Service,
  reporting: Reporting,
  beside: Beside,
): Promise<ExitCode> {
  const { complain } = reporting;
  let part: CheckFilter & { readonly written?: NewBaseline };
  try {
    part = {
      ...(await baselineOf(options, complain)),
      ...(await changesOf(options, paths)),
      ...(options.fix && { fix: true }),
      ...beside,
    };
  } catch (error) {
    complain(errorMessage(error));
    return 2;
  }
  const code = await check(paths, service, reporting, part);
  // Half a baseline would let the rest be told as if it were new.
  if (!part.written || code === 2) return code;
  const { path, before, next } = part.written;
  if (!writeFiles([{ path, before, after: next.text }], complain)) return 2;
  // Beside the report, which is empty and may be read by a program.
  complain(`Wrote ${counted(next.size, "finding")} into ${options.baseline}.`);
  return code;
}

/** A baseline that is to be written, with the text of the one that is there. */
interface NewBaseline {
  readonly path: string;
  readonly before: string;
  readonly next: Baseline;
}

async function baselineOf(
  { baseline, "write-baseline": isWriting, "changed-since": ref }: FilterOptions,
  complain: (message: string) => void,
): Promise<CheckFilter & { readonly written?: NewBaseline }> {
  if (baseline === undefined) {
    if (isWriting) throw new Error("Name the file of the baseline: --baseline <file>.");
    return {};
  }
  const path = resolve(baseline);
  if (!isWriting) {
    const accepted = readBaseline(path, baseline, "create a new one with --write-baseline");
    if (!accepted) throw new Error(`There is no ${baseline}: create it with --write-baseline.`);
    return { wanted: (file, findings) => accepted.baseline.unknown(file, findings) };
  }
  if (ref !== undefined) throw new Error("Write the baseline without --changed-since: it is about all files.");
  const roots = rootsOf([path]);
  if (!(await finishInterrupted([path], { roots }, complain))) throw new Error(`${baseline} is not written.`);
  // Whoever mistypes a name must not lose what is there.
  const before = readBaseline(path, baseline, "it is not overwritten")?.text ?? "";
  const next = new Baseline(path);
  const wanted: CheckFilter["wanted"] = (file, findings) => {
    next.add(file, findings);
    return [];
  };
  return { written: { path, before, next }, wanted };
}

/** That of a file, with its text; undefined where there is none. Throws where it is something else. */
function readBaseline(path: string, shown: string, advice: string) {
  if (!existsSync(path)) return undefined;
  let text = "";
  try {
    text = decodeUtf8(readRegularSync(realPath(path) ?? path, mostInBaseline));
  } catch (error) {
    throw new Error(`${shown} cannot be read: ${errorMessage(error)}.`);
  }
  const baseline = Baseline.read(path, text);
  if (!baseline) throw new Error(`${shown} is not a baseline: ${advice}.`);
  return { baseline, text };
}

async function changesOf({ "changed-since": ref }: FilterOptions, paths: readonly string[]): Promise<CheckFilter> {
  if (ref === undefined) return {};
  const changed = await changedSince(ref, paths);
  return { isAsked: (path) => changed.has(realPath(path) ?? path) };
}
