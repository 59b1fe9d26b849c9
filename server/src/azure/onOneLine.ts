import { redact } from "../redact/index";

/** A text from Azure for a comment or a message: on one line, without control characters and secrets, cut after `most` characters. */
export function onOneLine(text: string, most = 80): string {
  const plain = redact(text)
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, " ")
    .trim();
  return plain.length > most ? `${plain.slice(0, most - 1)}…` : plain;
}
