import { sshKeyFault } from "../analysis/index";
import type { Attribute } from "../catalog/index";
import { setText } from "../model/index";
import { goPattern, goTest, ownProperty } from "../text/index";
import { shortened } from "../wording/index";
import { literalRule } from "./literalRule";
import { isPortOrRange, isPowerOfTwo, isUpwards, isWideRange } from "./texts/numbersInText";
import { passwordFault } from "./texts/passwordFault";

/** What each format accepts, and how a message calls it. Formats that are not here are not checked. */
const formats: Readonly<
  Record<string, { readonly words: string; readonly accepts: (text: string, schema: Attribute) => boolean }>
> = {
  "not-empty": { words: "a value that is not empty", accepts: (text) => text !== "" },
  "not-zero": { words: "a value that is not empty", accepts: (text) => text !== "" },
  "not-blank": { words: "a value that is not blank", accepts: (text) => text.trim() !== "" },
  uuid: { words: "a UUID", accepts: (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) },
  url: { words: "a URL that begins with http:// or https://", accepts: (text) => /^https?:\/\/[^/]/i.test(text) },
  "https-url": { words: "a URL that begins with https://", accepts: (text) => /^https:\/\/[^/]/i.test(text) },
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
  json: { words: "JSON", accepts: (text) => text === "" || isJson(text) },
  base64: { words: "base64", accepts: isBase64 },
  rfc3339: {
    words: "a time such as 2026-01-31T00:00:00Z",
    // Where a length was found by probing too, the validator takes more than whole times, such as a date alone.
    accepts: (text, { length }) =>
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) ||
      (length !== undefined && /^\d{4}-\d\d-\d\d/.test(text)),
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
  path: { words: "a path that begins with /", accepts: (text) => text === "" || text.startsWith("/") },
  // Some arguments take an empty text instead, which the facts do not tell from those that refuse it.
  "resource-id": { words: "an Azure resource id", accepts: (text) => text === "" || text.startsWith("/") },
};

export const wrongFormat = literalRule(
  {
    id: "wrong-format",
    otherReleases: "unknown",
    summary:
      "A string that is not in the format that its argument requires: a UUID, a URL, an address range, a duration, …",
    why: "`terraform validate` fails: the provider parses the string before it sends it to Azure.",
    source: "the provider's own validators, asked with well-formed and malformed texts",
  },
  (schema) =>
    schema.type === "string" &&
    // What is read more closely is found by a rule of its own.
    schema.validator !== "arm.ParseResourceID" &&
    (ownProperty(formats, formatOf(schema) ?? "") !== undefined || isPassword(schema) || isRejectedEmpty(schema)),
  ({ value, text, schema }, name) => {
    const format = ownProperty(formats, formatOf(schema) ?? "");
    if (schema.values?.includes(text) || isAcceptedEmpty(text, schema)) return undefined;
    if (isPassword(schema) && text !== "") {
      const fault = passwordFault(text, schema);
      return fault === undefined ? undefined : { message: `Change ${name}: it ${fault}.` };
    }
    // What was probed of a secret is mostly a by-product of other checks, and its text belongs in no message.
    const isSecret = (schema.sensitive || /password/.test(name)) && text !== "";
    if (isSecret && isOfBase64(schema) && !isBase64(text)) return { message: `Set ${name} to base64.` };
    if (!isSecret && format && !format.accepts(text, schema)) {
      if (formatOf(schema) === "ssh-key" && text.trim() !== "")
        return { message: `Set ${name} to ${format.words}: ${sshKeyFault(text)}.` };
      const words =
        format === formats["resource-id"] && !/(?:ids?|scopes?)$/.test(name)
          ? 'a text that begins with "/"'
          : format.words;
      const meant = meantBy(text, formatOf(schema) ?? "");
      const isBetter = meant !== undefined && meant !== text && format.accepts(meant, schema);
      return {
        message: `Set ${name} to ${words}${text === "" ? "" : `, not "${shortened(text)}"`}.`,
        ...(isBetter && { fixes: [setText(value, meant)] }),
      };
    }
    return text === "" && isRejectedEmpty(schema)
      ? { message: `Give ${name} a value: it must not be empty.` }
      : undefined;
  },
);

/** What a text lacks that is nearly of a form. */
function meantBy(text: string, format: string): string | undefined {
  if (/^(https-)?url$/.test(format) && /^(http:\/\/)?[\w-]+(\.[\w-]+)+(:\d+)?(\/.*)?$/.test(text))
    return `https://${text.replace(/^http:\/\//, "")}`;
  if (format === "resource-group-name") return text.replace(/(?<!\.)\.+$/, "");
  if (format === "duration") return goDurationOf(text);
  const [, count, unit] = /^(\d+) ?([smh])$/i.exec(text) ?? [];
  if (format === "iso8601-duration" && count) return `PT${count}${unit?.toUpperCase()}`;
  return format === "rfc3339" && /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : undefined;
}

/** What Go writes for a duration of ISO 8601 without months, or with a blank before its unit. */
function goDurationOf(text: string): string | undefined {
  const [, days = "0", hours = "0", minutes, seconds] =
    /^P(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/i.exec(text) ?? [];
  const all = 24 * Number(days) + Number(hours);
  const parts = [all > 0 && `${all}h`, minutes && `${minutes}m`, seconds && `${seconds}s`].filter(Boolean);
  if (parts.length > 0) return parts.join("");
  const [, count, unit] = /^(\d{1,6}) ?(s|m|h)(?:ec|in|r|our|inute|econd)?s?$/i.exec(text) ?? [];
  return count && unit && `${count}${unit.toLowerCase()}`;
}

function isAcceptedEmpty(text: string, { accepts }: Attribute): boolean {
  return text === "" && (accepts?.includes("empty") ?? false);
}

/** The provider was tried with an empty text and refused it, or what it asks of all texts no empty one has. */
function isRejectedEmpty({ accepts, rejects, pattern = [], values }: Attribute): boolean {
  if (accepts ?? rejects) return accepts ? !accepts.includes("empty") : rejects!.includes("empty");
  return !values?.includes("") && pattern.some((source) => goTest(source)?.("") === false);
}

/** Whether its check is one of base64 and nothing else. */
function isOfBase64({ format, validator = "" }: Attribute): boolean {
  return format === "base64" && /base64/i.test(validator);
}

/** Whether what is known of it is all that the provider asks of a password: its format says how. */
function isPassword({ format }: Attribute): boolean {
  return format === "password" || format === "password-of-three";
}

function isIpv4(text: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(text) && text.split(".").every((part) => Number(part) <= 255);
}

function isIp(text: string): boolean {
  return isIpv4(text) || /^(?=.*:.*:)[0-9a-f:.]+(%\w+)?$/i.test(text);
}

function isCidr(text: string): boolean {
  const [address = "", bits = "", ...rest] = text.split("/");
  return (
    rest.length === 0 &&
    /^\d{1,3}$/.test(bits) &&
    (isIpv4(address) ? Number(bits) <= 32 : address.includes(":") && Number(bits) <= 128)
  );
}

/** Go's decoder reads over the ends of lines. */
function isBase64(text: string): boolean {
  const letters = text.replace(/[\r\n]/g, "");
  return letters.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(letters);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Formats by the probes that alone were accepted; what only some URLs are, such as those of keys, counts as a URL. */
const byProbes: Readonly<Record<string, string>> = {
  uuid: "uuid",
  date: "date",
  "ipv4 ipv6": "ip",
  "cidr cidr6 ipv4 ipv6": "ip-or-cidr",
  "http https httpsPath": "url",
  // What of the probes happens to be base64.
  "base64 bool isoDuration": "base64",
};

/** Formats by the names of checks that no probe passes. */
const byCheck: Readonly<Record<string, string>> = { "validate.SSHKey": "ssh-key", "validate.Duration": "duration" };

/** The format of an argument: as the facts name it, else as its accepted probes show, where no check of its own is known to do more. */
function formatOf({ format, accepts, validator, pattern, values }: Attribute): string | undefined {
  // Patterns that no probe but an id has passed say more.
  if (format === "resource-id" && pattern) return undefined;
  if (format || !accepts) return format;
  if (accepts.length === 1 && accepts[0] === "objectArn") return "arn";
  if (accepts.length === 0 && !pattern) return ownProperty(byCheck, validator ?? "");
  if (pattern || values) return undefined;
  const kinds = accepts.filter((probe) => probe !== "empty" && !/^keyVault|^managedHsm/.test(probe));
  const found = ownProperty(byProbes, [...kinds].sort().join(" "));
  const saysSo = found === "date" || (found === "base64" && /base64/i.test(validator ?? ""));
  return validator && !saysSo ? undefined : found;
}
