const named: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f", v: "\v", 0: "\0" };

const escapes = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\}|(\r\n|[\s\S]))/g;

/** The inside of a string or template with its escapes decoded. */
export function decodeText(raw: string): string {
  if (!raw.includes("\\")) return raw;
  return raw.replace(escapes, (_, hex?: string, unicode?: string, point?: string, other = "") => {
    const digits = hex ?? unicode ?? point;
    if (digits === undefined) return /[\r\n\u2028\u2029]/.test(other) ? "" : (named[other] ?? other);
    const code = Number.parseInt(digits, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
