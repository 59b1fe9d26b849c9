import type { NewValue } from "../../../model/change";
import type { Document } from "../../../model/document";
import type { Value } from "../../../model/value";
import type { Edit } from "../../../text/edit";
import { wholeLine } from "./ink";
import { blockAt, handleAt, readingOf } from "./writeReference";
import { asTemplate, writeString } from "./writeString";
import { writeValue } from "./writeValue";

/** Puts another value in the place of one, in the quotes that are there. */
export function setValue({ span }: Value, to: NewValue, document: Document): Edit {
  const { text } = document;
  if (to.kind === "text") {
    const quote = /["'`]/.exec(text[span.start] ?? "")?.[0] ?? quoteOf(text);
    return { span, text: writeString(asTemplate(to.text), quote) };
  }
  const ink = {
    pen: { isSnippet: false, next: 1 },
    handle(path: readonly string[]) {
      const found = blockAt(document, path);
      const name = found && handleAt(found.block, span.start);
      return found && name && readingOf(found.block.kind, name, found.rest);
    },
    core: (name: string) => name,
  };
  return { span, text: writeValue(to, ink, wholeLine) };
}

/** The quotes that a program imports in. */
export function quoteOf(text: string): string {
  return /(?:\bfrom|\brequire\(|\bimport)\s*(["'])/.exec(text)?.[1] ?? '"';
}
