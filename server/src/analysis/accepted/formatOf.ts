import type { Attribute } from "../../catalog/schema";
import { ownProperty } from "../../text/ownProperty";

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

/** The format of an argument: as the facts name it, else as its accepted probes show, where no check of its own is known to do more. */
export function formatOf({ format, accepts, validator, pattern, values }: Attribute): string | undefined {
  if (format || !accepts) return format;
  if (accepts.length === 1 && accepts[0] === "objectArn") return "arn";
  if (pattern || values) return undefined;
  const kinds = accepts.filter((probe) => probe !== "empty" && !/^keyVault|^managedHsm/.test(probe));
  const found = ownProperty(byProbes, [...kinds].sort().join(" "));
  const saysSo = found === "date" || (found === "base64" && /base64/i.test(validator ?? ""));
  return validator && !saysSo ? undefined : found;
}
