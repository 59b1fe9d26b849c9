import type { Entry } from "../../model/value";
import { mark, type Reader } from "../hcl/cursor/reader";
import { isComment } from "./membersOf";
import type { Member } from "./node";
import { templateOfText } from "./templateOfText";
import { valueOfNode } from "./valueOfNode";

/**
 * The members of an object as arguments or as items of a map. `isBare` tells by name in which of them strings are
 * HCL as they stand, not templates.
 */
export function entriesOf(r: Reader, members: readonly Member[], isBare: (name: string) => boolean): Entry[] {
  return members.filter((member) => !isComment(member)).map((member) => entryOf(r, member, isBare(member.key.text)));
}

/** Whether it is an argument or a block, JSON does not say. */
export function entryOf(r: Reader, { key, value }: Member, isBare: boolean): Entry {
  const span = mark(r, key.start, Math.max(key.end, value.end));
  const nameSpan = mark(r, key.start + 1, Math.max(key.start + 1, key.end - 1));
  const name = templateOfText(r, key);
  const entry = { nameSpan, value: valueOfNode(r, value, isBare), span };
  return name.kind === "text" ? { ...entry, name: name.text } : { ...entry, name: "", key: name };
}
