// `azureml-terraform upgrade`: what the newest release of a major version changes for folders, and with `--write` the
// changes that have only one solution.
import { type RewrittenFile, upgradeModule } from "../../features/upgrade/upgrade";
import type { Service } from "../../service";
import { isProgramFile } from "../files/fileKinds";
import { createRun, type ExitCode } from "./createRun";
import type { ModuleFile } from "./modules/openModules";
import { shownPath } from "./report/location";
import type { Reporting } from "./reporting";
import { finishInterrupted } from "./writing/finishInterrupted";
import { writeFiles } from "./writing/writeFiles";

/** What was asked for. */
interface UpgradeArguments {
  readonly paths: readonly string[];
  readonly to: number;
  readonly write: boolean;
}

/** Reports what has to be changed, or with `write` what is left to be changed. */
export async function upgrade(
  { paths, to, write }: UpgradeArguments,
  service: Service,
  reporting: Reporting,
): Promise<ExitCode> {
  const { complain } = reporting;
  if (write && !finishInterrupted(paths, complain)) return 2;
  const run = createRun(paths, service, reporting);
  const rewritten: RewrittenFile[] = [];
  for await (const files of run.modules()) {
    let made: readonly RewrittenFile[] = [];
    // A module is rewritten as a whole or not at all.
    await run.attempt(files.map(({ path }) => path).join(", "), async () => {
      if (write) made = upgradeModule(files, to, service, run.unreadable);
    });
    rewritten.push(...made.filter(({ edits }) => edits > 0));
    for (const file of files) {
      const own = made.find(({ path }) => path === file.path);
      await run.attempt(file.path, () => reportFile(file, own));
    }
  }
  // Nothing is written before everything is read: what a module is written for may depend on another.
  const isWritten = rewritten.length === 0 || writeFiles(rewritten, run.unreadable);
  const code = await run.end();
  if (isWritten && rewritten.length > 0) complain(summaryOf(rewritten));
  return code;

  async function reportFile({ path, uri }: ModuleFile, made: RewrittenFile | undefined): Promise<void> {
    const text = made?.shown ?? service.text(uri);
    if (text !== undefined) await run.tell(path, text, made?.left ?? service.upgrade(uri, to));
  }
}

function summaryOf(rewritten: readonly RewrittenFile[]): string {
  const names = rewritten.map(({ path, edits }) => `  ${shownPath(path, process.cwd())}: ${count(edits)}`);
  const hasPrograms = rewritten.some(({ path }) => isProgramFile(path));
  const next = hasPrograms
    ? "Raise the version of azurerm's bindings in cdktf.json or package.json, install them, and compile."
    : "Run terraform init -upgrade.";
  return ["Changed:", ...names, `${next} Read the plan before you apply.`].join("\n");
}

function count(places: number): string {
  return places === 1 ? "1 place" : `${places} places`;
}
