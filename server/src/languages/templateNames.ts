import { valuesIn } from "../model/index";
import { parserAt } from "./hcl/expressions/parseExpression";
import { parseLines } from "./hcl/templates/parseTemplate";
import { templateOf, templateValue } from "./hcl/templates/template";

/**
 * The names that the text of a template reads from its arguments, in the order of the text; undefined if there is no
 * text, or it cannot be read. Names that it binds itself, in `for`, are left out.
 */
export function templateNames(text: string | undefined): ReadonlySet<string> | undefined {
  if (text === undefined) return undefined;
  const parser = parserAt(text);
  const template = templateOf(parser);
  parseLines(parser, template, 0, text.length);
  const all = { start: 0, end: text.length };
  const value = templateValue(parser, template, all, all);
  if (parser.problems.length > 0) return undefined;
  const read = valuesIn(value).flatMap((one) =>
    one.kind === "reference" && !one.reference.bound ? one.reference : [],
  );
  return new Set(read.flatMap(({ steps }) => steps[0]?.name ?? []));
}
