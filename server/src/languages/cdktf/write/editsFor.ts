import type { BodyItem, Change, Document } from "../../../model/index";
import type { Edit } from "../../../text/index";
import { withoutConflicts } from "../../withoutConflicts";
import { propertyOf } from "../names";
import { addBlocks, constructsAddedBy } from "./addBlocks";
import { addBodyItems } from "./addBodyItems";
import { skipBlanks } from "./blanks";
import type { AddedConstructs } from "./contextAt";
import { isOutsideBody, locationOf } from "./entryLocation";
import { keepsNames } from "./keepsNames";
import { literalAround } from "./literalAround";
import { removeBlock, removeBodyItem } from "./removeBodyItem";
import { setName } from "./setName";
import { setValue } from "./setValue";

/**
 * The edits that make changes of a program; none where it has no name for a construct that one of them needs. What two
 * of them have in common is done once: the key of a list of blocks, an import.
 */
export function editsFor(changes: readonly Change[], document: Document): Edit[] {
  const edits = new Map<string, Edit>();
  const constructs = constructsAddedBy(changes, document);
  // New constructs come last: only then is known which of them the others name.
  for (const change of [...withoutConflicts(changes)].sort((one, other) => Number(isNew(one)) - Number(isNew(other)))) {
    const made = editsOf(change, document, constructs);
    if ((isNew(change) || change.kind === "add") && made.length === 0) return [];
    for (const edit of made) edits.set(`${edit.span.start} ${edit.span.end} ${edit.text}`, edit);
  }
  return constructs.missed.size > 0 ? [] : [...edits.values()];
}

function isNew({ kind }: Change): boolean {
  return kind === "addBlocks";
}

function editsOf(change: Change, document: Document, constructs: AddedConstructs): readonly Edit[] {
  switch (change.kind) {
    case "setValue":
      return setValue(change.value, change.to, document, constructs);
    case "rename":
      return [rename(change, document)];
    case "remove":
      return removeBodyItem(change.item, document);
    case "add":
      return addBodyItems(change.body, change.items, document, constructs);
    case "reform":
      return changeForm(change.item, change.form, document.text);
    case "setName":
      return setName(change.span, change.name, document);
    case "addBlocks":
      return addBlocks(change, document, constructs);
    case "removeBlock":
      return removeBlock(change.block, document);
  }
}

/** Another key. One that is its own value, as in `{ location }`, gets a value of its own. */
function rename({ item, name }: Extract<Change, { kind: "rename" }>, document: Document): Edit {
  const { nameSpan, value } = item;
  const place = locationOf(document, item);
  // What `addOverride` says of a construct is outside of both, and has Terraform's own names.
  const isOverride = place && isOutsideBody(item, place);
  const isTerraforms = keepsNames(document, nameSpan) || literalAround(document, nameSpan)?.kind === "text";
  const keepsName = isOverride || isTerraforms;
  const text = keepsName ? name : propertyOf(name);
  const isShorthand = value.span.start <= nameSpan.start && value.kind !== "missing";
  return isShorthand
    ? { span: { start: nameSpan.start, end: nameSpan.start }, text: `${text}: ` }
    : { span: nameSpan, text };
}

/**
 * Takes the brackets off a list of one object, or puts them around an object. Nothing inside the object is touched, so
 * that other changes can be made there at the same time.
 */
function changeForm({ nameSpan, value }: BodyItem, form: BodyItem["form"], text: string): Edit[] {
  if (value.kind !== "body" || value.span.start < nameSpan.end) return [];
  const { start, end } = value.span;
  if (form === "listed") {
    return [
      { span: { start, end: start }, text: "[" },
      { span: { start: end, end }, text: "]" },
    ];
  }
  if (form !== "object") return [];
  const open = openingBracket(text, nameSpan.end, start);
  const close = closing(text, end);
  return open && close ? [open, ...close] : [];
}

/** Takes the opening bracket away with the blanks behind it. */
function openingBracket(text: string, from: number, to: number): Edit | undefined {
  const colon = text.indexOf(":", from);
  const start = skipBlanks(text, colon + 1);
  if (colon < 0 || colon > to || text[start] !== "[" || skipBlanks(text, start + 1) !== to) return undefined;
  return { span: { start, end: start + /^\[\s*/.exec(text.slice(start, to))![0].length }, text: "" };
}

/** Takes the closing bracket away with the comma and the blanks before it; comments stay. */
function closing(text: string, from: number): Edit[] | undefined {
  const edits: Edit[] = [];
  let at = skipBlanks(text, from);
  if (text[at] === ",") {
    edits.push({ span: { start: at, end: at + 1 }, text: "" });
    at = skipBlanks(text, at + 1);
  }
  if (text[at] !== "]") return undefined;
  const between = text.slice(from, at);
  if (!between.replace(",", "").trim()) return [{ span: { start: from, end: at + 1 }, text: "" }];
  return [...edits, { span: { start: at, end: at + 1 }, text: "" }];
}
