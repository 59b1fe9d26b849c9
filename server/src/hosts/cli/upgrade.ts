// `azureml-terraform upgrade`: what the newest release of a major version changes for folders, and with `--write` the
// changes that have one answer.
import { type Rewritten, rewriteModule } from "../../answers/rewriteModule";
import type { Service } from "../../service";
import { isProgramFile } from "../files/isProgramFile";
import { createRun, type ExitCode } from "./createRun";
import { openModules } from "./openModule";
import type { Output } from "./output";
import type { Report } from "./report";
import { shownPath } from "./shownPath";
import { writeAll } from "./writeAll";

/** What was asked for. */
interface UpgradeArguments {
  readonly paths: readonly string[];
  readonly to: number;
  readonly write: boolean;
}

/** Reports what is to be changed, or with `write` what is left to be changed; `complain` takes what goes beside a report. */
export async function upgrade(
  { paths, to, write }: UpgradeArguments,
  service: Service,
  report: Report,
  output: Output,
  complain: (message: string) => void,
): Promise<ExitCode> {
  const run = createRun(paths, report, output, complain);
  const { disk, surroundings, roots, unreadable } = run;
  const rewritten: Rewritten[] = [];

  for (const checked of run.folders()) {
    for await (const { wanted, close } of openModules(checked, service, disk, surroundings, roots)) {
      const made = write ? rewriteModule(wanted, to, service, unreadable) : [];
      rewritten.push(...made.filter(({ edits }) => edits > 0));
      for (const { path, uri } of wanted)
        await reportFile(
          path,
          uri,
          made.find((one) => one.path === path),
        );
      close();
    }
  }
  // Nothing is written before everything is read: what a module is written for may depend on another.
  const isWritten = rewritten.length === 0 || writeAll(rewritten, unreadable);
  const code = await run.end();
  if (isWritten && rewritten.length > 0) complain(summaryOf(rewritten));
  return code;

  async function reportFile(path: string, uri: string, made: Rewritten | undefined): Promise<void> {
    const text = made?.shown ?? service.text(uri);
    if (text !== undefined) await run.tell(path, text, made?.left ?? service.upgrade(uri, to));
  }
}

function summaryOf(rewritten: readonly Rewritten[]): string {
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
