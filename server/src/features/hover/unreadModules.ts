import { type Scope, sourceOf, unreadFolder } from "../../analysis/index";
import type { Block, Value } from "../../model/index";
import { asCode, type Markdown, md, paragraphs } from "../../wording/index";

/** On the source of a module whose folder may exist, but is not read: that its module is not known. */
export function describeUnread(source: Value, call: Block, scope: Scope): Markdown | undefined {
  const folder = source === sourceOf(call) ? unreadFolder(call, scope) : undefined;
  return folder === undefined
    ? undefined
    : paragraphs([
        md`Nothing is known of this module, since no file in ${asCode(folder)} is read: what it takes, and what its outputs are, is not checked.`,
        md`If that is outside of what is open here, open a folder that holds both.`,
      ]);
}
