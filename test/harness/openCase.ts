import type { Service } from "../../server/src/service";
import { pinned, pinnedTo, serviceWith, uriOf } from "./service";

/**
 * A case as the only document of its folder; `# azurerm 4.73.0` (or `// azurerm 4.73.0`) on its first line pins the
 * provider, `# requireReason` on a line of its own makes comments that take findings away give a reason.
 */
export function openCase(name: string, text: string): Service {
  const version = /^(?:#|\/\/) azurerm (\S+)\n/.exec(text)?.[1];
  const isProgram = name !== "main.tf";
  const service = serviceWith({ [name]: text, ...(version && !isProgram && { "versions.tf": pinned(version) }) });
  const about = version && isProgram ? pinnedTo(version) : { parents: [] };
  const isStrict = /^(?:#|\/\/) requireReason$/m.test(text);
  const configuration = { rules: {}, requireReason: isStrict };
  if (isStrict || about.pins) service.setFolder(uriOf("").slice(0, -1), { ...about, configuration });
  return service;
}
