// The clients that are served over HTTP at once: each has a place until it ends, is silent for long, or another one needs the place.

/** A client's session. */
interface Closable {
  close(): Promise<void>;
}

interface Place<T> {
  readonly session: T;
  readonly timer: NodeJS.Timeout;
  /** How many of its requests are being answered. */
  busy: number;
}

/** Sessions by their ids. */
interface Sessions<T> {
  /** Whether there is a place, or one can be made. */
  readonly hasRoom: boolean;
  /** Gives it a place, if need be that of the session that has been silent longest. */
  add(id: string, session: T): void;
  /** A session that is asked something; `done` is to be called once when it has answered. */
  use(id: string): { readonly session: T; done(): void } | undefined;
  remove(id: string): void;
  closeAll(): Promise<void>;
}

/** For so many at once, each of which may be silent for so many milliseconds. */
export function createSessions<T extends Closable>(most: number, patience: number): Sessions<T> {
  /** The one that was asked last comes last. */
  const places = new Map<string, Place<T>>();
  const idle = () => [...places].find(([, { busy }]) => busy === 0);

  function remove(id: string): void {
    clearTimeout(places.get(id)?.timer);
    places.delete(id);
  }

  function end(id: string): void {
    const place = places.get(id);
    remove(id);
    void place?.session.close();
  }

  return {
    get hasRoom() {
      return places.size < most || idle() !== undefined;
    },
    add(id, session) {
      const oldest = places.size >= most ? idle() : undefined;
      if (oldest) end(oldest[0]);
      const timer = setTimeout(() => (places.get(id)?.busy ? timer.refresh() : end(id)), patience);
      timer.unref();
      places.set(id, { session, timer, busy: 0 });
    },
    use(id) {
      const place = places.get(id);
      if (!place) return undefined;
      places.delete(id);
      places.set(id, place);
      place.busy++;
      place.timer.refresh();
      return {
        session: place.session,
        done() {
          place.busy--;
          place.timer.refresh();
        },
      };
    },
    remove,
    async closeAll() {
      const all = [...places.values()];
      for (const id of places.keys()) remove(id);
      await Promise.all(all.map(({ session }) => session.close()));
    },
  };
}
