// `azureml-terraform upgrade`: what the newest release of a major version changes for folders, and with `--write` the
// changes that have one answer.
import { resolve } from "node:path";
import { type Rewritten, rewriteModule } from "../../answers/rewriteModule";
import type { Finding, Severity } from "../../rules/finding";
import type { Service } from "../../service";
import { Lines } from "../../text/lines";
import { isProgramFile } from "../files/isProgramFile";
import { createSurroundings } from "../files/surroundings";
import { waitingDisk } from "../files/waitingDisk";
import type { ExitCode } from "./check";
import { checkedFiles } from "./checkedFiles";
import { openModules } from "./openModule";
import type { Output } from "./output";
import type { Report } from "./report";
import { shownPath } from "./shownPath";
import { writeAll } from "./writeAll";

/** What was asked for. */
export interface UpgradeArguments {
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
  const findings: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  const rewritten: Rewritten[] = [];
  let files = 0;
  let isUnreadable = false;
  const unreadable = (message: string): void => {
    isUnreadable = true;
    complain(message);
  };
  const disk = waitingDisk(unreadable);
  const surroundings = createSurroundings(disk, unreadable);
  const roots = paths.map((path) => resolve(path));

  output.write(report.start());
  for (const checked of checkedFiles(paths, disk, (path) => unreadable(`There is no file or folder ${path}.`))) {
    if (output.isClosed) break;
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
  output.write(report.end({ files, findings }));
  await output.end();
  if (isWritten && rewritten.length > 0) complain(summaryOf(rewritten));
  return isUnreadable ? 2 : findings.error > 0 ? 1 : 0;

  async function reportFile(path: string, uri: string, made: Rewritten | undefined): Promise<void> {
    const text = made?.shown ?? service.text(uri);
    if (text === undefined) return;
    files++;
    const found: readonly Finding[] = made?.left ?? service.upgrade(uri, to);
    if (found.length === 0) return;
    for (const { severity } of found) findings[severity]++;
    const written = output.write(report.file(path, found, new Lines(text)));
    if (written) await written;
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
