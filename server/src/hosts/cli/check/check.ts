// `azureml-terraform check`: reads folders as modules, one after the other so that any number fits in memory, and
// reports what is found in each file.
import { fixDocument } from "../../../features/codeActions/codeActions";
import type { Finding } from "../../../rules/finding";
import type { Service } from "../../../service";
import { createRun, type ExitCode } from "../createRun";
import type { CheckedFolder } from "../modules/checkedFiles";
import type { ModuleFile } from "../modules/openModules";
import { rootsOf } from "../modules/rootsOf";
import type { Reporting } from "../reporting";
import { changed } from "../writing/changed";
import { finishInterrupted } from "../writing/finishInterrupted";
import { type Wanted, writeFiles } from "../writing/writeFiles";
import type { ProviderAsking } from "./askProviders";

/** Which findings are asked for; all of them by default. */
export interface CheckFilter {
  /** Whether the findings in an existing file are asked for. */
  isAsked?(path: string): boolean;
  /** The findings in a file that are asked for. */
  wanted?(path: string, findings: readonly Finding[]): readonly Finding[];
  /** Whether everything with a safe fix is fixed; what is left is told. */
  readonly fix?: boolean;
  /** What else says something of a module's files. */
  readonly asking?: ProviderAsking;
}

/** A file with safe fixes made. */
interface FixedFile extends Wanted {
  readonly edits: number;
}

/** Checks `paths`. */
export async function check(
  paths: readonly string[],
  service: Service,
  reporting: Reporting,
  part: CheckFilter = {},
): Promise<ExitCode> {
  const { complain } = reporting;
  if (part.fix && !(await finishInterrupted(paths, { roots: rootsOf(paths) }, complain))) return 2;
  const run = createRun(paths, service, reporting);
  const fixed: FixedFile[] = [];
  for await (const files of run.modules(asked)) {
    if (files[0]) run.cover(files[0].uri);
    // All of a module first: what one file declares counts for the others.
    if (part.fix) for (const file of files) await run.attempt(file.path, async () => fixFile(file));
    const beside = await part.asking?.about(files, run);
    for (const file of files) await run.attempt(file.path, () => checkFile(file, beside?.get(file.uri) ?? []));
  }
  if (!part.isAsked) run.expectFiles();
  const isReported = part.asking?.end(run.unreadable) ?? true;
  const isWritten = fixed.length === 0 || writeFiles(fixed, run.unreadable);
  const code = await run.end();
  if (isWritten && fixed.length > 0) complain(changed(fixed));
  return isReported ? code : 2;

  function fixFile({ path, uri }: ModuleFile): void {
    const before = service.text(uri);
    const edits = before === undefined ? 0 : fixDocument(uri, service);
    if (before !== undefined && edits > 0) fixed.push({ path, before, after: service.text(uri) ?? before, edits });
  }

  /** What other files of a module declare counts, whether they are asked for or not. */
  function asked(checked: CheckedFolder): CheckedFolder {
    if (!part.isAsked) return checked;
    const isAsked = (path: string): boolean => run.disk.exists(path) && part.isAsked?.(path) === true;
    return {
      ...checked,
      files: new Set([...checked.files].filter(isAsked)),
      programs: checked.programs.filter(isAsked),
    };
  }

  async function checkFile(file: ModuleFile, beside: readonly Finding[]): Promise<void> {
    const { path, uri } = file;
    const text = service.text(uri);
    if (text === undefined) return;
    let found = await file.findings();
    if (beside.length > 0) found = [...found, ...beside];
    // One finding of the module lists them, unless it may stand in a file that nobody asks about.
    if (!part.isAsked) found = found.filter((finding) => !isListed(finding));
    if (part.wanted && found.length > 0) found = part.wanted(path, found);
    const inOrder = [...found].sort((one, other) => one.span.start - other.span.start);
    await run.tell(path, text, inOrder);
  }
}

/** Whether it is a place that the finding about an unpinned provider lists, and nobody has given it a severity of its own. */
function isListed({ unpinned, severity }: Finding): boolean {
  return unpinned !== undefined && severity === "hint";
}
