import { ownProperty } from "../../../../text/index";

const named: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f", v: "\v", 0: "\0" };

const escapes = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\}|(\r\n|[\s\S]))/g;

/** The inside of a string or template with its escapes decoded. */
export function decodeText(raw: string): string {
  return raw.includes("\\") ? raw.replace(escapes, decoded) : raw;
}

/** Where in the inside of a string or template the offsets of its decoded text are. */
export function rawOffsets(raw: string): (offset: number) => number {
  if (!raw.includes("\\")) return (offset) => offset;
  /** What an offset behind each escape has to be moved by. */
  const behind: { readonly from: number; readonly by: number }[] = [{ from: 0, by: 0 }];
  for (const match of raw.matchAll(escapes)) {
    const [whole, ...parts] = match;
    const { by } = behind.at(-1)!;
    const length = decoded(whole, ...parts).length;
    behind.push({ from: match.index - by + length, by: by + whole.length - length });
  }
  return (offset) => offset + behind.findLast(({ from }) => from <= offset)!.by;
}

function decoded(_: string, hex?: string, unicode?: string, point?: string, other = ""): string {
  const digits = hex ?? unicode ?? point;
  if (digits === undefined) return /[\r\n\u2028\u2029]/.test(other) ? "" : (ownProperty(named, other) ?? other);
  const code = Number.parseInt(digits, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

/** A number as the language writes it: `1_000`, `0xff`, `10n`, `-1`. */
export function numberOf(text: string): number {
  const digits = text.replace(/_|n$|^-\s*/g, "");
  return (text.startsWith("-") ? -1 : 1) * Number(digits);
}
