import type { Block, Document } from "../../../model/document";
import { hasType } from "../../../model/document";
import type { Edit } from "../../../text/edit";
import type { Span } from "../../../text/span";
import { classOf, folderOf, namespaceOf, propertyOf } from "../names";
import { importFor } from "./importFor";
import { importsOf } from "./importsOf";
import { providerPath } from "./providerPath";

/** Puts another name in the place of a class, a name, a function or a step of a reference. */
export function setName(span: Span, name: string, document: Document): Edit[] {
  const { text } = document;
  for (const block of document.blocks) {
    const [type] = block.labels;
    // Of what is no resource but a data source, the class is another.
    if (block.kindSpan.start === span.start && block.kindSpan.end === span.end)
      return type && hasType(name) ? setClass(block, type.span, labelOf(block), document, name) : [];
    const index = block.labels.findIndex((label) => label.span.start === span.start && label.span.end === span.end);
    if (index === 0 && (hasType(block.kind) || block.kind === "provider")) {
      // What is a class already is that of the type that is meant.
      return setClass(block, span, /^[A-Z]/.test(name) ? labelOf(block) : name, document);
    }
    if (index >= 0) return [{ span, text: name }];
  }
  return [{ span, text: isProperty(text, span) ? propertyOf(name) : name }];
}

/** Whether a name is a property in code rather than a step of a traversal inside a string, or a function. */
function isProperty(text: string, span: Span): boolean {
  const line = text.slice(text.lastIndexOf("\n", span.start - 1) + 1, span.start);
  const before = /[\w$."'\])[(]*$/.exec(line)?.[0] ?? "";
  if (!before.endsWith(".") || before.endsWith("Fn.")) return false;
  // Behind what is put into a string, the string goes on.
  if (before.startsWith(".") && line[line.length - before.length - 1] === "}") return false;
  const root = /(?:^|["'(])([A-Za-z_$][\w$]*)\./.exec(before)?.[1] ?? "";
  return !/^(?:azurerm_|azuread_|(?:var|local|data|module)$)/.test(root);
}

/** A class, with the namespace in front of it or the import that brings it. */
function setClass(block: Block, span: Span, type: string, document: Document, kind = block.kind): Edit[] {
  const { text } = document;
  const before = labelOf(block);
  const name = classOf(kind, type);
  if (text[span.start - 1] === ".") {
    const namespace = namespaceOf(block.kind, before);
    const start = span.start - 1 - namespace.length;
    const hasNamespace = text.slice(start, span.start - 1) === namespace && namespaceOf(kind, type) !== namespace;
    return [
      ...(hasNamespace ? [{ span: { start, end: span.start - 1 }, text: namespaceOf(kind, type) }] : []),
      { span, text: name },
    ];
  }
  const local = text.slice(span.start, span.end);
  return broughtBy(document, local, kind, type) ?? viaNewImport();

  function viaNewImport(): Edit[] {
    const { name: called, also } = importFor(document, kind, type, { packages: [] });
    return [...also, { span, text: called }];
  }

  /** Where the import brings this one class for this one use, it is the import that changes. */
  function broughtBy({ text }: Document, called: string, kind: string, type: string): Edit[] | undefined {
    const found = importsOf(document).find(({ members }) => [...members.values()].includes(called));
    const parts = found && providerPath(found.path);
    const uses = text.match(new RegExp(`\\b${called.replaceAll("$", "\\$")}\\b`, "g"))?.length ?? 0;
    const statement = found ? text.slice(found.start, found.end) : "";
    const at = statement.search(new RegExp(`\\b${called.replaceAll("$", "\\$")}\\b`));
    if (!found || !parts?.folder || uses !== 2 || at < 0 || found.members.get(called) !== called) return undefined;
    const start = found.start + at;
    const folder = found.start + statement.lastIndexOf(`/${parts.folder}`) + 1;
    return [
      { span: { start, end: start + called.length }, text: name },
      ...(parts.folder === folderOf(kind, type)
        ? []
        : [{ span: { start: folder, end: folder + parts.folder.length }, text: folderOf(kind, type) }]),
      { span, text: name },
    ];
  }
}

function labelOf({ labels }: Block): string {
  return labels[0]?.text ?? "";
}
