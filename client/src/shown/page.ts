// Pages of our own: the only place that makes any. They have no scripts, load nothing, and run no commands but those that are named.
import { ViewColumn, type WebviewPanel, window } from "vscode";
import { escapeHtml, escapeLabel } from "../../../server/src/text/index";

/** What is on a page: markup that `wording/html` has made, in which everything else is escaped. */
interface Markup {
  readonly body: string;
  readonly style: string;
}

/** Shows a page in a tab beside the code, or updates its tab if that is open. Its links may run some commands. */
export function showMarkup(
  title: string,
  markup: Markup,
  allowed: readonly string[],
  open: WebviewPanel | undefined,
): WebviewPanel {
  const options = { enableScripts: false, enableForms: false, enableCommandUris: allowed, localResourceRoots: [] };
  const panel =
    open ??
    window.createWebviewPanel(
      "azuremlTerraform.page",
      escapeLabel(title),
      { viewColumn: ViewColumn.Beside, preserveFocus: false },
      options,
    );
  panel.title = escapeLabel(title);
  panel.webview.html = pageOf(title, markup);
  if (open) panel.reveal(undefined, false);
  return panel;
}

function pageOf(title: string, { body, style }: Markup): string {
  const nonce = crypto.randomUUID();
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
${body}
</body>
</html>`;
}
