/** What an azapi resource says beside its body: its name and what it is in, by the id that azurerm gives to what it makes. */
import { isSurelyGiven } from "../../analysis/index";
import type { SentBody } from "../../catalog/index";
import { addressIn, type Body, type BodyItem, bodyItemOf, type NewValue, type Value } from "../../model/index";
import { isMadeWith } from "./configuration";
import { stepsInSource, textOrRead } from "./idSteps";
import { joinedText } from "./joinedText";
import type { KnownValues } from "./knownValues";
import { expression } from "./written";

/** The name and the id of the parent, where that can be said. */
interface AzapiHead {
  readonly name?: NewValue;
  readonly parent?: NewValue;
  /** Whether the subscription is read of something that has to be declared. */
  readonly readsSubscription: boolean;
  readonly refusals: readonly string[];
}

/** How the module says which subscription it is about. */
export interface HeadContext {
  /** What reads the id of the subscription, as an expression. */
  readonly subscription: string;
  /** Names that the provider makes up where they are not set (`SentBody.made`). */
  readonly made?: SentBody["made"];
  /** Azure's type of what an address declares. */
  azureTypeOf(address: string): string | undefined;
}

/** `template` is an id of something of Azure's type with names of arguments in braces; empty braces are the subscription. */
export function azapiHead(
  top: Body,
  template: string,
  azureType: string,
  known: KnownValues,
  around: HeadContext,
): AzapiHead {
  const reader = new IdReader(top, azureType, known, around);
  const name = reader.partOf(template.slice(template.lastIndexOf("/") + 1));
  const parent = reader.parentOf(parentTemplate(template));
  const { readsSubscription, refusals } = reader;
  return { ...(name && { name }), ...(parent && { parent }), readsSubscription, refusals };
}

/** Fills parts of an id's template from arguments of a block, and keeps what stands against it. */
class IdReader {
  readonly refusals: string[] = [];
  readsSubscription = false;

  constructor(
    private readonly top: Body,
    private readonly azureType: string,
    private readonly known: KnownValues,
    private readonly around: HeadContext,
  ) {}

  /** The last step of an id. */
  partOf(step: string): NewValue | undefined {
    const { top, known } = this;
    const argument = /^\{(\w+)\}$/.exec(step)?.[1];
    const made = argument === undefined ? undefined : madeName(top, argument, this.around.made, known);
    if (made) return made;
    if (argument !== undefined) {
      const item = this.given(argument);
      return item && this.asWritten(item.value);
    }
    if (!step.includes("{")) return { kind: "text", text: step };
    const pieces = piecesIn(step).map((piece) => this.pieceOf(piece));
    if (!pieces.every(isWritten)) return undefined;
    return joinedText(pieces, known);
  }

  /** The id of what it is in: read of that where it is declared, else put together. */
  parentOf(above: string): NewValue | undefined {
    if (above === "") return { kind: "text", text: ofTenant };
    const whole = /^\{(\w+)\}$/.exec(above)?.[1];
    if (whole !== undefined) return this.partOf(above);
    const last: readonly string[] | null = /^(.*)\/\{(\w+)\}$/.exec(above);
    const item = last ? bodyItemOf(this.top, last[2]!) : undefined;
    const type = typeIn(above);
    const id = item && type ? this.idBeside(item.value, type) : undefined;
    if (id !== undefined) return { kind: "expression", source: id };
    const pieces = piecesIn(above);
    const written = pieces.map((piece) => this.pieceOf(piece));
    const groupId = this.groupIdIn(above);
    if (!written.every(isWritten)) return undefined;
    if (groupId !== undefined) {
      const rest = written.slice(4);
      return rest.length > 0 ? joinedText([expression(groupId), ...rest], this.known) : expression(groupId);
    }
    if (pieces.includes("{}")) this.readsSubscription = true;
    return joinedText(written, this.known);
  }

  private given(argument: string): BodyItem | undefined {
    const item = bodyItemOf(this.top, argument);
    if (!item || item.value.kind === "null") this.refusals.push(`${argument} is not set, and is part of the id.`);
    return item;
  }

  private asWritten(value: Value): NewValue {
    return value.kind === "text"
      ? { kind: "text", text: inSpellingOf(this.azureType, value.text) }
      : { kind: "expression", source: this.known.source(value) };
  }

  private pieceOf(piece: string): NewValue | undefined {
    const { known } = this;
    if (piece === "{}") return expression(this.around.subscription);
    const [, argument, index, end]: readonly (string | undefined)[] = /^\{(\w+)(?::(\d+)(;)?)?\}$/.exec(piece) ?? [];
    if (argument === undefined) return { kind: "text", text: piece };
    const value = this.given(argument)?.value;
    if (!value) return undefined;
    if (index !== undefined) return stepOf(value, known.source(value), Number(index), end);
    return value.kind === "text" ? { kind: "text", text: value.text } : expression(known.source(value));
  }

  /** The id of the group that an id begins with, read of the group where that is declared. */
  private groupIdIn(above: string): string | undefined {
    const group: readonly string[] | null = /^\/subscriptions\/\{\}\/resourceGroups\/\{(\w+)\}/.exec(above);
    const item = group ? bodyItemOf(this.top, group[1]!) : undefined;
    return item && this.idBeside(item.value, "Microsoft.Resources/resourceGroups");
  }

  /** `x.id` for `x.name`, where x is what the name is of. */
  private idBeside(value: Value, type: string): string | undefined {
    if (value.kind !== "reference") return undefined;
    const { known } = this;
    const { steps } = value.reference;
    const address = addressIn(value.reference);
    const last = steps.at(-1);
    const isName = last?.kind === "name" && last.name === "name" && address?.rest.at(-1) === last;
    const isOfIt = address && address.rest.filter(({ kind }) => kind === "name").length === 1;
    // A name of something in another subscription is no more than a name.
    if (!isName || !isOfIt || !isMadeWith(known.alias, address.address, known.scope)) return undefined;
    if (this.around.azureTypeOf(address.address)?.toLowerCase() !== type.toLowerCase()) return undefined;
    return known.source(value).replace(/name$/, "id");
  }
}

/** The name that is made up where none is set, or none may be; undefined where one surely is. */
function madeName(
  body: Body,
  argument: string,
  made: SentBody["made"] | undefined,
  known: KnownValues,
): NewValue | undefined {
  const call = made?.get(argument);
  if (call === undefined) return undefined;
  const value = bodyItemOf(body, argument)?.value;
  if (!value || value.kind === "null") return expression(call);
  return isSurelyGiven(value, known.scope) ? undefined : expression(`coalesce(${known.source(value)}, ${call})`);
}

/** Whether the last step of the id is made up: what it becomes is known from the state alone. */
export function isNameMade(body: Body, { id, made }: Pick<SentBody, "id" | "made">, known: KnownValues): boolean {
  const own = /\/\{(\w+)\}$/.exec(id)?.[1];
  return own !== undefined && madeName(body, own, made, known) !== undefined;
}

/** The id that a resource with such a head has, by the template of the head. */
export function idOf({ name, parent }: AzapiHead, template: string, known: KnownValues): NewValue | undefined {
  if (!name || !parent) return undefined;
  const between = template.slice(parentTemplate(template).length, template.lastIndexOf("/") + 1);
  const isOfTenant = parent.kind === "text" && parent.text === ofTenant;
  return joinedText([...(isOfTenant ? [] : [parent]), { kind: "text", text: between }, name], known);
}

/** What azapi takes for the parent of what is in the tenant itself. */
const ofTenant = "/";

/** The parts of a template: names of arguments in braces, and what is between them. */
function piecesIn(template: string): readonly string[] {
  return template.split(/(\{(?:\w+(?::\d+;?)?)?\})/).filter(Boolean);
}

function isWritten(piece: NewValue | undefined): piece is NewValue {
  return piece !== undefined;
}

/** A step of an id, or what is before a mark in it; undefined where the id has no such step. */
function stepOf(value: Value, source: string, index: number, end?: string): NewValue | undefined {
  const steps = value.kind === "text" ? value.text.split("/") : stepsInSource(source);
  if (!steps) {
    const step = `split("/", ${source})[${index}]`;
    return expression(end === undefined ? step : `split("${end}", ${step})[0]`);
  }
  const step = steps[index];
  const text = end === undefined ? step : step?.split(end)[0];
  if (text === undefined) return undefined;
  return value.kind === "text" ? { kind: "text", text } : textOrRead(text);
}

/** The id template of the parent of what an id template names. */
export function parentTemplate(template: string): string {
  const steps = template.split("/").slice(0, -2);
  return steps.join("/").replace(/\/providers\/[^/{}]+$/, "");
}

/** The type of what an id with braces is about. */
function typeIn(template: string): string | undefined {
  if (/\/resourceGroups\/\{\w+\}$/.test(template) && !template.includes("/providers/"))
    return "Microsoft.Resources/resourceGroups";
  const tail = template.slice(template.lastIndexOf("/providers/") + "/providers/".length).split("/");
  return template.includes("/providers/")
    ? [tail[0], ...tail.filter((_, index) => index % 2 === 1)].join("/")
    : undefined;
}

/** An id of what something of a type is in, as the provider spells it in its state: what differs in case would be another resource. */
function inSpellingOf(azureType: string, text: string): string {
  const [, names = ""] = /^\/.*\/providers\/(.*)$/i.exec(text) ?? [];
  if (names === "") return text;
  const [namespace = "", ...types] = azureType.split("@")[0]!.split("/");
  const steps = names.split("/");
  const spelled = steps.map((step, index) => {
    const own = index === 0 ? namespace : index % 2 === 1 ? types[(index - 1) / 2] : undefined;
    return own?.toLowerCase() === step.toLowerCase() ? own : step;
  });
  return text.slice(0, text.length - names.length) + spelled.join("/");
}
