import { platform } from "node:os";
import { join } from "node:path";
import { ownSurrounding, type Surrounding } from "./cliConfiguration";

/** Where programs outside of an editor keep what they have learned: in the person's folder for caches, whatever folder they work in. */
export function userCacheFolder(system: string = platform(), { env, home }: Surrounding = ownSurrounding()): string {
  const caches =
    system === "win32"
      ? env.LOCALAPPDATA || join(home, "AppData", "Local")
      : system === "darwin"
        ? join(home, "Library", "Caches")
        : env.XDG_CACHE_HOME || join(home, ".cache");
  return join(caches, "azureml-terraform", "providers");
}
