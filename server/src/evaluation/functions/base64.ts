/** Texts as base64 and back, as Go's standard encoding has it. */

/** Bytes as base64. */
export function base64Of(bytes: Uint8Array): string {
  let signs = "";
  for (const byte of bytes) signs += String.fromCharCode(byte);
  return btoa(signs);
}

/** The bytes of a base64 text; undefined if it is not base64. */
export function bytesInBase64(text: string): Uint8Array | undefined {
  const written = text.replace(/[\r\n]/g, "");
  if (written.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(written)) return undefined;
  return Uint8Array.from(atob(written), (sign) => sign.charCodeAt(0));
}

/** A text as bytes of UTF-8. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The bytes of a text; undefined if it has none in this encoding. */
export function textInBytes(bytes: Uint8Array, encoding: "utf-8" | "utf-16le"): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
