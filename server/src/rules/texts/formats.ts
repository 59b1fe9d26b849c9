/** The formats that facts name, and how messages call them. Those that are not here are not checked. */
import { sshKeyFault } from "../../analysis/index";
import type { Attribute } from "../../catalog/index";
import { isReadAsAny } from "../../resourceIds/index";
import { goPattern, goUrl, isUuid, jsonIn } from "../../text/index";

interface Format {
  /** What a value of it is, as words that follow "to". */
  readonly words: string;
  readonly accepts: (text: string, schema: Attribute) => boolean;
}

export const formats: Readonly<Record<string, Format>> = {
  "not-empty": { words: "a value that is not empty", accepts: (text) => text !== "" },
  "not-zero": { words: "a value that is not empty", accepts: (text) => text !== "" },
  "not-blank": { words: "a value that is not blank", accepts: (text) => text.trim() !== "" },
  uuid: { words: "a UUID", accepts: isUuid },
  url: { words: "a URL that begins with http:// or https://", accepts: (text) => isUrl(text, ["http", "https"]) },
  "https-url": { words: "a URL that begins with https://", accepts: (text) => isUrl(text, ["https"]) },
  email: { words: "an email address", accepts: isEmail },
  ipv4: { words: "an IPv4 address", accepts: isIpv4 },
  ip: { words: "an IP address", accepts: isIp },
  "ip-or-cidr": {
    words: "an IP address, or a range such as 10.0.0.0/16",
    accepts: (text) => isIp(text) || isCidr(text),
  },
  date: { words: "a date such as 2026-01-31", accepts: (text) => /^\d{4}-\d\d-\d\d$/.test(text) },
  arn: { words: "an ARN, which begins with arn:", accepts: (text) => /^arn:/i.test(text) },
  cidr: { words: "an address range such as 10.0.0.0/16", accepts: isCidr },
  // The provider takes an empty text for none at all.
  json: { words: "JSON", accepts: (text) => text === "" || jsonIn(text) !== undefined },
  base64: { words: "base64", accepts: (text) => text !== "" && isBase64(text) },
  rfc3339: {
    words: "a time such as 2026-01-31T00:00:00Z",
    // Where a length was found by probing too, the validator takes more than whole times, such as a date alone.
    accepts: (text, { length }) => isTime(text) || (length !== undefined && isDay(text)),
  },
  duration: {
    words: "a duration such as 30m or 1h30m",
    accepts: (text) => /^[+-]?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|\u00b5s|\u03bcs|ms|s|m|h))+)$/.test(text),
  },
  "ssh-key": {
    words: "the public key of SSH as one line, ssh-rsa AAAA… or ssh-ed25519 AAAA…",
    accepts: (text) => sshKeyFault(text) === undefined,
  },
  "ip-or-cidr-list": {
    words: "IP addresses, or ranges such as 10.0.0.0/16, with commas between them",
    accepts: (text) => text.split(",").every((one) => isIp(one) || isCidr(one)),
  },
  "ip-or-ips": {
    words: "an IP address, or two others with a dash between them",
    accepts(text) {
      const [from = "", to = "", ...more] = text.split("-");
      return isIp(text) || (more.length === 0 && from !== to && isIp(from) && isIp(to));
    },
  },
  "cidr-or-ips": {
    words: "an address range such as 10.0.0.0/16, or two IP addresses with a dash between them",
    accepts: (text) => isCidr(text) || isIpRange(text),
  },
  "ip-or-cidr-or-ips": {
    words: "an IP address, a range such as 10.0.0.0/16, or two addresses with a dash between them",
    accepts: (text) => isIp(text) || isCidr(text) || isIpRange(text),
  },
  "ipv4-or-cidr": {
    words: "an IPv4 address, or a range such as 10.0.0.0/16",
    accepts: (text) => isIpv4(text) || isCidr(text),
  },
  "port-or-range": {
    words: "a port, or two with a dash between them and the lower first, such as 80-90",
    accepts: (text, schema) => isPortOrRange(text, schema),
  },
  "port-range": {
    words: "two ports with a dash between them that are at least 100 apart, such as 1-49999, none from 50000 to 55000",
    accepts: isWideRange,
  },
  "upward-range": { words: "a range from the lower number to the higher one", accepts: isUpwards },
  "power-of-two": { words: "a power of two, such as 256", accepts: isPowerOfTwo },
  "go-pattern": { words: "a regular expression of Go (RE2)", accepts: (text) => goPattern(text) !== undefined },
  "iso8601-duration": {
    words: "an ISO 8601 duration such as PT30M",
    accepts: (text) => /^P(?=[\dT])(\d+[YMWD])*(T(\d+(\.\d+)?[HMS])+)?$/.test(text),
  },
  "resource-group-name": {
    words: "a resource group's name (letters, digits, . _ - and parentheses, no dot at the end)",
    // Of its letters the pattern speaks, where there is one.
    accepts: (text, { pattern }) =>
      text !== "" && !text.endsWith(".") && (pattern !== undefined || /^[-\w._()]{1,90}$/.test(text)),
  },
  // What else an argument takes (an empty text, another id) the facts have beside it.
  path: { words: "a path that begins with /", accepts: (text) => text.startsWith("/") },
  "resource-id": {
    words: "an Azure resource id",
    accepts: (text, { id = [] }) =>
      isReadAsAny(text) || id.some((shape) => isOfWord(text, shape) || isOfSubscriptions(text)),
  },
};

/** Whether an id ends in the word of a shape and a name, whatever is before these: other scopes are read less closely. */
function isOfWord(text: string, shape: string): boolean {
  const [word, wanted] = [text, shape].map((one) => one.replace(/\/$/, "").split("/").at(-2));
  return word?.toLowerCase() === wanted?.toLowerCase();
}

/** What azurerm takes for a scope besides ids. Source: the checks of `scope` in internal/services/authorization. */
function isOfSubscriptions(text: string): boolean {
  return text.includes("/providers/Microsoft.Subscription");
}

function isUrl(text: string, schemes: readonly string[]): boolean {
  const url = goUrl(text);
  return url !== undefined && url.host !== "" && schemes.includes(url.scheme);
}

/** A time with its zone, on a day that there is. Source: RFC3339 in time of Go's standard library. */
function isTime(text: string): boolean {
  const [, hour, minute, second] =
    /^\d{4}-\d\d-\d\dT(\d\d?):(\d\d):(\d\d)(?:[.,]\d+)?(?:Z|[+-]\d\d:\d\d)$/.exec(text)?.map(Number) ?? [];
  return hour !== undefined && isDay(text) && hour <= 23 && minute! <= 59 && second! <= 59;
}

/** Whether a text begins with a day that there is. */
function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(text)?.map(Number) ?? [];
  if (year === undefined || !month || !day) return false;
  return day <= ([31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Go's decoder reads over the ends of lines. */
function isBase64(text: string): boolean {
  const letters = text.replace(/[\r\n]/g, "");
  return letters.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(letters);
}

/** Whether it is a port, or two with a dash between them, the lower first: `80`, `80-90`. */
function isPortOrRange(text: string, schema: Attribute): boolean {
  const [, from = "", to] = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(text) ?? [];
  return isIn(from, schema) && (to === undefined || (isIn(to, schema) && Number(from) < Number(to)));
}

/** Whether it is two ports that are at least 100 apart: `1-49999`. */
function isWideRange(text: string, schema: Attribute): boolean {
  const [, from = "", to = ""] = /^(\d{1,9})-(\d{1,9})$/.exec(text) ?? [];
  return isIn(from, schema) && isIn(to, schema) && Number(to) - Number(from) >= 100;
}

/** Whether a range of two numbers goes upwards; of all other texts nothing is said. */
function isUpwards(text: string): boolean {
  const [, from, to] = /^(\d{1,9})-(\d{1,9})$/.exec(text) ?? [];
  return to === undefined || Number(from) <= Number(to);
}

/** Whether it is 1, 2, 4, … of at most 128 bits. */
function isPowerOfTwo(text: string): boolean {
  if (!/^\+?\d{1,39}$/.test(text)) return false;
  const number = BigInt(text.replace("+", ""));
  return number > 0n && number < 1n << 128n && (number & (number - 1n)) === 0n;
}

function isIn(text: string, { ranges = [] }: Attribute): boolean {
  return text !== "" && ranges.some(([from, to]) => Number(text) >= (from ?? 0) && Number(text) <= (to ?? 65_535));
}

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
function isIpv4(text: string): boolean {
  return bytesOf(text)?.every((byte, at) => at >= 12 || byte === (at < 10 ? 0 : 255)) ?? false;
}

/** Whether it is an address of four or of sixteen bytes. */
function isIp(text: string): boolean {
  return bytesOf(text) !== undefined;
}

/** Whether it is an address with the number of bits that count: `10.0.0.0/16`. */
function isCidr(text: string): boolean {
  const [, address = "", bits = ""] = /^([^/]*)\/(\d{1,9})$/.exec(text) ?? [];
  return isIp(address) && Number(bits) <= (fourIn(address) ? 32 : 128);
}

/** Whether it is two addresses with a dash between them, of which the first is not above the second. */
function isIpRange(text: string): boolean {
  const [from = "", to = "", ...more] = text.split("-");
  const [first, last] = [bytesOf(from), bytesOf(to)];
  if (!first || !last || more.length > 0) return false;
  const at = first.findIndex((byte, index) => byte !== last[index]);
  return at < 0 || first[at]! < last[at]!;
}

/** Whether it is the address of a person, by itself or behind a name. Source: ParseAddress in net/mail of Go's standard library. */
function isEmail(text: string): boolean {
  // Names, comments and quoted texts are many forms, of which nothing more is said.
  if (/[<>"()[\]\\]/.test(text)) return text.includes("@");
  return /^[ \t]*[^\s@.,:;]+(?:\.[^\s@.,:;]+)*@[^\s@.,:;]+(?:\.[^\s@.,:;]+)*[ \t]*$/.test(text);
}
