import { createService } from "../../server/src/createService";
import type { Service } from "../../server/src/service";
import { catalog, catalogUpTo, pinned, pinnedTo, uriOf } from "./service";
import { withCarriageReturns } from "./withCarriageReturns";

/**
 * A case as the only document of its folder; `# azurerm 4.73.0` (or `// azurerm 4.73.0`, or azapi) on its first line pins
 * the provider, `# locked 4.60.0` there is its lock file. On lines of their own `# missing score.py` says what is not in the folder,
 * `# file config.json {}` what a file of it holds (`\n` is a line break), `# known to 5.10.0` (or azuread 3.10.0) that no later release
 * is known, `# requireReason` makes comments that take findings away give a reason, and `# styles` or `# conventions` turns these rules on.
 * `# names variable ^v_` is a pattern that names of variables match.
 */
export function openCase(name: string, text: string): Service {
  const [, provider, newest] = /^(?:#|\/\/) known to (?:(azuread) )?(\S+)$/m.exec(text) ?? [];
  const service = withCarriageReturns(createService(newest ? catalogUpTo(newest, provider) : catalog));
  openInto(service, name, text);
  return service;
}

/** The same in a service or store that is there. */
export function openInto(service: Pick<Service, "open" | "setFolder">, name: string, text: string): void {
  const [, provider = "", version] = /^(?:#|\/\/) (azurerm|azapi) (\S+)\n/.exec(text) ?? [];
  const isProgram = name !== "main.tf";
  service.open(uriOf(name), text);
  if (version && !isProgram) service.open(uriOf("versions.tf"), pinned(version, provider));
  const about = version && isProgram ? pinnedTo(version, provider) : { parents: [] };
  const isStrict = /^(?:#|\/\/) requireReason$/m.test(text);
  const [, group] = /^(?:#|\/\/) (styles|conventions)$/m.exec(text) ?? [];
  const names = [...text.matchAll(/^# names (\S+) (\S+)$/gm)].map(([, kind, pattern]) => [kind!, pattern!] as const);
  const configuration = { rules: group ? { [group]: "hint" as const } : {}, requireReason: isStrict, names };
  const locked = /^# locked (\S+)\n/.exec(text)?.[1];
  const lock = `provider "registry.terraform.io/hashicorp/azurerm" {\n  version = "${locked}"\n}\n`;
  if (locked) service.setFolder(uriOf("").slice(0, -1), { ...about, lock });
  const missing = /^(?:#|\/\/) missing (\S+)$/m.exec(text)?.slice(1);
  const neighbours = /^(?:#|\/\/) beside (\S+)$/m.exec(text)?.slice(1) ?? [];
  if (missing) service.setFolder(uriOf("").slice(0, -1), { ...about, missing, neighbours });
  const contents = contentsIn(text);
  if (contents.size > 0) service.setFolder(uriOf("").slice(0, -1), { ...about, contents });
  if (isStrict || group || about.pins) service.setFolder(uriOf("").slice(0, -1), { ...about, configuration });
}

/** What files hold that a case gives beside its text: `# file path text`, with `\\n` for the end of a line. */
export function contentsIn(text: string): ReadonlyMap<string, string> {
  const given = [...text.matchAll(/^# file (\S+) (.+)$/gm)];
  return new Map(given.map(([, path = "", held = ""]) => [path, held.replaceAll("\\n", "\n")]));
}
