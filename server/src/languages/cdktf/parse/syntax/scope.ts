import type { Binding, Scope, SyntaxNode } from "./node";

/** An empty scope within `parent` that begins at an offset. */
export function scopeOf(kind: Scope["kind"], parent: Scope | undefined, start: number): Scope {
  return { kind, parent, start, end: start, names: new Map(), declaredAt: [] };
}

/** What a name means in a scope; the names of a class are not seen without `this`. */
export function lookUp(scope: Scope, name: string): Binding | undefined {
  for (let at: Scope | undefined = scope; at; at = at.parent) {
    const found = at.kind === "class" ? undefined : at.names.get(name);
    if (found) return found;
  }
  return undefined;
}

/** The class whose `this` is seen in a scope. */
export function classAround(scope: Scope): Scope | undefined {
  for (let at: Scope | undefined = scope; at; at = at.parent) {
    if (at.kind === "class") return at;
    if (at.kind === "method") return at.parent?.kind === "class" ? at.parent : undefined;
  }
  return undefined;
}

/** What `this.name` means in a scope, in a class of the same text that it extends too. */
export function lookUpThis(scope: Scope, name: string): Binding | undefined {
  let at = classAround(scope);
  for (let hops = 0; at && hops < 10; hops++) {
    const found = at.names.get(name);
    if (found) return found;
    at = at.superclass ? lookUp(at, at.superclass)?.class : undefined;
  }
  return undefined;
}

/** Adds a name to a scope. */
export function declare(scope: Scope, name: string, start: number, about: Partial<Binding> = {}): Binding {
  const text = scope.kind === "class" ? `this.${name}` : name;
  const binding: Binding = { text, scope, start, ...about };
  const before = scope.names.get(name);
  if (before) binding.unsure = true;
  scope.names.set(name, binding);
  scope.declaredAt.push(start);
  return binding;
}

/** Notes that something is assigned to a name. */
export function assign(binding: Binding, node: SyntaxNode): void {
  if (binding.node) binding.unsure = true;
  else {
    binding.node = node;
    if (node.kind === "new") node.owner = binding;
  }
}
