/**
 * Keeps a provider's program from everything that is not its own, where the system lets us: on Linux in namespaces of its own, made by unshare(1)
 * of util-linux, in which there are no network but a loopback of its own, no files but system programs, its own and an empty home, and
 * no other processes. All that it has started ends with it.
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { holdFolder } from "./endWithUs";
import { foldersOf } from "./providerFolders";

/**
 * Set to `none` to turn isolation off: for a provider that does not run in isolation, or a system on which isolation
 * fails.
 */
export const isolationVariable = "AZUREML_TERRAFORM_ISOLATION";

/** Where the system's own programs are, whatever the environment says. */
const systemPath = "/usr/sbin:/usr/bin:/sbin:/bin";

/** A program with its arguments, and what it may see: files and folders, only to read. */
interface Isolated {
  readonly command: readonly string[];
  readonly reads: readonly string[];
  /** The folder of the provider, with `home` in it. */
  readonly folder: string;
}

let known: Promise<boolean> | undefined;

/** Whether programs can be isolated on this system. Tried once. */
export function isIsolating(): Promise<boolean> {
  if (process.env[isolationVariable] === "none") return Promise.resolve(false);
  known ??= process.platform === "linux" ? tried() : Promise.resolve(false);
  return known;
}

async function tried(): Promise<boolean> {
  const { folder, remove } = holdFolder(tmpdir(), "tfp-");
  try {
    const [file, ...args] = isolatedCommand({ command: ["/bin/sh", "-c", "exit 42"], reads: [], folder });
    return await new Promise((resolve) => {
      execFile(file, args, { env: { PATH: systemPath }, timeout: 10_000 }, (error) => resolve(error?.code === 42));
    });
  } finally {
    remove();
  }
}

/** The command line that runs it so. Where one step fails, nothing is run. */
export function isolatedCommand({ command, reads, folder }: Isolated): [string, ...string[]] {
  const { root, home } = foldersOf(folder);
  const own = ["--user", "--map-root-user", "--net", "--mount", "--pid", "--ipc", "--uts", "--fork"];
  const setUp = ["/bin/sh", "-c", isolating, "sh", root, home, String(reads.length), ...reads, ...command];
  return ["unshare", ...own, "--kill-child=SIGKILL", "--", ...setUp];
}

/** The environment of the program that isolates others. */
export function isolatedEnvironment(environment: Record<string, string>): Record<string, string> {
  return { ...environment, PATH: systemPath };
}

/**
 * Runs as root of the new namespaces alone, and gives that up before the program is run. What is shown below `root` becomes all that there is.
 * What is mounted to be read cannot be mounted otherwise by what is run: it has no capability, also in namespaces that it makes.
 */
const isolating = `set -e
umask 077
root=$1 home=$2 count=$3
shift 3
ip link set lo up 2>/dev/null || ifconfig lo up
mount -t tmpfs -o size=1m,mode=755 none "$root"
show() {
  if [ -e "$root$1" ]; then return; fi
  if [ -d "$1" ]; then mkdir -p "$root$1"; else mkdir -p "$root\${1%/*}"; : > "$root$1"; fi
  mount --rbind "$1" "$root$1"
  mount -o remount,bind,ro,nosuid,nodev "$root$1"
}
for at in /usr /bin /sbin /lib /lib32 /lib64 /libx32 /nix/store /etc/ld.so.cache; do
  if [ -L "$at" ]; then ln -s "$(readlink "$at")" "$root$at"; elif [ -e "$at" ]; then show "$at"; fi
done
while [ "$count" -gt 0 ]; do show "$1"; shift; count=$((count - 1)); done
mkdir -p "$root$home" "$root/dev" "$root/proc" "$root/etc" "$root/old"
mount --bind "$home" "$root$home"
for at in null zero random urandom; do
  : > "$root/dev/$at"
  mount --bind "/dev/$at" "$root/dev/$at"
done
mount -t proc none "$root/proc"
echo "provider:x:0:0::$home:/bin/false" > "$root/etc/passwd"
cd "$root"
pivot_root . old
umount -l /old
rmdir /old
mount -o remount,ro none /
cd "$home"
exec setpriv --bounding-set=-all --inh-caps=-all --no-new-privs -- "$@"
`;

/** What Node needs to run a file: itself, and in Electron what lies beside it. */
export function nodeFiles(program: string): readonly string[] {
  const { execPath, versions } = process;
  return [versions.electron ? dirname(execPath) : execPath, program].filter((path) => existsSync(path));
}
