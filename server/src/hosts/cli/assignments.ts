// `azureml-terraform role --assignments`: the role assignments that a module lacks. Without `--write` it shows what would be changed.
import { fileURLToPath } from "node:url";
import type { Service } from "../../service";
import { applyEdits, counted } from "../../text/index";
import { brokenFiles } from "./modules/brokenFiles";
import { rootsOf } from "./modules/rootsOf";
import type { Output } from "./output";
import { asLines } from "./printable";
import { shownPath } from "./report/location";
import { createComplaints, type ExitCode } from "./reporter";
import { Run } from "./run";
import { changedLines } from "./writing/changedLines";
import { editedLines } from "./writing/editedLines";
import { finishInterrupted } from "./writing/finishInterrupted";
import { writeFiles } from "./writing/writeFiles";

/** With what it is done, and where to say what came of it. */
interface Assigning {
  readonly service: Service;
  readonly output: Output;
  readonly maxFileSize: number;
  complain(message: string): void;
}

/** 0 where none lacks or all are written, 1 where some lack, 2 where something could not be read or written. */
export async function assignments(
  paths: readonly string[],
  write: boolean,
  { service, output, maxFileSize, complain }: Assigning,
): Promise<ExitCode> {
  const reporter = createComplaints(complain);
  if (write && !(await finishInterrupted(paths, { roots: rootsOf(paths) }, complain))) return 2;
  const changed: { path: string; before: string; after: string; edits: number }[] = [];
  let [count, modules] = [0, 0];
  const run = new Run(paths, service, reporter, maxFileSize);
  for await (const files of run.modules()) {
    modules++;
    await run.attempt(files.map(({ path }) => path).join(", "), async () => {
      for (const sentence of brokenFiles(files, service)) reporter.unreadable(sentence);
      const made = service.roleAssignments(files.map(({ uri }) => uri));
      count += made.count;
      for (const { uri, edits } of made.edits) {
        const before = service.text(uri) ?? "";
        const path = fileURLToPath(uri);
        if (!write) output.write(asLines(editedLines(shownPath(path, process.cwd()), before, edits)));
        changed.push({ path, before, after: applyEdits(before, edits), edits: edits.length });
      }
    });
  }
  await output.end();
  if (modules === 0 && reporter.isWhole)
    reporter.unreadable(`There is no module in ${paths.join(", ")}: name a folder with Terraform files.`);
  else if (write && changed.length > 0) {
    const isWritten = reporter.isWhole && writeFiles(changed, reporter.unreadable);
    complain(
      isWritten
        ? `${changedLines(changed)}\nRead the plan before you apply.`
        : "Nothing is written: what cannot be read or written may belong to it.",
    );
  } else if (changed.length > 0) complain(`${counted(count, "role assignment")} would be added: add --write to do it.`);
  else if (reporter.isWhole) complain(`${paths.join(", ")}: no missing role assignment was found.`);
  return reporter.isWhole ? (count > 0 && !write ? 1 : 0) : 2;
}
