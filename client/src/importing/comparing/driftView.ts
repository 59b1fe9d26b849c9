// The view of what differs between the open folders and Azure: groups of findings, each of which leads to its place.
import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  workspace,
} from "vscode";
import type { DriftFinding } from "../../../../server/src/protocol/index";
import { rangeOf } from "../../rangeOf";
import { createTree } from "../../shown/index";

/** The view in package.json. */
const viewId = "azuremlTerraform.drift";
/** Whether there is anything to show: the view is hidden without. */
const shownKey = "azuremlTerraform.hasDrift";

type Kind = DriftFinding["kind"];

/** A node of the view: a group, a finding of it, or where a caller sets what differs. */
type DriftNode = { readonly group: Kind } | { readonly finding: DriftFinding } | { readonly setBy: DriftFinding };

/** The view, which exists after the first comparison. */
export interface DriftView extends Disposable {
  /** Shows these in the place of all others. */
  show(findings: readonly DriftFinding[]): Promise<void>;
}

const kinds: readonly Kind[] = ["differs", "missing", "unmanaged"];

/** Registers the view. */
export function createDriftView(): DriftView {
  const changed = new EventEmitter<void>();
  let findings: readonly DriftFinding[] = [];
  const of = (kind: Kind) => findings.filter((finding) => finding.kind === kind);
  const view = createTree<DriftNode>(
    viewId,
    {
      onDidChangeTreeData: changed.event,
      getChildren(node) {
        if (!node) return kinds.filter((kind) => of(kind).length > 0).map((group) => ({ group }));
        if ("group" in node) return of(node.group).map((finding) => ({ finding }));
        return "finding" in node && node.finding.takesIn ? [{ setBy: node.finding }] : [];
      },
      getParent(node) {
        if ("setBy" in node) return { finding: node.setBy };
        return "finding" in node ? { group: node.finding.kind } : undefined;
      },
      itemOf(node) {
        if ("group" in node) return groupItem(node.group, of(node.group).length);
        return "finding" in node ? findingItem(node.finding) : callItem(node.setBy);
      },
    },
    { canSelectMany: true, showCollapseAll: true },
  );
  return {
    async show(next) {
      findings = next;
      await commands.executeCommand("setContext", shownKey, next.length > 0);
      changed.fire();
      if (next.length > 0) await commands.executeCommand(`${viewId}.focus`);
    },
    dispose() {
      view.dispose();
      changed.dispose();
    },
  };
}

/** The findings among the nodes that a command was called with: of a group all of its own. */
export function findingsOf(args: readonly unknown[]): readonly DriftFinding[] {
  const [node, selected] = args;
  const nodes = Array.isArray(selected) && selected.length > 0 ? (selected as readonly unknown[]) : [node];
  return nodes.flatMap((one) => (isFinding(one) ? [one.finding] : []));
}

function isFinding(node: unknown): node is { readonly finding: DriftFinding } {
  return typeof node === "object" && node !== null && "finding" in node;
}

function groupItem(kind: Kind, count: number): TreeItem {
  const titles = { differs: l10n.t("Differs"), missing: l10n.t("Missing in Azure"), unmanaged: l10n.t("Without code") };
  const item = new TreeItem(titles[kind], TreeItemCollapsibleState.Expanded);
  item.id = kind;
  item.description = String(count);
  return item;
}

function findingItem({ kind, address, what, message, isAssumed, uri, range, edits, takesIn }: DriftFinding): TreeItem {
  const icons = { differs: "diff", missing: "error", unmanaged: "question" };
  const { type, name } = partsOf(address);
  const label = kind === "differs" ? `${name}: ${inBody(what)}` : kind === "missing" ? name : nameIn(what);
  const item = new TreeItem(label, takesIn ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None);
  item.id = idOf({ kind, uri, address, what, message });
  const missing = isAssumed ? l10n.t("{0}, with the defaults of variables", type) : type;
  item.description =
    kind === "differs" ? message.slice(what.length + 1) : kind === "unmanaged" ? typeIn(what) : missing;
  item.tooltip = takesIn ? `${message} ${takesIn.title}.` : message;
  item.iconPath = new ThemeIcon(icons[kind]);
  item.contextValue = `azmlDrift;${kind}${edits ? ";takes" : ""}`;
  item.command = {
    command: "vscode.open",
    title: l10n.t("Open"),
    arguments: [Uri.parse(uri), { selection: rangeOf(range) }],
  };
  return item;
}

/** The call that sets what differs: the module's text does not say where that is. */
function callItem(finding: DriftFinding): TreeItem {
  const { takesIn, edits: [edit] = [] } = finding;
  const file = takesIn ? workspace.asRelativePath(Uri.parse(takesIn.uri)) : "";
  const place = edit ? `${file}:${edit.range.start.line + 1}` : file;
  const item = new TreeItem(l10n.t("Set in {0}", place), TreeItemCollapsibleState.None);
  item.id = `${idOf(finding)} call`;
  item.tooltip = takesIn && `${takesIn.title}.`;
  item.iconPath = new ThemeIcon("call-incoming");
  if (takesIn && edit)
    item.command = {
      command: "vscode.open",
      title: l10n.t("Open"),
      arguments: [Uri.parse(takesIn.uri), { selection: rangeOf(edit.range) }],
    };
  return item;
}

/** Two roots may call one module by the same name. */
function idOf({
  kind,
  uri,
  address,
  what,
  message,
}: Pick<DriftFinding, "kind" | "uri" | "address" | "what" | "message">): string {
  return `${kind} ${uri} ${address} ${what} ${message}`;
}

/** A path without where all properties of a body are: a view beside the code has room for little more than the name. */
function inBody(path: string): string {
  const above = "body.properties.";
  return path.startsWith(above) ? path.slice(above.length) : path;
}

/** The type of an address, and the rest of it, which begins with its modules: keys may have any characters. */
function partsOf(address: string): { readonly type: string; readonly name: string } {
  const parts: string[] = [""];
  let isQuoted = false;
  for (let index = 0; index < address.length; index++) {
    const character = address[index]!;
    if (isQuoted && character === "\\") parts[parts.length - 1] += character + (address[++index] ?? "");
    else if (character === "." && !isQuoted) parts.push("");
    else {
      if (character === '"') isQuoted = !isQuoted;
      parts[parts.length - 1] += character;
    }
  }
  const [type = ""] = parts.splice(-2, 1);
  return { type, name: parts.join(".") };
}

function nameIn(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}

/** The words of its type, as its id has them. */
function typeIn(id: string): string {
  const [, of = ""] = /^.*\/providers\/(.*)$/i.exec(id) ?? [];
  return of
    .split("/")
    .filter((_, index) => index === 0 || index % 2 === 1)
    .join("/");
}
