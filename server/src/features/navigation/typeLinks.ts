import { blockSchemaOf, type Scope } from "../../analysis/index";
import { type Document, hasType } from "../../model/index";
import { registryUrl } from "../documentation/documentation";
import type { TypeLink } from "./navigationTypes";

/**
 * Links from the types of blocks to their pages in the registry, for the version in force. Nothing else is a link: a
 * text full of underlines is hard to read, and the hover of each argument has one.
 */
export function typeLinks(document: Document, scope: Scope): TypeLink[] {
  if (document.isProgram) return [];
  return document.blocks.flatMap((block): TypeLink[] => {
    const [label] = block.labels;
    if (!label || !hasType(block.kind)) return [];
    const schema = blockSchemaOf(block, scope);
    const url = registryUrl(schema, scope);
    const { provider } = schema;
    if (url === undefined || !provider) return [];
    return [{ span: label.span, url, title: `Documentation in ${provider.name} ${scope.versionOf(provider.name)}` }];
  });
}
