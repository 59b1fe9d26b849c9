/** Something that goes with an object, and with it only. */
interface Attached<K extends object, T> {
  of(object: K): T | undefined;
  attach(object: K, value: T | undefined): void;
}

/**
 * Something that goes with each object of a kind without being a part of it: whoever copies an object, walks over it or compares
 * two does not see it. `name` is for people who look at an object in a debugger.
 */
export function attached<K extends object, T>(name: string): Attached<K, T> {
  const key = Symbol(name);
  return {
    of: (object: K & { [key]?: T }) => object[key],
    attach(object, value) {
      Object.defineProperty(object, key, { value, writable: true, enumerable: false, configurable: true });
    },
  };
}
