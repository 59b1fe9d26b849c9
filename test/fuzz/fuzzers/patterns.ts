import { goTest } from "../../../server/src/text/goPattern";
import { patternsOfFacts } from "../../catalog/patternsOfFacts";
import type { Random } from "../../languages/random";
import { anyText } from "../../written/anyText";
import type { Fuzzer } from "../fuzzer";

const patterns = patternsOfFacts();
/** Far more than any takes, and far less than one that goes back again and again. */
const most = 100;

export const fuzzer: Fuzzer = {
  name: "patterns",
  holds: "no pattern of the facts takes long, whatever text it is asked about",
  inSuite: 150,
  attack(random) {
    const source = random.pick(patterns);
    const test = goTest(source);
    if (!test) return `${source} is no pattern.`;
    const text = longText(source, random);
    // The best of several: what else the computer does meanwhile is not the pattern's.
    let least = Number.POSITIVE_INFINITY;
    for (let count = 0; count < 5 && least > most; count++) {
      const start = performance.now();
      test(text);
      least = Math.min(least, performance.now() - start);
    }
    return least > most ? `${source} takes ${Math.round(least)} ms for ${JSON.stringify(text)}.` : undefined;
  },
};

/** 10,000 characters: what the pattern spells, in turns that are repeated, with something that does not fit anywhere. */
function longText(source: string, random: Random): string {
  const spelled = [...source.replace(/\\[A-Za-z]|\{[\d,]*\}|[\\^$()[\]*+?|]/g, ""), "a", "0", "-", "/", ".", "_", " "];
  const unit = Array.from({ length: 1 + random.below(6) }, () => random.pick(spelled)).join("");
  const strange = random.below(2) === 0 ? anyText(random) : "";
  const long = unit.repeat(Math.ceil(10_000 / unit.length));
  const at = random.below(long.length);
  return (
    `${random.below(2) === 0 ? random.pick(spelled) : ""}${long.slice(0, at)}${strange}${long.slice(at)}`.slice(
      0,
      9_999,
    ) + random.pick(["", "!", "\n", "a"])
  );
}
