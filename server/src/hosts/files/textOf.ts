// The text in a file's bytes: UTF-8, without the mark that some editors put in front.

/** Never fails: what is not UTF-8 becomes the replacement character. */
export function textOf(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
