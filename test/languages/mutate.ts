// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is HCL's template, not JavaScript's
import type { Edit } from "../../server/src/text/edit";
import type { Random } from "./random";

/** Pieces of HCL that, put anywhere, are right in some places and wrong in most. */
const pieces = [
  ...[
    "{",
    "}",
    "[",
    "]",
    "(",
    ")",
    '"',
    "${",
    "%{",
    "}",
    "=",
    "==",
    "=>",
    ",",
    ".",
    "..",
    "...",
    ":",
    "::",
    "?",
    "!",
    "-",
  ],
  ...[
    "+",
    "*",
    "/",
    "%",
    "<",
    ">",
    "&",
    "&&",
    "|",
    "||",
    "~",
    "'",
    ";",
    "`",
    "@",
    "$",
    "\\",
    "\\n",
    "\\q",
    "#",
    "//",
    "/*",
    "*/",
  ],
  ...[
    "\n",
    "\r\n",
    " ",
    "\t",
    "\n\n",
    "x",
    "x = 1",
    "x =",
    "x { }",
    "x {\n",
    '"a"',
    "1",
    "1.5",
    "1.2.3",
    "0",
    "é",
    "“",
    "\u0000",
  ],
  ...[
    "for",
    "in",
    "if",
    "null",
    "true",
    "[for x in y : x]",
    "{ for k, v in x : k => v }",
    "f(x)",
    "a::f(",
    "<<EOT\n",
    "<<-EOT\n",
  ],
  ...[
    "EOT",
    "\nEOT\n",
    "%{ if x }",
    "%{ else }",
    "%{ endif }",
    "%{ for x in y }",
    "%{ endfor }",
    "${x}",
    "${~ x ~}",
    "$${",
    "%%{",
  ],
  ...[
    '\nresource "a" "b" {\n',
    "\nlocals {\n",
    '\ndata "a" "b" {}\n',
    "x.y",
    "x.0",
    "x[0]",
    "x[*]",
    "x.*",
    "dynamic",
    "-1",
    "1e3",
    "1e",
  ],
];

/** One random change: something put in, taken out, replaced, or a line gone. */
export function randomEdit(text: string, random: Random): Edit {
  const start = random.below(text.length + 1);
  const few = Math.min(text.length, start + 1 + random.below(4));
  switch (random.below(6)) {
    case 0:
    case 1:
      return { span: { start, end: start }, text: random.pick(pieces) };
    case 2:
      return { span: { start, end: few }, text: "" };
    case 3:
      return { span: { start, end: few }, text: random.pick(pieces) };
    case 4: {
      const line = text.lastIndexOf("\n", start - 1) + 1;
      const end = text.indexOf("\n", start);
      return { span: { start: line, end: end < 0 ? text.length : end + 1 }, text: "" };
    }
    default: {
      const end = Math.min(text.length, start + random.below(200));
      return { span: { start, end }, text: random.below(2) === 0 ? "" : random.pick(pieces) };
    }
  }
}
