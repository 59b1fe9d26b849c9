// `azureml-terraform check`: reads folders as modules, one after the other so that any number fits in memory, and
// reports what is found in each file. Many are looked at on several threads.
import { fixDocument } from "../../../core";
import type { Service } from "../../../service";
import type { CheckedFolder } from "../modules/checkedFiles";
import type { ModuleFile } from "../modules/openModules";
import { rootsOf } from "../modules/rootsOf";
import type { LocatedFinding } from "../report/report";
import { createTally, type ExitCode, type Tally } from "../reporter";
import type { Reporting } from "../reporting";
import { Run } from "../run";
import { changedLines } from "../writing/changedLines";
import { finishInterrupted } from "../writing/finishInterrupted";
import { type FileWrite, writeFiles } from "../writing/writeFiles";
import { keptOpen, lookAt } from "./lookAt";
import type { ProviderValidation } from "./providerValidation";
import { lookInThreads, type Threads, worthThreads } from "./threads";

/** Chooses findings; all of them by default. */
export interface CheckFilter {
  /** Whether the findings in an existing file are asked for. */
  isAsked?(path: string): boolean;
  /** The findings in a file that are asked for. */
  wanted?(path: string, findings: readonly LocatedFinding[]): readonly LocatedFinding[];
  /** Whether everything with a safe fix is fixed; what is left is told. */
  readonly fix?: boolean;
  /** What else says something of a module's files. */
  readonly asking?: ProviderValidation;
  /** How many modules are looked at on threads of their own; without it none are. Nothing is fixed there, and nobody asked. */
  readonly threads?: Threads;
}

/** A file with safe fixes made. */
interface FixedFile extends FileWrite {
  readonly edits: number;
}

/** Checks `paths`. */
export async function check(
  paths: readonly string[],
  service: Service,
  reporting: Reporting,
  part: CheckFilter = {},
): Promise<ExitCode> {
  const { complain, maxFileSize } = reporting;
  if (part.fix && !(await finishInterrupted(paths, { roots: rootsOf(paths) }, complain))) return 2;
  const tally = wantedIn(createTally(reporting), part);
  const run = new Run(paths, service, tally, maxFileSize, keptOpen);
  const isPart = part.isAsked !== undefined;
  const fixed: FixedFile[] = [];
  const mayThread = part.threads && !part.fix && !part.asking;
  const { folders, count } = mayThread
    ? worthThreads(folderByFolder(), part.threads)
    : { folders: folderByFolder(), count: 1 };
  if (count > 1)
    await lookInThreads(count, { paths, maxFileSize, isPart, rules: part.threads?.rules }, folders, run, tally);
  else
    for await (const files of run.modules(folders)) {
      if (files[0]) run.cover(files[0].uri);
      // All of a module first: what one file declares counts for the others.
      if (part.fix) for (const file of files) await run.attempt(file.path, async () => fixFile(file));
      await lookAt(files, service, run, { isPart, fromProviders: await part.asking?.about(files, run) });
    }
  if (!isPart) tally.expectFiles(paths);
  const isReported = part.asking?.end(run.unreadable) ?? true;
  const isWritten = fixed.length === 0 || writeFiles(fixed, run.unreadable);
  const code = await tally.end(isWritten ? undefined : "Nothing was fixed");
  if (isWritten && fixed.length > 0) complain(changedLines(fixed));
  return isReported ? code : 2;

  function fixFile({ path, uri }: ModuleFile): void {
    const before = service.text(uri);
    const edits = before === undefined ? 0 : fixDocument(uri, service);
    if (before !== undefined && edits > 0) fixed.push({ path, before, after: service.text(uri) ?? before, edits });
  }

  /** What other files of a module declare counts, whether they are asked for or not. */
  function* folderByFolder(): Generator<CheckedFolder> {
    const isAsked = (path: string): boolean => run.disk.exists(path) && part.isAsked?.(path) === true;
    for (const checked of run.folders())
      yield isPart
        ? {
            ...checked,
            files: new Set([...checked.files].filter(isAsked)),
            programs: checked.programs.filter(isAsked),
          }
        : checked;
  }
}

/** Tells only the findings that are asked for. */
function wantedIn(tally: Tally, { wanted }: CheckFilter): Tally {
  if (!wanted) return tally;
  return {
    ...tally,
    get isClosed() {
      return tally.isClosed;
    },
    file: (path, text, found) => tally.file(path, text, found.length > 0 ? wanted(path, found) : found),
  };
}
