import type { Block, Document, NewBodyItem } from "../../model/index";
import type { DocumentEdits } from "../../text/index";
import { freeName } from "../../text/index";
import { extractable, namesFor } from "./extractable";
import { documentNamed, newBlockIn } from "./newBlock";
import type { Refactoring, RefactoringContext } from "./refactoringContext";
import { mergedEdits } from "./refactoringContext";

/** A literal as a new local. In a program its own language makes a constant of it. */
export const extractLocal: Refactoring = {
  id: "extract-local",
  kind: "extract",
  offer(context) {
    const selected = context.document.isProgram ? undefined : extractable(context);
    if (!selected) return undefined;
    const { document, scope, write } = context;
    const { value, block, items } = selected;
    // It is the value of a local already.
    if (block.kind === "locals" && items.length === 1 && items[0]!.value === value) return undefined;
    const name = freeName(namesFor(selected), (one) => scope.module.declarations.has(`local.${one}`));
    return {
      title: `Extract to local ${name}`,
      edits() {
        const source = document.text.slice(value.span.start, value.span.end);
        const local: NewBodyItem = { name, form: "argument", value: { kind: "expression", source } };
        const edits = write.edits(document, [
          { kind: "setValue", value, to: { kind: "reference", path: ["local", name] } },
        ]);
        return mergedEdits(context, [{ uri: document.uri, edits }, added(local, block, context)]);
      },
    };
  },
};

/** Into the locals of this document, else those of the module's locals.tf, else into a block of its own. */
function added(local: NewBodyItem, before: Block, context: RefactoringContext): DocumentEdits {
  const file = documentNamed("locals.tf", context);
  for (const document of [context.document, ...(file ? [file] : [])]) {
    const locals = localsOf(document);
    if (!locals) continue;
    const edits = context.write.edits(document, [{ kind: "add", body: locals.body, items: [local] }]);
    return { uri: document.uri, edits: document === context.document ? edits : context.write.tidied(document, edits) };
  }
  return newBlockIn(context, { kind: "locals", labels: [], items: [local] }, "locals.tf", before);
}

function localsOf({ blocks }: Document): Block | undefined {
  return blocks.findLast(({ kind, labels, body }) => kind === "locals" && labels.length === 0 && body.closed);
}
