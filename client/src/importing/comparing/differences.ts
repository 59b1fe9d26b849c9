// Differences from Azure as diagnostics, each with the live value as its fix. They are updated after edits.
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  Disposable,
  l10n,
  languages,
  Range,
  type TextDocument,
  type Uri,
  WorkspaceEdit,
  workspace,
} from "vscode";
import {
  type CompareResult,
  compareRequest,
  type LiveDifference,
  type ResponsesParams,
} from "../../../../server/src/protocol/index";
import { documentSelector } from "../../documentSelector";
import { addChanges, rangeOf } from "../../rangeOf";
import { problem, quickFix } from "../../shown/index";
import { serverAddress } from "../../unsaved";
import type { ImportContext } from "../context";

/** The diagnostics of comparisons. */
export interface Differences extends Disposable {
  /** Compares a document with answers, now and after each edit until it is closed. Undefined where nothing is comparable. */
  show(uri: Uri, answers: readonly unknown[]): Promise<CompareResult | undefined>;
}

const delay = 300;
const source = "Azure, live";

interface ShownComparison {
  readonly responses: readonly unknown[];
  found: readonly { readonly diagnostic: Diagnostic; readonly difference: LiveDifference }[];
  /** The document with every live value, and the version of it that this is about. */
  all?: { readonly text: string; readonly version: number };
  timer?: NodeJS.Timeout;
}

/** Creates the diagnostics of comparisons, none at first. */
export function createDifferences({ server, log }: ImportContext): Differences {
  const collection = languages.createDiagnosticCollection("azuremlTerraform.live");
  const shown = new Map<string, ShownComparison>();

  async function compare(uri: Uri, comparison: ShownComparison): Promise<CompareResult | undefined> {
    const params: ResponsesParams = { uri: serverAddress(uri), responses: comparison.responses };
    const version = versionOf(uri);
    const result = await server.request<CompareResult | null>(compareRequest, params);
    if (shown.get(uri.toString()) !== comparison) return undefined;
    comparison.found = (result?.differing ?? []).map((difference) => ({
      difference,
      diagnostic: diagnosticOf(difference),
    }));
    if (result && version !== undefined) comparison.all = { text: result.after, version };
    collection.set(
      uri,
      comparison.found.map(({ diagnostic }) => diagnostic),
    );
    return result ?? undefined;
  }

  function forget({ uri }: TextDocument): void {
    clearTimeout(shown.get(uri.toString())?.timer);
    shown.delete(uri.toString());
    collection.delete(uri);
  }

  const changes = workspace.onDidChangeTextDocument(({ document: { uri } }) => {
    const comparison = shown.get(uri.toString());
    if (!comparison) return;
    clearTimeout(comparison.timer);
    comparison.timer = setTimeout(() => {
      compare(uri, comparison).catch((error) => log.warn(`Comparing did not work. ${error}`));
    }, delay);
  });

  const actions = languages.registerCodeActionsProvider(
    [...documentSelector],
    {
      provideCodeActions(document, range) {
        const { uri } = document;
        const { found = [], all } = shown.get(uri.toString()) ?? {};
        const here = found.filter(({ diagnostic }) => diagnostic.range.intersection(range));
        const single = here.flatMap(({ diagnostic, difference }) => actionFor(uri, diagnostic, difference));
        // A text that was compared before the last edit would take that back.
        const isCurrent = all !== undefined && all.version === document.version;
        const several = found.filter(({ difference }) => difference.fix).length > 1;
        return here.length > 0 && isCurrent && several ? [...single, takeAll(document, all.text)] : single;
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );

  const owned = Disposable.from(collection, changes, actions, workspace.onDidCloseTextDocument(forget));
  return {
    async show(uri, responses) {
      const comparison: ShownComparison = { responses, found: [] };
      shown.set(uri.toString(), comparison);
      return compare(uri, comparison);
    },
    dispose: () => owned.dispose(),
  };
}

function diagnosticOf({ range, message }: LiveDifference): Diagnostic {
  return problem(rangeOf(range), message, DiagnosticSeverity.Information, source);
}

function versionOf(uri: Uri): number | undefined {
  return workspace.textDocuments.find((one) => one.uri.toString() === uri.toString())?.version;
}

function takeAll(document: TextDocument, text: string): CodeAction {
  const action = quickFix(l10n.t("Take all live values"));
  action.edit = new WorkspaceEdit();
  action.edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
  return action;
}

function actionFor(uri: Uri, diagnostic: Diagnostic, { fix }: LiveDifference): readonly CodeAction[] {
  if (!fix) return [];
  const action = quickFix(fix.title);
  action.diagnostics = [diagnostic];
  action.edit = new WorkspaceEdit();
  addChanges(action.edit, uri, fix.edits);
  return [action];
}
