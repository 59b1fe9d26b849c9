/** What each ASCII character can be in an identifier: 1 anywhere, 2 behind the first character. */
const roles = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z_$#]/.test(character) ? 1 : /[0-9]/.test(character) ? 2 : 0;
});

/** Where the identifier (or `#private` name) that begins at `at` ends; `at` itself when none begins there. */
export function identifierEnd(text: string, at: number): number {
  let code = text.charCodeAt(at);
  if (code < 128 ? roles[code] !== 1 : !matches(/\p{ID_Start}/u, text, at)) return at;
  for (let end = at; ; ) {
    end += code > 0xffff ? 2 : 1;
    code = text.charCodeAt(end);
    if (code < 128) {
      if (roles[code] === 0 || code === hash) return end;
    } else {
      if (!matches(/[\p{ID_Continue}\u200c\u200d]/u, text, end)) return end;
      code = text.codePointAt(end)!;
    }
  }
}

const hash = 35;

function matches(role: RegExp, text: string, at: number): boolean {
  const point = text.codePointAt(at);
  return point !== undefined && role.test(String.fromCodePoint(point));
}
