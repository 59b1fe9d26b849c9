import { type Document, type Finding, valuesIn } from "../../model/index";
import { rules } from "../../rules/index";
import { type Edit, lineStart, marginAt } from "../../text/index";

/** A comment that suppresses a finding, with a reason that the user fills in. */
export interface Suppression {
  readonly finding: Finding;
  readonly title: string;
  /** A line above the one that the finding begins on. */
  readonly edit: Edit;
  /** What is in the place of the reason. */
  readonly reason: string;
}

const reason = "say why";

/** A code action for each rule, if a comment is possible there. `sign` begins the comment. None for what Terraform itself refuses. */
export function suppressionsOf(findings: readonly Finding[], document: Document, sign: string): readonly Suppression[] {
  const { text } = document;
  const seen = new Set<string>();
  return findings.flatMap((finding): Suppression[] => {
    const { rule, span } = finding;
    const start = lineStart(text, span.start);
    if (isRefused(finding) || seen.has(rule) || isInsideText(document, start)) return [];
    seen.add(rule);
    const indent = marginAt(text, span.start);
    const end =
      text.slice(start, span.end + 1).includes("\r\n") || text.startsWith("\r\n", lineEnd(text, start)) ? "\r\n" : "\n";
    const comment = `${indent}${sign} azureml-terraform-ignore: ${rule} -- ${reason}${end}`;
    return [
      {
        finding,
        title: `Suppress ${rule} here, with a reason`,
        edit: { span: { start, end: start }, text: comment },
        reason,
      },
    ];
  });
}

/** Whether Terraform refuses it whatever people think of it: to say nothing of it helps nobody. */
function isRefused({ rule, severity }: Finding): boolean {
  return rule === "syntax" || (severity === "error" && refusedByTerraform.has(rule));
}

const refusedByTerraform: ReadonlySet<string> = new Set(
  rules.flatMap(({ id, certainty }) => (certainty === undefined || certainty === "terraform" ? [id] : [])),
);

function lineEnd(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return text[end - 1] === "\r" ? end - 1 : end;
}

/** Whether a line begins in the middle of a text or an expression, where a comment would be part of it. */
function isInsideText({ blocks }: Document, start: number): boolean {
  const block = blocks.find(({ span }) => span.start < start && start <= span.end);
  return (
    block?.body.items.some(({ value }) =>
      [...valuesIn(value)].some(
        ({ kind, span }) => (kind === "text" || kind === "expression") && span.start < start && start < span.end,
      ),
    ) ?? false
  );
}
