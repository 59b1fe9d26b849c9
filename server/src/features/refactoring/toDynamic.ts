import { type BodyItem, type NewBodyItem, type NewValue, type Value, valuesIn } from "../../model/index";
import type { Refactoring, RefactoringContext } from "./refactoringContext";
import { mergedEdits } from "./refactoringContext";
import { selectedBody } from "./selected";

/** Writes consecutive blocks with the same name as one `dynamic` block. */
export const toDynamic: Refactoring = {
  id: "to-dynamic",
  kind: "rewrite",
  offer(context) {
    const { document, write } = context;
    const blocks = document.isProgram ? [] : repetitionAt(context);
    const dynamic = blocks.length > 1 ? dynamicOf(blocks, context) : undefined;
    if (!dynamic) return undefined;
    const [first, last] = [blocks[0]!, blocks.at(-1)!];
    return {
      title: `Write the ${blocks.length} ${first.name} blocks as one dynamic block`,
      edits() {
        const start = document.text.lastIndexOf("\n", first.span.start) + 1;
        const margin = document.text.slice(start, first.span.start);
        const text = write.bodyItems([dynamic], false).replace(/\n(?=.)/g, `\n${margin}`);
        const edits = [{ span: { start: first.span.start, end: last.span.end }, text }];
        return mergedEdits(context, [{ uri: document.uri, edits }]);
      },
    };
  },
};

/** The block at the cursor with those of its name around it, if nothing but blank lines lies between them. */
function repetitionAt(context: RefactoringContext): BodyItem[] {
  const { document, span } = context;
  const at = selectedBody(context);
  const inner = at?.items.at(-1);
  const outer = at?.items.at(-2)?.value;
  const body = inner ? (outer ? (outer.kind === "body" ? outer.body : undefined) : at?.block.body) : at?.body;
  const item = inner ?? body?.items.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  if (!at || !body || !item || item.form !== "block" || item.labels?.length) return [];
  const isOneOfBlocks = inner ? at.schema : at.schema?.get(item.name)?.block;
  if (!isOneOfBlocks) return [];
  const index = body.items.indexOf(item);
  let [first, last] = [index, index];
  while (follows(body.items[first - 1], body.items[first])) first--;
  while (follows(body.items[last], body.items[last + 1])) last++;
  return body.items.slice(first, last + 1);

  function follows(upper: BodyItem | undefined, lower: BodyItem | undefined): boolean {
    if (!upper || !lower || upper.name !== lower.name || upper.dynamic || lower.dynamic) return false;
    return document.text.slice(upper.span.end, lower.span.start).trim() === "";
  }
}

/** Undefined where they are too different, or something would get lost. */
function dynamicOf(blocks: readonly BodyItem[], { document, comments }: RefactoringContext): NewBodyItem | undefined {
  const { name } = blocks[0]!;
  const bodies = blocks.map(({ value }) => (value.kind === "body" ? value.body : undefined));
  const [first] = bodies;
  const isLines = ({ span }: Value) => document.text.startsWith("<<", span.start);
  const holdsComment = ({ span }: BodyItem) =>
    comments().some(({ start, end }) => span.start < start && end < span.end);
  if (!first || blocks.some((block) => holdsComment(block) || valuesIn(block.value).some(isLines))) return undefined;
  const names = first.items.map((item) => item.name);
  const isAlike = bodies.every(
    (body) =>
      body?.closed &&
      body.items.length === names.length &&
      names.every((one) => body.items.filter((item) => item.name === one).length === 1),
  );
  if (!isAlike) return undefined;
  const sourceOf = (index: number, one: string) =>
    sourceAt(bodies[index]!.items.find((item) => item.name === one)!.value.span);
  const differing = names.filter((one) => new Set(blocks.map((_, index) => sourceOf(index, one))).size > 1);
  // Neither what makes blocks in these nor a label has a place in an item of content.
  if (first.items.some((item) => item.dynamic || item.labels?.length)) return undefined;
  if (first.items.some((item) => differing.includes(item.name) && item.form !== "argument")) return undefined;
  if (differing.length === 0) return undefined;
  const [only, ...others] = differing;
  const items = blocks.map(
    (_, index): NewValue =>
      others.length === 0
        ? { kind: "expression", source: sourceOf(index, only!) }
        : {
            kind: "body",
            items: differing.map((one) => ({
              name: one,
              form: "argument",
              value: { kind: "expression", source: sourceOf(index, one) },
            })),
          },
  );
  const content = first.items.map((item): NewBodyItem => {
    const source = differing.includes(item.name)
      ? `${name}.value${others.length === 0 ? "" : `.${item.name}`}`
      : sourceAt(item.value.span);
    return {
      name: item.name,
      form: item.form === "block" ? "block" : "argument",
      value: { kind: "expression", source },
    };
  });
  return {
    name,
    form: "block",
    value: { kind: "body", items: content },
    dynamic: { forEach: { kind: "list", items } },
  };

  function sourceAt({ start, end }: { start: number; end: number }): string {
    return document.text.slice(start, end);
  }
}
