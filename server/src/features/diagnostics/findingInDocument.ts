import { type Change, type Finding, type Fix, type Overriding, writtenAs } from "../../model/index";

/**
 * A finding about a merged block, as one about a document that has a part of the block; none if it is in another
 * document. `home` is the document that declares the block. The places that the finding relates to, and that its fixes
 * change, are translated to where they are written.
 */
export function findingInDocument(document: string, finding: Finding, home: string, overriding: Overriding): Finding[] {
  const { uri, span } = overriding.placeOf(finding.span, home);
  if (uri !== document) return [];
  const { related, fixes, within } = finding;
  return [
    {
      ...finding,
      span,
      ...(within && { within: writtenAs(within).node }),
      ...(related && { related: related.map((one) => ({ ...one, ...overriding.placeOf(one.span, one.uri) })) }),
      ...(fixes && { fixes: fixes.map((fix) => fixIn(document, fix, home, overriding)) }),
    },
  ];
}

function fixIn(document: string, fix: Fix, home: string, overriding: Overriding): Fix {
  const changes = fix.changes.map((change): Change => {
    const { uri = home, ...written } = asWritten(change, home, overriding);
    return uri === document ? written : { ...written, uri };
  });
  return { ...fix, changes };
}

/** A change as one of what is written, with its document, where it was one of a copy or of something merged. */
function asWritten(change: Change, home: string, overriding: Overriding): Change {
  switch (change.kind) {
    case "setValue": {
      const { node: value, uri } = writtenAs(change.value);
      if (uri !== undefined) return { ...change, value, uri };
      // Rules make some values themselves.
      const { span, uri: place } = overriding.placeOf(value.span, change.uri ?? home);
      return { ...change, value: span === value.span ? value : { ...value, span }, uri: place };
    }
    case "rename":
    case "remove":
    case "reform": {
      const { node: item, uri } = writtenAs(change.item);
      return { ...change, item, ...(uri !== undefined && { uri }) };
    }
    case "add": {
      const { node: body, uri } = writtenAs(change.body);
      const block = change.block && writtenAs(change.block).node;
      return { ...change, body, ...(block && { block }), ...(uri !== undefined && { uri }) };
    }
    case "setName":
      return { ...change, ...overriding.placeOf(change.span, change.uri ?? home) };
    case "addBlocks": {
      const { node: beside, uri } = writtenAs(change.beside);
      return { ...change, beside, ...(uri !== undefined && { uri }) };
    }
    case "removeBlock": {
      const { node: block, uri } = writtenAs(change.block);
      return { ...change, block, ...(uri !== undefined && { uri }) };
    }
  }
}
