/** What is written in the place of a resource that is converted. */
import { isSurelyGiven, type Scope } from "../../analysis/index";
import { sourceOf, type toAzapi } from "../../azure/index";
import { type Language, writtenBlocks } from "../../languages/index";
import type { NewBlock, NewValue, Reference } from "../../model/index";
import type { Edit } from "../../text/index";
import type { Candidate } from "./candidates";
import { type Imports, repeatedAs, repeatedIn } from "./imports";
import { KeysOf } from "./keysOf";
import { exportedAnswers, type Renamed } from "./readings";
import { forgottenBlock, importId, isByImport, movedBlock } from "./takeOver";

/** The context in which converted blocks are written. */
export interface WritingContext {
  readonly takeOver: "moved" | "import";
  readonly scope: Scope;
  readonly languageOf: (uri: string) => Language | undefined;
  readonly edited: (reference: Reference) => readonly Edit[];
  readonly imports: Imports;
}

/** A resource with its new name, as what was made of it says; undefined where that is nothing. */
export function renamedAs(
  to: string,
  { block: own, document }: Candidate,
  made: ReturnType<typeof toAzapi>,
  { scope, edited }: WritingContext,
): Renamed | undefined {
  const { block, sent, lists = [], children = [], notes = [] } = made;
  if (!block || !sent) return undefined;
  const answers = new Set(made.answers);
  return {
    block: own,
    document,
    to,
    sent,
    lists,
    has: new Set(block.items.map(({ name }) => name)),
    answers,
    children,
    notes,
    keys: new KeysOf(to, own, scope, answers),
    isSurelyGiven: (value) => isSurelyGiven(value, scope),
    written: (value) => sourceOf(value, document, edited),
  };
}

/** The resource of azapi's, what is beside it, and how that takes it over. */
export function replacement(
  one: Candidate,
  own: Renamed,
  { block: converted, parts = [], children = [] }: ReturnType<typeof toAzapi>,
  context: WritingContext,
): Edit {
  const made = converted!;
  const { block, document, address } = one;
  const language = context.languageOf(document.uri)!;
  const write = (value: NewValue) => language.write.value(value, false);
  const repeated = repeatedIn(block, (value) => sourceOf(value, document, context.edited));
  const id = () => importId(made, own.sent, write);
  const taken =
    context.takeOver === "moved" && !isByImport(own.sent)
      ? [movedBlock(address, own.to)]
      : [forgottenBlock(address), context.imports.blockFor({ to: own.to, id: id(), repeated })];
  const imported = children.map((child) =>
    context.imports.blockFor({
      to: `azapi_resource.${child.block.labels[1]}`,
      id: child.id,
      repeated: repeatedAs(child.block),
    }),
  );
  const blocks = [
    { ...made, items: [...made.items, ...exportedAnswers(own, context.scope)] },
    ...parts,
    ...children.map((child) => child.block),
    ...own.keys.blocks(),
    ...taken,
    ...imported,
  ];
  return inPlaceOf(one, blocks, context);
}

/** Replaces a resource with only the block that makes Terraform forget it. */
export function forgotten(one: Candidate, context: WritingContext): Edit {
  return inPlaceOf(one, [forgottenBlock(one.address)], context);
}

/** Blocks in the place of another one, the first with the comments of that. */
function inPlaceOf(
  { block, document }: Candidate,
  [first, ...others]: readonly NewBlock[],
  { languageOf, scope }: WritingContext,
): Edit {
  const language = languageOf(document.uri)!;
  const { start, end } = block.span;
  const comments = language.conversion!.comments(document).filter(({ span }) => span.start > start && span.end < end);
  const lines = comments.flatMap((one) => one.lines);
  const blocks = [{ ...first!, ...(lines.length > 0 && { comments: lines }) }, ...others];
  return { span: block.span, text: writtenBlocks(blocks, document.uri, language, scope.catalog).trimEnd() };
}

/** Inserts blocks before a resource. */
export function before({ block, document }: Candidate, blocks: readonly NewBlock[], context: WritingContext): Edit {
  const { text } = context.languageOf(document.uri)!.conversion!.program(blocks, { packages: [] });
  return { span: { start: block.span.start, end: block.span.start }, text: `${text.trimEnd()}\n\n` };
}
