// `azureml-terraform check`: reads folders as modules, one after the other so that any number fits in memory, and
// reports what is found in each file.
import type { Finding } from "../../../rules/finding";
import type { Service } from "../../../service";
import { secondOpinion } from "../../strict/secondOpinion";
import { createRun, type ExitCode } from "../createRun";
import type { CheckedFolder } from "../modules/checkedFiles";
import type { ModuleFile } from "../modules/openModules";
import type { Reporting } from "../reporting";

/** Which findings are asked for; all of them by default. */
export interface CheckFilter {
  /** Whether the findings in an existing file are asked for. */
  isAsked?(path: string): boolean;
  /** The findings in a file that are asked for. */
  wanted?(path: string, findings: readonly Finding[]): readonly Finding[];
}

/** Checks `paths`. */
export async function check(
  paths: readonly string[],
  service: Service,
  reporting: Reporting,
  part: CheckFilter = {},
): Promise<ExitCode> {
  const run = createRun(paths, service, reporting);
  for await (const files of run.modules(asked)) {
    if (files[0]) run.cover(files[0].uri);
    for (const file of files) await run.attempt(file.path, () => checkFile(file));
  }
  return run.end();

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

  async function checkFile({ path, uri }: ModuleFile): Promise<void> {
    const text = service.text(uri);
    if (text === undefined) return;
    let found = service.diagnose(uri);
    if (found.some(({ rule }) => rule === "syntax")) found = await secondOpinion(uri, text, found);
    if (part.wanted && found.length > 0) found = part.wanted(path, found);
    const inOrder = [...found].sort((one, other) => one.span.start - other.span.start);
    await run.tell(path, text, inOrder);
  }
}
