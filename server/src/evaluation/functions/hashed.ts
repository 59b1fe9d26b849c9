import { md5, sha1 } from "@noble/hashes/legacy.js";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { isUuid } from "../../text/index";
import { type Result, textResult, unknownOf } from "../result";
import { ofTexts, stringArgument } from "./arguments";
import { base64Of, bytesOf } from "./base64";
import { type Implementation, tableOf } from "./implementation";

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

/** A UUID of version 5: RFC 9562, section 5.5. */
function uuidOf([namespace, name]: readonly Result[]): Result {
  const given = stringArgument(namespace);
  const id = namespaces.get(given) ?? given;
  // Terraform reads other forms of an id too.
  if (!isUuid(id)) return unknownOf("string");
  const space = hexToBytes(id.replaceAll("-", ""));
  const bytes = sha1(Uint8Array.from([...space, ...bytesOf(stringArgument(name))])).slice(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return textResult(bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-"));
}
