import { escapeHcl } from "../../../text/hclText";
import { segmentsOfTemplate } from "../write/segmentsOf";

/** A template as the expression that it is: what stands in its only interpolation, or itself in quotes. */
export function templateSource(template: string): string {
  const segments = segmentsOfTemplate(template);
  const [first] = segments;
  if (segments.length === 1 && first?.kind === "value") return first.text;
  const inside = segments.map(({ kind, text }) =>
    kind === "value" ? `\${${text}}` : kind === "directive" ? text : escapeHcl(undoubled(text)),
  );
  return `"${inside.join("")}"`;
}

/** Text of a template as what it stands for. */
function undoubled(text: string): string {
  return text.replace(/(?<!\$)\$\$+\{|(?<!%)%%+\{/g, (all) => all.slice(1));
}

/** Whether an interpolation is still open at the end of a template's beginning. */
export function isOpen(template: string): boolean {
  const last = segmentsOfTemplate(template).at(-1);
  return last !== undefined && last.kind !== "text" && !last.isClosed;
}
