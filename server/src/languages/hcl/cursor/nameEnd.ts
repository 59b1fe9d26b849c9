import type { Cursor } from "./cursor";

const starts = 1;
const continues = 2;

/** What each ASCII character can be in a name. */
const roles = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z_]/.test(character) ? starts : /[0-9-]/.test(character) ? continues : 0;
});

/** Where the name that begins at `at` ends; `at` itself when none begins there. */
export function nameEnd(text: string, at: number): number {
  let code = text.charCodeAt(at);
  if (code < 128 ? roles[code] !== starts : !matches(/\p{ID_Start}/u, text, at)) return at;
  for (;;) {
    at += code > 0xffff ? 2 : 1;
    code = text.charCodeAt(at);
    if (code < 128) {
      if (roles[code] === 0) return at;
    } else {
      if (!matches(/\p{ID_Continue}/u, text, at)) return at;
      code = text.codePointAt(at)!;
    }
  }
}

function matches(role: RegExp, text: string, at: number): boolean {
  const point = text.codePointAt(at);
  return point !== undefined && role.test(String.fromCodePoint(point));
}

/** Whether this very word stands here. */
export function isWord(cursor: Cursor, word: string): boolean {
  return (
    cursor.code === word.charCodeAt(0) &&
    cursor.text.startsWith(word, cursor.at) &&
    nameEnd(cursor.text, cursor.at) === cursor.at + word.length
  );
}
