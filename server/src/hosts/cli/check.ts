// `azureml-terraform check`: reads folders as modules, one after the other so that any number fits in memory, and
// reports what is found in each file.
import type { Finding } from "../../rules/finding";
import type { Service } from "../../service";
import { secondOpinion } from "../strict/secondOpinion";
import type { CheckedFolder } from "./checkedFiles";
import { createRun, type ExitCode } from "./createRun";
import { openModules } from "./openModule";
import type { Output } from "./output";
import type { Report } from "./report";

/** What of the findings is asked for; absent: all. */
export interface Part {
  /** Whether those in a file that is there are. */
  isAsked?(path: string): boolean;
  /** Which of a file's findings are. */
  wanted?(path: string, findings: readonly Finding[]): readonly Finding[];
}

/** Checks `paths`; `complain` takes a sentence about each thing that cannot be read. */
export async function check(
  paths: readonly string[],
  service: Service,
  report: Report,
  output: Output,
  complain: (message: string) => void,
  part: Part = {},
): Promise<ExitCode> {
  const run = createRun(paths, report, output, complain);
  const { disk, surroundings, roots } = run;
  for (const checked of run.folders()) await checkFolder(asked(checked));
  return run.end();

  /** What other files of a module declare counts, whether they are asked for or not. */
  function asked(checked: CheckedFolder): CheckedFolder {
    if (!part.isAsked) return checked;
    const isAsked = (path: string): boolean => disk.exists(path) && part.isAsked?.(path) === true;
    return {
      ...checked,
      files: new Set([...checked.files].filter(isAsked)),
      programs: checked.programs.filter(isAsked),
    };
  }

  async function checkFolder(checked: CheckedFolder): Promise<void> {
    for await (const module of openModules(checked, service, disk, surroundings, roots)) {
      for (const { path, uri } of module.wanted) await checkFile(path, uri);
      module.close();
    }
  }

  async function checkFile(path: string, uri: string): Promise<void> {
    const text = service.text(uri);
    if (text === undefined) return;
    let found = service.diagnose(uri);
    if (found.some(({ rule }) => rule === "syntax")) found = await secondOpinion(uri, text, found);
    if (part.wanted && found.length > 0) found = part.wanted(path, found);
    await run.tell(
      path,
      text,
      [...found].sort((one, other) => one.span.start - other.span.start),
    );
  }
}
