import { lazy } from "../lazy";
import { type Result, textResult, unknownOf } from "../result";
import { ofTexts, stringArgument } from "./arguments";
import { base64Of, bytesOf } from "./base64";
import { type Implementation, tableOf } from "./implementation";

/** Functions that make hashes of texts: of the bytes that they have in UTF-8. */
export const hashFunctions = tableOf({
  md5: hashed("md5", hexOf),
  sha1: hashed("sha1", hexOf),
  sha256: hashed("sha256", hexOf),
  sha512: hashed("sha512", hexOf),
  base64sha256: hashed("sha256", base64Of),
  base64sha512: hashed("sha512", base64Of),
  uuidv5: { value: uuidOf },
});

type Algorithm = keyof ReturnType<typeof lazy>["hashes"];

function hashed(algorithm: Algorithm, write: (bytes: Uint8Array) => string): Implementation {
  return ofTexts((text = "") => write(lazy().hashes[algorithm](bytesOf(text))));
}

function hexOf(bytes: Uint8Array): string {
  return lazy().bytesToHex(bytes);
}

/** The namespaces that have a name. Source: RFC 9562, section 6.6. */
const namespaces: ReadonlyMap<string, string> = new Map([
  ["dns", "6ba7b810-9dad-11d1-80b4-00c04fd430c8"],
  ["url", "6ba7b811-9dad-11d1-80b4-00c04fd430c8"],
  ["oid", "6ba7b812-9dad-11d1-80b4-00c04fd430c8"],
  ["x500", "6ba7b814-9dad-11d1-80b4-00c04fd430c8"],
]);

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A UUID of version 5: RFC 9562, section 5.5. */
function uuidOf([namespace, name]: readonly Result[]): Result {
  const given = stringArgument(namespace);
  const id = namespaces.get(given) ?? given;
  // Terraform reads other forms of an id too.
  if (!uuid.test(id)) return unknownOf("string");
  const space = lazy().hexToBytes(id.replaceAll("-", ""));
  const bytes = lazy()
    .hashes.sha1(Uint8Array.from([...space, ...bytesOf(stringArgument(name))]))
    .slice(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return textResult(hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-"));
}
