import type { ValueSite } from "../../../analysis/index";
import { relativePath } from "../../../model/index";
import type { CompletionContext } from "../completionContext";
import type { Suggestion } from "../suggestion";

/** Folders with modules, as paths from that of the document: those below it first. */
export function moduleSources(
  site: ValueSite,
  { scope, write, moduleFolders }: CompletionContext,
): readonly Suggestion[] {
  const { folder } = scope.module;
  const paths = moduleFolders
    .filter((other) => other !== folder)
    .map((other) => relativePath(folder, other))
    .filter((path) => path !== undefined);
  return paths.map((path) => {
    const insert = site.isQuoted ? write.quoted(path) : write.value({ kind: "text", text: path }, false);
    const rank = (path.startsWith("./") ? 0 : 100) + 10 * path.split("/").length;
    return {
      label: path,
      kind: "value",
      detail: "module",
      replace: site.replace,
      insert,
      isSnippet: false,
      filter: insert,
      rank,
    };
  });
}
