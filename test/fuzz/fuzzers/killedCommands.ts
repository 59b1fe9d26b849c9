import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { program } from "../../cli/program";
import { pinned, root } from "../../harness/service";
import type { Random } from "../../languages/random";
import type { Fuzzer } from "../fuzzer";
import { texts } from "../modules";
import { inFolderOf } from "../temporary";

/** Commands that write, each of which ends with the same files when it is run again. */
const commands = [
  ["upgrade", "--to", "5", "--write"],
  ["check", "--write-baseline", "--baseline", "known.json"],
  ["import", "--from", "answer.json", "--to", "imported.tf"],
];

export const fuzzer: Fuzzer = {
  name: "killedCommands",
  holds: "a command that writes and is killed at any step leaves what the next one completes",
  inSuite: process.platform === "win32" ? 0 : 1,
  async attack(random) {
    const files = anyProject(random);
    const command = random.pick(commands);
    const whole = await inFolderOf(files, async (folder) => {
      const { status, steps, errors } = run(folder, command);
      return { status, steps, errors, after: filesIn(folder) };
    });
    // A module that is called above the folder is not looked at, which 2 says as well.
    if (whole.status === 2 && !whole.errors.includes("is left out: it is outside"))
      return `${command.join(" ")} fails: ${whole.errors}`;
    return inFolderOf(files, async (folder) => {
      const kills: string[] = [];
      for (let count = 1 + random.below(2); count > 0; count--) {
        const KILL_AT = String(1 + random.below(whole.steps.length));
        const TORN = random.pick(["", "1"]);
        kills.push(`${KILL_AT}${TORN && " torn"}`);
        run(folder, command, { KILL_AT, TORN });
      }
      const { errors } = run(folder, command);
      const after = filesIn(folder);
      return isDeepStrictEqual(after, whole.after)
        ? undefined
        : `${command.join(" ")}, killed at ${kills.join(", ")}\n${errors}\nfound:    ${JSON.stringify(after)}\nexpected: ${JSON.stringify(whole.after)}`;
    });
  },
};

function anyProject(random: Random): [string, string][] {
  const folders = Array.from({ length: 1 + random.below(4) }, (_, at) => (at === 0 ? "" : `m${at}/`));
  const answer = readFileSync(join(root, "test/cases/imports/plain/workspace.json"), "utf8");
  const modules = folders.flatMap((folder): [string, string][] => [
    [`${folder}versions.tf`, pinned(random.pick(["~> 4.0", "4.60.0", ">= 3.0, < 5.0"]))],
    [`${folder}main.tf`, random.pick(texts)],
  ]);
  return [...modules, ["answer.json", answer]];
}

function run(folder: string, command: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stderr, output } = spawnSync(
    process.execPath,
    ["--require", join(root, "test/cli/killAt.cjs"), program("cli"), ...command],
    { cwd: folder, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe", "pipe"], encoding: "utf8" },
  );
  return { status, errors: stderr, steps: (output[3] ?? "").split(" ").filter(Boolean) };
}

function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}
