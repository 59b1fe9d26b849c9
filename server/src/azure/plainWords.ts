/** A text of Azure's that goes into a comment or a sentence: one line, without signs that hide or turn what follows. */
export function plainWords(text: string, most = 80): string {
  const plain = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
  return plain.length > most ? `${plain.slice(0, most - 1)}…` : plain;
}
