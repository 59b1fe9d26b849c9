/**
 * A part of an address, percent-encoded. Half of a surrogate pair, which text of files and Azure may hold and no
 * address can, becomes the replacement character; nothing throws.
 */
export function encodeUriPart(text: string): string {
  return encodeURIComponent(whole(text));
}

/** A whole address, with every character encoded that no address may hold; what is encoded already stays so. Nothing throws here either. */
export function encodeUri(address: string): string {
  try {
    return encodeURI(decodeURI(whole(address)));
  } catch {
    return encodeURI(whole(address));
  }
}

/** A part of an address as people read it; undefined where it is not encoded as addresses are. */
export function decodedUriPart(text: string): string | undefined {
  // Most names are written as they are, and are asked for with every comparison of a sort.
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The same, but unchanged where it is not encoded so. */
export function decodeUriPart(text: string): string {
  return decodedUriPart(text) ?? text;
}

/** The text without halves of surrogate pairs. */
function whole(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
