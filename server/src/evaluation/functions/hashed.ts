import { md5, sha1 } from "@noble/hashes/legacy.js";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { isUuid } from "../../text/index";
import { type Result, textResult, unknownOf } from "../result";
import { ofTexts, stringArgument } from "./arguments";
import { base64Of, bytesOf } from "./base64";
import { type FunctionRefusal, type Implementation, refuse, tableOf } from "./implementation";

/** Functions that make hashes of texts: of the bytes that they have in UTF-8. */
export const hashFunctions = tableOf({
  md5: hashed(md5, bytesToHex),
  sha1: hashed(sha1, bytesToHex),
  sha256: hashed(sha256, bytesToHex),
  sha512: hashed(sha512, bytesToHex),
  base64sha256: hashed(sha256, base64Of),
  base64sha512: hashed(sha512, base64Of),
  uuidv5: { value: uuidOf },
});

type Bytes = Uint8Array;

function hashed(hash: (bytes: Bytes) => Bytes, write: (bytes: Bytes) => string): Implementation {
  return ofTexts((text = "") => write(hash(bytesOf(text))));
}

/** The namespaces that have a name. Source: RFC 9562, section 6.6. */
const namespaces: ReadonlyMap<string, string> = new Map([
  ["dns", "6ba7b810-9dad-11d1-80b4-00c04fd430c8"],
  ["url", "6ba7b811-9dad-11d1-80b4-00c04fd430c8"],
  ["oid", "6ba7b812-9dad-11d1-80b4-00c04fd430c8"],
  ["x500", "6ba7b814-9dad-11d1-80b4-00c04fd430c8"],
]);

/** How long an id may be: as it is, in braces, behind `urn:uuid:`, or without dashes. Source: Parse of google/uuid, which Terraform reads them with. */
const forms: ReadonlySet<number> = new Set([36, 38, 45, 32]);

/** A UUID of version 5: RFC 9562, section 5.5. */
function uuidOf([namespace, name]: readonly Result[]): Result | FunctionRefusal {
  const given = stringArgument(namespace);
  const id = namespaces.get(given) ?? given;
  if (!forms.has(id.length)) return refuse('needs a namespace, "dns", "url", "oid", "x500", or a UUID', 0);
  // Terraform reads other forms of an id too.
  if (!isUuid(id)) return unknownOf("string");
  const space = hexToBytes(id.replaceAll("-", ""));
  const bytes = sha1(Uint8Array.from([...space, ...bytesOf(stringArgument(name))])).slice(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return textResult(bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-"));
}
