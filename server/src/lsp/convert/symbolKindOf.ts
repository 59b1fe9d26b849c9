import { SymbolKind } from "vscode-languageserver";
import { ownProperty } from "../../text/index";

const kinds: Readonly<Record<string, SymbolKind>> = {
  resource: SymbolKind.Class,
  data: SymbolKind.Interface,
  ephemeral: SymbolKind.Event,
  action: SymbolKind.Function,
  variable: SymbolKind.Variable,
  value: SymbolKind.Variable,
  local: SymbolKind.Constant,
  output: SymbolKind.Property,
  module: SymbolKind.Module,
  provider: SymbolKind.Package,
  block: SymbolKind.Struct,
};

/** LSP's kind for a kind of block, which decides its icon; a namespace for blocks that declare nothing. */
export function symbolKindOf(kind: string): SymbolKind {
  return ownProperty(kinds, kind) ?? SymbolKind.Namespace;
}
