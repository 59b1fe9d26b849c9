import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { program } from "../../cli/program";
import { endless, environment, large, pipe, withoutSpecialFiles } from "../../harness/specialFiles";
import type { Random } from "../../languages/random";
import type { Fuzzer } from "../fuzzer";
import { texts } from "../modules";
import { inFolderOf } from "../temporary";

/** Stands in the environment, and in files beside the repository: nothing of it may be printed. */
const secret = "S3CR3T-that-nobody-may-see";

const folders = ["", "live/", "live/net/", "modules/net/", ".terraform/modules/net/", "node_modules/cdktf/", ".gen/"];
const names = [
  "main.tf",
  "variables.tf",
  "main.tf.json",
  "override.tf",
  "main.tofu",
  "prod.tfvars",
  "x.tftest.hcl",
  "main.ts",
  "main.js",
  ".terraform.lock.hcl",
  ".azureml-terraform.json",
  "cdktf.json",
  "package.json",
  "versions.json",
  "modules.json",
  "net",
];
const sources = ["./net", "../modules/net", ".//..//..//outside", "../../outside", "../outside", "a/b/c"];

export const fuzzer: Fuzzer = {
  name: "specialFiles",
  holds: "whatever kinds of files are in a repository, commands end and print nothing from elsewhere",
  inSuite: withoutSpecialFiles ? 0 : 3,
  attack: (random) =>
    inFolderOf([["outside/main.tf", `variable "${secret}" {}\n${secret}`]], async (folder) => {
      const repository = join(folder, "repository");
      mkdirSync(join(repository, ".git"), { recursive: true });
      const made = [...fill(repository, join(folder, "outside"), random)];
      const command = random.pick([
        ["check"],
        ["check", "--format", "json", "live"],
        ["upgrade", "--to", "5", "--write"],
      ]);
      const { status, signal, stdout, stderr } = spawnSync(process.execPath, [program("cli"), ...command], {
        cwd: repository,
        env: { ...process.env, SECRET: secret },
        encoding: "utf8",
        timeout: 40_000,
        killSignal: "SIGKILL",
        maxBuffer: 1 << 28,
      });
      const about = `${command.join(" ")} with\n${made.join("\n")}\n${stderr}`;
      if (signal !== null || status === null) return `does not end: ${about}`;
      if (stderr.includes("    at ")) return `fails: ${about}`;
      return `${stdout}${stderr}`.includes(secret) ? `prints what it must not: ${about}` : undefined;
    }),
};

/** Makes files of all kinds; gives what it made, one a line. */
function* fill(repository: string, outside: string, random: Random): Generator<string> {
  const taken = new Set<string>();
  for (let count = 3 + random.below(15); count > 0; count--) {
    const name = random.pick(folders) + random.pick(names);
    const path = join(repository, name);
    if (taken.has(name) || [...taken].some((other) => other.startsWith(`${name}/`) || name.startsWith(`${other}/`)))
      continue;
    taken.add(name);
    mkdirSync(dirname(path), { recursive: true });
    const kind = random.pick(Object.keys(kinds));
    kinds[kind]!(path, repository, outside, random);
    yield `${name}: ${kind}`;
  }
}

type Make = (path: string, repository: string, outside: string, random: Random) => void;

const kinds: Readonly<Record<string, Make>> = {
  text: (path, _repository, _outside, random) => writeFileSync(path, random.pick(texts)),
  call: (path, _repository, _outside, random) =>
    writeFileSync(path, `module "m" {\n  source = "${random.pick(sources)}"\n}\n`),
  list: (path, _repository, _outside, random) =>
    writeFileSync(
      path,
      JSON.stringify({
        Modules: [
          { Key: "", Source: "", Dir: "." },
          { Key: "m", Source: "a/b/c", Dir: random.pick(sources) },
        ],
        codeMakerOutput: random.pick(sources),
      }),
    ),
  pipe,
  endless,
  environment,
  large: (path) => large(path, 200_000_000),
  inside: (path, repository) => symlinkSync(relative(dirname(path), repository) || ".", path),
  outside: (path, _repository, outside) => symlinkSync(join(outside, "main.tf"), path),
  above: (path) => symlinkSync("../".repeat(30), path),
  itself: (path) => symlinkSync(path, path),
  folder: (path) => mkdirSync(path),
};
