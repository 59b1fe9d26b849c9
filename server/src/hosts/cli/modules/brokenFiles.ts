// Files whose text cannot be read from some place on: what a command says of their module is not all of it.
import type { Service } from "../../../service";
import { Lines } from "../../../text/index";
import { locationOf, shownPath } from "../report/location";
import type { FileAt } from "./openModules";

/** A sentence about each file with something that cannot be read. */
export function brokenFiles(files: readonly FileAt[], service: Service): readonly string[] {
  return files.flatMap(({ path, uri }) => {
    const problem = service.unreadableAt(uri);
    if (!problem) return [];
    const { line } = locationOf(new Lines(service.text(uri) ?? ""), problem.span);
    return [
      `${shownPath(path, process.cwd())} cannot be read at line ${line}, and counts as far as it can: ${problem.message}`,
    ];
  });
}
