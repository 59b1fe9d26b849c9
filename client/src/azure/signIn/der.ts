// DER, as far as certificates' files need it. Source: ITU-T X.690.

/** A value: its tag, and what it holds. */
export interface Der {
  readonly tag: number;
  readonly content: Uint8Array;
}

/** Tags that are looked for. */
export const tags = { integer: 2, octets: 4, objectId: 6, sequence: 0x30, context0: 0xa0, implicit0: 0x80 } as const;

/** The values that follow each other in some bytes. Throws a RangeError where they are none. */
export function valuesIn(bytes: Uint8Array): readonly Der[] {
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
export function inside(value: Der | undefined, tag: number): readonly Der[] {
  return valuesIn(contentOf(value, tag));
}

/** The bytes of a value of a tag; throws a RangeError for any other. */
export function contentOf(value: Der | undefined, tag: number): Uint8Array {
  if (value?.tag !== tag) throw new RangeError(`There is no value with the tag ${tag}.`);
  return value.content;
}

/** An object id in hexadecimal digits, by which it is compared. */
export function objectIdIn(value: Der | undefined): string {
  return Buffer.from(contentOf(value, tags.objectId)).toString("hex");
}

/** A number that is not negative. */
export function numberIn(value: Der | undefined): number {
  return contentOf(value, tags.integer).reduce((sum, one) => sum * 256 + one, 0);
}
