import type { AzurePlace, BodySchema } from "../../../catalog/index";
import type { TableQuestion } from "./tableQuestion";

/** Where azurerm sends the arguments of a type, by the table. */
export class TypePlaces {
  private readonly azureType: string | undefined;
  private readonly all: ReadonlySet<string>;
  private readonly shared: ReadonlySet<string>;

  constructor(private readonly question: Pick<TableQuestion, "type" | "schema" | "provider">) {
    this.azureType = this.of([])?.azureType;
    const places = this.within(question.schema, []);
    this.all = new Set(places);
    // A name is sent as another property too where nobody says that one.
    const nameless = places.filter((place) => place !== this.of(["name"])?.path);
    this.shared = new Set(nameless.filter((place, index) => nameless.indexOf(place) !== index));
  }

  /** Where an argument goes, if it can be read there again: not one of which Azure has a part alone, more, or another form, nor what is below a name. */
  of(path: readonly string[]): AzurePlace | undefined {
    const place = this.question.provider.sentTo(this.question.type, path);
    const isLess = place?.as === "part" || place?.as === "within" || place?.as === "form";
    return isLess || place?.path.includes("{}") ? undefined : place;
  }

  /** Whether a place is in what the type itself is sent as. */
  isHere(place: AzurePlace | undefined): boolean {
    return place?.azureType === this.azureType;
  }

  has(place: string): boolean {
    return this.all.has(place);
  }

  /** Whether several arguments go there. */
  isShared(place: string): boolean {
    return this.shared.has(place);
  }

  /** Where all that is in a block goes. */
  within(body: BodySchema, path: readonly string[]): readonly string[] {
    return [...body].flatMap(([name, { block }]) => {
      if (block) return this.within(block, [...path, name]);
      const place = this.of([...path, name]);
      return place?.path && this.isHere(place) ? [place.path] : [];
    });
  }

  /** Whether items of a list in Azure are the values of lists, and no blocks. */
  isSpread(body: BodySchema, path: readonly string[], list: string): boolean {
    return [...body].every(([name, { type, block }]) => {
      const at = block ? undefined : this.of([...path, name])?.path;
      const isList = type === "list" || type === "set";
      return at === undefined ? !block : isList && at.startsWith(`${list}.`) && !at.includes("[]", list.length);
    });
  }

  /** The words, as JSON, that flags are sent as in a list. */
  wordsIn(list: string): readonly (string | null)[] {
    return [...this.question.schema.keys()].flatMap((name) => {
      const place = this.of([name]);
      return place?.path === list && Array.isArray(place.as) ? place.as.map(([, sent]) => sent) : [];
    });
  }
}
