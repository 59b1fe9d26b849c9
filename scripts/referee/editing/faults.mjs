// Validation: the errors and warnings that a case expects of its text, held against our findings.
import { Excepted } from "./schemas.mjs";
import { allOf, partsOf, spanOf } from "./tables.mjs";

/** What a case expects: `{ isError, summary, span }`. */
export function faultsIn(node, text) {
  return [...allOf(node)].map(partsOf).flatMap((parts) => {
    const severity = parts.get("Severity")?.name;
    return severity
      ? [
          {
            isError: severity === "hcl.DiagError",
            summary: parts.get("Summary")?.string,
            span: spanOf(parts.get("Subject"), text),
          },
        ]
      : [];
  });
}

/** The same where each of them has one of ours on the same line (of the whole text: in front of it too), and there is no error besides. */
export function compareFaults(service, uri, whole, expected) {
  const text = service.text(uri);
  const lineOf = (offset) => text.slice(0, offset).split("\n").length;
  const ours = service.diagnose(uri).filter(({ severity, rule }) => severity === "error" || rule === "deprecated");
  const isAt = (one, { span, isError }) => {
    const isWhole = span.start <= whole.start && span.end >= whole.end - 1;
    const [first, last] = [isWhole ? 1 : lineOf(span.start), lineOf(span.end)];
    // What lacks something in a body is said of the block that has it.
    return isError === (one.severity === "error") && lineOf(one.span.start) >= first && lineOf(one.span.start) <= last;
  };
  const missing = expected.filter((fault) => !ours.some((one) => isAt(one, fault)));
  const besides = ours.filter((one) => one.severity === "error" && !expected.some((fault) => isAt(one, fault)));
  if (besides.some(({ rule }) => rule === "syntax")) throw new Excepted("a text that its test does not have");
  const detail = [
    missing.length > 0 && `not found: ${missing.map(({ summary }) => summary)}`,
    besides.length > 0 && `found besides: ${besides.map(({ rule, message }) => `${rule} ${message}`)}`,
  ];
  return {
    outcome: missing.length + besides.length > 0 ? "other" : "same",
    detail: detail.filter(Boolean).join("; "),
    more: 0,
  };
}
