import { certainCalls, fileReadBy, filesReadWhereStarted, isStarted } from "../../analysis/index";
import { bodyItemOf } from "../../model/index";
import type { Rule } from "../rule";

export const missingFile: Rule = {
  id: "missing-file",
  severity: "error",
  otherReleases: "same",
  summary: "A function that reads a file which is not there.",
  why: "`terraform validate` fails: file functions read before anything is planned, so the file must exist by then. A file that a resource writes does not exist yet. A path without `path.module` begins in the folder where you start Terraform, also in called modules; the finding is then at the call.",
  source: "https://developer.hashicorp.com/terraform/language/functions/file",
  kinds: new Set(["module"]),
  value({ value, block: { scope } }, report) {
    const { missing } = scope.module;
    if (!missing || missing.size === 0) return;
    for (const call of certainCalls(value)) {
      const file = fileReadBy(call, scope);
      if (!file || !missing.has(file.path) || (file.from === "start" && !isStarted(scope))) continue;
      report({
        span: call.parts[0]!.span,
        message: `There is no file ${file.path} ${file.path.startsWith("..") ? "as seen from" : "in"} the folder of this module: correct the path, or make the file.`,
      });
    }
  },
  block({ block, scope }, report) {
    const { missing } = scope.module;
    const source = bodyItemOf(block.body, "source")?.value;
    if (!source || !missing || missing.size === 0 || !isStarted(scope)) return;
    const reads = filesReadWhereStarted(block, scope).filter(({ path }) => missing.has(path));
    for (const path of new Set(reads.map((read) => read.path)))
      report({
        span: source.span,
        message: `This module reads ${path} here, where Terraform is started, and there is no such file: begin the path in the module with \${path.module}, or create the file.`,
        related: reads
          .filter((read) => read.path === path)
          .map(({ uri, span }) => ({ uri, span, message: `This reads ${path}.` })),
      });
  },
};
