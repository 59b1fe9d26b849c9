import { typeSchemaOf } from "../../analysis/blockSchema";
import type { Scope } from "../../analysis/scope";
import type { SchemaKind } from "../../catalog/schema";
import { hasType, typeOf } from "../../model/block";
import { entryOf } from "../../model/body";
import { fileName } from "../../model/fileName";
import type { Declaration } from "../../model/module";
import { asCodeBlock, asText, type Markdown, md, ours, paragraphs } from "../../wording/markdown";

/** What a reference names, as Markdown: its head as it is written, where it stands, and what kind of thing it is. */
export function describeDeclaration(
  address: string,
  { uri, block, entry }: Declaration,
  scope: Scope,
): Markdown | undefined {
  const document = scope.module.documents.get(uri);
  if (!document) return undefined;
  const source = entry
    ? document.text.slice(entry.span.start, entry.span.end)
    : document.text.slice(block.span.start, block.head.end);
  const short = source.length > 200 ? `${source.slice(0, 200)}…` : source;
  const description = entryOf(block.body, "description")?.value;
  const type = hasType(block.kind) ? typeSchemaOf(block.kind as SchemaKind, typeOf(block) ?? "", scope) : {};
  const prose = type.provider && type.type ? type.provider.prose(type.type.kind, type.type.name, []) : undefined;
  return paragraphs([
    md`**${asText(address)}** in ${asText(fileName(uri))}`,
    asCodeBlock(short, document.languageId),
    !entry && description?.kind === "text" ? asText(description.text) : undefined,
    ours(prose ?? ""),
  ]);
}
