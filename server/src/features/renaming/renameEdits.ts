import { rootOfInstalled, type Scope } from "../../analysis/index";
import { isReservedVariable } from "../../catalog/index";
import type { Language } from "../../languages/index";
import { type Change, type Document, fileName, type Module } from "../../model/index";
import { declaringOf, type Located, namedAt, type ReferenceTarget, referencesTo } from "../../references/index";
import { type Edit, isName, type Span, touches } from "../../text/index";
import { type MovedBlock, type MovedFrom, movedBlock, movesBetween, type Obsolete } from "../moved/moved";

/** Why something is not done: a whole sentence. */
export interface RenameRefusal {
  readonly refused: string;
}

/** What can be renamed at an offset. */
export interface Renamable {
  readonly span: Span;
  readonly name: string;
}

/** A rename as edits by document. */
export interface Renaming {
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  /**
   * The moved block that keeps Terraform from recreating the resource, where the state may hold it under the old name.
   */
  readonly moved?: MovedBlock;
}

/** What renaming needs to know beyond the document. */
interface RenameContext {
  readonly scope: Scope;
  readonly modules: Iterable<Module>;
  readonly languageOf: (uri: string) => Language | undefined;
  /** The address that the state may have for something that is now declared under this one; undefined for what is new. */
  readonly movedFrom: MovedFrom;
}

/** What a rename at an offset would change. Undefined if there is no name, or if the compiler of a program renames it. */
export function renamable(document: Document, offset: number, scope: Scope): Renamable | RenameRefusal | undefined {
  const named = namedAt(document, offset, scope);
  // A provider without an alias goes by the name that the module requires it under.
  if (!named || !touches(named.origin.name, offset) || /^provider\.[^.]*$/.test(named.address)) return undefined;
  const { address, origin, module } = named;
  if (document.isProgram && !origin.isLiteral) return undefined;
  if (!module)
    return refuse(
      `The module that ${origin.via} calls is in no open folder, so its variables and outputs cannot be renamed here.`,
    );
  if (rootOfInstalled(module.folder) !== undefined)
    return refuse(
      `${shown(address)} belongs to an installed module, and the next terraform init would undo the renaming: rename it at the source of the module.`,
    );
  if (module.leftOut?.length)
    return refuse(
      `${shown(address)} cannot be renamed, since these files were not read and may refer to it: ${module.leftOut.join(", ")}.`,
    );
  if (declaringOf(named).length === 0)
    return refuse(`This module declares no ${shown(address)}, so there is nothing to rename.`);
  return { span: origin.name, name: nameIn(address) };
}

/** All edits that rename what is at an offset, or why there are no edits: all of it is done, or nothing. */
export function renameEdits(
  document: Document,
  offset: number,
  name: string,
  context: RenameContext,
): Renaming | RenameRefusal | undefined {
  const found = renamable(document, offset, context.scope);
  if (!found || "refused" in found) return found;
  const named = namedAt(document, offset, context.scope)!;
  const refusal = refusedName(named, name);
  if (refusal || name === found.name) return refusal ?? { edits: new Map() };
  const to = renamed(named.address, name);
  const obsolete: Obsolete = named.module ? movesBetween(to, named.address, named.module) : new Map();
  const moved = movedBlock(named, to, obsolete, context);
  // An earlier moved block keeps the name in between, from where the new one leads on.
  const references = [...referencesTo(named, context.modules)].filter(
    ({ document: there, block }) => block?.kind !== "moved" || (!moved && !obsolete.get(there)?.includes(block)),
  );
  const escaped = references.find(
    ({ origin, document: there }) => !origin.isLiteral && (!there.isProgram || origin.isDeclaration),
  );
  if (escaped)
    return refuse(
      `${shown(named.address)} cannot be renamed, since ${fileName(escaped.document.uri)} writes it with escapes: write the name there without them first.`,
    );
  return { edits: editsOf(references, name, obsolete, context), ...(moved && { moved }) };
}

function refusedName({ address, module }: ReferenceTarget, name: string): RenameRefusal | undefined {
  if (name === nameIn(address)) return undefined;
  if (!isName(name))
    return refuse(
      `Choose another name than "${name}": it must start with a letter or underscore, and may contain only letters, digits, underscores and dashes.`,
    );
  if (module?.declarations.has(renamed(address, name)))
    return refuse(`Choose another name than ${name}: the module declares ${shown(renamed(address, name))} already.`);
  if (address.startsWith("var.") && isReservedVariable(name))
    return refuse(
      `Choose another name than ${name}: Terraform reserves it for module blocks, so no variable can have it.`,
    );
  return undefined;
}

function editsOf(
  references: readonly Located[],
  name: string,
  obsolete: Obsolete,
  { languageOf }: RenameContext,
): Map<string, readonly Edit[]> {
  const byDocument = new Map([...obsolete.keys()].map((document) => [document, new Map<number, Located["origin"]>()]));
  for (const { document, origin } of references) {
    if (!origin.isLiteral) continue;
    const originsAt = byDocument.get(document) ?? new Map<number, Located["origin"]>();
    // Two blocks of JSON may share one key.
    byDocument.set(document, originsAt.set(origin.name.start, origin));
  }
  const edits = new Map<string, readonly Edit[]>();
  for (const [document, all] of byDocument) {
    const changes: readonly Change[] = [
      ...[...all.values()].map(
        ({ item, name: span }): Change => (item ? { kind: "rename", item, name } : { kind: "setName", span, name }),
      ),
      ...(obsolete.get(document) ?? []).map((block): Change => ({ kind: "removeBlock", block })),
    ];
    const write = languageOf(document.uri)?.write;
    // In a program these names are strings, which keep Terraform's spelling.
    edits.set(
      document.uri,
      document.isProgram
        ? [...all.values()].map((origin) => ({ span: origin.name, text: name }))
        : (write?.tidied(document, write.edits(document, changes)) ?? []),
    );
  }
  return edits;
}

function nameIn(address: string): string {
  return address.slice(address.lastIndexOf(".") + 1);
}

function renamed(address: string, name: string): string {
  return address.slice(0, address.lastIndexOf(".") + 1) + name;
}

/** As references write it. */
function shown(address: string): string {
  return address.replace(/^provider\./, "");
}

function refuse(refused: string): RenameRefusal {
  return { refused };
}
