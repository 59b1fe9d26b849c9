/** Names what a provider takes by the classes of texts that it accepts. */

import { probes } from "./probes";

/** What is accepted at most, what at least. */
interface Signature {
  readonly format: string;
  readonly needs: readonly string[];
  readonly may?: readonly string[];
}

const resourceIds = ["subscriptionId", "resourceGroupId", "managementGroupId", "someResourceId"];
const secrets = ["keyVaultKeyVersioned", "keyVaultKeyVersionless", "keyVaultSecretVersioned", "keyVaultSecretVersionless", "keyVaultCertificateVersioned", "managedHsmKey"]; // biome-ignore format: one list

const signatures: readonly Signature[] = [
  { format: "uuid", needs: ["uuid"] },
  { format: "https-url", needs: ["https", "httpsPath"], may: secrets },
  { format: "url", needs: ["http", "https", "httpsPath"], may: secrets },
  { format: "cidr", needs: ["cidr"], may: ["cidr6"] },
  { format: "ipv4", needs: ["ipv4"] },
  { format: "ip", needs: ["ipv4", "ipv6"] },
  { format: "rfc3339", needs: ["rfc3339"], may: ["date"] },
  { format: "email", needs: ["email"] },
  { format: "iso8601-duration", needs: ["isoDuration", "isoDurationDays"] },
  { format: "json", needs: ["json"], may: ["empty", "digit", "digits", "decimal", "bool", "port"] },
  { format: "base64", needs: ["base64"], may: ["isoDuration", "bool"] },
  { format: "ip-or-cidr", needs: ["ipv4", "cidr"], may: ["ipv6", "cidr6"] },
  { format: "resource-id", needs: ["resourceGroupId", "someResourceId"], may: [...resourceIds, "empty"] },
];

/** The classes that a format certainly accepts and refuses; undefined for formats that they do not distinguish. */
export function classesOf(
  format: string,
): { readonly accepted: readonly string[]; readonly refused: readonly string[] } | undefined {
  if (format === "not-empty" || format === "not-blank") {
    const refused = format === "not-empty" ? ["empty"] : ["empty", "space"];
    return { accepted: [...probes.keys()].filter((name) => !refused.includes(name)), refused };
  }
  const signature = signatures.find((one) => one.format === format);
  if (!signature) return undefined;
  const { needs, may = [] } = signature;
  return {
    accepted: needs,
    refused: [...probes.keys()].filter((name) => !needs.includes(name) && !may.includes(name)),
  };
}

/** Texts that are not of these formats, though a check that takes all of our texts of one may take them too. */
const besides: ReadonlyMap<string, string> = new Map(
  Object.entries({
    fourNumbers: "300.400.500.600",
    ipRange: "10.1.2.3-10.1.2.5",
    ipList: "10.1.2.3,10.1.2.4",
    cidrList: "10.1.0.0/16,10.2.0.0/16",
    ssh: "ssh://git@example.com/name",
    scp: "git@example.com:name/name",
    urn: "urn:ietf:wg:oauth:2.0:oob",
    app: "com.example.app://auth",
    path: "/folder/index.html",
    password: "aB3/!efghijkl",
    release: "23.1.0.0.0",
  }),
);
const several = ["ipRange", "ipList", "cidrList"];
const places = ["ssh", "scp", "urn", "app"];
const doubts = new Map<string, readonly string[]>([
  // A version of four numbers is no address, where no range is taken either.
  ...["ipv4", "ip"].map((format) => [format, ["fourNumbers", ...several]] as const),
  ...["cidr", "ip-or-cidr"].map((format) => [format, several] as const),
  ...["url", "https-url"].map((format) => [format, places] as const),
  // All that our ids have in common with a path, a long enough password or a text with a number in it is no id.
  ["resource-id", ["path", "password", "release"]],
]);

/** By name, texts that must all be refused if every accepted text has a format. */
export function doubtsOf(format: string): readonly (readonly [string, string])[] {
  return (doubts.get(format) ?? []).map((name) => [name, besides.get(name)!] as const);
}

/** Whether a class of texts is one of ids, or of nothing. */
export function isOfIds(name: string): boolean {
  return name === "empty" || resourceIds.includes(name);
}

/** What a provider calls a format that takes none, or only some, of our texts of it. */
const words: readonly (readonly [string, RegExp])[] = [
  [
    "iso8601-duration",
    /\bISO ?8601\b[^.]{0,40}\b(?:duration|period|interval)|\bduration\b[^.]{0,60}\bISO ?8601\b|'P' period mark/i,
  ],
  ["resource-group-name", /may only contain alphanumeric characters, dash, underscores, parentheses and periods/],
];

/** The format that exactly these answers mean, or that the provider's refusals speak of; undefined without any. */
export function formatOf(accepts: readonly string[], rejects: readonly string[], message: string): string | undefined {
  if (rejects.join() === "empty") return "not-empty";
  if (rejects.toSorted().join() === "empty,space") return "not-blank";
  // Some checks take words besides, which none of their messages has.
  if (accepts.includes("rfc3339") && !/to be a valid RFC3339 date|invalid ISO8601 date format/.test(message))
    return undefined;
  const found = words.find(([, form]) => form.test(message));
  if (found && accepts.every((name) => found[0] !== "iso8601-duration" || name.startsWith("isoDuration")))
    return found[0];
  return signatures.find(
    ({ needs, may = [] }) =>
      needs.every((name) => accepts.includes(name)) &&
      accepts.every((name) => needs.includes(name) || may.includes(name)),
  )?.format;
}
