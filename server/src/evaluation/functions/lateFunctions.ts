/** Hashes of texts, YAML, CSV, and what else few modules call: loaded for the first call that wants one of them. */
import { md5, sha1 } from "@noble/hashes/legacy.js";
import { sha256, sha512 } from "@noble/hashes/sha2.js";

/** Each takes bytes and gives those of the hash. */
export const hashes = { md5, sha1, sha256, sha512 };

export { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
export { renamed } from "./camelCase";
export { tableInCsv } from "./csv";
export { formatDate } from "./formatDate";
export { valueInYaml } from "./yaml/valueInYaml";
export { yamlEncoded } from "./yaml/yamlEncoded";
