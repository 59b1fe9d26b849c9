/** What a provider takes for granted in answers, as it says itself when it misses it: of a type, or of a kind of path. Data, which lasts. */
import { typeOfId } from "../../resourceIds/index";
import type { KeptLessons } from "./keptLessons";
import type { AskedRequest } from "./laidResources";

/** What is known of a type. */
interface Lesson {
  /** Properties that have to be there. */
  readonly names: ReadonlySet<string>;
  /** How much of what its API knows has to be there at all, from 0 to 3: lists, values, objects. */
  readonly extent: number;
  /** Words that it waits for, by what it was told. */
  readonly words: ReadonlyMap<string, string>;
}

const missed =
  /(?<![\w.])[`'"]?([A-Za-z][\w.]*)[`'"]? (?:was|is) ['"]?(?:nil|empty|null)\b|\b(?:nil|empty|null|invalid) `([A-Za-z][\w.]*)`/;
/** A text that should have been something else: a number, a flag, a time, an id. */
const unparsed =
  /strconv\.(\w+): parsing "([^"]+)"|parsing time "([^"]+)"|parsing "([^"]+)": parsing the [\s\S]*?(\/subscriptions\/[\w./-]+)/;
/** A property of another kind than was answered. */
const unmarshalled =
  /cannot unmarshal (?:array|object|string|number|bool) into Go (?:struct field [\w.]*?(\w+)|value) of type ([\w.[\]*]+)/;
const waited =
  /unexpected state '([^']*)', wanted target '([^']*)'|waiting for state to become '([^']*)' \(last state: '([^']*)'/;
const unexpected = /unexpected status \(?(20\d)|StatusCode=(20\d)|unexpected response status (20\d)/;
/** What is wanted in place of a word, and what is said to be nothing although it was answered. */
const mistaken = /expected "([^"]+)", (?:got|was|but got) "([^"]+)"/i;
const nothingSaid = /<nil>/;
/** What says that an answer says too little, and not what. */
const vague =
  /\bcould not (?:read|determine|find|get)\b|\bunable to (?:read|determine|get)\b|parsing "":|parse an empty|\b(?:not|un)set\b/i;
const alreadyThere = /already exists/i;
const notThere = /\b404\b|not found|does ?n[o']t exist|notfound/i;

/** Whether what is missing may be made up, and what was. */
interface Inventions {
  readonly mayInvent: boolean;
  isInvented(text: string): boolean;
}

/** What a loopback Azure has learned from a provider's errors. */
export class Lessons {
  private readonly types = new Map<string, { names: Set<string>; extent: number; words: Map<string, string> }>();
  private readonly statuses = new Map<string, number[]>();
  private readonly present = new Set<string>();
  private readonly kinds = new Map<string, Map<string, string>>();
  private readonly absent = new Set<string>();

  constructor(private readonly inventions: Inventions) {}

  /** All of it, as it may be kept. */
  kept(): KeptLessons {
    return {
      types: [...this.types].map(([type, { names, extent, words }]) => ({
        type,
        names: [...names],
        extent,
        words: [...words],
      })),
      statuses: [...this.statuses].map(([route, tried]) => [route, [...tried]] as const),
      present: [...this.present],
      kinds: [...this.kinds].map(([route, known]) => [route, [...known]] as const),
    };
  }

  /** Knows this and nothing else, nor what must not be there. */
  restore(kept: KeptLessons): void {
    for (const all of [this.kinds, this.types, this.statuses, this.present, this.absent]) all.clear();
    for (const [route, known] of kept.kinds ?? []) this.kinds.set(route, new Map(known));
    for (const { type, names, extent, words } of kept.types)
      this.types.set(type, { names: new Set(names), extent, words: new Map(words) });
    for (const [route, tried] of kept.statuses) this.statuses.set(route, [...tried]);
    for (const route of kept.present) this.present.add(route);
  }

  about(type: string): Lesson {
    return this.types.get(type.toLowerCase()) ?? nothing;
  }

  /** The status of an answer, where another one than usual is wanted. */
  statusFor(method: string, path: string, usual: number): number {
    return usual < 300 ? (this.statuses.get(routeOf(method, path))?.at(-1) ?? usual) : usual;
  }

  /** Whether something is there as soon as what it is in is there. */
  isPresent(path: string): boolean {
    return this.present.has(routeOf("GET", path));
  }

  /** Of what kind properties of a name are in answers at a path, where it is not what they were. */
  kindsAt(path: string): ReadonlyMap<string, string> {
    return this.kinds.get(routeOf("", path)) ?? noKinds;
  }

  /** Learns from a complaint about what was asked; false where it says nothing new. */
  learn(complaint: string, asked: readonly AskedRequest[]): boolean {
    if (alreadyThere.test(complaint)) return this.forgetPresent(asked);
    const { mayInvent } = this.inventions;
    const isTold = this.learnTold(complaint, asked);
    // The least is tried first.
    return isTold || (mayInvent && vague.test(complaint) && this.grow(typesOf(asked).slice(0, 1)));
  }

  private learnTold(complaint: string, asked: readonly AskedRequest[]): boolean {
    const { mayInvent } = this.inventions;
    return (
      (mayInvent && this.learnForm(complaint, asked)) ||
      this.learnMissed(complaint, asked) ||
      this.learnWords(complaint, asked) ||
      (unexpected.test(complaint) && this.changeStatus(asked)) ||
      (mayInvent && this.learnThere(complaint, asked))
    );
  }

  /** Learns from a death after what was asked. */
  learnFromDeath(asked: readonly AskedRequest[]): boolean {
    return this.grow(typesOf(asked));
  }

  private of(type: string) {
    const key = type.toLowerCase();
    const known = this.types.get(key) ?? { names: new Set(), extent: 0, words: new Map() };
    this.types.set(key, known);
    return known;
  }

  /** A property that should be of another kind, and a text that should have another form. */
  private learnForm(complaint: string, asked: readonly AskedRequest[]): boolean {
    const [, property, kind] = unmarshalled.exec(complaint) ?? [];
    if (property && kind && this.learnKind(asked, property, kind)) return true;
    const [, parser, text, time, idText, id] = unparsed.exec(complaint) ?? [];
    const wrong = text ?? time ?? idText;
    if (wrong === undefined || !this.inventions.isInvented(wrong)) return false;
    const right = id ?? (time !== undefined ? "2001-01-01T01:01:01Z" : parser === "ParseBool" ? "true" : "1");
    return this.addWords(asked, (words) => addWord(words, wrong, right));
  }

  /** What should be there, or say more. */
  private learnMissed(complaint: string, asked: readonly AskedRequest[]): boolean {
    const [, quoted, after] = missed.exec(complaint) ?? [];
    const name = quoted ?? after;
    if (name === undefined) return false;
    const about = typesOf(asked);
    if (about.some((type) => addTo(this.of(type).names, name.split(".").at(-1)!))) return true;
    // It is there by now, and says too little.
    return this.inventions.mayInvent && this.grow(about.slice(0, 1));
  }

  /** Words that are waited for, or wanted in the place of others. */
  private learnWords(complaint: string, asked: readonly AskedRequest[]): boolean {
    const [, state, wanted, wantedLater, lastState] = waited.exec(complaint) ?? [];
    const [from, to] = [state ?? lastState, (wanted ?? wantedLater)?.split(",")[0]?.trim()];
    if (from && to && this.addWords(asked, (words) => addWord(words, from, to))) return true;
    const [, meant, instead] = mistaken.exec(complaint) ?? [];
    if (!meant || !instead) return false;
    return this.addWords(asked, (words) => this.correct(words, instead, meant));
  }

  /** To all types that were answered about; whether that is new to any. */
  private addWords(asked: readonly AskedRequest[], add: (words: Map<string, string>) => boolean): boolean {
    return typesOf(asked).filter((type) => add(this.of(type).words)).length > 0;
  }

  /** That something is there at all, and says something. */
  private learnThere(complaint: string, asked: readonly AskedRequest[]): boolean {
    if (nothingSaid.test(complaint) && this.grow(typesOf(asked).slice(0, 1))) return true;
    if (!notThere.test(complaint)) return false;
    const last = asked.findLast(({ method, isMissing, status }) => method === "GET" && isMissing && status === 404);
    const route = last && routeOf("GET", last.path);
    return route !== undefined && !this.absent.has(route) && addTo(this.present, route);
  }

  /** What is answered at the last path that was asked about has a property of that kind. */
  private learnKind(asked: readonly AskedRequest[], name: string, kind: string): boolean {
    // What somebody has laid is what it is.
    const last = asked.findLast(({ status }) => status < 300);
    if (!last?.isMissing) return false;
    const route = routeOf("", last.path);
    const known = this.kinds.get(route) ?? new Map<string, string>();
    this.kinds.set(route, known);
    return addWord(known, name, kind);
  }

  /** What was made up is no word that the provider takes; nor is what it was corrected to for something else. */
  private correct(words: Map<string, string>, instead: string, meant: string): boolean {
    const [invented] = [...words].find(([, to]) => to === instead) ?? [];
    if (invented !== undefined) words.set(invented, meant);
    return invented !== undefined || (this.inventions.isInvented(instead) && addWord(words, instead, meant));
  }

  /** What is to be made may not be there yet. */
  private forgetPresent(asked: readonly AskedRequest[]): boolean {
    const route = asked.map(({ path }) => routeOf("GET", path)).findLast((one) => this.present.has(one));
    if (route === undefined) return false;
    this.absent.add(route);
    return this.present.delete(route);
  }

  private grow(all: readonly string[]): boolean {
    const grown = all.filter((type) => this.of(type).extent < 3);
    for (const type of grown) this.of(type).extent++;
    return grown.length > 0;
  }

  /** Whoever does not want the status of the last change gets another one that says the same. */
  private changeStatus(asked: readonly AskedRequest[]): boolean {
    // Asked whether something is there, services say so with a status of their own.
    const asksWhether = asked.at(-1)?.method === "HEAD" && asked.at(-1)!.status < 300;
    const last = asksWhether
      ? asked.at(-1)
      : asked.findLast(({ method, status }) => method !== "GET" && method !== "HEAD" && status < 300);
    if (!last) return false;
    const route = routeOf(last.method, last.path);
    const tried = this.statuses.get(route) ?? [last.status];
    const next = [200, 201, 202, 204].find((status) => !tried.includes(status));
    if (next !== undefined) this.statuses.set(route, [...tried, next]);
    return next !== undefined;
  }
}

const noKinds: ReadonlyMap<string, string> = new Map();
const nothing: Lesson = { names: new Set(), extent: 0, words: new Map() };

/** The types of what was answered, the last first. */
function typesOf(asked: readonly AskedRequest[]): readonly string[] {
  const found = asked.filter(({ isMissing }) => !isMissing).flatMap(({ path }) => typeOfId(path) ?? []);
  return [...new Set(found.reverse())].slice(0, 3);
}

/** A path without the names of resources. */
function routeOf(method: string, path: string): string {
  const steps = path.toLowerCase().split("/");
  const at = steps.lastIndexOf("providers");
  const isName = (index: number) => (at < 0 ? index % 2 === 0 : index > at + 1 && (index - at) % 2 === 1);
  return [
    method,
    ...steps.slice(Math.max(0, at)).map((step, index) => (isName(index + Math.max(0, at)) ? "*" : step)),
  ].join("/");
}

function addTo(names: Set<string>, name: string): boolean {
  const isNew = !names.has(name);
  names.add(name);
  return isNew;
}

function addWord(words: Map<string, string>, from: string, to: string): boolean {
  const isNew = !words.has(from) && from !== to;
  if (isNew) words.set(from, to);
  return isNew;
}
