// Files of a key with its certificates (.pfx, .p12). Source: RFC 7292; the ways of encryption of RFC 8018 and of its appendix B.
import { createDecipheriv, createHash, createPrivateKey, type KeyObject, pbkdf2Sync } from "node:crypto";

// DER, as far as certificates' files need it. Source: ITU-T X.690.

/** A value: its tag, and what it holds. */
interface Der {
  readonly tag: number;
  readonly content: Uint8Array;
}

/** Tags that are looked for. */
const tags = { integer: 2, octets: 4, objectId: 6, sequence: 0x30, context0: 0xa0, implicit0: 0x80 } as const;

/** The content of a PKCS #12 file. */
export interface Keys {
  readonly keys: readonly KeyObject[];
  /** In DER. */
  readonly certificates: readonly Uint8Array[];
}

const ids = {
  data: "2a864886f70d010701",
  encryptedData: "2a864886f70d010706",
  keyBag: "2a864886f70d010c0a0101",
  shroudedKeyBag: "2a864886f70d010c0a0102",
  certificateBag: "2a864886f70d010c0a0103",
  pbes2: "2a864886f70d01050d",
  tripleDes: "2a864886f70d010c0103",
} as const;

const ciphers: ReadonlyMap<string, readonly [name: string, keyLength: number]> = new Map([
  ["60864801650304012a", ["aes-256-cbc", 32]],
  ["608648016503040116", ["aes-192-cbc", 24]],
  ["608648016503040102", ["aes-128-cbc", 16]],
  ["2a864886f70d0307", ["des-ede3-cbc", 24]],
]);

const hashes: ReadonlyMap<string, string> = new Map([
  ["2a864886f70d0207", "sha1"],
  ["2a864886f70d0209", "sha256"],
  ["2a864886f70d020a", "sha384"],
  ["2a864886f70d020b", "sha512"],
]);

/** More rounds would be no protection, but a computer that does nothing else. */
const mostRounds = 10_000_000;

/**
 * Throws if it is not a certificate, and if the password does not open it. Throws an `OldEncryption` if the kind of
 * encryption is not supported.
 */
export function readPkcs12(bytes: Uint8Array, password: string): Keys {
  const [, safe] = inside(valuesIn(bytes)[0], tags.sequence);
  const keys: KeyObject[] = [];
  const certificates: Uint8Array[] = [];
  for (const part of inside(valuesIn(dataIn(safe))[0], tags.sequence))
    for (const bag of inside(valuesIn(bagsIn(part, password))[0], tags.sequence)) {
      const [type, value] = inside(bag, tags.sequence);
      const held = contentOf(value, tags.context0);
      const id = objectIdIn(type);
      if (id === ids.keyBag) keys.push(createPrivateKey({ key: Buffer.from(held), format: "der", type: "pkcs8" }));
      else if (id === ids.shroudedKeyBag) {
        const [algorithm, secret] = inside(valuesIn(held)[0], tags.sequence);
        const key = decrypted(algorithm, contentOf(secret, tags.octets), password);
        keys.push(createPrivateKey({ key: Buffer.from(key), format: "der", type: "pkcs8" }));
      } else if (id === ids.certificateBag) {
        const [, certificate] = inside(valuesIn(held)[0], tags.sequence);
        certificates.push(contentOf(inside(certificate, tags.context0)[0], tags.octets));
      }
    }
  return { keys, certificates };
}

/** Thrown for a PKCS #12 file with an encryption that is not supported. */
export class OldEncryption extends Error {}

/** The bytes of content that is plain. */
function dataIn(info: Der | undefined): Uint8Array {
  const [type, content] = inside(info, tags.sequence);
  if (objectIdIn(type) !== ids.data) throw new RangeError("This is not plain content.");
  return contentOf(inside(content, tags.context0)[0], tags.octets);
}

function bagsIn(info: Der, password: string): Uint8Array {
  const [type, content] = inside(info, tags.sequence);
  if (objectIdIn(type) !== ids.encryptedData) return dataIn(info);
  const [, about] = inside(inside(content, tags.context0)[0], tags.sequence);
  const [, algorithm, secret] = inside(about, tags.sequence);
  return decrypted(algorithm, contentOf(secret, tags.implicit0), password);
}

function decrypted(algorithm: Der | undefined, secret: Uint8Array, password: string): Uint8Array {
  const [type, parameters] = inside(algorithm, tags.sequence);
  const id = objectIdIn(type);
  if (id === ids.pbes2) return byPbes2(parameters, secret, password);
  if (id !== ids.tripleDes) throw new OldEncryption(id);
  const [salt, rounds] = inside(parameters, tags.sequence);
  const given = [contentOf(salt, tags.octets), roundsIn(rounds)] as const;
  return decipher("des-ede3-cbc", derived(1, 24, password, ...given), derived(2, 8, password, ...given), secret);
}

function byPbes2(parameters: Der | undefined, secret: Uint8Array, password: string): Uint8Array {
  const [derivation, encryption] = inside(parameters, tags.sequence);
  const [salt, rounds, ...rest] = inside(inside(derivation, tags.sequence)[1], tags.sequence);
  const prf = rest.find(({ tag }) => tag === tags.sequence);
  const hash = prf ? hashes.get(objectIdIn(inside(prf, tags.sequence)[0])) : "sha1";
  const [cipher, vector] = inside(encryption, tags.sequence);
  const known = ciphers.get(objectIdIn(cipher));
  if (!known || hash === undefined) throw new OldEncryption(objectIdIn(cipher));
  const key = pbkdf2Sync(password, contentOf(salt, tags.octets), roundsIn(rounds), known[1], hash);
  return decipher(known[0], key, contentOf(vector, tags.octets), secret);
}

function roundsIn(value: Der | undefined): number {
  const rounds = numberIn(value);
  if (rounds < 1 || rounds > mostRounds) throw new RangeError("So many rounds are not made.");
  return rounds;
}

function decipher(name: string, key: Uint8Array, vector: Uint8Array, secret: Uint8Array): Uint8Array {
  const cipher = createDecipheriv(name, key, vector);
  return Buffer.concat([cipher.update(secret), cipher.final()]);
}

/** RFC 7292, appendix B.2, with SHA-1: bytes for a key (1) or for where a cipher begins (2). */
function derived(purpose: number, length: number, password: string, salt: Uint8Array, rounds: number): Uint8Array {
  const [block, size] = [64, 20];
  const text = Buffer.from(`${password}\0`, "utf16le").swap16();
  const filled = (bytes: Uint8Array) =>
    Buffer.alloc(block * Math.ceil(bytes.length / block)).map((_, at) => bytes[at % bytes.length]!);
  const input = Buffer.concat([filled(salt), filled(text)]);
  const all: Buffer[] = [];
  for (let made = 0; made < length; made += size) {
    let hash = createHash("sha1").update(Buffer.alloc(block, purpose)).update(input).digest();
    for (let round = 1; round < rounds; round++) hash = createHash("sha1").update(hash).digest();
    all.push(hash);
    for (let start = 0; start < input.length; start += block) {
      let carry = 1;
      for (let at = block - 1; at >= 0; at--) {
        carry += input[start + at]! + hash[at % size]!;
        input[start + at] = carry & 255;
        carry >>= 8;
      }
    }
  }
  return Buffer.concat(all).subarray(0, length);
}

/** The values that follow each other in some bytes. Throws a RangeError where they are none. */
function valuesIn(bytes: Uint8Array): readonly Der[] {
  const values: Der[] = [];
  for (let at = 0; at < bytes.length; ) {
    const tag = bytes[at]!;
    const first = bytes[at + 1] ?? 0x80;
    const more = first < 0x80 ? 0 : first - 0x80;
    // Lengths that are not told beforehand are no DER, and no file is as long as five bytes say.
    if (first === 0x80 || more > 4) throw new RangeError("This length is not read.");
    const length = more === 0 ? first : bytes.subarray(at + 2, at + 2 + more).reduce((sum, one) => sum * 256 + one, 0);
    const start = at + 2 + more;
    if (start + length > bytes.length) throw new RangeError("This ends too early.");
    values.push({ tag, content: bytes.subarray(start, start + length) });
    at = start + length;
  }
  return values;
}

/** What is in a value of a tag; throws a RangeError for any other. */
function inside(value: Der | undefined, tag: number): readonly Der[] {
  return valuesIn(contentOf(value, tag));
}

/** The bytes of a value of a tag; throws a RangeError for any other. */
function contentOf(value: Der | undefined, tag: number): Uint8Array {
  if (value?.tag !== tag) throw new RangeError(`There is no value with the tag ${tag}.`);
  return value.content;
}

/** An object id in hexadecimal digits, by which it is compared. */
function objectIdIn(value: Der | undefined): string {
  return Buffer.from(contentOf(value, tags.objectId)).toString("hex");
}

/** A number that is not negative. */
function numberIn(value: Der | undefined): number {
  return contentOf(value, tags.integer).reduce((sum, one) => sum * 256 + one, 0);
}
