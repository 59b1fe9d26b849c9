// Texts of the material with something changed at random, always the same way: whether the parser takes each, and whether we say so.
import { findingsOf } from "./check.mjs";
import { textsOf } from "./layouts.mjs";

const count = 3_000;
/** Longer texts say no more. */
const longest = 4_000;

const pieces = [
  ..."{}[]()\"'=,.:?#%$&|!<>*/+-~\\\n ",
  "${",
  "%{",
  "~}",
  "<<EOT\n",
  "EOT\n",
  "/*",
  "*/",
  "//",
  "...",
  "=>",
  "==",
];
const words = [
  "for",
  "in",
  "if",
  "null",
  "true",
  "0",
  "1.5e3",
  "0x1f",
  "é",
  "\u0000",
  "\r\n",
  "\ufeff",
  "\t",
  "a.b[0]",
  '"x"',
  "x = 1\n",
  "b {\n}\n",
];

/** Cases of one file each: `{ name, files }`. */
export function mutants(material) {
  const texts = [...textsOf(material)].filter((text) => text.length > 0 && text.length <= longest);
  const random = numbers(1);
  const pick = (list) => list[Math.floor(random() * list.length)];
  return Array.from({ length: texts.length > 0 ? count : 0 }, (_, index) => {
    let text = pick(texts);
    for (let left = 1 + Math.floor(random() * 3); left > 0; left--) {
      const at = Math.floor(random() * (text.length + 1));
      const end = at + Math.floor(random() * random() * 40);
      const change = Math.floor(random() * 4);
      const put =
        change === 0 ? "" : change === 1 ? text.slice(at, end).repeat(2) : pick(random() < 0.7 ? pieces : words);
      text = text.slice(0, at) + put + text.slice(change === 2 ? at : end);
    }
    return { name: `mutant ${index}`, files: { "main.tf": text } };
  });
}

/** Whether the parser refuses each, and whether we find an error of syntax in it, or any where the parser does: counts, and what both do not agree on. */
export async function judgeMutants(cases, program, folder, differ) {
  const findings = findingsOf(cases, folder, { program: "terraform", version: program.version });
  await program.format(cases.map(({ files }) => files["main.tf"]));
  const counts = { texts: cases.length, refused: 0, alsoOurs: 0, taken: 0, onlyOurs: 0 };
  for (const [index, { name, files }] of cases.entries()) {
    const text = files["main.tf"];
    const isRefused = (await program.formatted(text)) === undefined;
    const lines = isRefused ? program.linesRefused(text) : [];
    const isOurs = findings[index].some(
      ({ rule, severity, line, endLine = line }) =>
        severity === "error" && (isOfParser.test(rule) || lines.some((one) => line <= one && one <= endLine)),
    );
    counts[isRefused ? "refused" : "taken"]++;
    if (isOurs) counts[isRefused ? "alsoOurs" : "onlyOurs"]++;
    if (isOurs !== isRefused)
      differ(`mutant: ${isOurs ? "only ours" : "only theirs"}`, `${name}: ${JSON.stringify(text)}`);
  }
  return counts;
}

/** What the parser itself refuses, by our rules. */
const isOfParser = /^(?:syntax|duplicate-argument)$/;

/** Numbers from 0 to 1, the same each time. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
