/** A page of a list, and the links to the others: https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api */
export function pageOf(
  items: readonly object[],
  { per_page: perPage, page: asked }: Readonly<Record<string, string>>,
  url: string,
): { readonly items: readonly object[]; readonly link: string | undefined } {
  // GitHub takes what is out of bounds for the nearest that is not.
  const size = Math.min(100, Math.max(1, Number.parseInt(perPage ?? "", 10) || 30));
  const page = Math.max(1, Number.parseInt(asked ?? "", 10) || 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const links = [
    ...(page > 1 ? [linkTo(url, page - 1, "prev")] : []),
    ...(page < last ? [linkTo(url, page + 1, "next"), linkTo(url, last, "last")] : []),
    ...(page > 1 ? [linkTo(url, 1, "first")] : []),
  ];
  return {
    items: items.slice((page - 1) * size, page * size),
    link: links.length === 0 ? undefined : links.join(", "),
  };
}

function linkTo(url: string, page: number, relation: string): string {
  const to = new URL(url);
  to.searchParams.set("page", String(page));
  return `<${to.href}>; rel="${relation}"`;
}
