/** What only the one or the other text has. */
interface Difference {
  readonly missing: readonly string[];
  readonly added: readonly string[];
  /** Whether all that is missing is there, only not as often. */
  readonly isRepeated: boolean;
}

/** Why a program cannot have the same findings as Terraform's text. */
export function reasonFor({ missing, added, isRepeated }: Difference, edit: string): string {
  const rules = new Set([...missing, ...added].map(ruleOf));
  for (const [rule, reason] of whole) if (rules.has(rule)) return reason;
  if (edit === "valid-interpolated" && missing.length === 0)
    return "an interpolation that is nothing but a reference, which is one in a program";
  if (isRepeated && added.length === 0) return "several blocks, which are one list with one name in a program";
  const found = new Set(missing.map((finding) => single.get(ruleOf(finding)) ?? unexplained));
  if (added.length > 0 || found.has(unexplained)) return unexplained;
  return [...found].sort().join("; ");
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

/** What a program cannot say, or what its compiler says. */
const single: ReadonlyMap<string, string> = new Map([
  ["duplicate-argument", "an argument that stands twice, which compilers report"],
  ["undeclared-reference", "a name that is not declared, which compilers report"],
  ["block-form", "a block as an argument or an argument as a block, of which a program has one form"],
]);
