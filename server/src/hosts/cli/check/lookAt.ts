// What `check` does with the files of a module: on the thread of the command, or on one of several.
import type { Finding } from "../../../model/index";
import type { Service } from "../../../service";
import type { ModuleFile } from "../modules/openModules";
import type { Run } from "../run";

/** What else a module's findings depend on. */
export interface Beside {
  /** Whether only some files are asked for. */
  readonly isPart?: boolean;
  /** What others say of its files, by the address of each. */
  readonly fromProviders?: ReadonlyMap<string, readonly Finding[]> | undefined;
}

/** How many signs of texts stay open for modules that may need them: some 200 MB. */
export const keptOpen = 2_000_000;

/** Tells what is found in the files of a module, which are open in the service. */
export async function lookAt(
  files: readonly ModuleFile[],
  service: Service,
  run: Run,
  { isPart = false, fromProviders }: Beside,
): Promise<void> {
  for (const { path, uri, findings } of files)
    await run.attempt(path, async () => {
      const text = service.text(uri);
      if (text === undefined) return;
      const found = [...(await findings()), ...(fromProviders?.get(uri) ?? [])];
      // One finding of the module lists them, unless it may be in a file that nobody asks about.
      const left = isPart ? found : found.filter((finding) => !isListed(finding));
      left.sort((one, other) => one.span.start - other.span.start);
      await run.tell(path, left.length > 0 ? text : "", left);
    });
}

/** Whether it is a place that the finding about an unpinned provider lists, and nobody has given it a severity of its own. */
function isListed({ unpinned, severity }: Finding): boolean {
  return unpinned !== undefined && severity === "hint";
}
