// Gives the blocks of a module newer API versions, where that loses nothing, in a service's documents; nothing is written here.
import type { Finding } from "../../model/index";
import { applyEdits, type Edit } from "../../text/index";
import type { FileToUpgrade, RewrittenFile } from "../upgrade/upgrade";

/** What of a service this needs. */
interface RewritableDocuments {
  text(uri: string): string | undefined;
  open(uri: string, text: string): void;
  diagnose(uri: string): readonly Finding[];
  olderApiVersions(uri: string): readonly Finding[];
  apiVersionEdits(uri: string): readonly Edit[];
}

/**
 * Changes the API version in every file of a module. A file in which that would cause new errors stays unchanged, and
 * `complain` gets a sentence about it.
 */
export function rewriteApiVersions(
  files: readonly FileToUpgrade[],
  service: RewritableDocuments,
  complain: (message: string) => void,
): readonly RewrittenFile[] {
  return files.map(({ path, uri }) => {
    const before = service.text(uri) ?? "";
    const errors = errorsIn(uri, service);
    const edits = service.apiVersionEdits(uri);
    let after = applyEdits(before, edits);
    service.open(uri, after);
    let count = edits.length;
    if (errorsIn(uri, service) > errors) {
      complain(`${path} is left as it is: with newer API versions it would have errors.`);
      service.open(uri, before);
      [after, count] = [before, 0];
    }
    return { path, before, after, edits: count, left: service.olderApiVersions(uri), shown: after };
  });
}

function errorsIn(uri: string, service: RewritableDocuments): number {
  return service.diagnose(uri).filter(({ severity }) => severity === "error").length;
}
