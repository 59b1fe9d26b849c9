// Semantic tokens as the protocol has them.

/** Where a line and a character are in a text. */
export function offsetAt(text, { line, character }) {
  let start = 0;
  for (let at = 0; at < line; at++) start = text.indexOf("\n", start) + 1;
  return start + character;
}

/** The tokens of ours in a file: their spans, and the numbers of their types. */
export function ourTokens(service, uri) {
  const text = service.text(uri);
  return (service.tokens(uri) ?? []).flatMap(({ data, start }) => tokensOf([...data], text, start));
}

/** Tokens of the protocol: where each begins, and with a text its span and the number of its type. */
export function tokensOf(data, text, first = 0) {
  let [line, character] = [0, 0];
  const base = text ? text.slice(0, first).split("\n") : [""];
  const found = [];
  for (let at = 0; at < data.length; at += 5) {
    line += data[at];
    character = data[at] > 0 ? data[at + 1] : character + data[at + 1];
    const place = { line, character, length: data[at + 2] };
    found.push(text ? { ...spanIn(text, place, base), type: data[at + 3] } : place);
  }
  return found;
}

function spanIn(text, { line, character, length }, base) {
  const start = offsetAt(text, {
    line: base.length - 1 + line,
    character: character + (line === 0 ? base.at(-1).length : 0),
  });
  return { start, end: start + length };
}
