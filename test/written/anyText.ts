// Texts that mean something to a language, an editor or a reader where nobody escapes them.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is Terraform's template, not JavaScript's
import { type Random, randomFrom } from "../languages/random";

const pieces = [
  ...["${var.x}", "%{ if true }a%{ endif }", "$${x}", "$$${x}", "%%{", "$", "%", "{", "}", "${", "`", "~}"],
  ...['"', "'", "\\", "\\u0041", "\\${", "\n", "\r", "\r\n", "\t", "\u2028", "\u2029", "\u0000", "\u001b[31m"],
  ...["\u202e", "\u2066", "\u200b", "\ufeff", "\u00ad", "\u{e0041}", "é", "名", "😀", "👩\u200d💻"],
  ...["__proto__", "constructor", "toString", "for", "true", "null", "class", "x", " ", "#", "//", "/*", "*/", "<<EOT"],
  ...[
    "\n}\n",
    '"\n}\nresource "x" "y" {}\n',
    ");process.exit(1);//",
    "=",
    ":",
    ",",
    "[",
    "]",
    ".",
    "-",
    "1",
    "</script>",
  ],
];

/** Each alone, then `count` of several. */
export function anyTexts(count: number, seed = 1): readonly string[] {
  const random = randomFrom(seed);
  return ["", ...pieces, ...Array.from({ length: count }, () => anyText(random))];
}

/** One that is made of a few pieces. */
export function anyText(random: Random): string {
  return Array.from({ length: 1 + random.below(5) }, () => random.pick(pieces)).join("");
}

/** What Terraform makes of a string of its JSON in which nothing is to be evaluated; fails where something would be. */
export function valueOfTemplate(template: string): string {
  return template.replace(/([$%])\1*\{/g, (signs) => {
    if (signs.length === 2) throw new Error(`Terraform would evaluate ${JSON.stringify(template)}.`);
    return signs.slice(1);
  });
}

/** Signs that a reader does not see, or that turn what follows. */
export const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are the ones
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u;
