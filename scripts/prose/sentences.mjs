// Makes one or two sentences that are worth reading out of a documentation comment.

const longest = 140;

/** What the catalog knows better, or what only makes sense on the page where it was. */
const useless = [
  /^(possible|allowed|valid|accepted|available|supported) (values?|options?)\b/i,
  /^(the )?(possible|allowed|valid) values? (are|is|include)/i,
  /^(this |it )?defaults? (to|value)\b/i,
  /^the default( value)? (is|for)\b/i,
  /^changing (this|it|the|any|either|of)\b/i,
  /^(this |it )?conflicts with\b/i,
  /^(must|can|should) be (one of|either)\b/i,
  /^(this|it) (must|can|should) be (one of|either)\b/i,
  /^cannot be (used|specified|set) (together|with)\b/i,
  /^(an?|one or more|zero or more|the|a list of|block of)?\s*`?[\w.]+`? (blocks?|objects?) (as |are |is |that |which )?(defined|documented|detailed|described|supports?|exports?)\b/i,
  /^see\b/i,
  /\b(defined|documented|detailed|described) (below|above)\b/i,
  /\bpulumi\b/i,
  /^(more|further|additional) (info|details|information)/i,
  /^(for|please|refer)\b.*\b(more|further|see|refer|documentation)\b/i,
  /^(for example|e\.?g|i\.e)/i,
  /^required (if|when|with)?$/i,
  /\bhere\b\W*$/i,
  /^[^\w`("]+$/,
  /^todo\b/i,
  // Whoever reads it has the name before their eyes.
  /^(specifies |this is )?the name (which should be used for|of) (this|the) [\w /()-]+\.?$/i,
];

/** Undefined when nothing is left. `terraformName` turns a name in backticks into Terraform's. */
export function sentenceOf(doc, terraformName) {
  const text = doc
    .replace(/```.*?```/gs, "")
    .split(/\n\s*\n|\n## |\n\* |\n- |\n\d+\. /)
    .map((part) => part.replace(/\s+/g, " ").trim())
    .filter((part) => !/^(@|[>!~-]+>? ?\**|```|#|\||\*|<)/.test(part) && !/^\**(note|warning|important)\b/i.test(part))
    .join(" ")
    .replace(/@deprecated.*$/s, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/<(https?:[^>]*)>/g, "$1")
    .replace(/<\/?[a-z][^>]*>/gi, "")
    .replace(/`([^`]+)`/g, (_, name) => `\`${terraformName(name)}\``);
  const kept = [];
  for (const sentence of sentencesIn(text)) {
    if (useless.some((pattern) => pattern.test(sentence))) continue;
    const short = shortened(sentence);
    if (/^if [\w ]{0,30}\.$/i.test(short)) continue;
    if (kept.length > 0 && kept.join(" ").length + sentence.length > longest) break;
    kept.push(short);
    if (kept.length === 2) break;
  }
  return kept.length > 0 ? kept.join(" ") : undefined;
}

/** Without the part after a colon or dash that lists values. */
function shortened(sentence) {
  const text = sentence
    .replace(/,? (possible|valid|allowed) values (are|include|is)\b.*$/i, ".")
    .replace(/,? (which |and )?defaults? to `[^`]*`\.?$/i, ".")
    .replace(/^\(?(optional|required|deprecated|boolean|string)\)?[ -]+/i, "")
    .replace(/^Use this data source to access information about (an existing|the) /, "Reads $1 ")
    .replace(/\s*\*+\.?$/, "")
    .replace(/[:,;]$/, ".");
  const whole = /[.!?)]$/.test(text) ? text : `${text}.`;
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

function sentencesIn(text) {
  return text
    .split(/(?<=[.!?])(?<!\b(?:e\.g|i\.e|etc|vs|no|approx)\.) +(?=[A-Z`"(])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.replace(/[\s*.]+/g, "").length > 3);
}
