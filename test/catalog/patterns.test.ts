/** The patterns of the facts: they end, whatever the text, and say what Go says. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { goPattern, goTest, longestMatched } from "../../server/src/text/goPattern";
import { plainPattern } from "../../server/src/text/plainPattern";
import { pinned, serviceWith, uriOf } from "../harness/service";
import { type Random, randomFrom } from "../languages/random";
import { patternsOfFacts } from "./patternsOfFacts";

const patterns = patternsOfFacts();

test("every pattern of the facts is one", () => {
  assert.ok(patterns.length > 400);
  assert.deepEqual(
    patterns.filter((source) => !goPattern(source)),
    [],
  );
});

test("no pattern takes more than 10 ms for 10,000 characters", () => {
  const slow: string[] = [];
  for (const source of patterns) {
    // The best of several: what else the computer does meanwhile is not the pattern's.
    for (const text of adversarial(source)) {
      for (const test of [goPattern(source)!.test, goTest(source)!])
        if (leastOf(7, () => test(text)) > 10) slow.push(`${source} on ${text.slice(0, 4)}…${text.slice(-2)}`);
    }
  }
  assert.deepEqual(slow, []);
});

test("a pattern that is exponential in other engines takes time in proportion to the text", () => {
  for (const source of ["^\\/(.*\\/?)*$", "^(a+)+$", "^(a|a)*$", "(.*)*x", "^([a-z0-9]+(-)?)*[a-z]$"]) {
    const pattern = goPattern(source)!;
    const time = (length: number) => leastOf(9, () => pattern.test("a".repeat(length) + "!"));
    time(1000);
    const [once, fourfold] = [time(10_000), time(40_000)];
    assert.ok(fourfold < 12 * once + 2, `${source}: ${once} ms, then ${fourfold} ms`);
  }
});

test("what a pattern says is what JavaScript says of ordinary text", () => {
  let matched = 0;
  let compared = 0;
  for (const [seed, source] of patterns.entries()) {
    const random = randomFrom(seed);
    const theirs = inJavaScript(source);
    const ours = goPattern(source)!;
    for (let round = 0; round < 60; round++) {
      const text = ordinary(source, random);
      const expected = theirs.test(text);
      assert.equal(ours.test(text), expected, `${source} on ${JSON.stringify(text)}`);
      compared++;
      if (expected) matched++;
    }
  }
  assert.ok(matched > compared / 10 && matched < compared * 0.9, `${matched} of ${compared} match`);
});

test("what is plain of patterns says what Go's engine says, and takes no pattern that Go refuses", () => {
  const random = randomFrom(1);
  const pieces = [
    "a",
    "[a-z]",
    "[^-\\w.]",
    "[\\w-.]",
    "[0-9-_]",
    "[a-\\d]",
    "\\d",
    "\\w",
    "\\.",
    "(",
    ")",
    ")?",
    "|",
    "$",
    "^",
  ];
  const times = ["", "", "?", "*", "+", "{2}", "{1,3}", "{2,}", "{3,1}", "??"];
  const made = () =>
    `^${Array.from({ length: 1 + random.below(5) }, () => random.pick(pieces) + random.pick(times)).join("")}$`;
  let plain = 0;
  for (const source of [...patterns, ...Array.from({ length: 20_000 }, made)]) {
    const test = plainPattern(source);
    if (!test) continue;
    plain++;
    const pattern = goPattern(source);
    assert.ok(pattern, `${source} is no pattern of Go's`);
    for (let round = 0; round < 20; round++) {
      const text = ordinary(source, random);
      assert.equal(test(text) ?? pattern.test(text), pattern.test(text), `${source} on ${JSON.stringify(text)}`);
    }
  }
  assert.ok(plain > 1000, `${plain} are plain`);
  for (const source of ["^(a+)+$", "^a*a*$", "a+$", "^(a|a)(a|a)(a|a)(a|a)(a|a)$"])
    assert.equal(plainPattern(source), undefined, source);
});

test("characters and ends are Go's", () => {
  assert.equal(goPattern("^.{1,2}$")!.test("😀😀"), true);
  assert.equal(goPattern("^\\s$")!.test("\u00a0"), false);
  assert.equal(goPattern("^a$")!.test("a\n"), false);
  assert.equal(goTest("^a$")!("a\n"), false);
  assert.equal(goTest("^[^a]$")!("😀"), true);
  assert.equal(goPattern("(?i)^ab$")!.test("AB"), true);
  assert.equal(goPattern("^[[:alpha:]]+$")!.test("ab"), true);
  assert.equal(goPattern("(?<=a)b"), undefined);
  assert.equal(goPattern("^\ud800$")?.test("\ud800"), true);
});

test("a text longer than the longest name is not matched", () => {
  const name = "a!".repeat(longestMatched);
  const findings = (text: string) => {
    const service = serviceWith({
      "versions.tf": pinned("5.2.0"),
      "main.tf": `resource "azurerm_data_factory_integration_runtime_azure" "r" {\n  name = "${text}"\n}\n`,
    });
    return service.diagnose(uriOf("main.tf")).filter(({ rule }) => rule === "wrong-pattern");
  };
  assert.equal(findings("integrationruntimeforproductionworkloads_westeurope").length, 1);
  assert.equal(findings(name).length, 0);
});

/** The least time of some runs, in milliseconds; no more runs than needed to be quick once. */
function leastOf(runs: number, run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let count = 0; count < runs && least > 1; count++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** Texts that make backtracking matchers try everything: what a pattern repeats, over and over, and an end that does not fit. */
function adversarial(source: string): string[] {
  const units = ["a", "0", "-", "A0", "a-", "a.", "/", "_", " ", "é", "😀", ...unitsIn(source)];
  return units.flatMap((unit) => {
    const long = unit.repeat(Math.ceil(10_000 / unit.length)).slice(0, 9_999);
    return [`${long}!`, `${long}\n`, `${long}a`];
  });
}

/** Pieces of what a pattern spells. */
function unitsIn(source: string): string[] {
  const spelled = source.replace(/\\[A-Za-z]|\{[\d,]*\}|[\\^$()[\]*+?|]/g, "");
  return spelled ? [spelled.slice(0, 6), spelled.slice(-2)] : [];
}

const signs = [..."abzAZ0159-_./ :@#$%&()[]{}<>'\"\\~!?,;=+*|^`\n"];
const words = [
  "abc",
  "ABC",
  "123",
  "a-b",
  "a_b",
  "a.b",
  "10.0.0.0",
  "12:30",
  "https://",
  "/subscriptions/",
  "Standard_",
];

/** Mostly what a pattern spells, then any sign. */
function ordinary(source: string, random: Random): string {
  const own = [...source];
  let text = "";
  for (let count = random.below(7); count > 0; count--) {
    const kind = random.below(8);
    text += kind === 0 ? random.pick(signs) : kind < 3 ? random.pick(own) : random.pick(words);
  }
  return text;
}

const posix: Readonly<Record<string, string>> = { alpha: "a-zA-Z", digit: "0-9", alnum: "a-zA-Z0-9", space: "\\s" };

/** The same pattern for JavaScript's engine. */
function inJavaScript(source: string): RegExp {
  const isCaseless = source.startsWith("(?i)");
  const body = source
    .slice(isCaseless ? 4 : 0)
    .replace(/\\A/g, "^")
    .replace(/\\z/g, "$")
    // An end that may be there any number of times is none; in a class these are signs like any other.
    .replace(/\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]|(?<!\\)\$[*?]/g, (whole) => (whole.startsWith("[") ? whole : ""))
    .replace(/\[:(\w+):\]/g, (whole, name: string) => posix[name] ?? whole)
    .replace(/\\x\{([0-9A-Fa-f]+)\}/g, "\\u{$1}");
  return new RegExp(body, `${isCaseless ? "i" : ""}${/\\p\{?|\\u\{/.test(body) ? "u" : ""}`);
}
