import type { Language } from "../../languages/index";
import { addressOf, type Block, bodyItemOf, type Document, type Module } from "../../model/index";
import { declaringOf, type ReferenceTarget } from "../../references/index";
import { type Edit, withLineEnds } from "../../text/index";

/** A moved block that can be added, or what makes one in a program. */
export interface MovedBlock {
  readonly uri: string;
  readonly edit: Edit;
  /** What the edit does, for people. */
  readonly title: string;
  /** The addresses. */
  readonly from: string;
  readonly to: string;
}

/** The address that the state may have for a declaration. Undefined if the state certainly has nothing of it. */
export type MovedFrom = (module: Module, address: string, uri: string) => string | undefined;

/** Moved blocks that a rename makes unnecessary, by document. */
export type Obsolete = ReadonlyMap<Document, readonly Block[]>;

/** What writing moved blocks needs. */
interface Moving {
  readonly languageOf: (uri: string) => Language | undefined;
  readonly movedFrom: MovedFrom;
}

/**
 * The block that tells Terraform about another name; undefined if the name has no meaning in the state, or is new.
 * `obsolete` are the moved blocks that the renaming makes unnecessary.
 */
export function movedBlock(
  named: ReferenceTarget,
  to: string,
  obsolete: Obsolete,
  { languageOf, movedFrom }: Moving,
): MovedBlock | undefined {
  const [declaration] = declaringOf(named);
  const { module, address } = named;
  if (!module || !declaration || !canMove(declaration.block, declaration.uri, module)) return undefined;
  const from = movedFrom(module, address, declaration.uri);
  if (from === undefined) return undefined;
  return moveEdit(from, to, declaration.block, declaration.uri, module, languageOf, obsolete);
}

/** The `moved` blocks to a block that already has its new name. */
export function movedBlocksTo(
  block: Block,
  uri: string,
  froms: readonly string[],
  module: Module,
  languageOf: Moving["languageOf"],
): MovedBlock[] {
  const to = addressOf(block);
  if (!canMove(block, uri, module) || to === undefined) return [];
  const moved = movedIn(module);
  return froms
    .filter((from) => !module.declarations.has(from) && !moved.has(from))
    .flatMap((from) => moveEdit(from, to, block, uri, module, languageOf) ?? []);
}

/** The addresses in `from` of a module's moved blocks, as they are written. */
export function movedIn({ documents }: Module): ReadonlySet<string> {
  const froms = new Set<string>();
  for (const { blocks, text } of documents.values()) {
    for (const block of blocks) {
      const from = isMoved(block) ? written(block, "from", text) : undefined;
      if (from !== undefined) froms.add(from);
    }
  }
  return froms;
}

/**
 * The moved blocks that lead from one address to another, by their document. If the resource gets its former address
 * back, they must be removed: Terraform rejects moves in a circle.
 */
export function movesBetween(from: string, to: string, { documents }: Module): Obsolete {
  const found = new Map<Document, readonly Block[]>();
  for (const document of documents.values()) {
    if (document.isProgram) continue;
    const { blocks, text } = document;
    const between = blocks.filter(
      (block) => isMoved(block) && written(block, "from", text) === from && written(block, "to", text) === to,
    );
    if (between.length > 0) found.set(document, between);
  }
  return found;
}

/** An address in a moved block, as it is written. */
function written({ body }: Block, name: "from" | "to", text: string): string | undefined {
  const span = bodyItemOf(body, name)?.value?.span;
  return span && text.slice(span.start, span.end).replace(/^["'`]|["'`]$/g, "");
}

/** Whether Terraform can move a block in the state: resources and module calls; in a program, resources of a known stack. */
function canMove({ kind, body, stack }: Block, uri: string, module: Module): boolean {
  if (!body.closed) return false;
  return module.documents.get(uri)?.isProgram
    ? kind === "resource" && stack !== undefined
    : kind === "resource" || kind === "module";
}

/**
 * In a program with the construct; else behind the moved blocks that are there, in the same document or in one that has
 * nothing else; else behind the block itself.
 */
function moveEdit(
  from: string,
  to: string,
  block: Block,
  uri: string,
  module: Module,
  languageOf: Moving["languageOf"],
  obsolete: Obsolete = new Map(),
): MovedBlock | undefined {
  const own = module.documents.get(uri);
  if (own?.isProgram) {
    const added = languageOf(uri)?.write.moved?.(own, block, from);
    const [edit] = added ? withLineEnds(own.text, [added]) : [];
    const verb = edit && edit.span.start < edit.span.end ? "Change to" : "Add";
    return edit && { uri, from, to, edit, title: `${verb} moveFromId("${from}")` };
  }
  const apart = [...module.documents.values()].find(({ blocks }) => blocks.length > 0 && blocks.every(isMoved));
  const document = own?.blocks.some(isMoved) ? own : (apart ?? own);
  const conversion = document && languageOf(document.uri)?.conversion;
  if (!document || !conversion) return undefined;
  const behind = lastMoved(document, obsolete.get(document)) ?? block;
  const at = behind.span.end;
  const text = conversion.program([{ kind: "moved", labels: [], items: [entry("from", from), entry("to", to)] }], {
    packages: [],
  });
  const added = { span: { start: at, end: at }, text: `\n\n${text.text.trimEnd()}` };
  const [edit] = withLineEnds(document.text, [added]);
  return edit && { uri: document.uri, from, to, edit, title: `Add a moved block from ${from}` };
}

function entry(name: string, address: string) {
  return { name, form: "argument", value: { kind: "reference", path: address.split(".") } } as const;
}

function lastMoved({ blocks }: Document, obsolete: readonly Block[] = []): Block | undefined {
  return blocks.findLast((block) => isMoved(block) && block.body.closed && !obsolete.includes(block));
}

function isMoved({ kind }: Block): boolean {
  return kind === "moved";
}
