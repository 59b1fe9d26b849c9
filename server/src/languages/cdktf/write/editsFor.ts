import type { Change } from "../../../model/change";
import type { Document } from "../../../model/document";
import type { Edit } from "../../../text/edit";
import { propertyOf } from "../names";
import { addEntries } from "./addEntries";
import { isApart, placeOf } from "./placeOf";
import { reform } from "./reform";
import { removeEntry } from "./removeEntry";
import { setName } from "./setName";
import { setValue } from "./setValue";

/** The edits that make changes of a program. What two of them have in common is done once: the key of a list of blocks, an import. */
export function editsFor(changes: readonly Change[], document: Document): Edit[] {
  const edits = new Map<string, Edit>();
  for (const change of changes) {
    for (const edit of editsOf(change, document)) {
      edits.set(`${edit.span.start} ${edit.span.end} ${edit.text}`, edit);
    }
  }
  return [...edits.values()];
}

function editsOf(change: Change, document: Document): readonly Edit[] {
  switch (change.kind) {
    case "setValue":
      return [setValue(change.value, change.to, document)];
    case "rename":
      return [rename(change, document)];
    case "remove":
      return removeEntry(change.entry, document);
    case "add":
      return addEntries(change.body, change.entries, document.text);
    case "reform":
      return reform(change.entry, change.form, document.text);
    case "setName":
      return setName(change.span, change.name, document);
  }
}

/** Another key. One that is its own value, as in `{ location }`, gets a value of its own. */
function rename({ entry, name }: Extract<Change, { kind: "rename" }>, document: Document): Edit {
  const { nameSpan, value } = entry;
  const place = placeOf(document, entry);
  const text = place && isApart(entry, place) ? name : propertyOf(name);
  const isShorthand = value.span.start <= nameSpan.start && value.kind !== "missing";
  return isShorthand
    ? { span: { start: nameSpan.start, end: nameSpan.start }, text: `${text}: ` }
    : { span: nameSpan, text };
}
