import { fileURLToPath } from "node:url";
import type { Imported } from "../../../azure/index";
import type { Service } from "../../../service";
import { applyEdits } from "../../../text/index";
import type { FileAt } from "../modules/openModules";
import type { FileWrite } from "./writeFiles";

/** What an import into a file writes: that file first, then others beside it. */
export function writesOfImport(
  { edits: own, elsewhere = [] }: Pick<Imported, "edits" | "elsewhere">,
  { path, uri: into }: FileAt,
  service: Service,
): readonly FileWrite[] {
  return [{ uri: into, edits: own }, ...elsewhere]
    .filter(({ edits }) => edits.length > 0)
    .map(({ uri, edits }) => {
      const before = service.text(uri) ?? "";
      return { path: uri === into ? path : fileURLToPath(uri), before, after: applyEdits(before, edits) };
    });
}
