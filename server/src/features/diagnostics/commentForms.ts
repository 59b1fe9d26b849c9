import { weakMemo } from "../../memo/index";
import type { Document, Finding, Fix } from "../../model/index";
import { commentForm } from "../../rules/index";
import { marginAt, type Span } from "../../text/index";
import type { CommentsIn } from "./suppressions";

/** Comments in Terraform's own files that do not begin with `#`. A comment within a line may have code after it, and is left out. */
export const commentForms = weakMemo((document: Document, commentsIn: CommentsIn): readonly Finding[] => {
  if (document.isProgram || document.languageId !== "terraform") return [];
  return commentsIn(document).flatMap((span) => {
    const text = document.text.slice(span.start, span.end);
    if (text.startsWith("#") || (text.startsWith("/*") && !text.includes("\n"))) return [];
    const message = "Begin the comment with #, as Terraform's style guide has it.";
    const { id: rule, severity } = commentForm;
    return { rule, severity, span, message, fixes: [withHash(text, span, document)] };
  });
});

/** The fix: of a comment over several lines each gets its own sign, below the first. */
function withHash(text: string, span: Span, document: Document): Fix {
  const title = "Begin with #";
  if (text.startsWith("//")) {
    const sign = { start: span.start, end: span.start + 2 };
    return { title, changes: [{ kind: "setName", span: sign, name: "#" }] };
  }
  const indent = marginAt(document.text, span.start);
  const lines = text
    .slice(2, -2)
    .split("\n")
    .map((line) => line.replace(/^[ \t]*\*?(?= |$)/, "").trimEnd());
  const [first, last] = [lines[0] === "" ? 1 : 0, lines.at(-1) === "" ? lines.length - 1 : lines.length];
  const name = lines
    .slice(first, last)
    .map((line, at) => `${at > 0 ? indent : ""}#${line === "" || line.startsWith(" ") ? line : ` ${line}`}`)
    .join("\n");
  return { title, changes: [{ kind: "setName", span, name }] };
}
