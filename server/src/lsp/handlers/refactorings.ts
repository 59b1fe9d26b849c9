// Refactorings as code actions. Where the editor resolves code actions, edits are computed only for the chosen one.
import { type CodeAction, CodeActionKind, type Range } from "vscode-languageserver";
import { roleActions } from "../../protocol/index";
import { isObject, plain } from "../../text/index";
import { workspaceEditOf } from "../convert/edits";
import type { Session } from "../session/session";

const kinds = {
  extract: CodeActionKind.RefactorExtract,
  rewrite: CodeActionKind.RefactorRewrite,
  roles: roleActions,
} as const;

/** The data of such an action, from which it is resolved. */
interface ActionData {
  readonly uri: string;
  readonly range: Range;
  readonly id: string;
}

/** The refactorings of a range whose kind is wanted. */
export function refactorings(
  { client, documents, service }: Session,
  uri: string,
  range: Range,
  isWanted: (kind: string) => boolean,
): CodeAction[] {
  const lines = documents.lines(uri);
  if (!lines || !Object.values(kinds).some(isWanted)) return [];
  const span = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  return service
    .refactorings(uri, span)
    .filter(({ kind }) => isWanted(kinds[kind]))
    .map(({ id, title, kind }) => {
      const action = { title: plain(title), kind: kinds[kind] };
      if (client.resolvesActions) return { ...action, data: { uri, range, id } satisfies ActionData };
      return { ...action, edit: workspaceEditOf(service.refactor(uri, span, id), documents.lines) };
    });
}

/** The action with its edits; other actions unchanged. */
export function resolveRefactoring({ documents, service }: Session, action: CodeAction): CodeAction {
  const data: unknown = action.data;
  const lines = isActionData(data) ? documents.lines(data.uri) : undefined;
  if (!isActionData(data) || !lines) return action;
  const span = { start: lines.offsetAt(data.range.start), end: lines.offsetAt(data.range.end) };
  return { ...action, edit: workspaceEditOf(service.refactor(data.uri, span, data.id), documents.lines) };
}

function isActionData(data: unknown): data is ActionData {
  return isObject(data) && typeof data.uri === "string" && typeof data.id === "string" && isObject(data.range);
}
