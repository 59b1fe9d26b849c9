import { blockSchemaOf, type Scope } from "../../analysis/index";
import { blockTypes, type Outline, type SchemaKind } from "../../catalog/index";
import type { Conversion } from "../../languages/index";
import { type Block, type BodyItem, fileName, hasType, type NewBlock, nameOf, typeOf } from "../../model/index";
import type { Span } from "../../text/index";
import { commentsFor } from "./comments";
import type { ConversionContext } from "./conversionContext";
import { leftElsewhere, neededElsewhere } from "./neededElsewhere";
import { newBodyItems } from "./newBodyItems";

/** Blocks in another language. */
interface ConvertedBlocks {
  readonly text: string;
  /** How many things could not be converted and are comments in it. */
  readonly left: number;
}

/**
 * Blocks of a document in another language, in their order. What only the program around a block knows becomes a
 * comment there, and so does a block that the other language cannot express. A whole file is called `file`.
 */
export function convertBlocks(
  blocks: readonly Block[],
  about: Omit<ConversionContext, "leaveOut" | "comments">,
  conversionOf: (uri: string) => Conversion | undefined,
  file?: string,
): ConvertedBlocks {
  let count = 0;
  const { document, from, to } = about;
  const comments = commentsFor(document, from.comments(document));
  const context = { ...about, comments, leaveOut: () => count++ };
  const isAll = blocks.length === document.blocks.length;
  const written = blocks.flatMap((block): NewBlock[] => {
    const apart = comments.apart(block).map(alone);
    return [...(isAll ? apart : []), newBlock(block, context)];
  });
  if (isAll) written.push(...comments.rest().map(alone));
  // What is said about the file stays above all.
  const first = written.findIndex(({ kind }) => kind);
  if (file !== undefined) written.splice(Math.max(first, 0), 0, ...broughtAlong(context, conversionOf));
  const { text, left } = to.program(written, about.about, file);
  return { text, left: count + left };
}

/** What the document needs of the rest of its module, each with the name of its file, below a note about what has to stay there. */
function broughtAlong(
  context: ConversionContext,
  conversionOf: (uri: string) => Conversion | undefined,
): readonly NewBlock[] {
  const needed = neededElsewhere(context.document, context.scope);
  const left = leftElsewhere(context.document, needed, context.scope).map(
    ([address, { uri }]) =>
      `TODO: ${address} is in ${fileName(uri)}. Bring it into this stack, or pass in what is read of it.`,
  );
  const brought = [...new Set(needed.map(({ uri }) => uri))].flatMap((uri): readonly NewBlock[] => {
    const document = context.scope.module.documents.get(uri);
    const from = conversionOf(uri);
    if (!document || !from) return [];
    const inside = { ...context, document, from, comments: commentsFor(document, from.comments(document)) };
    return needed
      .filter((one) => one.uri === uri)
      .map(({ block, item }) => (item ? newLocal(block, item, inside) : newBlock(block, inside)))
      .map((block) => withComment(block, `From ${fileName(uri)}.`));
  });
  return left.length > 0 ? [alone(left), ...brought] : brought;
}

/** With a line above what it is about: a local, rather than the block around it. */
function withComment(block: NewBlock, line: string): NewBlock {
  const [first, ...others] = block.items;
  const isLocal = block.kind === "locals" && first;
  const about = isLocal ? first : block;
  const comments = [line, ...(about.comments ?? [])];
  return isLocal ? { ...block, items: [{ ...first, comments }, ...others] } : { ...block, comments };
}

/** One of the locals of a block. */
function newLocal({ body }: Block, item: BodyItem, context: ConversionContext): NewBlock {
  const only = { ...body, items: [item] };
  const items = newBodyItems(only, { schema: undefined, outline: undefined }, context);
  return { kind: "locals", labels: [], items };
}

/** Comments where a block would be. */
function alone(comments: readonly string[]): NewBlock {
  return { kind: "", labels: [], items: [], comments };
}

/**
 * The blocks that a span of a document is about: those that it touches, or all of them for an empty span at the start
 * of the text.
 */
export function blocksTouching(blocks: readonly Block[], span: Span): readonly Block[] {
  if (span.start === 0 && span.end === 0) return blocks;
  return blocks.filter((block) => block.span.start <= span.end && span.start <= block.span.end);
}

/** A block as it is to be written in another language. */
function newBlock(block: Block, context: ConversionContext): NewBlock {
  const { scope, comments } = context;
  const attached = comments.about(block);
  // Of a type that is not known, Terraform's own arguments are.
  const schema = blockSchemaOf(block, scope).body ?? blockTypes.get(block.kind)?.body;
  const items = newBodyItems(block.body, { schema, outline: outlineOf(block, scope) }, context);
  return withCommentOfOnlyBodyItem({
    ...attached,
    kind: block.kind,
    labels: block.labels.map(({ text }) => text),
    items,
    comments: [...(attached.comments ?? []), ...comments.others(block.span)],
  });
}

/** A comment behind a `locals` block with a single local is about the local. */
function withCommentOfOnlyBodyItem(block: NewBlock): NewBlock {
  const { behind, ...rest } = block;
  const [only, ...others] = block.items;
  if (block.kind !== "locals" || !only?.name || others.length > 0 || !behind || only.behind) return block;
  return { ...rest, items: [{ ...only, behind }] };
}

/** The names that the type of a block has in any version: by these a reader tells them apart. */
function outlineOf(block: Block, { catalog }: Scope): Outline | undefined {
  if (block.kind === "provider") {
    const name = nameOf(block) ?? "";
    return catalog.provider(name)?.outline("provider", name);
  }
  const type = typeOf(block);
  if (type === undefined || !hasType(block.kind)) return undefined;
  return catalog.providerOf(type)?.outline(block.kind as SchemaKind, type);
}
