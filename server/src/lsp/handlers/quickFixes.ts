// The fixes of findings as code actions. Where the editor resolves code actions, edits are computed only for the chosen one.
import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import type { AppliedFix } from "../../features/codeActions/codeActions";
import { isObject, type Lines, plain, type Span } from "../../text/index";
import { diagnosticOf } from "../convert/diagnosticOf";
import { workspaceEditOf } from "../convert/edits";
import type { Session } from "../session/session";

/** The data of such an action: the finding that it fixes, and the title of the fix. */
interface FixData {
  readonly uri: string;
  readonly span: Span;
  readonly rule: string;
  readonly fix: string;
}

/** A fix as a code action, with the diagnostics that it fixes. */
export function quickFix({ client, documents }: Session, uri: string, fix: AppliedFix, lines: Lines): CodeAction {
  const [finding] = fix.findings;
  const action: CodeAction = {
    title: plain(fix.title),
    kind: CodeActionKind.QuickFix,
    diagnostics: fix.findings.map((one) => diagnosticOf(one, lines, documents.lines)),
    ...(fix.preferred && { isPreferred: true }),
  };
  if (!client.resolvesActions || !finding) return { ...action, edit: editOf(fix, uri, documents.lines) };
  const data: FixData = { uri, span: { ...finding.span }, rule: finding.rule, fix: fix.title };
  return { ...action, data };
}

/** The action with its edits; undefined for other actions, or where the document has changed and the fix is gone. */
export function resolveQuickFix({ documents, service }: Session, action: CodeAction): CodeAction | undefined {
  const data: unknown = action.data;
  if (!isFixData(data)) return undefined;
  const made = service
    .fixes(data.uri, data.span)
    .find(({ title, findings: [finding] }) => title === data.fix && isSame(finding, data));
  return made && { ...action, edit: editOf(made, data.uri, documents.lines) };
}

function isSame(finding: AppliedFix["findings"][number] | undefined, { rule, span }: FixData): boolean {
  return finding?.rule === rule && finding.span.start === span.start && finding.span.end === span.end;
}

function editOf(fix: AppliedFix, uri: string, linesOf: (uri: string) => Lines | undefined) {
  return workspaceEditOf([{ uri, edits: fix.edits }, ...fix.elsewhere], linesOf);
}

function isFixData(data: unknown): data is FixData {
  if (!isObject(data) || !isObject(data.span)) return false;
  const isSpan = typeof data.span.start === "number" && typeof data.span.end === "number";
  return isSpan && typeof data.uri === "string" && typeof data.rule === "string" && typeof data.fix === "string";
}
