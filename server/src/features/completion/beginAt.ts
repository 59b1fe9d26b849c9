import { addedSchema, blockSchemaOf } from "../../analysis/index";
import { type Attribute, type BodySchema, isSettable } from "../../catalog/index";
import { fillAt } from "../../fixes/index";
import { type Block, isConfiguration } from "../../model/index";
import { type DocumentEdits, type Edit, lineEnd, lineStart, type Span } from "../../text/index";
import type { FoundName } from "../search/search";
import type { CompletionContext } from "./completionContext";
import { alsoRequired } from "./types/alsoRequired";
import { azureBlock } from "./types/azureTypes";
import { wholeBlock } from "./types/wholeBlock";

/** Something that was looked up, written as in the user's place. */
export interface Begun {
  /** A whole block as a snippet, and what it takes the place of; absent for an argument. */
  readonly block?: { readonly span: Span; readonly snippet: string };
  /** What is written besides, or alone. */
  readonly edits: readonly Edit[];
  readonly elsewhere: readonly DocumentEdits[];
}

/**
 * A block of a type behind the block at the cursor, or the argument of the block there. Undefined where it cannot be: in files that hold no
 * blocks, in the middle of code, or where the argument is already.
 */
export function beginAt(chosen: FoundName, context: CompletionContext): Begun | undefined {
  if (!isConfiguration(context.scope.uri)) return undefined;
  return chosen.path.length > 0 ? argumentAt(chosen, context) : blockAt(chosen, context);
}

function argumentAt({ path }: FoundName, context: CompletionContext): Begun | undefined {
  const { document, scope, write } = context;
  const block = blockAround(context);
  if (!block) return undefined;
  const node = { block, schema: blockSchemaOf(block, scope), scope };
  const schema = node.schema.body;
  if (!schema) return undefined;
  let [known, attribute]: [BodySchema | undefined, Attribute | undefined] = [schema, undefined];
  for (const name of path) {
    const listed: Attribute | undefined = known?.get(name);
    // What may be in the body of one of Azure's own types depends on what is written beside it.
    attribute = listed && known === schema ? (addedSchema(listed, block.body, schema, scope) ?? listed) : listed;
    known = attribute?.block;
  }
  if (!attribute || !isSettable(attribute)) return undefined;
  const change = fillAt({ body: block.body, schema, path: [], head: block.head, node }, path.join("."));
  const edits = change ? write.tidied(document, write.edits(document, [change])) : [];
  return edits.length > 0 ? { edits, elsewhere: [] } : undefined;
}

function blockAt({ kind, type }: FoundName, context: CompletionContext): Begun | undefined {
  // These stand in files of queries alone.
  if (kind === "list") return undefined;
  const place = placeFor(context);
  const written = place && (kind === "azure" ? azureBlock(type, context) : wholeBlock(context, { kind, name: type }));
  if (!place || !written) return undefined;
  const required = alsoRequired(kind === "azure" ? "azapi_resource" : type, place.span.start, context);
  const text = context.document.isProgram ? written.text : required.before + written.before + written.text;
  return {
    block: { span: place.span, snippet: `${place.above}${text}${place.below}` },
    edits: [...written.also, ...required.edits],
    elsewhere: required.elsewhere,
  };
}

/** Where a new block is, and the lines that part it from what is above and below. */
interface Place {
  readonly span: Span;
  readonly above: string;
  readonly below: string;
}

/** Behind the block at the cursor, else on the empty line there, else behind everything. A program has its own order. */
function placeFor(context: CompletionContext): Place | undefined {
  const { document, offset, write } = context;
  const { text, isProgram } = document;
  const line = { start: lineStart(text, offset), end: lineEnd(text, offset) };
  const isEmpty = text.slice(line.start, line.end).trim() === "";
  if (isProgram) return isEmpty ? { span: { start: offset, end: offset }, above: "", below: "" } : undefined;
  // What has no words for whole set-ups has none for blocks at a place.
  if (!write.setUp) return undefined;
  const around = blockAround(context);
  if (!around && isEmpty) return partedAt(text, line);
  const end = around ? lineEnd(text, around.span.end) : text.trimEnd().length;
  return partedAt(text, { start: end, end });
}

function partedAt(text: string, span: Span): Place {
  const before = text.slice(0, span.start).replaceAll("\r", "");
  let above = 0;
  while (before.at(-1 - above) === "\n") above++;
  const below = /^\n*/.exec(text.slice(span.end).replaceAll("\r", ""))?.[0].length ?? 0;
  const isFirst = text.slice(0, span.start).trim() === "";
  const isLast = text.slice(span.end).trim() === "";
  return {
    span,
    above: isFirst ? "" : "\n".repeat(Math.max(0, 2 - above)),
    below: "\n".repeat(Math.max(0, (isLast ? 1 : 2) - below)),
  };
}

function blockAround({ document, offset }: CompletionContext): Block | undefined {
  return document.blocks.find(({ span }) => span.start <= offset && offset <= span.end);
}
