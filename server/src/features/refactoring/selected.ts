import { blockSchemaOf, bodyItemSchema, schemaWithin } from "../../analysis/index";
import { type Attribute, type BodySchema, blockTypes, type TypeSchema } from "../../catalog/index";
import { type Block, type Body, type BodyItem, isBlockLike, type Value } from "../../model/index";
import { parseResourceId, type ResourceId } from "../../resourceIds/index";
import type { Span } from "../../text/index";
import type { RefactoringContext } from "./refactoringContext";

/** A value in a top-level block, and what is around it. */
export interface Selected {
  readonly value: Value;
  readonly block: Block;
  /** Entries around it, outermost first; the last one holds it. */
  readonly items: readonly BodyItem[];
  /** What is known of the argument that it belongs to. */
  readonly attribute?: Attribute;
}

/** The innermost value that holds what is selected. */
export function selectedValue({ document, span, scope }: RefactoringContext): Selected | undefined {
  const block = document.blocks.find((one) => holds(one.body.span, span));
  const found = block && inBody(block.body, [], span);
  if (!block || !found) return undefined;
  // What Terraform itself has in a block is known for foreign providers too.
  const schema = blockSchemaOf(block, scope).body ?? blockTypes.get(block.kind)?.body;
  const of = (items: readonly BodyItem[]) => schema && schemaWithin(items, block.body, schema, scope);
  const attribute = of(found.items) ?? of(found.items.slice(0, -1));
  return { ...found, block, ...(attribute && { attribute }) };
}

/** The innermost body around what is selected. */
export interface SelectedBody {
  readonly block: Block;
  readonly body: Body;
  /** The nested blocks that lead to it, from the top of its block. */
  readonly items: readonly BodyItem[];
  /** What the provider says of the block's type, and of this body of it. */
  readonly type?: TypeSchema;
  readonly schema?: BodySchema;
}

/** The innermost body that holds what is selected. */
export function selectedBody({ document, span, scope }: RefactoringContext): SelectedBody | undefined {
  const block = document.blocks.find((one) => holds(one.span, span));
  if (!block) return undefined;
  const { type } = blockSchemaOf(block, scope);
  const items: BodyItem[] = [];
  let body = block.body;
  let schema = type?.body;
  for (;;) {
    const item = body.items.find(
      ({ value, dynamic }) => !dynamic && value.kind === "body" && isInside(value.body, span),
    );
    if (item?.value.kind !== "body") break;
    items.push(item);
    schema = schema && bodyItemSchema(item, body, schema, scope)?.block;
    body = item.value.body;
  }
  return { block, body, items, ...(type && { type }), ...(schema && { schema }) };
}

type Found = Pick<Selected, "value" | "items">;

function inBody(body: Body, around: readonly BodyItem[], span: Span): Found | undefined {
  for (const item of body.items) {
    const head = item.dynamic?.body.items.filter(({ name }) => name === "for_each") ?? [];
    for (const one of [...head, item]) {
      if (!holds(one.value.span, span)) continue;
      const found = inValue(one.value, [...around, one], span);
      if (found) return found;
    }
  }
  return undefined;
}

function inValue(value: Value, items: readonly BodyItem[], span: Span): Found | undefined {
  const inside = (parts: readonly Value[]) => {
    const part = parts.find((one) => holds(one.span, span));
    return part && inValue(part, items, span);
  };
  switch (value.kind) {
    case "list":
      return inside(value.items) ?? { value, items };
    case "expression":
      return inside(value.parts) ?? { value, items };
    case "body":
      // A block itself is no value.
      return inBody(value.body, items, span) ?? (isBlockLike(items.at(-1)!) ? undefined : { value, items });
    default:
      return { value, items };
  }
}

/** Whether a span is between the braces; beside them it is in what is around. */
function isInside({ span: { start, end } }: Body, span: Span): boolean {
  return start < span.start && span.end < end;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** A literal resource id of Azure that is selected, or at the cursor, and is where a reference may. */
export interface SelectedId extends Selected {
  readonly text: string;
  readonly id: ResourceId;
}

/** Blocks whose arguments may refer to resources. */
const open: ReadonlySet<string> = new Set(["resource", "data", "module", "locals", "output"]);

/** That id; undefined where something else is selected. */
export function selectedId(context: RefactoringContext): SelectedId | undefined {
  const selected = selectedValue(context);
  if (!selected || !open.has(selected.block.kind) || selected.value.kind !== "text") return undefined;
  const { text } = selected.value;
  const id = parseResourceId(text);
  return id?.group ? { ...selected, text, id } : undefined;
}
