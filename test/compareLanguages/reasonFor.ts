/** What only the one or the other text has. */
interface Difference {
  readonly missing: readonly string[];
  readonly added: readonly string[];
  /** Of what is missing, what is there, only not as often. */
  readonly repeated: ReadonlySet<string>;
}

/** Why a program cannot have the same findings as Terraform's text. */
export function reasonFor({ missing, added, repeated }: Difference, edit: string): string {
  const rules = new Set([...missing, ...added].map(ruleOf));
  for (const [rule, reason] of whole) if (rules.has(rule)) return reason;
  if (edit === "valid-interpolated" && missing.length === 0)
    return "an interpolation that is nothing but a reference, which is one in a program";
  const found = new Set(
    missing.map((finding) => (repeated.has(finding) ? several : (single.get(ruleOf(finding)) ?? unexplained))),
  );
  // An argument that was written as a block is still of the wrong type when it is written as one.
  const isLeft = added.every((finding) => missing.includes(finding.replace("wrong-type", "block-form")));
  return isLeft && !found.has(unexplained) ? [...found].sort().join("; ") : unexplained;
}

export const unexplained = "UNEXPLAINED";

function ruleOf(finding: string): string {
  return finding.slice(0, finding.indexOf(" "));
}

/** What makes another text of it: then nothing else can be compared. */
const whole: readonly (readonly [string, string])[] = [
  ["syntax", "a syntax error, which nothing can be converted from"],
  ["duplicate-block", "two blocks of one address, which get names of their own"],
  ["missing-label", "a block without a name, which becomes a comment"],
];

const several = "several blocks, which are one list with one name in a program";

/** What a program cannot say, what its compiler says, and what nobody can say of one file of a stack. */
const single: ReadonlyMap<string, string> = new Map([
  ["duplicate-argument", "an argument that stands twice, which compilers report"],
  ["undeclared-reference", "a name that nothing here declares, which another file of a stack may"],
  ["block-form", "a block as an argument or an argument as a block, of which a program has one form"],
]);
