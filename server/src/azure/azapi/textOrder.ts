/** The order in which providers have the texts of a set: by their checksums. */
import type { SentProperty } from "../../catalog/index";
import { crc32 } from "../../text/index";

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

/** The checksum of a text, as providers order by it. */
export function checksum(text: string): number {
  return crc32(new TextEncoder().encode(text));
}
