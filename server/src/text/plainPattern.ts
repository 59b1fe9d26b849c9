/** What means one sign: itself, any, `\d` or `\w`, or a class of them. Such classes begin or end no range. */
const sign = String.raw`\[\^?-?(?:(?!-\\)[^\\[\]^]|\\[dw\W])+\]|\\[dw\W]|[\w .,:;/@#%&=~'"!<>-]`;

/** A part of a pattern, with how often it is there. */
const part = new RegExp(String.raw`(${sign})(\?|[*+]|\{\d{1,3}(?:,\d{0,3})?\})?|(\()|(\))(\?)?|(\|\^?|\$)`, "y");

/** The texts that are matched: of all others, engines have ideas of their own what a sign is. */
const ordinary = /^[ -~]*$/;

/** How many parts may be there or not, or be something else: each doubles the ways that are tried. */
const mostOptional = 4;

/**
 * The same as a pattern of Go's in JavaScript's own engine, which is made and used in a fraction of the time. Only where both
 * surely say the same, and where no text is gone through more than once: the pattern holds on to the begin of the text, and
 * at most one part of it is there any number of times. Undefined for all others.
 */
export function plainPattern(source: string): ((text: string) => boolean | undefined) | undefined {
  const own = source.replace(/^\\A/, "^").replace(/(?<!\\)\\z$/, "$");
  const regex = isPlain(own) ? regexOf(own) : undefined;
  return regex && ((text) => (ordinary.test(text) ? regex.test(text) : undefined));
}

function regexOf(source: string): RegExp | undefined {
  try {
    return new RegExp(source);
  } catch {
    return undefined;
  }
}

function isPlain(source: string): boolean {
  if (!source.startsWith("^")) return false;
  let [depth, varying, optional] = [0, 0, 0];
  part.lastIndex = 1;
  while (part.lastIndex < source.length) {
    const [, one, times, opens, closes, isOptional, other] = part.exec(source) ?? [];
    if (opens) depth++;
    else if (closes) depth--;
    // What is behind a bar holds on to the begin too: by itself, or in parentheses that do.
    else if (other?.startsWith("|") && (other === "|^") !== (depth === 0)) return false;
    else if (one === undefined && other === undefined) return false;
    if (isOptional || times === "?" || other?.startsWith("|")) optional++;
    else if (times && !/^\{\d+\}$/.test(times)) varying++;
    if (depth < 0) return false;
  }
  return depth === 0 && varying <= 1 && optional <= mostOptional;
}
