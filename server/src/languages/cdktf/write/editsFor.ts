import type { Change, Document } from "../../../model/index";
import type { Edit } from "../../../text/index";
import { withoutConflicts } from "../../withoutConflicts";
import { propertyOf } from "../names";
import { addBlocks, constructsAddedBy } from "./addBlocks";
import { addBodyItems } from "./addBodyItems";
import { changeForm } from "./changeForm";
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
