// The address of a file in a folder, escaped as VS Code does, so that a file that it opens later has the same one.

/** The address of the file `name` in `folder`. */
export function joinUri(folder: string, name: string): string {
  const escaped = encodeURIComponent(name).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${folder}/${escaped}`;
}
