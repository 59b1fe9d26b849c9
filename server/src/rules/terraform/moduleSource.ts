import { folderAt } from "../../analysis/called/calledFolder";
import { entryOf } from "../../model/body";
import { setText } from "../finding";
import type { Rule } from "../rule";

export const moduleSource: Rule = {
  id: "module-source",
  severity: "error",
  summary: "A source of a module that is no address, or a version of one that no registry has.",
  why: "`terraform init` fails: a folder begins with ./ or ../, and only modules of a registry have versions.",
  source: "https://developer.hashicorp.com/terraform/language/modules/configuration",
  block({ block: { kind, body }, scope }, report) {
    const source = kind === "module" ? entryOf(body, "source")?.value : undefined;
    if (source?.kind !== "text") return;
    const { text, span } = source;
    if (isNoAddress(text)) {
      const path = `./${text}`;
      const isThere = text !== "" && scope.moduleAt(folderAt(path, scope.module.folder) ?? "") !== undefined;
      report({
        span,
        message: "Write a folder with ./ or ../ in front, the address of a module in a registry, or a URL.",
        fixes: isThere ? [setText(source, path)] : [],
      });
      return;
    }
    const version = entryOf(body, "version");
    if (!version || version.value.kind === "null" || !/^\.\.?\/|::|:\/\//.test(text)) return;
    report({
      span: version.nameSpan,
      message: "Remove version: only modules of a registry have one.",
      fixes: [{ title: "Remove version", changes: [{ kind: "remove", entry: version }] }],
    });
  },
};

/**
 * Whether a text is neither a path nor a URL nor long enough for a registry, whose addresses have three names or more. What has a
 * host's name in front may be found all the same.
 */
function isNoAddress(text: string): boolean {
  const [address = "", ...inside] = text.split("//");
  const [first = "", ...others] = address.split("/");
  return (
    inside.length === 0 && others.length < 2 && /^[\w-]*$/.test(first) && others.every((name) => /^[\w-]+$/.test(name))
  );
}
