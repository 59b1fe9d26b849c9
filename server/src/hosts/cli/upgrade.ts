// `azureml-terraform upgrade`: what the newest release of a major version changes for folders, or the newest API versions of azapi's
// resources, and with `--write` the changes that have only one solution.
import { majorOf } from "../../catalog/index";
import { lazy } from "../../core";
import type { RewrittenFile } from "../../features/upgrade/upgrade";
import type { Finding } from "../../model/index";
import type { Service } from "../../service";
import { listed } from "../../wording/index";
import { isProgramFile } from "../files/fileKinds";
import { brokenFiles } from "./modules/brokenFiles";
import type { ModuleFile } from "./modules/openModules";
import { rootsOf } from "./modules/rootsOf";
import { createTally, type ExitCode } from "./reporter";
import type { Reporting } from "./reporting";
import { Run } from "./run";
import { changedLines } from "./writing/changedLines";
import { finishInterrupted } from "./writing/finishInterrupted";
import { writeFiles } from "./writing/writeFiles";

/** What was asked for. */
interface UpgradeArguments {
  readonly paths: readonly string[];
  readonly target: UpgradeTarget;
  readonly write: boolean;
}

/** A major version of azurerm, or the newest API versions. */
type UpgradeTarget = { readonly major: number } | "apiVersions";

/** Reports what has to be changed, or with `write` what is left to be changed. */
export async function upgrade(
  { paths, target, write }: UpgradeArguments,
  service: Service,
  reporting: Reporting,
): Promise<ExitCode> {
  const { complain } = reporting;
  if (write && !(await finishInterrupted(paths, { roots: rootsOf(paths) }, complain))) return 2;
  const tally = createTally(reporting);
  const run = new Run(paths, service, tally, reporting.maxFileSize);
  const rewritten: RewrittenFile[] = [];
  /** The releases in force where nothing is to be upgraded, and whether there is anything else. */
  const ahead = new Set<string>();
  let isOlder = false;
  for await (const files of run.modules()) {
    let made: readonly RewrittenFile[] = [];
    noteRelease(files);
    for (const sentence of brokenFiles(files, service)) run.unreadable(sentence);
    // A module is rewritten as a whole or not at all.
    await run.attempt(files.map(({ path }) => path).join(", "), async () => {
      if (write) made = rewrite(files);
    });
    rewritten.push(...made.filter(({ edits }) => edits > 0));
    for (const file of files) {
      const own = made.find(({ path }) => path === file.path);
      await run.attempt(file.path, () => reportFile(file, own));
    }
  }
  // Nothing is written before everything is read: what a module is written for may depend on another.
  const isWritten = rewritten.length === 0 || writeFiles(rewritten, run.unreadable);
  tally.expectFiles(paths);
  const code = await tally.end(isWritten ? undefined : "Nothing was changed");
  if (isWritten && rewritten.length > 0) complain(summaryOf(rewritten, target));
  if (ahead.size > 0 && !isOlder)
    complain(
      `azurerm ${listed([...ahead])} is in force already, but the changes are looked for from an older version on. Run this command before you raise the version constraint and the lock file, or set both back until it is done.`,
    );
  return code;

  function noteRelease([file]: readonly ModuleFile[]): void {
    if (target === "apiVersions" || !file) return;
    const used = service.versionUsed(file.uri);
    if (!used) return;
    if (service.upgradesFor(file.uri).some((release) => majorOf(release) === target.major)) isOlder = true;
    else ahead.add(used.version);
  }

  function rewrite(files: readonly ModuleFile[]): readonly RewrittenFile[] {
    return target === "apiVersions"
      ? lazy().rewriteApiVersions(files, service, run.unreadable)
      : lazy().upgradeModule(files, target.major, service, run.unreadable);
  }

  function found(uri: string): readonly Finding[] {
    return target === "apiVersions" ? service.olderApiVersions(uri) : service.upgrade(uri, target.major);
  }

  async function reportFile({ path, uri }: ModuleFile, made: RewrittenFile | undefined): Promise<void> {
    const text = made?.shown ?? service.text(uri);
    if (text !== undefined) await run.tell(path, text, made?.left ?? found(uri));
  }
}

function summaryOf(rewritten: readonly RewrittenFile[], target: UpgradeTarget): string {
  if (target === "apiVersions") return `${changedLines(rewritten)}\nRead the plan before you apply.`;
  const hasPrograms = rewritten.some(({ path }) => isProgramFile(path));
  const next = hasPrograms
    ? "Raise the version of azurerm's bindings in cdktf.json or package.json, install them, and compile."
    : "Run terraform init -upgrade.";
  return `${changedLines(rewritten)}\n${next} Read the plan before you apply.`;
}
