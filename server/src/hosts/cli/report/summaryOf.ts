// The sentence that counts what was found.
import type { Totals } from "./report";

export function summaryOf({ files, findings }: Totals): string {
  const counts = [
    ...count(findings.error, "error"),
    ...count(findings.warning, "warning"),
    ...count(findings.information + findings.hint, "hint"),
  ];
  const [last, ...others] = counts.reverse();
  const found = others.length > 0 ? `${others.reverse().join(", ")} and ${last}` : (last ?? "no problems");
  return `Found ${found} in ${files === 1 ? "1 file" : `${files} files`}.`;
}

function count(number: number, word: string): readonly string[] {
  return number === 0 ? [] : [number === 1 ? `1 ${word}` : `${number} ${word}s`];
}
