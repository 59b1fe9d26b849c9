import { rolesToGive } from "../../azure/index";
import { grantRoles, type WantedRole } from "../../fixes/index";
import type { DocumentEdits } from "../../text/index";
import type { Store } from "../../workspace/index";
import { fixEditsIn } from "../codeActions/codeActions";

/** The role assignments that the resources of a module need and do not have. */
export interface RoleAssignmentQueries {
  /** The edits that write them into documents of a module, each before what needs it, and how many there are. */
  roleAssignments(uris: readonly string[]): { readonly edits: readonly DocumentEdits[]; readonly count: number };
}

/** Answers from the store. */
export function roleAssignmentQueries(store: Store): RoleAssignmentQueries {
  const { editsOf, tidied } = fixEditsIn(store);
  return {
    roleAssignments(uris) {
      const [first = ""] = uris;
      const wanted = uris.flatMap((uri) =>
        (store.read(uri)?.blocks ?? []).flatMap((block): WantedRole[] =>
          block.kind === "resource"
            ? rolesToGive(block, store.scopeOf(uri)).map((lacking) => ({ block, uri, lacking }))
            : [],
        ),
      );
      const changes = grantRoles(wanted, store.scopeOf(first));
      const made = editsOf({ title: "", changes }, first);
      const all = made ? [{ uri: first, edits: made.edits }, ...made.elsewhere] : [];
      return {
        edits: all.flatMap(({ uri, edits }) => (edits.length > 0 ? [{ uri, edits: tidied(uri, edits) }] : [])),
        count: changes.filter(({ kind }) => kind === "addBlocks").length,
      };
    },
  };
}
