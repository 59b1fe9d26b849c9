import type { Block } from "../../model/block";
import type { NewEntry } from "../../model/change";
import type { Document } from "../../model/document";
import type { DocumentEdits } from "../../text/edit";
import { extractable, freeName, namesFor } from "./extractable";
import { merged } from "./merged";
import { documentNamed, newBlockIn } from "./newBlockIn";
import type { Asked, Refactoring } from "./refactoringContext";

/** A literal as a new local. In a program its own language makes a constant of it. */
export const extractLocal: Refactoring = {
  id: "extract-local",
  kind: "extract",
  offer(asked) {
    const selected = asked.document.isProgram ? undefined : extractable(asked);
    if (!selected) return undefined;
    const { document, scope, write } = asked;
    const { value, block, entries } = selected;
    // It is one already.
    if (block.kind === "locals" && entries.length === 1 && entries[0]!.value === value) return undefined;
    const name = freeName(namesFor(selected), (one) => scope.module.declarations.has(`local.${one}`));
    return {
      title: `Extract to local ${name}`,
      edits() {
        const source = document.text.slice(value.span.start, value.span.end);
        const local: NewEntry = { name, form: "argument", value: { kind: "expression", source } };
        const edits = write.edits(document, [
          { kind: "setValue", value, to: { kind: "reference", path: ["local", name] } },
        ]);
        return merged(asked, [{ uri: document.uri, edits }, added(local, block, asked)]);
      },
    };
  },
};

/** Into the locals of this document, else those of the module's locals.tf, else into a block of its own. */
function added(local: NewEntry, before: Block, asked: Asked): DocumentEdits {
  const file = documentNamed("locals.tf", asked);
  for (const document of [asked.document, ...(file ? [file] : [])]) {
    const locals = localsOf(document);
    if (!locals) continue;
    const edits = asked.write.edits(document, [{ kind: "add", body: locals.body, entries: [local] }]);
    return { uri: document.uri, edits: document === asked.document ? edits : asked.write.tidied(document, edits) };
  }
  return newBlockIn(asked, { kind: "locals", labels: [], entries: [local] }, "locals.tf", before);
}

function localsOf({ blocks }: Document): Block | undefined {
  return blocks.findLast(({ kind, labels, body }) => kind === "locals" && labels.length === 0 && body.closed);
}
