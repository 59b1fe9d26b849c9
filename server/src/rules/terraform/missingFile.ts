import { certainCalls, fileReadBy, isRootModule } from "../../analysis/index";
import type { Rule } from "../rule";

export const missingFile: Rule = {
  id: "missing-file",
  severity: "error",
  otherReleases: "same",
  summary: "A function that reads a file which is not there.",
  why: "`terraform validate` fails: file functions read before anything is planned, so that the file must be there by then. What a resource writes is not.",
  source: "https://developer.hashicorp.com/terraform/language/functions/file",
  value({ value, block: { scope } }, report) {
    const { missing } = scope.module;
    if (!missing || missing.size === 0) return;
    for (const call of certainCalls(value)) {
      const path = fileReadBy(call, scope, scope.calls().length === 0 && isRootModule(scope.module));
      if (path === undefined || !missing.has(path)) continue;
      report({
        span: call.parts[0]!.span,
        message: `There is no file ${path} in the folder of this module: correct the path, or make the file.`,
      });
    }
  },
};
