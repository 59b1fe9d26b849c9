/** The order in which providers have the texts of a set: by their checksums. */
import type { SentProperty } from "../../catalog/index";

/**
 * Texts in the order in which a provider has them in a set. Source: schema/set.go and schema/serialize.go of
 * hashicorp/terraform-plugin-sdk.
 */
export function inSetOrder(texts: readonly string[], order: NonNullable<SentProperty["order"]>): readonly string[] {
  const codes = new Map(
    texts.map((text) => [
      text,
      String(checksum(order === "schema" ? `${text};` : order === "lower" ? text.toLowerCase() : text)),
    ]),
  );
  return [...texts].sort((one, other) => (codes.get(one)! < codes.get(other)! ? -1 : 1));
}

/** CRC-32 as Go's hash/crc32 has it by default. */
export function checksum(text: string): number {
  let sum = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
