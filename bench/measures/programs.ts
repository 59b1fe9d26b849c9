// What we add to a project of 2,000 TypeScript files with no CDKTF in them: the search by which VS Code finds out that we
// are not needed, and, in a project where we are (for its Terraform files), a look at each document that is opened.
// Then what those files cost whoever has a stack beside them.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { mayUseCdk } from "../../client/src/programs/mayUseCdk";
import { activationEvents } from "../../package.json";
import { makePrograms } from "../inputs/makePrograms";
import type { Measure } from "../measure";
import { startOurs } from "../servers/ourServer";
import { median, timesOf } from "../stats";

const stack = 'import * as azurerm from "@cdktf/provider-azurerm";\n';

/** In folders that are gone when the measuring is over. */
export const programs: Measure = async (say) => {
  const texts = makePrograms(2000);
  const [many, alone] = [folderOf(texts), folderOf([])];
  try {
    const looks = median(await timesOf(7, 2, () => texts.filter(mayUseCdk).length));
    const search = await searchTime(many, say);
    const [beside, without] = [await stackTime(many), await stackTime(alone)];
    return [
      { name: "2,000 TypeScript files: VS Code's search for our kinds of files", unit: "ms", ours: search },
      { name: "2,000 TypeScript files: a look at each when it is opened", unit: "ms", ours: looks },
      { name: "2,000 TypeScript files: both", unit: "ms", ours: search + looks, target: { atMost: 50 } },
      { name: "a stack beside them, from opening to findings", unit: "ms", ours: beside, reference: without },
    ];
  } finally {
    for (const folder of [many, alone]) rmSync(folder, { recursive: true });
  }
};

function folderOf(texts: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "azureml-terraform-bench-"));
  for (const [index, text] of texts.entries()) writeFileSync(join(folder, `file${index}.ts`), text);
  return folder;
}

/** With VS Code's own search program, called as VS Code calls it. */
async function searchTime(folder: string, say: (sentence: string) => void): Promise<number> {
  const program = ripgrep();
  if (!program) {
    say("VS Code's search is measured once npm test has installed VS Code: it counts as nothing.");
    return 0;
  }
  const globs = activationEvents.flatMap((event) => /^workspaceContains:(.*)/.exec(event)?.[1] ?? []);
  const options = ["--files", "--hidden", "--case-sensitive", "--no-require-git", "--follow", "--quiet", "--no-config"];
  const args = [...options, ...[...globs, "!**/.git", "!**/node_modules"].flatMap((glob) => ["-g", glob])];
  const times = await timesOf(15, 3, () => {
    const { error } = spawnSync(program, args, { cwd: folder, stdio: "ignore" });
    if (error) throw error;
  });
  return median(times);
}

function ripgrep(): string | undefined {
  const home = resolve(".vscode-test");
  const editors = existsSync(home) ? readdirSync(home).filter((name) => name.startsWith("vscode-")) : [];
  const modules = editors.sort().map((name) => join(home, name, "package/lib/vscode/node_modules/@vscode"));
  return modules
    .flatMap((path) => [
      join(path, "ripgrep-universal/bin", `${process.platform}-${process.arch}`, "rg"),
      join(path, "ripgrep/bin/rg"),
    ])
    .filter(canRun)
    .at(-1);
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Of a server that has just started, which then has the folder to look around. */
async function stackTime(folder: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 7; run++) {
    const server = await startOurs(folder);
    const uri = pathToFileURL(join(folder, "stack.ts")).href;
    const start = performance.now();
    server.open(uri, stack);
    await server.findings(uri);
    times.push(performance.now() - start);
    await server.stop();
  }
  return median(times);
}
