// A provider that takes what it can get: one program of Node that notes in its own folder what it could reach, and then says nothing more.
import { chmodSync, copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../harness/service";

/** What it tries to reach. */
export interface Prey {
  /** A port that is listened at on this machine, and a socket. */
  readonly port: number;
  readonly socket: string;
  /** A file with a secret, and a folder in which it must not be able to write. */
  readonly secretFile: string;
  readonly writable: string;
  /** In the environment of whoever asks. */
  readonly secret: string;
  /** An argument by which the process that it leaves behind is found. */
  readonly mark: string;
}

/** What it got, each as a word or nothing. */
export interface Loot {
  readonly port: boolean;
  readonly socket: boolean;
  readonly secretFile: boolean;
  readonly wrote: boolean;
  readonly environments: number;
  readonly ofParent: boolean;
  readonly ownProgram: boolean;
  readonly passwdHome: string;
  readonly interfaces: readonly string[];
  readonly capabilities: string;
}

/** Installs it in a folder; gives its path. */
export function installHostile(folder: string, prey: Prey): string {
  const binary = join(folder, "terraform-provider-hostile");
  copyFileSync(join(root, "dist/test/provider/hostile.child.js"), `${binary}.js`);
  writeFileSync(`${binary}.json`, JSON.stringify({ ...prey, node: process.execPath }));
  writeFileSync(binary, `#!/bin/sh\nELECTRON_RUN_AS_NODE=1 exec '${process.execPath}' "$0.js" "$0.json"\n`);
  chmodSync(binary, 0o755);
  return binary;
}
