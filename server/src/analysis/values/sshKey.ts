import { bytesInBase64 } from "../../evaluation/index";

/**
 * What is wrong with a text as the public key of SSH, the end of "… but"; undefined where nothing is.
 * Source: internal/services/compute/validate/ssh_key.go of hashicorp/terraform-provider-azurerm 5.2.0, and what it reads keys with,
 * ssh.ParsePublicKey of golang.org/x/crypto.
 */
export function sshKeyFault(text: string): string | undefined {
  const [, encoded] = text.trim().split(/\s+/);
  if (encoded === undefined) return "nothing follows its first word";
  const bytes = encoded.length % 4 === 0 ? bytesInBase64(encoded) : undefined;
  if (!bytes) return "its second word is not base64";
  const [algorithm, ...rest] = fieldsOf(bytes) ?? [];
  const kind = algorithm && String.fromCharCode(...algorithm.slice(0, longest));
  if (kind === "ssh-rsa") return rsaFault(rest);
  if (kind === "ssh-ed25519") return rest.length === 1 && rest[0]?.length === 32 ? undefined : broken;
  return kind && /^(?:ecdsa-|ssh-dss|sk-)/.test(kind) ? `Azure takes no ${kind}` : broken;
}

const broken = "its second word is not a whole key";

/** Names of algorithms are short. */
const longest = 64;

/** An exponent and a modulus; the latter has as many bits as the key. */
function rsaFault([exponent, modulus, ...more]: readonly Uint8Array[]): string | undefined {
  if (!exponent || !modulus || more.length > 0) return broken;
  const first = modulus.findIndex((byte) => byte !== 0);
  const bits = first < 0 ? 0 : (modulus.length - first) * 8;
  return bits < least ? `its RSA key has ${bits} bits, and Azure takes ${least} or more` : undefined;
}

const least = 2048;

/** The fields of a key, each with its length in front; undefined where they do not end where the bytes do. */
function fieldsOf(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  const fields: Uint8Array[] = [];
  let at = 0;
  while (at + 4 <= bytes.length) {
    const length = new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0);
    at += 4;
    if (length > bytes.length - at) return undefined;
    fields.push(bytes.subarray(at, at + length));
    at += length;
  }
  return at === bytes.length ? fields : undefined;
}
