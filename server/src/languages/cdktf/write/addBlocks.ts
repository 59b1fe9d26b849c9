import type { Change, Document, NewBlock } from "../../../model/index";
import { codeString, type Edit, indented, marginAt } from "../../../text/index";
import { propertyOf } from "../names";
import { type AddedConstructs, contextAt } from "./contextAt";
import { idsOfLibrary } from "./program/namesFor";
import { reservedNames } from "./program/reservedNames";
import { writeCall } from "./program/writeCall";
import { type ImportedClass, importFor, ProgramImports } from "./programImports";
import { statementOf } from "./statementOf";
import { lineWidth } from "./writeContext";
import { writeObject } from "./writeValue";

type AddBlocks = Extract<Change, { kind: "addBlocks" }>;

/**
 * New constructs as statements beside that of another one, in its scope; none if that is not a statement of its own.
 */
export function addBlocks(
  { blocks, beside, where }: AddBlocks,
  document: Document,
  constructs: AddedConstructs,
): Edit[] {
  const { text } = document;
  const statement = statementOf(beside.span, text);
  const scope = /^new\s+[\w$.]+\s*\(\s*([\w$.]+)\s*,/.exec(text.slice(beside.span.start, beside.span.end))?.[1];
  const canMake = blocks.every(({ kind }) => kind === "resource" || kind === "data" || kind === "variable");
  if (!statement || !scope || !canMake) return [];
  const at = where === "before" ? statement.start : statement.end;
  const margin = marginAt(text, beside.span.start);
  const imports: Edit[] = [];
  const statements: string[] = [];
  // What a later one refers to gets a name, so that the last is written first.
  for (const block of [...blocks].reverse()) {
    const { name: called, also } = classFor(block, document);
    const variable = constructs.used.has(addressOf(block)) ? `const ${constructs.names.get(addressOf(block))} = ` : "";
    const context = contextAt(document, at, constructs);
    const args = [scope, codeString(idOf(block, blocks, text))];
    statements.unshift(
      writeCall(
        variable,
        `new ${called}`,
        args,
        (budget) => writeObject(block.items, context, budget),
        lineWidth - margin.length,
      ),
    );
    if (!imports.some((edit) => edit.text === also[0]?.text)) imports.unshift(...also);
  }
  const written = indented(statements.join("\n\n"), margin);
  const added = where === "before" ? `${written}\n\n` : `\n\n${written}`;
  return [...imports, { span: { start: at, end: at }, text: added }];
}

function classFor({ kind, labels: [type = ""] }: NewBlock, document: Document): ImportedClass {
  if (kind !== "variable") return importFor(document, kind, type, { packages: [] });
  const imports = new ProgramImports(document, { packages: [] });
  const name = imports.core("TerraformVariable");
  return { name, also: imports.edits() };
}

/** An id that no other construct has: whatever their types, two of one scope with the same are refused when the program runs. */
function idOf(block: NewBlock, all: readonly NewBlock[], text: string): string {
  const name = nameOf(block);
  const isThere = idsOfLibrary.includes(name) || [`"${name}"`, `'${name}'`].some((id) => text.includes(id));
  const isFirst = all.find((other) => nameOf(other) === name) === block;
  if (!isThere && isFirst) return name;
  const type = block.labels.length > 1 ? block.labels[0]! : `_${block.kind}`;
  return `${name}_${type.slice(type.indexOf("_") + 1)}`;
}

/** New names for constructs that changes add, which are not used in the program. */
export function constructsAddedBy(changes: readonly Change[], { text }: Document): AddedConstructs {
  const names = new Map<string, string>();
  for (const change of changes) {
    for (const block of change.kind === "addBlocks" ? change.blocks : []) {
      const plain = propertyOf(nameOf(block).replaceAll("-", "_"));
      const wish = reservedNames.has(plain) ? propertyOf(`${plain}_${block.kind}`) : plain;
      let name = wish;
      for (let count = 2; isTaken(name, text) || [...names.values()].includes(name); count++) name = `${wish}${count}`;
      names.set(addressOf(block), name);
    }
  }
  return { names, used: new Set(), missed: new Set() };
}

/** Whether a word is somewhere as something else than the key of a property, such as a parameter with its type. */
function isTaken(name: string, text: string): boolean {
  const type = "(?:string|number|boolean|any|unknown|[A-Z][\\w.<>[\\]]*)";
  return new RegExp(`(?<![\\w$.])${name}\\b(?!\\s*:)|\\b${name}\\s*:\\s*${type}\\s*[,)=]`).test(text);
}

function nameOf({ labels }: NewBlock): string {
  return labels.at(-1) ?? "";
}

function addressOf({ kind, labels }: NewBlock): string {
  return [...(kind === "data" ? ["data"] : kind === "variable" ? ["var"] : []), ...labels].join(".");
}
