import { sshKeyFault } from "../analysis/index";
import type { Attribute } from "../catalog/index";
import { setText } from "../model/index";
import { goTest, isoDuration, isoSeconds, ownProperty } from "../text/index";
import { shortened } from "../wording/index";
import { literalRule } from "./literalRule";
import { formats } from "./texts/formats";
import { passwordFault } from "./texts/passwordFault";
import { holds, rangeWords } from "./texts/ranges";

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
    // The text of a secret belongs in no message. That it looks like an id is a by-product of other checks.
    const isSecret = (schema.sensitive || /password/.test(name)) && text !== "";
    if (format && !format.accepts(text, schema) && !(isSecret && isOfIds(schema))) {
      if (isSecret) return { message: `Set ${name} to ${format.words}.` };
      if (formatOf(schema) === "ssh-key" && text.trim() !== "")
        return { message: `Set ${name} to ${format.words}: ${sshKeyFault(text)}.` };
      const { words } = format;
      const meant = meantBy(text, formatOf(schema) ?? "");
      const isBetter = meant !== undefined && meant !== text && format.accepts(meant, schema);
      return {
        message: `Set ${name} to ${words}${text === "" ? "" : `, not "${shortened(text)}"`}.`,
        ...(isBetter && { fixes: [setText(value, meant)] }),
      };
    }
    const limits = format && durationLimits(text, schema);
    if (limits) return { message: `Set ${name} to a duration ${limits}, not "${text}".` };
    return text === "" && isRejectedEmpty(schema)
      ? { message: `Give ${name} a value: it must not be empty.` }
      : undefined;
  },
);

/** What a duration is to be between, in words, where it is not. */
function durationLimits(text: string, { format, ranges = [] }: Attribute): string | undefined {
  const [range] = ranges;
  const seconds = format === "iso8601-duration" && range ? isoSeconds(text) : undefined;
  if (seconds === undefined || !range || holds(range, seconds)) return undefined;
  return rangeWords(range, isoDuration);
}

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

/** Whether what is known is that ids are taken, or what begins as one. */
function isOfIds({ format }: Attribute): boolean {
  return format === "resource-id" || format === "path";
}

/** Whether what is known of it is all that the provider asks of a password: its format says how. */
function isPassword({ format }: Attribute): boolean {
  return format === "password" || format === "password-of-three";
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
