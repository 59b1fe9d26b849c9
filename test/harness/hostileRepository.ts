// A Git repository whose configuration, attributes, hooks, remotes and submodules name programs, in every way in which Git
// would run one while it is asked about files.
import { execFileSync } from "node:child_process";
import { appendFileSync, chmodSync, existsSync, mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { project } from "../cli/run";

export interface HostileRepository {
  readonly folder: string;
  readonly git: (...args: string[]) => string;
  /** The names of the programs that were run since the repository was made. */
  ran(): string[];
}

const programs = [
  "fsmonitor",
  "clean",
  "smudge",
  "process",
  "textconv",
  "differ",
  "external",
  "pager",
  "gpg",
  "ssh",
  "proxy",
  "upload",
  "remote",
  "hook",
  "credential",
  "submodule",
  "editor",
] as const;

/**
 * On the branch `main`, two commits ahead of the tag `start`: `changed.tf` is other than there, `same.tf` is not but has other
 * times than Git knows; `sub` is a submodule. Blobs of the tag that only a partial clone may lack are not there.
 */
export function hostileRepository(context: TestContext, files: Readonly<Record<string, string>>): HostileRepository {
  const folder = project(context, files);
  const traps = project(context, {});
  const trap = (name: (typeof programs)[number]): string => {
    const path = join(traps, `${name}.sh`);
    // What it prints is what was typed in, as a filter that works would.
    writeFileSync(path, `#!/bin/sh\n: > "${join(traps, `${name}.ran`)}"\ncat 2>/dev/null\n`);
    chmodSync(path, 0o755);
    return path.replaceAll("\\", "/");
  };
  const plain = (where: string, ...args: string[]) =>
    execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@example.com", ...args], {
      cwd: where,
      encoding: "utf8",
      stdio: "pipe",
    });
  const git = (...args: string[]) => plain(folder, ...args);

  git("init", "-q", "-b", "main");
  const sub = join(folder, "sub");
  mkdirSync(sub);
  plain(sub, "init", "-q", "-b", "main");
  writeFileSync(join(sub, "in.tf"), "");
  plain(sub, "add", ".");
  plain(sub, "commit", "-q", "-m", "inside");
  writeFileSync(join(folder, ".gitattributes"), "*.tf filter=evil diff=evil\n*.tf.json filter=evil.long\n");
  git("add", ".");
  git("commit", "-q", "-m", "first");
  git("tag", "start");

  for (const hook of ["post-index-change", "reference-transaction", "pre-auto-gc", "fsmonitor-watchman"]) {
    mkdirSync(join(folder, ".git/hooks"), { recursive: true });
    writeFileSync(join(folder, ".git/hooks", hook), `#!/bin/sh\nexec "${trap("hook")}"\n`);
    chmodSync(join(folder, ".git/hooks", hook), 0o755);
  }
  writeFileSync(join(sub, "in.tf"), "# changed\n");
  appendFileSync(join(sub, ".git/config"), `[core]\n\tfsmonitor = ${trap("submodule")}\n`);
  // Some of it in a file that the configuration includes.
  writeFileSync(
    join(folder, ".git/more"),
    `[filter "evil"]
	clean = ${trap("clean")}
	smudge = ${trap("smudge")}
	required
[filter "evil.long"]
	process = ${trap("process")}
	required = true
[diff]
	external = ${trap("external")}
	autoRefreshIndex = true
[diff "evil"]
	textconv = ${trap("textconv")}
	cachetextconv = true
	command = ${trap("differ")}
`,
  );
  appendFileSync(
    join(folder, ".git/config"),
    `[include]
	path = more
[core]
	repositoryformatversion = 1
	fsmonitor = ${trap("fsmonitor")}
	pager = ${trap("pager")}
	editor = ${trap("editor")}
	sshCommand = ${trap("ssh")}
	gitProxy = ${trap("proxy")}
	askPass = ${trap("credential")}
	alternateRefsCommand = ${trap("remote")}
[pager]
	diff = ${trap("pager")}
	show = ${trap("pager")}
	ls-files = ${trap("pager")}
[alias]
	diff = !${trap("remote")}
	cat-file = !${trap("remote")}
[gpg]
	program = ${trap("gpg")}
[log]
	showSignature = true
[credential]
	helper = !${trap("credential")}
[protocol]
	allow = always
[protocol "ext"]
	allow = always
[remote "origin"]
	url = ext::${trap("remote")}
	promisor = true
	partialclonefilter = blob:none
	uploadpack = ${trap("upload")}
[remote "file"]
	url = ${join(folder, ".git").replaceAll("\\", "/")}
	promisor = true
	uploadpack = ${trap("upload")}
[extensions]
	partialClone = origin
`,
  );
  return {
    folder,
    git,
    ran: () => programs.filter((name) => existsSync(join(traps, `${name}.ran`))),
  };
}

/** Gives a file other times than Git's index has, so that Git has to look into it. */
export function touch(path: string): void {
  utimesSync(path, new Date(0), new Date(1_000_000));
}
