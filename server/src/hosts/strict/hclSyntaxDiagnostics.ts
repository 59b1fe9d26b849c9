// Puts the reader's syntax problems in the words of Terraform's own parser, which people know from `terraform plan` and
// can search for. Where something is not closed the reader's own stay: that parser looks on to the end of the file. It is
// asked only about blocks in which the reader has found something, so correct text costs nothing.
import { createHash } from "node:crypto";
import type { FindingsSoFar } from "../../loading/index";
import type { Finding } from "../../model/index";
import type { PiecedText, Span } from "../../text/index";
import { strictMessages, strictName } from "./strictMessages";
import { strictParse } from "./strictParse";

/** What the parser is asked to read: Terraform's native syntax, in whatever file. */
const native = /\.(?:tf|tofu|tfvars|hcl)$/;

/** Longer blocks keep the reader's words: the parser would be slower than typing. */
const longest = 100_000;

/** A text with more broken blocks than this keeps the reader's words for the rest. */
const most = 50;

/**
 * How many answers are remembered: those for each broken block of 200 texts. Were there fewer than the open documents ask for, each answer
 * would drive out another one, whose document would ask again, without an end.
 */
const mostRemembered = 200 * most;

/** What the parser complained of in a block, by the hash of its text; nothing where it takes it. The last asked is the last of them. */
const complaints = new Map<string, string | undefined>();

/** The findings, with those of the rule `syntax` replaced in each block about which the parser complains as well. */
export function hclSyntaxDiagnostics(uri: string, text: PiecedText, findings: readonly Finding[]): FindingsSoFar {
  if (!native.test(uri) || !findings.some(isSyntax)) return { findings };
  const blocks = brokenBlocks(text, findings);
  const inItsWords = () => blocks.reduce((result, block) => replaced(result, text.length, block), findings);
  const ownFindings = inItsWords();
  const unknown = blocks.filter(({ key }) => !complaints.has(key));
  if (unknown.length === 0) return { findings: ownFindings };
  return {
    findings: ownFindings,
    async ask() {
      let isAnswered = false;
      for (const block of unknown) isAnswered = (await isAsked(block)) || isAnswered;
      return isAnswered ? inItsWords() : ownFindings;
    },
  };
}

/** A block in which the reader has found something. */
interface BrokenBlock extends Span {
  readonly text: string;
  /** The hash of its text, by which answers are remembered: texts of blocks are long, and there are many. */
  readonly key: string;
}

function brokenBlocks(text: PiecedText, findings: readonly Finding[]): readonly BrokenBlock[] {
  const spans = new Map<number, Span>();
  for (const finding of findings.filter(isSyntax)) {
    const span = blockAround(text, finding.span.start);
    if (span.end - span.start <= longest) spans.set(span.start, span);
  }
  return [...spans.values()].slice(0, most).map(({ start, end }) => {
    const own = text.slice(start, end);
    return { start, end, text: own, key: createHash("sha256").update(own).digest("base64") };
  });
}

/** `length` is that of the whole text. */
function replaced(findings: readonly Finding[], length: number, block: BrokenBlock): readonly Finding[] {
  const [first] = strictMessages(complaints.get(block.key) ?? "", block.text);
  // A name that is set twice is no problem of syntax to us: a rule of its own says it, with a fix.
  if (!first || first.title === "Attribute redefined") return findings;
  const mine = findings.filter((finding) => isSyntax(finding) && contains(block, finding.span.start, length));
  if (mine.some(({ isUnclosed }) => isUnclosed)) return findings;
  const [severity] = mine.map((finding) => finding.severity);
  const [within] = mine.flatMap((finding) => finding.within ?? []);
  const span = { start: block.start + first.span.start, end: block.start + first.span.end };
  const message = `${first.title}: ${first.detail}`;
  return [
    ...findings.filter((finding) => !mine.includes(finding)),
    { rule: "syntax", severity: severity ?? "error", message, span, ...(within && { within }) },
  ];
}

/** Asks the parser about the text of a block; whether it has answered. */
async function isAsked({ text, key }: BrokenBlock): Promise<boolean> {
  const verdict = await strictParse(strictName, text);
  if (verdict === "unasked") return false;
  complaints.delete(key);
  complaints.set(key, verdict.complaint);
  for (const [oldest] of complaints) {
    if (complaints.size <= mostRemembered) break;
    complaints.delete(oldest);
  }
  return true;
}

function isSyntax(finding: Finding): boolean {
  return finding.rule === "syntax";
}

function contains({ start, end }: Span, offset: number, length: number): boolean {
  return start <= offset && (offset < end || end === length);
}

/** A line at column 0 that opens a block, as the reader takes it for the start of one whatever is still open. */
const head = /(?<![^\n])[A-Za-z][\w-]*(?:[ \t]+(?:"[^"\n]*"|[\w-]+))*[ \t]*\{/g;

/** The top-level block around an offset, found by its looks alone, since the text does not parse. Text before the first block counts as one as well. */
export function blockAround(text: PiecedText, offset: number): Span {
  const heads = (index: number) =>
    [...text.pieces[index]!.text.matchAll(head)].map((match) => text.startOf(index) + match.index);
  const own = text.indexAt(offset);
  let start: number | undefined;
  for (let index = own; start === undefined && index >= 0; index--) start = heads(index).findLast((at) => at <= offset);
  let end: number | undefined;
  for (let index = own; end === undefined && index < text.pieces.length; index++)
    end = heads(index).find((at) => at > offset);
  return { start: start ?? 0, end: end ?? text.length };
}
