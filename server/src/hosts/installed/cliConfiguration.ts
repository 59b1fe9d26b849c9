/**
 * Where Terraform looks for packages besides a folder's own, as its environment and its command line's configuration say.
 * Source: internal/command/cliconfig of hashicorp/terraform.
 */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ownProperty, withoutLineComments } from "../../text/index";
import type { CliEnvironment } from "./cacheFolder";

/** Folders that have unpacked packages by host, namespace, type, version and platform: the cache first, then mirrors. */
export async function packageFolders({ env, home, isWindows }: CliEnvironment): Promise<readonly string[]> {
  const text = (await Promise.all(configurationFiles({ env, home, isWindows }).map(textOfFile))).join("\n");
  const { cache, mirrors } = readConfiguration(text);
  const ownCache = env.TF_PLUGIN_CACHE_DIR || (cache && expand(cache, env));
  const data = isWindows
    ? [env.APPDATA && join(env.APPDATA, "terraform.d", "plugins")]
    : [
        join(home, ".terraform.d", "plugins"),
        join(env.XDG_DATA_HOME || join(home, ".local", "share"), "terraform", "plugins"),
      ];
  return [ownCache, ...mirrors, ...data].filter((folder): folder is string => Boolean(folder));
}

function configurationFiles({ env, home, isWindows }: CliEnvironment): string[] {
  if (env.TF_CLI_CONFIG_FILE) return [env.TF_CLI_CONFIG_FILE];
  return isWindows && env.APPDATA
    ? [join(env.APPDATA, "terraform.rc"), join(env.APPDATA, "tofu.rc")]
    : [join(home, ".terraformrc"), join(home, ".tofurc")];
}

/** A configuration is some lines; what is larger is none. */
const most = 1_000_000;

async function textOfFile(file: string): Promise<string> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text.length > most ? "" : text;
}

/** The folders that such a configuration names, as they are written. */
export function readConfiguration(text: string): { readonly cache?: string; readonly mirrors: readonly string[] } {
  const code = withoutLineComments(text);
  const cache = /(?<![^\n])[^\S\n]*plugin_cache_dir\s*=\s*"((?:[^"\\\n]|\\.)*)"/.exec(code)?.[1];
  const mirrors = [...code.matchAll(/\bfilesystem_mirror\s*\{([^}]*)\}/g)].flatMap(
    ([, body = ""]) => /\bpath\s*=\s*"((?:[^"\\\n]|\\.)*)"/.exec(body)?.[1] ?? [],
  );
  return { ...(cache !== undefined && { cache: unescaped(cache) }), mirrors: mirrors.map(unescaped) };
}

function unescaped(written: string): string {
  return written.replace(/\\(["\\])/g, "$1");
}

function expand(path: string, env: CliEnvironment["env"]): string {
  const variable = (name: string) => ownProperty(env, name) ?? "";
  return path.replace(/\$(?:\{(\w+)\}|(\w+))/g, (_, braced?: string, plain?: string) =>
    variable(braced ?? plain ?? ""),
  );
}
