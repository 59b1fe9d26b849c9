/** Terraform's order of strings: by code points. JavaScript's differs for characters after U+FFFF. */
export function byCodePoints(one: string, other: string): number {
  if (one === other) return 0;
  let at = 0;
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return rankAt(one, at) - rankAt(other, at);
}

/** Surrogates mean what comes behind all other units. */
function rankAt(text: string, at: number): number {
  if (at >= text.length) return -1;
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}
