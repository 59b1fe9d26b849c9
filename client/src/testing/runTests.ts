// Runs tests: each file by Terraform itself, in the folder of its module, with what it prints as results.
import { basename, dirname, relative } from "node:path";
import {
  type CancellationToken,
  l10n,
  type TestController,
  type TestItem,
  type TestRun,
  type TestRunRequest,
  Uri,
  workspace,
} from "vscode";
import { showWarning } from "../shown/index";
import { programFor, runTerraform } from "./program";
import { createResults } from "./results";

/** What is known of tests beside what the editor shows of them. */
export interface KnownTests {
  /** Names of the runs of a file that may make something real, as the file and what it tests are now; all where that is not known. */
  realRuns(file: TestItem): Promise<readonly string[]>;
}

/** One file, of which some runs are wanted. Terraform runs all of them: each builds on those before it. */
interface WantedFile {
  readonly file: TestItem;
  readonly runs: readonly TestItem[];
}

/** Does what the user asks for: never by itself, and only in trusted folders. */
export async function runTests(
  controller: TestController,
  request: TestRunRequest,
  token: CancellationToken,
  known: KnownTests,
): Promise<void> {
  const wanted = wantedFiles(controller, request);
  if (!(await mayMake(wanted, known))) return;
  const run = controller.createTestRun(request);
  try {
    for (const { runs } of wanted) for (const item of runs) run.enqueued(item);
    for (const one of wanted) {
      if (token.isCancellationRequested) for (const item of one.runs) run.skipped(item);
      else await runFile(one, run, token);
    }
  } finally {
    run.end();
  }
}

function wantedFiles(controller: TestController, { include, exclude = [] }: TestRunRequest): WantedFile[] {
  const items = include ?? [...controller.items].map(([, item]) => item);
  const left = new Set(exclude.map(({ id }) => id));
  const byFile = new Map<TestItem, TestItem[]>();
  for (const item of items) {
    const file = item.parent ?? item;
    const runs = item.parent ? [item] : [...item.children].map(([, child]) => child);
    const before = byFile.get(file) ?? [];
    byFile.set(file, [...before, ...runs.filter((one) => !left.has(one.id) && !before.includes(one))]);
  }
  return [...byFile].map(([file, runs]) => ({ file, runs })).filter(({ runs }) => runs.length > 0);
}

/** Whoever runs what is not mocked makes it: that is said first. */
async function mayMake(wanted: readonly WantedFile[], known: KnownTests): Promise<boolean> {
  const real = (await Promise.all(wanted.map(({ file }) => known.realRuns(file)))).flat();
  if (real.length === 0) return true;
  const run = l10n.t("Run");
  const sentence =
    real.length === 1
      ? l10n.t("{0} applies: Terraform makes what the module declares, and destroys it afterwards.", real[0]!)
      : l10n.t("{0} runs apply: Terraform makes what their modules declare, and destroys it afterwards.", real.length);
  return (await showWarning(sentence, run)) === run;
}

async function runFile({ file, runs }: WantedFile, run: TestRun, token: CancellationToken): Promise<void> {
  const path = file.uri?.fsPath ?? "";
  const program = programFor(path);
  const results = createResults(run, file, runs);
  if (program === undefined) {
    const needed = path.endsWith(".tofutest.hcl") ? "tofu" : "terraform";
    results.fail(
      l10n.t("There is no {0} on the PATH that VS Code was started with: install it, or restart VS Code.", needed),
    );
    return;
  }
  const open = workspace.textDocuments.find((one) => one.uri.toString() === file.uri?.toString());
  if (open?.isDirty) await open.save();
  const { folder, args } = await placeOf(path);
  await runTerraform(program, folder, args, token, (line) => results.printed(line, folder));
  results.end(token.isCancellationRequested);
}

/** The folder of the module that a file tests, and how Terraform is told of the file. */
async function placeOf(path: string): Promise<{ readonly folder: string; readonly args: readonly string[] }> {
  const own = dirname(path);
  const isBeside = await hasConfiguration(own);
  const folder = isBeside ? own : dirname(own);
  const directory = isBeside || basename(own) === "tests" ? [] : [`-test-directory=${basename(own)}`];
  return {
    folder,
    args: ["test", "-json", "-no-color", ...directory, `-filter=${relative(folder, path).replaceAll("\\", "/")}`],
  };
}

async function hasConfiguration(folder: string): Promise<boolean> {
  const entries = await workspace.fs.readDirectory(Uri.file(folder));
  return entries.some(([name]) => /\.(?:tf|tofu)(?:\.json)?$/.test(name));
}
