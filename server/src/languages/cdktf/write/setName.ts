import { type Block, type Document, hasType } from "../../../model/index";
import type { Edit, Span } from "../../../text/index";
import { classOf, folderOf, namespaceOf, propertyOf } from "../names";
import { providerPath } from "./imports";
import { type Import, importsOf } from "./importsOf";
import { literalAround } from "./literalAround";
import { importFor } from "./programImports";

/** Replaces the name of a class, a function or a step of a reference, or any other name. */
export function setName(span: Span, name: string, document: Document): Edit[] {
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
  return [{ span, text: isProperty(document, span) ? propertyOf(name) : name }];
}

/** Whether a name is a property in code rather than a step of a traversal inside a string, or a function. */
function isProperty(document: Document, span: Span): boolean {
  const { text } = document;
  if (text[span.start - 1] !== "." || text.slice(span.start - 3, span.start) === "Fn.") return false;
  return literalAround(document, span)?.kind !== "text";
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
  const { name: called, also } = importFor(document, kind, type, { packages: [] });
  const use = { span, text: called };
  const brought = onlyImportOf(local, document);
  // What is imported already is not imported again.
  if (also.length === 0) return brought ? [...withoutImport(brought, text), use] : [use];
  const parts = brought && providerPath(brought.path);
  const statement = brought ? text.slice(brought.start, brought.end) : "";
  if (!brought || !parts?.folder || brought.members.get(local) !== local) return [...also, use];
  // Where the import brings this one class for this one use, it is the import that changes.
  const start = brought.start + statement.search(word(local));
  const folder = brought.start + statement.lastIndexOf(`/${parts.folder}`) + 1;
  return [
    { span: { start, end: start + local.length }, text: name },
    ...(parts.folder === folderOf(kind, type)
      ? []
      : [{ span: { start: folder, end: folder + parts.folder.length }, text: folderOf(kind, type) }]),
    { span, text: name },
  ];
}

/** The import that brings a name which is used just once. */
function onlyImportOf(local: string, document: Document): Import | undefined {
  const found = importsOf(document).find(({ members }) => [...members.values()].includes(local));
  const uses = document.text.match(new RegExp(word(local), "g"))?.length ?? 0;
  return uses === 2 ? found : undefined;
}

/** An import that nothing needs any more goes with its line; one that brings other names too stays as it is. */
function withoutImport({ members, start, end }: Import, text: string): Edit[] {
  if (members.size !== 1) return [];
  return [{ span: { start, end: end + /^(?:\r?\n)?/.exec(text.slice(end))![0].length }, text: "" }];
}

function word(name: string): RegExp {
  return new RegExp(`\\b${name.replaceAll("$", "\\$")}\\b`);
}

function labelOf({ labels }: Block): string {
  return labels[0]?.text ?? "";
}
