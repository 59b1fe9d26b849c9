// Blocks too many, in the wrong form, without labels, of types that are none.
import { takesBlock, takesValue } from "../../../server/src/catalog/schema";
import { blockTypes } from "../../../server/src/catalog/terraform/terraform";
import { hasType } from "../../../server/src/model/block";
import { addressOf } from "../../../server/src/model/module";
import type { BodyItem } from "../../../server/src/model/value";
import { isName } from "../../../server/src/text/hclText";
import { expect, isReferredTo, isSure, misspelt, pathOf } from "../about";
import type { Break, Subject } from "../break";

/** A block is there twice where it may be once. */
export function* repeated(subject: Subject): Generator<Break> {
  for (const node of subject.items) {
    const { item, attribute } = node;
    if (!isSure(node) || item.form !== "block" || attribute?.maxItems !== 1 || !attribute.block) continue;
    const text = subject.document.text.slice(item.span.start, item.span.end);
    yield {
      fact: `${pathOf(node)} stands twice`,
      edits: [{ span: { start: item.span.start, end: item.span.start }, text: `${text}\n` }],
      expected: [expect("block-count", item.nameSpan, subject)],
    };
  }
}

/** A block is written as an argument, an argument as a block, one object as a list of it. */
export function* formed(subject: Subject): Generator<Break> {
  for (const node of subject.items) {
    const { item, attribute } = node;
    if (!attribute || !isSure(node) || item.value.kind !== "body") continue;
    // A block cannot have any other names.
    if (!item.value.body.items.every(({ name }) => isName(name))) continue;
    const { form } = item;
    const isUnlike = form === "block" ? !takesValue(attribute) : form === "argument" && !takesBlock(attribute);
    const other =
      form === "block" ? "argument" : form === "argument" ? "block" : form === "object" ? "listed" : undefined;
    // Where the bindings take a block otherwise than its schema says, either form may be right.
    if (!other || (form !== "object" && !isUnlike) || attribute.bindsAs) continue;
    yield {
      fact: `${pathOf(node)} is in another form`,
      edits: subject.write([{ kind: "reform", item, form: other }]),
      // Blocks in it become arguments with it.
      expected: [item, ...(form === "block" ? nestedBlocks(item) : [])].map(({ nameSpan }) =>
        expect("block-form", nameSpan, subject),
      ),
    };
  }
}

function nestedBlocks({ value }: BodyItem): BodyItem[] {
  const blocks = value.kind === "body" ? value.body.items.filter(({ form }) => form === "block") : [];
  return blocks.flatMap((block) => [block, ...nestedBlocks(block)]);
}

/** Types and keywords that are misspelt, labels that are missing, too many, taken or malformed. */
export function* labelled(subject: Subject): Generator<Break> {
  const { text } = subject.document;
  for (const { block, schema } of subject.blocks) {
    const { kind, labels, head } = block;
    const wanted = blockTypes.get(kind)?.labels;
    if (!wanted || labels.length !== wanted.length || isReferredTo(block, subject)) continue;
    const put = (start: number, end: number, by: string) => [{ span: { start, end }, text: by }];
    const [type, name] = hasType(kind) ? labels : [undefined, labels[0]];
    const about = [kind, type?.text].filter(Boolean).join(" ");
    const address = addressOf(block);
    const absent = put(block.span.start, block.span.end, "");
    if (type && schema.type && schema.provider) {
      const other = misspelt(type.text, (one) => schema.provider!.names(schema.type!.kind, "").includes(one));
      const place = `${address}`.replace(type.text, other);
      yield {
        fact: `${about} is misspelt`,
        edits: subject.write([{ kind: "setName", span: type.span, name: other }]),
        absent,
        expected: [{ rule: "unknown-type", place }],
      };
    }
    if (schema.type || !hasType(kind)) {
      yield {
        fact: `${kind} is a misspelt keyword`,
        edits: subject.write([
          { kind: "setName", span: block.kindSpan, name: misspelt(kind, (one) => blockTypes.has(one)) },
        ]),
        absent,
        expected: [{ rule: "unknown-block-type", place: misspelt(kind, (one) => blockTypes.has(one)) }],
      };
    }
    if (!address || !name || kind === "provider") continue;
    yield {
      fact: `${about} has no name`,
      edits: put(hasType(kind) ? type!.span.end + 1 : block.kindSpan.end, head.end, ""),
      absent,
      expected: [{ rule: "missing-label", place: kind }],
    };
    yield {
      fact: `${about} has a malformed name`,
      edits: put(name.span.start, name.span.end, "1 x"),
      expected: [{ rule: "invalid-name", place: address.replace(/[^.]*$/, "1 x") }],
    };
    yield {
      fact: `${about} stands twice`,
      edits: put(block.span.end, block.span.end, `\n\n${text.slice(block.span.start, block.span.end)}`),
      expected: [{ rule: "duplicate-block", place: `${address} 2` }],
    };
  }
}
