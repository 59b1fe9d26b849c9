// Differences from Azure as diagnostics, each with the live value as its fix. They are updated after edits.
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  Disposable,
  languages,
  type TextDocument,
  type Uri,
  WorkspaceEdit,
  workspace,
} from "vscode";
import {
  type CompareResult,
  compareRequest,
  type Difference,
  type ResponsesParams,
} from "../../../../server/src/protocol";
import { documentSelector } from "../../documentSelector";
import { rangeOf } from "../../rangeOf";
import { serverAddress } from "../../server/unsaved";
import { problem, quickFix } from "../../shown/inEditor";
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
  found: readonly { readonly diagnostic: Diagnostic; readonly difference: Difference }[];
  timer?: NodeJS.Timeout;
}

/** Shows nothing yet. */
export function createDifferences({ server, log }: ImportContext): Differences {
  const collection = languages.createDiagnosticCollection("azuremlTerraform.live");
  const shown = new Map<string, ShownComparison>();

  async function compare(uri: Uri, comparison: ShownComparison): Promise<CompareResult | undefined> {
    const params: ResponsesParams = { uri: serverAddress(uri), responses: comparison.responses };
    const result = await server.request<CompareResult | null>(compareRequest, params);
    if (shown.get(uri.toString()) !== comparison) return undefined;
    comparison.found = (result?.differing ?? []).map((difference) => ({
      difference,
      diagnostic: diagnosticOf(difference),
    }));
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
      provideCodeActions({ uri }, range) {
        const found = shown.get(uri.toString())?.found ?? [];
        return found
          .filter(({ diagnostic }) => diagnostic.range.intersection(range))
          .flatMap(({ diagnostic, difference }) => actionFor(uri, diagnostic, difference));
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

function diagnosticOf({ range, message }: Difference): Diagnostic {
  return problem(rangeOf(range), message, DiagnosticSeverity.Information, source);
}

function actionFor(uri: Uri, diagnostic: Diagnostic, { fix }: Difference): readonly CodeAction[] {
  if (!fix) return [];
  const action = quickFix(fix.title);
  action.diagnostics = [diagnostic];
  action.edit = new WorkspaceEdit();
  for (const { range, newText } of fix.edits) action.edit.replace(uri, rangeOf(range), newText);
  return [action];
}
