// What a case expects beside completions, held against what the service answers: rows `{ outcome, detail, more }`.

const isWithin = (inner, outer) => outer.start <= inner.start && inner.end <= outer.end;

/** Hovers that only name the type of what is written there. */
const isType = /^_[\w ]+_(\n\n.*)?$|^```/;

/** A hover `{ content, span }`, or none: the same where there is one of ours on the same, or on a part of it. */
export function compareHover(service, uri, offset, expected) {
  const ours = service.hover(uri, offset);
  if (!expected) return { outcome: "same", more: ours ? 1 : 0, detail: ours?.markdown };
  const { content, span } = expected;
  if (!ours && isType.test(content))
    return { outcome: "meant", detail: "a hover on a literal that says its type alone" };
  if (!ours) return { outcome: "other", detail: `no hover: ${content}` };
  const isAlike = isWithin(ours.span, span) || isWithin(span, ours.span);
  return {
    outcome: isAlike ? "same" : "other",
    detail: `${content} at ${span.start}, ours at ${ours.span.start}: ${ours.markdown}`,
  };
}

/** Places `{ name, uri, offset, to, span }` from which the definition leads to a document, and to a place in it where one is named. */
export function compareLeads(service, leads) {
  const astray = leads.filter(({ uri, offset, to, span }) => {
    const found = service.definition(uri, offset)?.targets ?? [];
    return !found.some((target) => target.uri === to && (!span || isPlaceOf(target, span)));
  });
  return {
    outcome: astray.length > 0 ? "other" : "same",
    detail: `leads elsewhere: ${astray.map(({ name }) => name)}`,
  };
}

/** Whether nothing in a text leads to anything but itself. */
export function compareNowhere(service, uri) {
  const text = service.text(uri);
  for (let offset = 0; offset < text.length; offset++) {
    const { origin, targets = [] } = service.definition(uri, offset) ?? {};
    if (targets.some((one) => one.uri !== uri || one.span.start > origin.start || one.span.end < origin.end))
      return { outcome: "other", detail: `leads somewhere: ${text.slice(origin.start, origin.end)}` };
  }
  return { outcome: "same" };
}

/** Whether ours is where they are: within it, or the whole of it with its name. What is not written there has no place of its own. */
export function isPlaceOf({ span: ours, selection = ours }, span) {
  const isWhole =
    isWithin(span, ours) && (span.start === span.end || ours.end === span.end || ours.start === span.start);
  return isWithin(ours, span) || isWithin(selection, span) || isWhole;
}

/** The signature of the function of that name (`file(path string) string`), and which of its parameters is active. */
export function compareSignature(service, uri, offset, { name, active = 0 }) {
  const ours = service.signatureHelp(uri, offset);
  if (name === undefined) return { outcome: "same", more: ours ? 1 : 0, detail: ours?.label };
  const isAlike = ours?.label.startsWith(name.replace(/\(.*/, "(")) && ours.active === active;
  return { outcome: isAlike ? "same" : "other", detail: `${name}, ours ${ours?.label} at ${ours?.active}` };
}
