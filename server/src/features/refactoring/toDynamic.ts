import { type Entry, type NewEntry, type NewValue, type Value, valuesIn } from "../../model/index";
import type { Refactoring, RefactoringContext } from "./refactoringContext";
import { mergedEdits } from "./refactoringContext";
import { selectedBody } from "./selected";

/** Blocks of one name that follow each other as one `dynamic` block over what is different in them. */
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
        const text = write.entries([dynamic], false).replace(/\n(?=.)/g, `\n${margin}`);
        const edits = [{ span: { start: first.span.start, end: last.span.end }, text }];
        return mergedEdits(context, [{ uri: document.uri, edits }]);
      },
    };
  },
};

/** The block at the cursor with those of its name around it, if nothing but blank lines lies between them. */
function repetitionAt(context: RefactoringContext): Entry[] {
  const { document, span } = context;
  const at = selectedBody(context);
  const inner = at?.entries.at(-1);
  const outer = at?.entries.at(-2)?.value;
  const body = inner ? (outer ? (outer.kind === "body" ? outer.body : undefined) : at?.block.body) : at?.body;
  const entry = inner ?? body?.entries.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  if (!at || !body || !entry || entry.form !== "block" || entry.labels?.length) return [];
  const isOneOfBlocks = inner ? at.schema : at.schema?.get(entry.name)?.block;
  if (!isOneOfBlocks) return [];
  const index = body.entries.indexOf(entry);
  let [first, last] = [index, index];
  while (follows(body.entries[first - 1], body.entries[first])) first--;
  while (follows(body.entries[last], body.entries[last + 1])) last++;
  return body.entries.slice(first, last + 1);

  function follows(upper: Entry | undefined, lower: Entry | undefined): boolean {
    if (!upper || !lower || upper.name !== lower.name || upper.dynamic || lower.dynamic) return false;
    return document.text.slice(upper.span.end, lower.span.start).trim() === "";
  }
}

/** Undefined where they are too different, or something would get lost. */
function dynamicOf(blocks: readonly Entry[], { document, comments }: RefactoringContext): NewEntry | undefined {
  const { name } = blocks[0]!;
  const bodies = blocks.map(({ value }) => (value.kind === "body" ? value.body : undefined));
  const [first] = bodies;
  const isLines = ({ span }: Value) => document.text.startsWith("<<", span.start);
  const holdsComment = ({ span }: Entry) => comments().some(({ start, end }) => span.start < start && end < span.end);
  if (!first || blocks.some((block) => holdsComment(block) || valuesIn(block.value).some(isLines))) return undefined;
  const names = first.entries.map((entry) => entry.name);
  const isAlike = bodies.every(
    (body) =>
      body?.closed &&
      body.entries.length === names.length &&
      names.every((one) => body.entries.filter((entry) => entry.name === one).length === 1),
  );
  if (!isAlike) return undefined;
  const sourceOf = (index: number, one: string) =>
    sourceAt(bodies[index]!.entries.find((entry) => entry.name === one)!.value.span);
  const differing = names.filter((one) => new Set(blocks.map((_, index) => sourceOf(index, one))).size > 1);
  if (first.entries.some((entry) => differing.includes(entry.name) && entry.form !== "argument")) return undefined;
  if (differing.length === 0) return undefined;
  const [only, ...others] = differing;
  const items = blocks.map(
    (_, index): NewValue =>
      others.length === 0
        ? { kind: "expression", source: sourceOf(index, only!) }
        : {
            kind: "body",
            entries: differing.map((one) => ({
              name: one,
              form: "argument",
              value: { kind: "expression", source: sourceOf(index, one) },
            })),
          },
  );
  const content = first.entries.map((entry): NewEntry => {
    const source = differing.includes(entry.name)
      ? `${name}.value${others.length === 0 ? "" : `.${entry.name}`}`
      : sourceAt(entry.value.span);
    return {
      name: entry.name,
      form: entry.form === "block" ? "block" : "argument",
      value: { kind: "expression", source },
    };
  });
  return {
    name,
    form: "block",
    value: { kind: "body", entries: content },
    dynamic: { forEach: { kind: "list", items } },
  };

  function sourceAt({ start, end }: { start: number; end: number }): string {
    return document.text.slice(start, end);
  }
}
