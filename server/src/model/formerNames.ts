// Names that things of a module had before they were renamed. A renaming that was asked for may never be made, and one
// that was made may be undone: what counts is what the module declares.

/** The names that one thing has had, first its oldest. */
interface Succession {
  readonly names: string[];
  /** The one that was declared last. */
  current: string;
  /** False while none of them is declared: then only that one may come back. */
  isDeclared: boolean;
}

/**
 * What is known of the names that things of a module had before: nothing at first. Of the names of one thing exactly one is declared at a time, and
 * each is replaced by the next. If none is declared (it was cut, or deleted), only the last of them may come back. For anything else we cannot know
 * whether it is the same thing, so it is forgotten.
 */
export class FormerNames {
  private all: readonly Succession[] = none;

  get isEmpty(): boolean {
    return this.all.length === 0;
  }

  /** Somebody asked for something that is declared under one address to be declared under another. */
  ask(from: string, to: string): void {
    const succession = this.all.find(({ current, isDeclared }) => isDeclared && current === from);
    if (!succession) this.all = [...this.all, { names: [from, to], current: from, isDeclared: true }];
    else if (!succession.names.includes(to)) succession.names.push(to);
  }

  /** The addresses that what is declared under this one has had before, first its oldest. */
  of(address: string): readonly string[] {
    const { names = [] } = this.all.find(({ current, isDeclared }) => isDeclared && current === address) ?? {};
    return names.slice(0, Math.max(names.indexOf(address), 0));
  }

  /** To be called after every change of what the module declares. */
  follow(isDeclared: (address: string) => boolean): void {
    this.all = this.all.filter((one) => isFollowed(one, isDeclared));
  }
}

const none: readonly Succession[] = [];

function isFollowed(one: Succession, isDeclared: (address: string) => boolean): boolean {
  const [declared, other] = one.names.filter(isDeclared);
  if (other !== undefined || (declared !== undefined && !one.isDeclared && declared !== one.current)) return false;
  one.isDeclared = declared !== undefined;
  if (declared !== undefined) one.current = declared;
  return true;
}
