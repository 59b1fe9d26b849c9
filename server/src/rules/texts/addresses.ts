/** Addresses and ranges of them, as Go reads them (ParseIP and ParseCIDR in net of its standard library). */

/** The sixteen bytes of an address; undefined for other texts. One of four bytes is behind ten of nothing and two of 255. */
function bytesOf(text: string): readonly number[] | undefined {
  const four = fourIn(text);
  if (four) return [...new Array<number>(10).fill(0), 255, 255, ...four];
  if (!/^[0-9a-f:.]*$/i.test(text) || !text.includes(":")) return undefined;
  const [before = "", behind, ...more] = text.split("::");
  const [first, last] = [groupsIn(before), groupsIn(behind ?? "")];
  if (more.length > 0 || !first || !last) return undefined;
  const left = 16 - first.length - last.length;
  if (behind === undefined ? left !== 0 : left < 2) return undefined;
  return [...first, ...new Array<number>(left).fill(0), ...last];
}

function fourIn(text: string): readonly number[] | undefined {
  if (!/^(?:(?:0|[1-9]\d{0,2})(?:\.|$)){4}$/.test(text) || text.endsWith(".")) return undefined;
  const parts = text.split(".").map(Number);
  return parts.every((part) => part <= 255) ? parts : undefined;
}

/** The bytes of what is on one side of `::`; the last group may be an address of four bytes. */
function groupsIn(text: string): readonly number[] | undefined {
  if (text === "") return [];
  const groups = text.split(":");
  const bytes: number[] = [];
  for (const [at, group] of groups.entries()) {
    const four = at === groups.length - 1 ? fourIn(group) : undefined;
    if (four) bytes.push(...four);
    else if (/^[0-9a-f]{1,4}$/i.test(group)) {
      const number = Number.parseInt(group, 16);
      bytes.push(number >> 8, number & 255);
    } else return undefined;
  }
  return bytes;
}

/** Also as the end of one of sixteen bytes: `::ffff:10.0.0.1`. */
export function isIpv4(text: string): boolean {
  return bytesOf(text)?.every((byte, at) => at >= 12 || byte === (at < 10 ? 0 : 255)) ?? false;
}

/** Whether it is an address of four or of sixteen bytes. */
export function isIp(text: string): boolean {
  return bytesOf(text) !== undefined;
}

/** Whether it is an address with the number of bits that count: `10.0.0.0/16`. */
export function isCidr(text: string): boolean {
  const [, address = "", bits = ""] = /^([^/]*)\/(\d{1,9})$/.exec(text) ?? [];
  return isIp(address) && Number(bits) <= (fourIn(address) ? 32 : 128);
}

/** Whether it is two addresses with a dash between them, of which the first is not above the second. */
export function isIpRange(text: string): boolean {
  const [from = "", to = "", ...more] = text.split("-");
  const [first, last] = [bytesOf(from), bytesOf(to)];
  if (!first || !last || more.length > 0) return false;
  const at = first.findIndex((byte, index) => byte !== last[index]);
  return at < 0 || first[at]! < last[at]!;
}

/** Whether it is the address of a person, by itself or behind a name. Source: ParseAddress in net/mail of Go's standard library. */
export function isEmail(text: string): boolean {
  // Names, comments and quoted texts are many forms, of which nothing more is said.
  if (/[<>"()[\]\\]/.test(text)) return text.includes("@");
  return /^[ \t]*[^\s@.,:;]+(?:\.[^\s@.,:;]+)*@[^\s@.,:;]+(?:\.[^\s@.,:;]+)*[ \t]*$/.test(text);
}
