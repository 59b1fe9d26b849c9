import type { Document } from "../../../model/document";
import type { Edit } from "../../../text/edit";
import type { Span } from "../../../text/span";
import { layout } from "./layout";

/**
 * The edits that lay a document out as `terraform fmt` does, or only the lines of it that `within` touches; none where
 * its syntax is not right: what belongs together is not certain then. Terraform writes lock files itself.
 */
export function format({ uri, text, problems }: Document, within?: Span): readonly Edit[] {
  if (uri.endsWith(".lock.hcl") || problems.some(({ rule }) => rule === undefined)) return [];
  return layout(text, within);
}
