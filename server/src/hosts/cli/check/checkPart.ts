// `check` of what is new: without what a baseline knows, or only in files that have changed.
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Service } from "../../../service";
import { messageOf } from "../../messageOf";
import type { ExitCode } from "../createRun";
import { replaceFile } from "../replaceFile";
import type { Reporting } from "../reporting";
import { Baseline } from "./baseline";
import { changedSince } from "./changedSince";
import { check, type Part } from "./check";
import { realPath } from "./realPath";

/** What the command line says of it. */
interface PartOptions {
  readonly baseline?: string | undefined;
  readonly "write-baseline"?: boolean | undefined;
  readonly "changed-since"?: string | undefined;
}

/** Checks `paths`, as `check` does. */
export async function checkPart(
  paths: readonly string[],
  options: PartOptions,
  service: Service,
  reporting: Reporting,
): Promise<ExitCode> {
  const { complain } = reporting;
  let part: Part & { readonly written?: Baseline };
  try {
    part = { ...baselineOf(options), ...(await changesOf(options, paths)) };
  } catch (error) {
    complain(messageOf(error));
    return 2;
  }
  const code = await check(paths, service, reporting, part);
  // Half a baseline would let the rest be told as if it were new.
  if (!part.written || options.baseline === undefined || code === 2) return code;
  try {
    replaceFile(resolve(options.baseline), part.written.text);
    return code;
  } catch (error) {
    complain(`${options.baseline} could not be written: ${messageOf(error)}.`);
    return 2;
  }
}

function baselineOf({ baseline, "write-baseline": isWriting, "changed-since": ref }: PartOptions) {
  if (baseline === undefined) {
    if (isWriting) throw new Error("Say where the baseline is: --baseline <file>.");
    return {};
  }
  const file = resolve(baseline);
  if (isWriting) {
    if (ref !== undefined) throw new Error("Write the baseline without --changed-since: it is about all files.");
    const written = new Baseline(file);
    const wanted: Part["wanted"] = (path, findings) => {
      written.add(path, findings);
      return [];
    };
    return { written, wanted };
  }
  if (!existsSync(file)) throw new Error(`There is no ${baseline}: create it with --write-baseline.`);
  const known = Baseline.read(file, readFileSync(file, "utf8"));
  if (!known) throw new Error(`${baseline} is not a baseline: create a new one with --write-baseline.`);
  const wanted: Part["wanted"] = (path, findings) => known.unknown(path, findings);
  return { wanted };
}

async function changesOf({ "changed-since": ref }: PartOptions, paths: readonly string[]): Promise<Part> {
  if (ref === undefined) return {};
  const changed = await changedSince(ref, paths);
  return { isAsked: (path) => changed.has(realPath(path) ?? path) };
}
