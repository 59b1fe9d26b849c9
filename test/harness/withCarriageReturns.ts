import assert from "node:assert/strict";
import type { Service } from "../../server/src/service";
import { applyEdits } from "../../server/src/text/edit";
import { lineEnds } from "./lineEnds";

// biome-ignore lint/suspicious/noExplicitAny: whatever a service is asked and answers
type Any = any;

/** Methods whose numbers are no offsets. */
const majors = new Set(["upgrade", "upgradeEdits"]);

/**
 * The service as it is, or where `lineEnds` says so: one that reads every document with a carriage return at the end of
 * each line, and answers as if there were none. So everything that a test expects is expected of such documents too.
 * Fails where edits of them have line ends of another kind, or are between the two characters of one.
 */
export function withCarriageReturns(service: Service): Service {
  if (!lineEnds.areWindows) return service;
  const texts = new Map<string, string>();
  const set = (uri: string, text: string) => {
    texts.set(uri, text);
    service.open(uri, returned(text));
  };
  const own: Partial<Service> = {
    open: set,
    text: (uri) => texts.get(uri),
    change: (uri, edit) => {
      service.change(uri, { span: inwards(edit.span, uri), text: returned(edit.text) });
      texts.set(uri, applyEdits(texts.get(uri) ?? "", [edit]));
      assert.equal(service.text(uri), returned(texts.get(uri)!));
    },
    close: (uri) => {
      texts.delete(uri);
      service.close(uri);
    },
    // Git for Windows keeps them without.
    setCommitted: (uri, text) => service.setCommitted(uri, text),
  };
  return new Proxy(service, {
    get: (_, key: keyof Service) =>
      own[key] ??
      ((uri: Any, ...args: Any[]) =>
        outwards(
          (service[key] as Any)(uri, ...(majors.has(key) ? args : args.map((arg) => inwards(arg, uri)))),
          uri,
          key,
        )),
  });

  function inwards(value: Any, uri: string): Any {
    if (typeof value === "number") return placesIn(texts.get(uri)).there[value] ?? value;
    if (isSpan(value)) return { start: inwards(value.start, uri), end: inwards(value.end, uri) };
    return typeof value?.at === "number" ? { ...value, at: inwards(value.at, uri) } : value;
  }

  function outwards(value: Any, uri: string, key: string): Any {
    // What a heredoc says has the line ends of its document.
    if (key === "convert" && typeof value?.text === "string")
      return { ...value, text: value.text.replaceAll("\\r\\n", "\\n") };
    if (typeof value !== "object" || value === null) return value;
    if (isSpan(value)) return { start: back(value.start, uri), end: back(value.end, uri) };
    if (Array.isArray(value)) return value.map((one) => outwards(one, uri, key));
    if (value instanceof Map) return new Map([...value].map(([of, inner]) => [of, outwards(inner, of, key)]));
    const of = value.uri ?? (key === "incomingCalls" ? value.item?.uri : undefined) ?? uri;
    const result = Object.fromEntries(
      // What a fix would change of the model, and which body a finding is about, is said in the words of the model.
      Object.entries(value).map(([name, inner]) => [
        name,
        name === "fixes" || name === "within" ? inner : outwards(inner, of, key),
      ]),
    );
    return isSpan(value.span) && typeof value.text === "string" ? { ...result, text: written(value.text, of) } : result;
  }

  function back(offset: number, uri: string): number {
    const { here } = placesIn(texts.get(uri));
    assert.ok(here.length === 0 || here[offset] !== undefined, `${offset} of ${uri} is between the ends of a line`);
    return here[offset] ?? offset;
  }

  function written(text: string, uri: string): string {
    if (!texts.get(uri)?.includes("\n")) return text;
    assert.equal(text, returned(text), `a line end of another kind is written into ${uri}`);
    return text.replaceAll("\r\n", "\n");
  }
}

function returned(text: string): string {
  return text.replace(/\r?\n/g, "\r\n");
}

function isSpan(value: Any): boolean {
  return typeof value?.start === "number" && typeof value.end === "number";
}

interface Places {
  /** By each offset of the text that in the text with carriage returns. */
  readonly there: readonly number[];
  /** The other way round. */
  readonly here: readonly number[];
}

const known = new Map<string, Places>();

function placesIn(text: string | undefined): Places {
  if (text === undefined) return { there: [], here: [] };
  const before = known.get(text);
  if (before) return before;
  const there: number[] = [];
  const here: number[] = [];
  let more = 0;
  for (let at = 0; at <= text.length; at++) {
    there.push(at + more);
    here[at + more] = at;
    if (text[at] === "\n" && text[at - 1] !== "\r") more++;
  }
  if (known.size > 50) known.clear();
  known.set(text, { there, here });
  return { there, here };
}
