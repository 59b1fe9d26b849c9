import type { ModuleContext } from "../../server/src/workspace/moduleContext";
import type { Family } from "./families";

/** What is known of the folder of a program that uses a family's bindings. */
export function moduleContext({ module, packages, versions }: Family): ModuleContext {
  const because = "They are installed.";
  return {
    parents: [],
    packages: [module, ...Object.values(packages)],
    pins: Object.entries(versions).map(([provider, version]) => ({ provider, version, because })),
    hasBindings: true,
  };
}
