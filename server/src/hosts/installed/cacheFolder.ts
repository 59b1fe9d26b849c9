// Nothing of the core is imported here: where compiled programs are kept is known before that is loaded (compileCache.ts).
import { homedir, platform } from "node:os";
import { join } from "node:path";

/** What the user's own environment says, which no folder can change. */
export interface CliEnvironment {
  readonly env: Readonly<NodeJS.ProcessEnv>;
  readonly home: string;
  readonly isWindows: boolean;
}

/** The CLI environment of this process. */
export function ownCliEnvironment(): CliEnvironment {
  return { env: process.env, home: homedir(), isWindows: platform() === "win32" };
}

/** What is kept: what programs outside of an editor have learned of providers, what V8 has made of our programs, and providers while they run. */
type CacheName = "providers" | "compiled" | "running";

/** Where it is kept: in the user's cache folder, the same for all working folders. */
export function userCacheFolder(
  kept: CacheName,
  system: string = platform(),
  { env, home }: CliEnvironment = ownCliEnvironment(),
): string {
  const caches =
    system === "win32"
      ? env.LOCALAPPDATA || join(home, "AppData", "Local")
      : system === "darwin"
        ? join(home, "Library", "Caches")
        : env.XDG_CACHE_HOME || join(home, ".cache");
  return join(caches, "azureml-terraform", kept);
}
