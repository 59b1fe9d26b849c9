// Semantic tokens: what the words of Terraform's files are.
import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from "vscode-languageserver";
import { joined } from "../session/sentTokens";
import type { Session } from "../session/session";

/** The whole document; null if another part provides it. */
export function allTokens(session: Session, { textDocument: { uri } }: SemanticTokensParams): SemanticTokens | null {
  const { documents, service, sentTokens } = session;
  const lines = documents.lines(uri);
  const found = lines && service.tokens(uri);
  return found ? sentTokens.full(uri, found, lines) : null;
}

/** The changes of semantic tokens since an earlier result. */
export function tokensDelta(
  session: Session,
  { textDocument: { uri }, previousResultId }: SemanticTokensDeltaParams,
): SemanticTokens | SemanticTokensDelta | null {
  const { documents, service, sentTokens } = session;
  const lines = documents.lines(uri);
  const found = lines && service.tokens(uri);
  return found ? sentTokens.delta(uri, previousResultId, found, lines) : null;
}

/** Those of the blocks that a range touches. */
export function tokensInRange(
  { documents, service }: Session,
  { textDocument: { uri }, range }: SemanticTokensRangeParams,
): SemanticTokens | null {
  const lines = documents.lines(uri);
  const within = lines && { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  const found = within && service.tokens(uri, within);
  return found ? { data: [...joined(found, lines)] } : null;
}
