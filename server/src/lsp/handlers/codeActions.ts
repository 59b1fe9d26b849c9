// Code actions for a range: quick fixes, "fix all", moved blocks and refactorings.
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Range,
  type SnippetTextEdit,
} from "vscode-languageserver";
import { attempt } from "../../analysis/index";
import type { AppliedFix, Suppression } from "../../features/codeActions/codeActions";
import type { Edit, Lines, Span } from "../../text/index";
import { diagnosticOf } from "../convert/diagnosticOf";
import { rangeOf, textEditsOf } from "../convert/edits";
import { fixAllKind } from "../editor/capabilities";
import type { Session } from "../session/session";
import { quickFix } from "./quickFixes";
import { refactorings } from "./refactorings";

/** All code actions; the source action "fix all" only where the editor asks for its kind. */
export function codeActions(session: Session, { textDocument, range, context }: CodeActionParams): CodeAction[] {
  const { documents, service } = session;
  const { uri } = textDocument;
  const lines = documents.lines(uri);
  if (!lines) return [];
  const actions: CodeAction[] = [];
  const part = (name: string, actions: () => CodeAction[]) =>
    attempt(`code actions about ${name}`, session.failures, actions, []);
  if (!context.only || wants(context.only, CodeActionKind.QuickFix)) {
    const span = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
    const fixes = service.fixes(uri, span);
    // What a block requires is added with references and with what the blocks in it require.
    const required = fixes.some(addsRequired)
      ? refactorings(session, uri, range, () => true).find(({ title }) => title === addRequired)
      : undefined;
    for (const fix of fixes) {
      const action = quickFix(session, uri, fix, lines);
      actions.push(required && addsRequired(fix) ? { ...action, ...required, kind: CodeActionKind.QuickFix } : action);
    }
    const all = fixes.length > 0 ? service.fixAll(uri) : [];
    const safe = fixes.filter((fix) => fix.safe);
    if (fixesMore(all, safe)) {
      actions.push(fixAllOf(all, uri, lines, CodeActionKind.QuickFix));
    }
    actions.push(
      ...part("severities", () => severityActions(session, uri, span, lines)),
      ...part("suppressions", () => suppressions(session, uri, span, lines)),
    );
  }
  if (!context.only || wants(context.only, CodeActionKind.RefactorRewrite)) {
    actions.push(...part("moved blocks", () => movedBlockActions(session, uri, lines.offsetAt(range.start))));
    actions.push(...part("conversions", () => conversions(session, uri, range, lines)));
  }
  if (context.only && wants(context.only, fixAllKind)) {
    const all = service.fixAll(uri);
    if (all.length > 0) actions.push(fixAllOf(all, uri, lines, fixAllKind));
  }
  // No light bulb at every literal that the cursor passes.
  const isPassing = context.triggerKind === CodeActionTriggerKind.Automatic && isEmpty(range);
  if (!isPassing) {
    const offered = refactorings(session, uri, range, (kind) => !context.only || wants(context.only, kind));
    actions.push(...offered.filter(({ title }) => !actions.some((one) => one.title === title)));
    if (!context.only || wants(context.only, CodeActionKind.RefactorRewrite))
      actions.push(...part("API versions", () => otherApiVersion(session, uri, lines.offsetAt(range.start))));
  }
  return actions;
}

/** The way to all API versions that a resource type has, where the editor has a list to choose from. */
function otherApiVersion({ client, service }: Session, uri: string, offset: number): CodeAction[] {
  const command = client.apiVersionCommand;
  if (command === undefined || !service.namesApiVersion(uri, offset)) return [];
  const title = "Use Another API Version…";
  return [{ title, kind: CodeActionKind.RefactorRewrite, command: { title, command } }];
}

/** The ways to another provider for the resources on some lines, and for the module that is called there, where the editor has them. */
function conversions({ client, service }: Session, uri: string, { start, end }: Range, lines: Lines): CodeAction[] {
  const commands = client.conversionCommands;
  if (!commands) return [];
  const from = lines.offsetAt({ line: start.line, character: 0 });
  const to = lines.offsetAt({ line: end.line, character: Number.MAX_SAFE_INTEGER });
  const { azurerm, azapi, module } = service.convertibleAt(uri, { start: from, end: to });
  const way = (provider: "azapi" | "azurerm", what: object, title = `Convert to ${provider}…`): CodeAction => ({
    title,
    kind: CodeActionKind.RefactorRewrite,
    command: { title, command: commands.get(provider)!, arguments: [{ to: provider, ...what }] },
  });
  return [
    ...(azurerm.length > 0 ? [way("azapi", { files: [uri], addresses: azurerm })] : []),
    ...(azapi.length > 0 ? [way("azurerm", { files: [uri], addresses: azapi })] : []),
    ...(module === undefined ? [] : [way("azapi", { module }, "Convert the module to azapi…")]),
  ];
}

/** The title of the refactoring that takes the place of the fix for what is missing. */
const addRequired = "Add all required arguments and blocks";

function addsRequired({ findings: [finding] }: AppliedFix): boolean {
  return finding?.rule === "missing-argument";
}

function isEmpty({ start, end }: Range): boolean {
  return start.line === end.line && start.character === end.character;
}

/** Kinds are a hierarchy: `source` includes `source.fixAll`. */
function wants(only: readonly string[], kind: string): boolean {
  return only.some((asked) => asked === "" || kind === asked || kind.startsWith(`${asked}.`));
}

/** All safe fixes of a document as an action of `kind`: a quick fix, or the source action that runs on saving. */
function fixAllOf(edits: readonly Edit[], uri: string, lines: Lines, kind: string): CodeAction {
  return { title: "Fix all in this file", kind, edit: { changes: { [uri]: textEditsOf(edits, lines) } } };
}

/** Whether `all` has the edits of one of some fixes, and more. */
function fixesMore(all: readonly Edit[], fixes: Iterable<{ readonly edits: readonly Edit[] }>): boolean {
  if (all.length === 0) return false;
  const keys = new Set(all.map(keyOf));
  for (const { edits } of fixes) {
    if (edits.length > 0 && all.length > edits.length && edits.every((edit) => keys.has(keyOf(edit)))) return true;
  }
  return false;
}

function keyOf({ span, text }: Edit): string {
  return `${span.start},${span.end},${text}`;
}

/** Adds the `moved` block that a renamed block lacks: an action for each name that it may have had before. */
function movedBlockActions({ documents, service }: Session, uri: string, offset: number): CodeAction[] {
  return service.movedBlocks(uri, offset).flatMap((moved) => {
    const lines = documents.lines(moved.uri);
    if (!lines) return [];
    const edit = { changes: { [moved.uri]: textEditsOf([moved.edit], lines) } };
    return [{ title: moved.title, kind: CodeActionKind.RefactorRewrite, edit }];
  });
}

/** One action for each rule with a finding in a span, behind all that mends it. */
function severityActions(session: Session, uri: string, span: Span, lines: Lines): CodeAction[] {
  const { client, documents, service } = session;
  const { severityCommand: command } = client;
  if (command === undefined) return [];
  return service.findingsByRule(uri, span).flatMap((finding): CodeAction[] => {
    const { rule, severity } = finding;
    // What cannot be read is no opinion.
    if (rule === "syntax") return [];
    const title = `Set the severity of ${rule}…`;
    const diagnostics = [diagnosticOf(finding, lines, documents.lines)];
    const run = { title, command, arguments: [uri, rule, severity] };
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics, command: run }];
  });
}

/** Those for a span. They come last: to mend something is better. */
function suppressions(session: Session, uri: string, span: Span, lines: Lines): CodeAction[] {
  const { client, documents, service } = session;
  return service.suppressions(uri, span).map((one): CodeAction => {
    const edit = client.snippetEdits
      ? {
          documentChanges: [{ textDocument: { uri, version: documents.version(uri) }, edits: [snippetOf(one, lines)] }],
        }
      : { changes: { [uri]: textEditsOf([one.edit], lines) } };
    const diagnostics = [diagnosticOf(one.finding, lines, documents.lines)];
    return { title: one.title, kind: CodeActionKind.QuickFix, diagnostics, edit };
  });
}

function snippetOf({ edit, reason }: Suppression, lines: Lines): SnippetTextEdit {
  const value = edit.text.replace(reason, `\${1:${reason}}`);
  return { range: rangeOf(lines, edit.span), snippet: { kind: "snippet", value } };
}
