/** The lines of an answer that are not in a fence, as whoever reads Markdown takes them; `undefined` at the end for a fence that nothing closes. */
export function outsideFences(text: string): readonly (string | undefined)[] {
  const lines: (string | undefined)[] = [];
  let fence: string | undefined;
  for (const line of text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/)) {
    const [, ticks] = /^(`{3,})[a-z]*$/.exec(line) ?? [];
    if (fence === undefined && ticks === undefined) lines.push(line);
    else if (fence === undefined) fence = ticks;
    else if (/^`+$/.test(line) && line.length >= fence.length) fence = undefined;
  }
  return fence === undefined ? lines : [...lines, undefined];
}
