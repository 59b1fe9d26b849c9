// terraform-ls' handlers: the same questions asked of the service, and the answers held against those that its tests expect.
import { compareHover, compareSignature, isPlaceOf } from "./comparisons.mjs";
import { compareCompletion } from "./completions.mjs";
import { judged } from "./decoder.mjs";
import { handlerCases, typesOf } from "./handlers.mjs";
import { Excepted } from "./schemas.mjs";
import { offsetAt, ourTokens, tokensOf } from "./tokens.mjs";

/** The suite `{ name, rows }`, as those of hcl-lang are. */
export function protocolSuite(material, session) {
  const rows = handlerCases(material).map((one) =>
    judged(`${one.name} ${one.method}`, () => {
      if (one.excepted) throw new Excepted(one.excepted);
      return session.ask(one.files, typesOf(one.schemas), (service) => compare(service, one));
    }),
  );
  return { name: "terraform-ls: handlers", rows };
}

function compare(service, { method, params, result }) {
  const uri = params.textDocument?.uri;
  const text = uri && service.text(uri);
  const offset = params.position && offsetAt(text, params.position);
  const span = (range, of = text) => ({ start: offsetAt(of, range.start), end: offsetAt(of, range.end) });
  switch (method) {
    case "textDocument/completion": {
      const expected = result.items.map(({ label, textEdit }) => ({
        label,
        newText: textEdit.newText,
        span: span(textEdit.range),
      }));
      return compareCompletion(service, { file: uri, text, offset }, expected);
    }
    case "textDocument/hover":
      return compareHover(service, uri, offset, { content: result.contents.value, span: span(result.range) });
    case "textDocument/definition":
    case "textDocument/declaration":
      return comparePlaces(service, locationsOf(result), service.definition(uri, offset)?.targets ?? []);
    case "textDocument/references":
      return comparePlaces(
        service,
        locationsOf(result),
        service.references(uri, offset, params.context?.includeDeclaration ?? false),
      );
    case "textDocument/documentSymbol":
      return comparePlaces(
        service,
        result.map(({ range }) => ({ uri, range })),
        service.outline(uri).map((one) => ({ ...one, uri })),
      );
    case "workspace/symbol":
      return comparePlaces(
        service,
        result.map(({ location }) => location),
        service.findSymbols(params.query),
      );
    case "textDocument/documentLink":
      return comparePlaces(
        service,
        result.map(({ range }) => ({ uri, range })),
        service.typeLinks(uri).map((one) => ({ ...one, uri })),
      );
    case "textDocument/codeLens":
      return compareLenses(service, uri, result);
    case "textDocument/signatureHelp":
      return compareSignature(service, uri, offset, {
        name: result.signatures[0]?.label,
        active: result.activeParameter,
      });
    case "textDocument/formatting":
      return compareTexts(
        text,
        service.format(uri),
        result.map(({ range, newText }) => ({ span: span(range), text: newText })),
      );
    default:
      return compareTokens(service, uri, text, result.data);
  }
}

/** Locations and links, as locations. */
function locationsOf(result) {
  return [result].flat().map((one) => ({ uri: one.targetUri ?? one.uri, range: one.targetRange ?? one.range }));
}

/** Whether each expected place is among ours. */
function comparePlaces(service, expected, ours) {
  const missing = expected.filter(({ uri, range }) => {
    const text = service.text(uri);
    const span = text && { start: offsetAt(text, range.start), end: offsetAt(text, range.end) };
    return !span || !ours.some((one) => one.uri === uri && isPlaceOf(one, span));
  });
  const detail = `missing: ${JSON.stringify(missing)}; ours: ${JSON.stringify(ours).slice(0, 200)}`;
  return { outcome: missing.length > 0 ? "other" : "same", detail, more: Math.max(0, ours.length - expected.length) };
}

/** How much refers to what begins on a line; what nothing refers to has none there. */
function compareLenses(service, uri, expected) {
  const text = service.text(uri);
  const lines = service
    .codeLenses(uri)
    .map(({ address, span }) => [
      text.slice(0, span.start).split("\n").length - 1,
      service.countReferences(uri, address),
    ]);
  const counts = new Map(lines);
  const missing = expected.filter(
    ({ range, command }) => counts.get(range.start.line) !== Number.parseInt(command.title, 10),
  );
  const detail = `expected ${JSON.stringify(missing.map(({ range, command }) => [range.start.line, command.title]))}, ours ${JSON.stringify(lines)}`;
  return { outcome: missing.length > 0 ? "other" : "same", detail, more: Math.max(0, lines.length - expected.length) };
}

function compareTexts(text, ours, expected) {
  const [one, other] = [ours, expected].map((edits) =>
    edits
      .toSorted((a, b) => b.span.start - a.span.start)
      .reduce((all, { span, text: written }) => all.slice(0, span.start) + written + all.slice(span.end), text),
  );
  return { outcome: one === other ? "same" : "other", detail: `${JSON.stringify(one)}, not ${JSON.stringify(other)}` };
}

/** Whether what they colour by its meaning has a colour of ours: by its meaning, or by the grammar, which knows words of the language, names and literals. */
function compareTokens(service, uri, text, expected) {
  const theirs = tokensOf(expected);
  const ours = ourTokens(service, uri);
  const missing = theirs.filter(
    (one) => !ours.some(({ start, end }) => start === offsetAt(text, one) && end === start + one.length),
  );
  const words = missing.map((one) => text.slice(offsetAt(text, one), offsetAt(text, one) + one.length));
  return { outcome: missing.length > 0 ? "other" : "same", detail: `by the grammar: ${words}`, more: 0 };
}
