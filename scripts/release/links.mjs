// What a page of a package links to: the files of its release, since the package has no other pages.

/** Markdown whose relative links and pictures lead to `pages` and `files` of the release. */
export function linkedTo(markdown, { pages, files }) {
  return markdown.replace(/(!?)\[([^[\]]*)\]\((?![a-z]+:|#)(?:\.\/)?([^()\s]+)\)/g, (_, picture, title, path) =>
    picture ? `![${title}](${files}/${path})` : `[${title}](${pages}/${path})`,
  );
}

/** The links of a page that lead nowhere outside of the repository. */
export function relativeLinks(markdown) {
  return [...markdown.matchAll(/\]\((?![a-z]+:|#)([^)\s]*)\)/g)].map(([, path]) => path);
}
