// Data files in a web worker: read at once and only when asked for, as on disk. A worker may wait for an answer, which
// holds up nobody but itself.

/** What a worker has to wait with. */
declare const XMLHttpRequest: new () => {
  open(method: "GET", url: string, isAsync: false): void;
  send(): void;
  readonly status: number;
  readonly responseText: string;
};

/** The text of each data file at `address`, in which `{file}` means its name; undefined if there is none of that name. */
export function dataFrom(address: string): (file: string) => string | undefined {
  return (file) => {
    const request = new XMLHttpRequest();
    try {
      request.open("GET", address.replace("{file}", file), false);
      request.send();
    } catch {
      return undefined;
    }
    return request.status === 200 ? request.responseText : undefined;
  };
}
