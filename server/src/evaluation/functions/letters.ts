/** Upper and lower case as Go has them: letter by letter, each for exactly one. Where Unicode has several letters for one, nothing is claimed. */

export function uppered(text = ""): string | undefined {
  return mapped(text, (sign) => (sign === "ß" ? sign : sign.toUpperCase()));
}

export function lowered(text = ""): string | undefined {
  return mapped(text, (sign) => sign.toLowerCase());
}

/** Each letter at the start of a word as a capital. */
export function titled(text = ""): string | undefined {
  let before = " ";
  return mapped(text, (sign) => {
    const isFirst = isBetweenWords(before);
    before = sign;
    return isFirst ? titleOf(sign) : sign;
  });
}

/** ASCII signs other than letters, digits and `_` end a word; of all others only blanks do. */
function isBetweenWords(sign: string): boolean {
  if (sign.charCodeAt(0) < 0x80) return !/\w/.test(sign);
  return /[\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/.test(sign);
}

/** A few letters have a form for titles that is neither small nor capital: they are left to Terraform, as two letters would be. */
function titleOf(sign: string): string {
  if (sign === "ß") return sign;
  return /[\u01c4-\u01cc\u01f1-\u01f3\u10d0-\u10ff]/.test(sign) ? "??" : sign.toUpperCase();
}

function mapped(text: string, map: (sign: string) => string): string | undefined {
  let made = "";
  for (const sign of text) {
    const one = map(sign);
    if (one.length !== 1 && one.length !== sign.length) return undefined;
    made += one;
  }
  return made;
}
