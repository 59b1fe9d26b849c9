// `azureml-terraform doctor`: what is in force in folders, and why; for people who wonder, and for reports of bugs.
import { release } from "node:os";
import { resolve } from "node:path";
import { type Catalog, learnedSource } from "../../catalog/index";
import { lazy } from "../../core";
import { type ReportFact, type ReportSection, reportText } from "../../redact/index";
import type { Service } from "../../service";
import { isProgramFile } from "../files/fileKinds";
import { syncDisk } from "../files/localDisk";
import { createModuleContexts } from "../files/moduleContexts";
import { candidatesFor } from "../installed/candidates";
import { mayBeLearned } from "../installed/installedProviders";
import { keptReleases } from "../installed/learnedCache";
import { checkedFiles } from "./modules/checkedFiles";
import { type ContextOf, type ModuleFile, openModules } from "./modules/openModules";
import { rootsOf } from "./modules/rootsOf";
import type { Output } from "./output";
import { asLines } from "./printable";
import type { ExitCode } from "./reporter";

/** What it looks with. */
interface Doctor {
  readonly service: Service;
  /** What is known without anything learned. */
  readonly catalog: Catalog;
  /** The folder of what was learned. */
  readonly cache: string;
  readonly version: string;
  readonly output: Output;
  readonly maxFileSize: number;
  complain(message: string): void;
}

/** Reports on the modules in some folders, not below them. 2 if there is no module, or something cannot be read. */
export async function doctor(paths: readonly string[], given: Doctor): Promise<ExitCode> {
  const { output, service, maxFileSize } = given;
  let code: ExitCode = 0;
  const complaints: string[] = [];
  const disk = syncDisk({ roots: rootsOf(paths), maxFileSize }, (message) => complaints.push(message));
  const context = createModuleContexts(disk, (message) => complaints.push(message));
  const roots = paths.map((path) => resolve(path));
  const missing = (path: string) => complaints.push(`There is no file or folder ${path}.`);
  const sections: ReportSection[] = [];
  const failures = new Map<string, number>();
  service.onFailure((part) => failures.set(part, (failures.get(part) ?? 0) + 1));
  for (const path of paths) {
    // Folders come before those that are in them.
    const [checked] = checkedFiles([path], disk, missing);
    if (!checked || checked.folder.length > resolve(path).length) continue;
    const around: ContextOf = (folder, held) => context(folder, roots, held);
    let before = performance.now();
    for await (const [file] of openModules(checked, service, disk, around)) {
      if (file) sections.push(...(await moduleSections(file, checked.folder, before)));
      before = performance.now();
    }
  }
  if (sections.length === 0 && complaints.length === 0)
    complaints.push(`There is no module in ${roots.join(", ")}: name a folder with Terraform files.`);
  if (complaints.length > 0) code = 2;
  output.write(
    asLines(reportText("Azure ML for Terraform: Doctor", [versionsIn(given, complaints, failures), ...sections])),
  );
  await output.end();
  return code;

  async function moduleSections(
    { uri, path }: ModuleFile,
    folder: string,
    before: number,
  ): Promise<readonly ReportSection[]> {
    const [providers] = service.moduleReport(uri);
    // What mentions the CDK may be anything.
    if (isProgramFile(path) && providers?.facts.length === 0) return [];
    const { lock, lockIn = "." } = await context(folder, roots, { module: true, programs: true });
    const candidates = (await candidatesFor(resolve(folder, lockIn), lock, given.cache)).filter((one) =>
      mayBeLearned(one, given.catalog),
    );
    const files = candidates.flatMap(({ learned }) => learned ?? []);
    const source = learnedSource(files, (name) => given.catalog.provider(name)?.address);
    service.setSource(source.id, source);
    const read = performance.now();
    const found = service.diagnose(uri).length;
    const timings: ReportFact = {
      name: "time",
      value: `${Math.round(read - before)} ms to read, ${Math.round(performance.now() - read)} ms to check the first file (${found} findings)`,
    };
    const learned = lazy().learnedSection({
      learnable: candidates.flatMap(({ type, version, learned, installed }) =>
        learned || !installed ? [] : [{ name: type, version }],
      ),
      learned: candidates.flatMap(({ type, version, learned }) => (learned ? [`${type} ${version}`] : [])),
      kept: keptReleases(given.cache),
      how: "run azureml-terraform learn",
    });
    return [...service.moduleReport(uri, false), learned, { heading: "Timings", facts: [timings] }];
  }
}

function versionsIn(
  { version }: Doctor,
  complaints: readonly string[],
  failures: ReadonlyMap<string, number>,
): ReportSection {
  return {
    heading: "Versions",
    facts: [
      { name: "azureml-terraform", value: version },
      { name: "Node", value: `${process.version}, ${process.platform} ${release()} ${process.arch}` },
      lazy().failureFact(failures, "report it as an issue"),
      ...complaints.map((message) => ({ name: "not read", value: message, toDo: message })),
    ],
  };
}
