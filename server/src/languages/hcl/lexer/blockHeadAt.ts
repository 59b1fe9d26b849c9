import { Code, isBlank } from "./code";
import { nameEnd } from "./nameEnd";

/** The text and limit of a lookahead. */
export interface Lookahead {
  readonly text: string;
  /** Where the text ends for what is looked at: a top-level block that begins inside of another ends that, and lines their heredoc. */
  end: number;
  /** The furthest that anything looked ahead. */
  reach: number;
  /** Where each line that is nothing but a name is found last; made when the first heredoc does not end. */
  lastNameLines?: ReadonlyMap<string, number>;
}

/** What follows the keyword of a top-level block. Only words that no other block nests are here. */
const heads = new Map<string, Code>([
  ...["resource", "data", "ephemeral", "action", "list", "variable", "output", "module", "provider", "check"].map(
    labelled,
  ),
  ...["run", "mock_provider"].map(labelled),
  ...["locals", "terraform", "moved", "import", "removed"].map(bare),
]);

function labelled(word: string): [string, Code] {
  return [word, Code.Quote];
}

function bare(word: string): [string, Code] {
  return [word, Code.OpenBrace];
}

/**
 * Whether a top-level block begins at `at`, the first column of a line. Brackets before it that are still open were
 * not closed by mistake.
 */
export function blockHeadAt(ahead: Lookahead, at: number): boolean {
  const { text } = ahead;
  const first = text.charCodeAt(at);
  if (!(first >= 97 && first <= 122)) return false;
  let end = nameEnd(text, at);
  const follows = heads.get(text.slice(at, end));
  if (follows === undefined) return false;
  let code = text.charCodeAt(end);
  while (isBlank(code)) code = text.charCodeAt(++end);
  if (end > ahead.reach) ahead.reach = end;
  return code === follows;
}
