import { type DocumentEdits, type Edit, inOrder, withLineEnds } from "../../text/index";
import type { Store } from "../../workspace/index";

/** Edits by document, each in the order of its text and with lines that end as there. */
export function editsOfDocuments(edits: ReadonlyMap<string, readonly Edit[]>, store: Store): readonly DocumentEdits[] {
  return [...edits].flatMap(([uri, own]) => {
    const made = withLineEnds(store.read(uri)?.text ?? "", inOrder(own));
    return made.length > 0 ? [{ uri, edits: made }] : [];
  });
}
