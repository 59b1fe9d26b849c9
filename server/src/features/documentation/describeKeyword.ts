import { blockTypes, sinceWhen, stackBlocksOf, testBlockTypes } from "../../catalog/index";
import { isTestFile } from "../../model/index";
import { type Markdown, paragraphs, raw } from "../../wording/index";
import { describeSince } from "./describeSince";

/** What a block keyword is for in a file, with its page below developer.hashicorp.com/terraform/language/. */
export function describeKeyword(
  keyword: string,
  uri: string,
): { readonly markdown: Markdown; readonly page: string } | undefined {
  const isInTest = isTestFile(uri);
  const stack = stackBlocksOf(uri);
  const type = (stack ?? (isInTest ? testBlockTypes : blockTypes)).get(keyword);
  const since = stack ? undefined : sinceWhen(keyword, isInTest);
  return type && { markdown: paragraphs([raw(type.summary), since && describeSince(since)]), page: type.page };
}
