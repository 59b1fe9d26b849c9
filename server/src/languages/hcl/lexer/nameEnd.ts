const continues = 1;
const starts = 2;

/** What each ASCII character can be in a name; what starts one also continues it. */
const roles = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z_]/.test(character) ? starts : /[0-9-]/.test(character) ? continues : 0;
});

// Written where they are used, each of them would be made again for every character.
const starting = /\p{ID_Start}/u;
const continuing = /\p{ID_Continue}/u;

/** Where the name that begins at `at` ends; `at` itself when none begins there. Its letters are those of Unicode, as HCL has it. */
export function nameEnd(text: string, at: number): number {
  let end = at + lengthOf(text, at, starts, starting);
  if (end === at) return at;
  for (;;) {
    const length = lengthOf(text, end, continues, continuing);
    if (length === 0) return end;
    end += length;
  }
}

/** How many code units the character at `at` takes, where it has the role; else 0. */
function lengthOf(text: string, at: number, role: number, others: RegExp): number {
  const code = text.charCodeAt(at);
  if (code < 128) return roles[code]! >= role ? 1 : 0;
  const point = text.codePointAt(at);
  if (point === undefined || !others.test(String.fromCodePoint(point))) return 0;
  return point > 0xffff ? 2 : 1;
}
