/**
 * What a provider's refusal of a value says about the values that it takes. Only forms that are known claim anything, and every claim
 * is asked about before it is believed.
 * Sources: helper/validation of hashicorp/terraform-plugin-sdk/v2; hashicorp/terraform-plugin-framework-validators; resourceids of
 * hashicorp/go-azure-helpers.
 */

/** What one refusal claims. */
export interface ValueClaim {
  /** Allowed values. */
  readonly values?: readonly string[];
  /** The values are names in a sentence, which need not list all that is allowed. */
  readonly isLoose?: boolean;
  /** How many elements a list may have. */
  readonly minItems?: number;
  readonly maxItems?: number;
  /** Accepted numbers; null is open. */
  readonly range?: readonly [number | null, number | null];
  readonly divisibleBy?: number;
  /** Lengths in characters. */
  readonly length?: readonly [number | null, number | null];
  /** Go patterns that a value has to match, or must not. */
  readonly pattern?: string;
  readonly notPattern?: string;
  /** Only whole numbers. */
  readonly isWhole?: boolean;
  /** A number that is a port. */
  readonly isPort?: boolean;
}

const number = String.raw`\(?(-?\d{1,15}(?:\.\d{1,15})?)\)?`;

type Form = readonly [RegExp, (match: RegExpMatchArray) => ValueClaim | undefined];

const onceEach: readonly Form[] = [
  [/one of:? \[([^\]]{1,20000})\]/i, ([, list]) => ({ values: listed(list!) })],
  [
    /(?:one of|either|must be|can only be|values are|allowed):? ((?:["'`][^"'`\n]{1,200}["'`](?:, | or |, or | and )?){1,100})/i,
    ([, list]) => ({ values: listed(list!), isLoose: true }),
  ],
  [/requires (\d{1,9}) item minimum/, ([, least]) => ({ minItems: Number(least) })],
  [/supports (\d{1,9}) item maximum/, ([, most]) => ({ maxItems: Number(most) })],
  [/must contain at least (\d{1,9}) elements/, ([, least]) => ({ minItems: Number(least) })],
  [/must contain at most (\d{1,9}) elements/, ([, most]) => ({ maxItems: Number(most) })],
  [
    /must contain at least (\d{1,9}) elements and at most (\d{1,9}) elements/,
    ([, least, most]) => ({ minItems: Number(least), maxItems: Number(most) }),
  ],
  [/Attribute must be a whole number|Value \S{1,80} is not an integer/, () => ({ isWhole: true })],
  [/to be a valid port number(?! or)/, () => ({ isPort: true })],
  [
    new RegExp(`length of \\S+ to be in the range \\(${number} - ${number}\\)`),
    (match) => ({ length: between(match) }),
  ],
  [new RegExp(`string length must be between ${number} and ${number}`), (match) => ({ length: between(match) })],
  [new RegExp(`string length must be at least ${number}`), ([, from]) => ({ length: [Number(from), null] })],
  [new RegExp(`string length must be at most ${number}`), ([, to]) => ({ length: [null, Number(to)] })],
  [new RegExp(`in the range \\(${number} - ${number}\\)`), (match) => ({ range: between(match) })],
  [new RegExp(`(?:value must be )?between ${number} and ${number}`), (match) => ({ range: between(match) })],
  [new RegExp(`(?:to|must) be at least ${number}`), ([, from]) => ({ range: [Number(from), null] })],
  [new RegExp(`(?:to|must) be at most ${number}`), ([, to]) => ({ range: [null, Number(to)] })],
  [/(?:divisible by|in increments of|multiple of) (\d{1,12})\b/, ([, by]) => ({ divisibleBy: Number(by) })],
  [/to match regular expression "((?:[^"\\]|\\.){1,2000})"/, ([, text]) => ({ pattern: unquoted(text!) })],
  [/to not match regular expression "((?:[^"\\]|\\.){1,2000})"/, ([, text]) => ({ notPattern: unquoted(text!) })],
  [
    /must match (?:regular expression|regexp?|pattern) ['"`]?(\^[^\n]{1,500}?\$)['"`]?(?:[,. )]|$)/,
    ([, text]) => ({ pattern: text! }),
  ],
  [/regular expression pattern must match [^:]{0,100}: (\S{1,500})/, ([, text]) => ({ pattern: text! })],
];

/** Of several checks, of which one has to pass, each says its own. */
const forms: readonly Form[] = onceEach.map(([form, claimOf]) => [new RegExp(form, `${form.flags}g`), claimOf]);

/** Whether a message is about how many elements a list has, and so says nothing of each. */
export function isCountMessage(message: string): boolean {
  // Asked of every message, few of which are.
  return (
    /\d item m|\d elements/.test(message) &&
    claimsIn(message).some(({ minItems, maxItems }) => (minItems ?? maxItems) !== undefined)
  );
}

/** The claims about values that a message makes. */
export function claimsIn(message: string): readonly ValueClaim[] {
  return forms.flatMap(([form, claimOf]) => [...message.matchAll(form)].flatMap((match) => claimOf(match) ?? []));
}

/** The numbers in messages, without those that only repeat the given value: they may be limits or values. */
export function numbersIn(messages: readonly string[]): readonly number[] {
  const texts = messages.flatMap((message) => [
    ...message
      .slice(0, 2000)
      .replace(/\bgot:? \S{1,40}/g, "")
      .matchAll(/(?<![\w.:-])-?\d{1,15}(?:\.\d{1,15})?(?!\.?\d|\w)/g),
  ]);
  return [...new Set(texts.map(([digits]) => Number(digits)))];
}

function between([, from, to]: RegExpMatchArray): [number, number] {
  return [Number(from), Number(to)];
}

/** The members of a list as Go prints it: `"a" "b"`, `a b` or `"a", "b"`. */
function listed(list: string): string[] {
  const quoted = [...list.matchAll(/"((?:[^"\\]|\\.){0,500})"|'([^']{0,500})'|`([^`]{0,500})`/g)];
  if (quoted.length > 0)
    return quoted.map(([, text, single, tick]) => (text === undefined ? (single ?? tick)! : unquoted(text)));
  return list.split(/[,\s]+/).filter((part) => part !== "");
}

const escapes: ReadonlyMap<string, string> = new Map([
  ["t", "\t"],
  ["n", "\n"],
  ["r", "\r"],
]);

/** What Go's `%q` made of a text. */
function unquoted(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|(.))/g, (_, code: string | undefined, sign: string) =>
    code === undefined ? (escapes.get(sign) ?? sign) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/**
 * Shapes of ids that a message describes segment by segment, `{}` for each name. A free scope is shown as a resource group.
 * Source: resourcemanager/resourceids/error_number_of_segments_didnt_match.go of hashicorp/go-azure-helpers.
 */
export function idsIn(message: string): readonly string[] {
  return message
    .split(/The following Segments are expected:/)
    .slice(1)
    .flatMap((part) => {
      const lines = part
        .split("were parsed:")[0]!
        .split("\n")
        .filter((line) => line.startsWith("* Segment "));
      // Constants list all their values, which are many. A shape with a segment that is not understood is none.
      const shape = lines.map((line) => segmentOf(/^\* Segment \d{1,3} - this (.*)$/.exec(line)?.[1] ?? ""));
      return shape.length > 0 && !shape.includes(undefined) ? [`/${shape.join("/")}`] : [];
    });
}

/**
 * What a message says of ids without describing them: parts that one lacks, and names of what it should be the id of.
 * Source: resourceids.PopSegment and the parsers of older ids in hashicorp/terraform-provider-azurerm.
 */
export function idsNamedIn(message: string): {
  readonly parts: readonly string[];
  readonly names: readonly string[];
} {
  const text = message.slice(0, 4000);
  return {
    parts: [...text.matchAll(/ID was missing the [`'](\w{1,80})[`'] element/g)].map(([, part]) => part!),
    names: [...text.matchAll(/ as an? ([A-Z][A-Za-z ]{1,60}) ID\b/g)].map(([, name]) => name!),
  };
}

function segmentOf(description: string): string | undefined {
  const literal = /^should be the literal value "([^"]{1,100})"/.exec(description)?.[1];
  if (literal !== undefined) return literal;
  const provider = /^should be the name of the Resource Provider \[for example '([^']{1,100})'\]/.exec(
    description,
  )?.[1];
  if (provider !== undefined) return provider;
  if (description.startsWith("specifies the Resource ID that should be used as a Scope"))
    return "subscriptions/{}/resourceGroups/{}";
  return /^should be (?:the|a Constant)/.test(description) ? "{}" : undefined;
}
